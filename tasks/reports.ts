/**
 * `deno task reports`: every report of a file of studies that something changed for.
 *
 * @module
 */
import { join, relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { currentLocale, type Locale, message, useLocale } from "../lib/base/mod.ts";
import {
  laySite,
  type Listener,
  parseStudies,
  printReports,
  runStudies,
  type RunSummary,
  type SitePlan,
} from "../lib/batch/mod.ts";
import { createCommand, dayOption, localeOption, runCommand, userPath } from "./command.ts";
import { createProgress } from "./progress.ts";
import { openRunLog } from "./run_log.ts";
import { watchStudies } from "./watch.ts";

/** The studies of this project, when the command names none. */
export const STUDIES: string = join(import.meta.dirname!, "..", "notebooks", "studies.json");

const EXIT_FAILED = 1;
const EXIT_BAD_CONFIGURATION = 2;
const EXIT_ALERT = 3;
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
  readonly date?: string;
  readonly watch?: true;
  readonly pdf?: true;
}

function jobsOption(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new InvalidArgumentError(message("usageNotJobs", { text }));
}

function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** What is wrong with the file is told without a stack, and ends the command with 2. */
async function readSite(
  path: string,
  { locale, date }: ReportsTaskOptions,
): Promise<SitePlan | undefined> {
  try {
    const studies = parseStudies(await Deno.readTextFile(path), relative(userPath("."), path));
    return laySite(studies, path, locale && [locale], date);
  } catch (error) {
    const isNotFound = error instanceof Deno.errors.NotFound;
    const known = isNotFound || error instanceof SyntaxError || error instanceof RangeError;
    if (!known) throw error;
    const text = isNotFound ? message("errorNoStudies", { path }) : (error as Error).message;
    console.error(message("errorPrefix", { text }));
    return undefined;
  }
}

function exitCode({ failed, alerts }: RunSummary): number {
  if (failed > 0) return EXIT_FAILED;
  return alerts.some(({ level }) => level === "alert") ? EXIT_ALERT : 0;
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
  const signal = interruption();
  const run = () => runOnce(command, path, options, signal);
  const code = await run();
  if (options.watch) await watchStudies(path, signal, run);
  Deno.exit(signal.aborted && !options.watch ? EXIT_INTERRUPTED : code);
}

/** One run; its exit code. */
async function runOnce(
  command: Command,
  path: string,
  options: ReportsTaskOptions,
  signal: AbortSignal,
): Promise<number> {
  const plan = await readSite(path, options);
  if (plan === undefined) return EXIT_BAD_CONFIGURATION;
  const log = await openRunLog(plan.folder);
  const tell = options.log === "json"
    ? (event: object) => console.log(log.line(event))
    : createProgress(options.explain ?? false);
  const listen: Listener = (event) => (log.write(event), tell(event));
  try {
    const summary = await runStudies(plan, {
      only: options.only,
      force: options.force,
      jobs: options.jobs,
      clock: options.clock && new Date().toISOString(),
      signal,
      listen,
    });
    if (options.pdf) await printReports(plan, summary.entries, options.only, listen);
    if (options.log !== "json") {
      const index = relative(userPath("."), join(plan.folder, "index.html"));
      console.log(message("progressOpen", { index }));
    }
    return exitCode(summary);
  } catch (error) {
    if (error instanceof RangeError) return command.error(`error: ${error.message}`);
    throw error;
  } finally {
    log.close();
  }
}

if (import.meta.main) {
  const command = createCommand("reports", "helpReports", [
    "deno task reports --only monthly-review",
  ], [
    "exitUpToDate",
    "exitReportFailed",
    "exitStudies",
    "exitAlert",
    "exitInterrupted",
  ])
    .argument("[studies]", message("helpStudies"))
    .option("--only <name>", message("helpOnly"), gather)
    .option("--force", message("helpForce"))
    .option("--jobs <number>", message("helpJobs"), jobsOption)
    .option("--explain", message("helpExplain"))
    .addOption(new Option("--log <form>", message("helpLog")).choices(["text", "json"]))
    .option("--locale <locale>", message("helpStudiesLocale"), localeOption)
    .option(
      "--date <day>",
      message("helpDate"),
      dayOption,
    )
    .option("--watch", message("helpWatch"))
    .option("--pdf", message("helpPdf"))
    .option("--clock", message("helpReportsClock"))
    .action((path: string | undefined, options: ReportsTaskOptions) =>
      reports(command, path === undefined ? STUDIES : userPath(path), options)
    );
  await runCommand(command);
}
