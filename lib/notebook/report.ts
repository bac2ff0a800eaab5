/** From a notebook to a report: parse, check and run, render. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { currentLocale, type Locale } from "../base/mod.ts";
import { checkTypes, type WrittenModule } from "./check.ts";
import { CellError } from "./errors.ts";
import { namedPaths } from "./inputs.ts";
import { writeNotebook } from "./ipynb.ts";
import {
  checkModule,
  emptyProgram,
  type ModuleText,
  type Program,
  readProgram,
  runModule,
} from "./module.ts";
import type { Notebook } from "./notebook.ts";
import { type Outcome, readOutcome } from "./outcome.ts";
import { renderPage } from "./page.ts";
import { type ParameterValue, readParameters } from "./parameters.ts";
import { findProject, type Project } from "./project.ts";
import { type Provenance, readProvenance } from "./provenance.ts";
import { type RunLimits, runProcess } from "./run.ts";
import { writeWhole } from "./write.ts";

/** Options of {@linkcode buildReport}. */
export interface ReportOptions {
  /** Values in place of the notebook's parameters, by name. */
  readonly parameters?: Readonly<Record<string, ParameterValue>> | undefined;
  /**
   * Language of the report's own words; also the notebook's parameter `locale`, if it has one. Left
   * out, that parameter decides, and the display locale where there is none.
   */
  readonly locale?: Locale | undefined;
  /** Longest time for the cells, in seconds; 600 when left out. */
  readonly timeoutSeconds?: number | undefined;
  /** Largest JavaScript heap in megabytes; Deno's own limit when left out. */
  readonly memoryMegabytes?: number | undefined;
  /** Most bytes that the notebook may print or show; 100 million when left out. */
  readonly outputBytes?: number | undefined;
  /**
   * Folder in which the notebook may leave files, also its parameter `outputFolder` if it has one;
   * `reports/NAME` in its project when left out.
   */
  readonly outputFolder?: string | undefined;
  /** When the report is made, in words; nothing of the clock is shown when left out. */
  readonly clock?: string | undefined;
  /** Ends the run early. */
  readonly signal?: AbortSignal | undefined;
}

/** How long each stage took, in milliseconds; check and run happen at the same time. */
export interface ReportTimings {
  readonly parse: number;
  readonly check: number;
  readonly run: number;
  readonly render: number;
}

/** A report, and the notebook it was made from with its outputs. */
export interface Report {
  /** Whether every cell ran. */
  readonly status: "complete" | "failed";
  /** What went wrong, in order; empty for a complete report. */
  readonly errors: readonly CellError[];
  /** One HTML document that needs nothing else. */
  readonly html: string;
  /** Text of the executed notebook, format 4.5. */
  readonly notebook: string;
  /** Where the report comes from. */
  readonly provenance: Provenance;
  /** How long each stage took. */
  readonly timings: ReportTimings;
}

const DEFAULT_TIMEOUT_SECONDS = 600;
const DEFAULT_OUTPUT_BYTES = 100_000_000;
const DEFAULT_SEED = 1;

/** Everything about a run that is known before it starts. */
interface Plan {
  readonly notebook: Notebook;
  readonly project: Project;
  readonly program: Program;
  readonly locale: Locale;
  readonly output: string;
  readonly limits: RunLimits;
  readonly errors: readonly CellError[];
}

/** The caller's values, with those that the options imply. */
function impliedValues(notebook: Notebook, options: ReportOptions, output: string, folder: string) {
  const { declarations } = readParameters(notebook);
  const has = (name: string) => declarations.some((declaration) => declaration.name === name);
  const values: Record<string, ParameterValue> = {};
  if (options.locale !== undefined && has("locale")) values.locale = options.locale;
  if (options.outputFolder !== undefined && has("outputFolder")) {
    values.outputFolder = relative(folder, output).replaceAll("\\", "/");
  }
  return { ...values, ...options.parameters };
}

/** Cells that cannot be used give a report that says so; wrong parameter values are thrown. */
function readOrExplain(notebook: Notebook, values: () => Readonly<Record<string, ParameterValue>>) {
  try {
    return { program: readProgram(notebook, values()), errors: [] };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return { program: emptyProgram(notebook), errors: [error] };
  }
}

function chooseLocale(program: Program, options: ReportOptions): Locale {
  const { locale } = program.values;
  return options.locale ?? (locale === "fr" || locale === "en" ? locale : currentLocale());
}

function makePlan(notebook: Notebook, options: ReportOptions): Plan {
  const project = findProject(notebook.path);
  const name = basename(notebook.path, ".ipynb");
  const output = resolve(options.outputFolder ?? join(project.root, "reports", name));
  const { program, errors } = readOrExplain(
    notebook,
    () => impliedValues(notebook, options, output, project.folder),
  );
  const { seed } = program.values;
  const limits = {
    timeoutSeconds: options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
    memoryMegabytes: options.memoryMegabytes,
    outputBytes: options.outputBytes ?? DEFAULT_OUTPUT_BYTES,
    seed: Number.isSafeInteger(seed) && Number(seed) >= 0 ? Number(seed) : DEFAULT_SEED,
  };
  const locale = chooseLocale(program, options);
  return { notebook, project, program, locale, output, limits, errors };
}

/**
 * Writes a module where it always stands as long as its text is the same: Deno then remembers that
 * it has checked it. It never stands in the notebook's own folder.
 */
async function writeModule(plan: Plan, module: ModuleText): Promise<WrittenModule> {
  const { notebook, project } = plan;
  const name = basename(notebook.path, ".ipynb").replace(/[^\w.-]/g, "_");
  const identity = createHash("sha256").update(project.folder).update("\0").update(module.text);
  const file = `${name}-${identity.digest("hex").slice(0, 16)}.ts`;
  const path = join(project.root, ".cache", "notebook", file);
  if (!existsSync(path)) await writeWhole(path, module.text);
  return { notebook: basename(notebook.path), url: pathToFileURL(path), module, project };
}

/** Milliseconds that a promise took, beside its value. */
async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work;
  return [value, performance.now() - start];
}

async function runPlan(plan: Plan, options: ReportOptions, signal: AbortSignal): Promise<Outcome> {
  const { project, program, output, limits, locale } = plan;
  const written = await writeModule(plan, runModule(program, project.folderUrl));
  const scratch = await Deno.makeTempDir({ prefix: "strate-" });
  try {
    const inputs = namedPaths(options.parameters ?? {}, project);
    const record = await runProcess(written, { inputs, output, scratch }, limits, signal);
    return readOutcome(record, written, limits, output, locale);
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

const NOTHING_RAN: Outcome = { outputs: new Map(), failure: undefined };

/**
 * Checks and runs at the same time: a sound notebook waits for neither. When the check finds
 * errors the run is ended and what it showed is thrown away.
 */
async function checkAndRun(plan: Plan, options: ReportOptions) {
  if (plan.errors.length > 0) return { ...NOTHING_RAN, errors: plan.errors, check: 0, run: 0 };
  const checked = await writeModule(plan, checkModule(plan.program, plan.project.folderUrl));
  const unsound = new AbortController();
  const signal = AbortSignal.any([unsound.signal, ...options.signal ? [options.signal] : []]);
  const running = timed(runPlan(plan, options, signal));
  const checking = timed(checkTypes(checked, options.signal ?? new AbortController().signal));
  checking.then(([errors]) => errors.length > 0 && unsound.abort(), () => unsound.abort());
  const [[errors, check], [outcome, run]] = await Promise.all([checking, running]);
  if (errors.length > 0) return { ...NOTHING_RAN, errors, check, run };
  return { ...outcome, errors: outcome.failure ? [outcome.failure] : [], check, run };
}

/**
 * Makes a report of a notebook: its cells are put into one module in order, type-checked, run in a
 * process with few permissions, and shown as one HTML page.
 *
 * The same notebook, parameters, data and versions give the same bytes. A cell that fails gives a
 * report that says so, with the outputs before it.
 *
 * @param notebook What {@linkcode readNotebook} gave.
 * @param options Parameters, language, limits.
 * @returns The report.
 * @throws {RangeError} When the notebook has no parameter of a name given.
 * @throws {TypeError} When a value is not of the kind of the literal it replaces.
 */
export async function buildReport(
  notebook: Notebook,
  options: ReportOptions = {},
): Promise<Report> {
  const start = performance.now();
  const plan = makePlan(notebook, options);
  const parse = performance.now() - start;
  const { program, project, locale, limits } = plan;
  const [ran, provenance] = await Promise.all([
    checkAndRun(plan, options),
    readProvenance(program, project, limits.seed),
  ]);
  const { outputs, errors, check, run } = ran;
  const renderStart = performance.now();
  const html = renderPage({
    program,
    project,
    outputs,
    errors,
    provenance,
    clock: options.clock,
    locale,
  });
  return {
    status: errors.length === 0 ? "complete" : "failed",
    errors,
    html,
    notebook: writeNotebook(program, outputs),
    provenance,
    timings: { parse, check, run, render: performance.now() - renderStart },
  };
}
