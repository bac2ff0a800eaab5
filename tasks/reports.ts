/**
 * `deno task reports`: every report of a file of studies that something changed for.
 *
 * @module
 */
import { join, relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { currentLocale, type Locale, useLocale } from "../lib/base/mod.ts";
import {
  laySite,
  parseStudies,
  runStudies,
  type RunSummary,
  type SitePlan,
} from "../lib/batch/mod.ts";
import { createCommand, localeOption, runCommand, userPath } from "./command.ts";
import { createProgress } from "./progress.ts";
import { openRunLog } from "./run_log.ts";

/** The studies of this project, when the command names none. */
export const STUDIES: string = join(import.meta.dirname!, "..", "notebooks", "studies.json");

const EXIT_FAILED = 1;
const EXIT_BAD_CONFIGURATION = 2;
const EXIT_INTERRUPTED = 130;

/** Options of the command. */
export interface ReportsTaskOptions {
  readonly only?: readonly string[];
  readonly force?: true;
  readonly jobs?: number;
  readonly explain?: true;
  readonly log?: "text" | "json";
  readonly locale?: Locale;
  readonly clock?: true;
}

function jobsOption(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new InvalidArgumentError(`'${text}' is not a whole number from 1 to 256.`);
}

function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** What is wrong with the file is told without a stack, and ends the command with 2. */
async function readSite(path: string, locale: Locale | undefined): Promise<SitePlan> {
  try {
    const studies = parseStudies(await Deno.readTextFile(path), relative(userPath("."), path));
    return laySite(studies, path, locale && [locale]);
  } catch (error) {
    const isNotFound = error instanceof Deno.errors.NotFound;
    const known = isNotFound || error instanceof SyntaxError || error instanceof RangeError;
    if (!known) throw error;
    const text = isNotFound ? `Cannot find the studies '${path}'` : (error as Error).message;
    console.error(`Error: ${text}`);
    Deno.exit(EXIT_BAD_CONFIGURATION);
  }
}

function exitCode({ failed, entries }: RunSummary): number {
  const isWhole = failed === 0 && entries.every(({ state }) => state !== "stale");
  return isWhole ? 0 : EXIT_FAILED;
}

/** Ends the run early at Ctrl-C or when the system asks, with what is complete in its place. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    if (Deno.build.os === "windows" && signal === "SIGTERM") continue;
    Deno.addSignalListener(signal, () => controller.abort());
  }
  return controller.signal;
}

/**
 * Makes the reports of a file of studies, tells what happens, and exits.
 *
 * @param command The command, for faults of its arguments.
 * @param path File of studies.
 * @param options As written on the command line.
 */
export async function reports(
  command: Command,
  path: string,
  options: ReportsTaskOptions,
): Promise<never> {
  useLocale(options.locale ?? currentLocale());
  const plan = await readSite(path, options.locale);
  const signal = interruption();
  const log = await openRunLog(plan.folder);
  const tell = options.log === "json"
    ? (event: object) => console.log(log.line(event))
    : createProgress(options.explain ?? false);
  const run = () =>
    runStudies(plan, {
      only: options.only,
      force: options.force,
      jobs: options.jobs,
      clock: options.clock && new Date().toISOString(),
      signal,
      listen: (event) => (log.write(event), tell(event)),
    });
  let summary: RunSummary;
  try {
    summary = await run();
  } catch (error) {
    if (error instanceof RangeError) return command.error(`error: ${error.message}`);
    throw error;
  }
  if (options.log !== "json") {
    console.log(`Open ${relative(userPath("."), join(plan.folder, "index.html"))} in a browser.`);
  }
  Deno.exit(signal.aborted ? EXIT_INTERRUPTED : exitCode(summary));
}

if (import.meta.main) {
  const command = createCommand("reports", "Make every report that something changed for.", [
    "0 all reports up to date",
    "1 a report failed",
    "2 bad usage or bad studies",
    "130 interrupted",
  ])
    .argument("[studies]", "file of studies (default: notebooks/studies.json)")
    .option("--only <name>", "a study, or the path of one report (repeatable)", gather)
    .option("--force", "make reports even if nothing changed")
    .option("--jobs <number>", "how many at a time (default: one a core)", jobsOption)
    .option("--explain", "say why each report is made")
    .addOption(new Option("--log <form>", "what is printed").choices(["text", "json"]))
    .option("--locale <locale>", "language of studies that name none: fr or en", localeOption)
    .option("--clock", "show in each report, and in the list, when it was made")
    .action((path: string | undefined, options: ReportsTaskOptions) =>
      reports(command, path === undefined ? STUDIES : userPath(path), options)
    );
  await runCommand(command);
}
