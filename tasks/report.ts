/**
 * `deno task report`: from a Deno notebook to one HTML file.
 *
 * @module
 */
import { basename, dirname, join, relative } from "node:path";
import { type Command, Option } from "commander";
import { currentLocale, type Locale, message, useLocale } from "../lib/base/mod.ts";
import {
  buildReport,
  type CellError,
  type CodePlace,
  findProject,
  type Notebook,
  parseParameterTexts,
  placePaths,
  readNotebook,
  readParameters,
  readTheme,
  type Report,
  type Theme,
  untranslatedPassages,
  writeReport,
} from "../lib/notebook/mod.ts";
import {
  createCommand,
  localeOption,
  pairOption,
  positiveOption,
  runCommand,
  userPath,
} from "./command.ts";

interface ReportTaskOptions {
  readonly parameter?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly out?: string;
  readonly timeout?: number;
  readonly memory?: number;
  readonly clock?: true;
  readonly code?: CodePlace;
  readonly theme?: string;
  readonly cover?: true;
}

const EXIT_FAILURE = 1;

/** Parameters as the notebook has them; a name or a value it cannot take is bad usage. */
function readValues(command: Command, notebook: Notebook, { parameter }: ReportTaskOptions) {
  const parameters = readParameters(notebook);
  try {
    const values = parseParameterTexts(parameters, parameter ?? {});
    return placePaths(values, findProject(notebook.path), userPath("."));
  } catch (error) {
    return command.error(`error: ${(error as Error).message}`);
  }
}

/** Errors that say what to give instead: the calls that led there would say no more. */
const USER_ERRORS: ReadonlySet<string> = new Set([
  "DataError",
  "EngineError",
  "RangeError",
  "SyntaxError",
]);

function printError({ where, message: text, place }: CellError): void {
  const named = place.errorName !== undefined && place.kind !== "type";
  const fault = named ? `${place.errorName}: ${text}` : text;
  console.error(message("progressFault", { where, fault }));
  const trace = USER_ERRORS.has(place.errorName ?? "") ? [] : place.trace ?? [];
  for (const call of trace) console.error(`    at ${call}`);
  if (place.hint !== undefined) console.error(`  → ${place.hint}`);
}

function printTimings({ timings }: Report): void {
  const [parse, check, run, render] = [timings.parse, timings.check, timings.run, timings.render]
    .map((milliseconds) => milliseconds / 1000);
  console.error(message("progressTimings", { parse, check, run, render }));
}

function warn(text: string): void {
  console.error(message("warningPrefix", { text }));
}

/** A passage that readers of one language will miss is no reason to fail, but to say so. */
function printUntranslated(notebook: Notebook): void {
  for (const { cell, missing } of untranslatedPassages(notebook)) {
    warn(message("progressUntranslated", { path: notebook.path, missing, cell }));
  }
}

async function themeOf({ theme: path }: ReportTaskOptions): Promise<Theme | undefined> {
  if (path === undefined) return undefined;
  const theme = await readTheme(userPath(path));
  theme.notices.forEach(warn);
  return theme;
}

async function report(command: Command, path: string, options: ReportTaskOptions): Promise<void> {
  useLocale(options.locale ?? currentLocale());
  const notebook = await readNotebook(userPath(path));
  printUntranslated(notebook);
  const name = basename(notebook.path, ".ipynb");
  const out = options.out === undefined
    ? join(findProject(notebook.path).root, "reports", `${name}.html`)
    : userPath(options.out);
  const made = await buildReport(notebook, {
    parameters: readValues(command, notebook, options),
    locale: options.locale,
    timeoutSeconds: options.timeout,
    memoryMegabytes: options.memory,
    outputFolder: join(dirname(out), basename(out).replace(/\.html?$/i, "")),
    clock: options.clock && new Date().toISOString(),
    code: options.code,
    theme: await themeOf(options),
    cover: options.cover,
  });
  made.errors.forEach(printError);
  const written = await writeReport(made, out);
  printTimings(made);
  console.log(relative(userPath("."), written.html));
  console.log(relative(userPath("."), written.notebook));
  if (made.status === "failed") Deno.exit(EXIT_FAILURE);
}

if (import.meta.main) {
  const command = createCommand("report", "helpReport", [
    "deno task report notebooks/01_rfm.ipynb --out rfm.html",
  ])
    .argument("<notebook>", message("helpNotebook"))
    .option(
      "-p, --parameter <name=value>",
      message("helpParameter"),
      pairOption,
    )
    .option("--locale <locale>", message("helpReportLocale"), localeOption)
    .option("--out <file>", message("helpReportOut"))
    .option("--timeout <seconds>", message("helpTimeout"), positiveOption)
    .option("--memory <megabytes>", message("helpMemory"), positiveOption)
    .option("--clock", message("helpClock"))
    .addOption(
      new Option("--code <place>", message("helpCode"))
        .choices(["hidden", "appendix", "none"]).default("hidden"),
    )
    .option(
      "--theme <file>",
      message("helpTheme"),
    )
    .option("--cover", message("helpCover"))
    .action((path: string, options: ReportTaskOptions) => report(command, path, options));
  await runCommand(command);
}
