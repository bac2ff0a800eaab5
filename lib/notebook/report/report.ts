/** From a notebook to a report: parse, check and run, render. */
import type { Locale, Metric } from "../../base/mod.ts";
import { writeModule } from "../process/cache.ts";
import { checkTypes } from "../process/check.ts";
import type { CellError } from "../errors.ts";
import { execute } from "./execute.ts";
import { namedTexts } from "../program/inputs.ts";
import { writeNotebook } from "../ipynb/write_notebook.ts";
import { checkModule } from "../program/module.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import type { Outcome } from "../process/outcome.ts";
import type { ParameterValue } from "../program/parameters.ts";
import { makePlan, type Plan, type ReportOptions } from "./plan.ts";
import { importedSpecifiers, type Provenance, readProvenance } from "../page/provenance.ts";

/** How long each stage took, in milliseconds; check and run happen at the same time. */
export interface ReportTimings {
  /** Reading cells and parameters. */
  readonly parse: number;
  /** Type-checking. */
  readonly check: number;
  /** Running the cells. */
  readonly run: number;
  /** Writing the HTML. */
  readonly render: number;
}

/** What a notebook names outside itself: a change there can change the report. */
export interface Dependencies {
  /** Texts that could name files, as seen from the notebook's folder; patterns included. */
  readonly texts: readonly string[];
  /** Relative specifiers that the cells import. */
  readonly modules: readonly string[];
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
  /** Language of the report. */
  readonly locale: Locale;
  /** The values of all parameters, as the report shows them. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Figures that the cells declared, in order. */
  readonly metrics: readonly Metric[];
  /** Where the report comes from. */
  readonly provenance: Provenance;
  /** What outside the notebook it depends on. */
  readonly dependencies: Dependencies;
  /** How long each stage took. */
  readonly timings: ReportTimings;
}

/** Milliseconds that a promise took, beside its value. */
async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await work;
  return [value, performance.now() - start];
}

const NOTHING_RAN: Outcome = { outputs: new Map(), metrics: [], failure: undefined };

/**
 * Checks and runs at the same time: a sound notebook waits for neither. When the check finds
 * errors the run is ended and what it showed is thrown away.
 */
async function checkAndRun(plan: Plan, options: ReportOptions) {
  if (plan.errors.length > 0) return { ...NOTHING_RAN, errors: plan.errors, check: 0, run: 0 };
  const checked = await writeModule(
    plan.notebook,
    plan.project,
    checkModule(plan.program, plan.project.folderUrl),
  );
  const unsound = new AbortController();
  const signal = AbortSignal.any([unsound.signal, ...options.signal ? [options.signal] : []]);
  const running = timed(execute(plan, signal));
  const checking = timed(checkTypes(checked, signal, plan.locale));
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
  const running = checkAndRun(plan, options);
  // Loaded while the cells run: the parsers of Markdown and HTML are not needed before.
  const [ran, provenance, { renderPage }] = await Promise.all([
    running,
    readProvenance(program, project, limits.seed, options.theme),
    import("../page/page.ts"),
  ]);
  const { outputs, metrics, check, run } = ran;
  const renderStart = performance.now();
  const { html, errors } = renderPage({
    program,
    project,
    outputs,
    metrics,
    baseline: options.baseline,
    errors: ran.errors,
    provenance,
    clock: options.clock,
    locale,
    code: options.code ?? "hidden",
    theme: options.theme,
    cover: options.cover ?? options.theme?.cover ?? false,
  });
  return {
    status: errors.length === 0 ? "complete" : "failed",
    errors,
    html,
    notebook: writeNotebook(program, outputs),
    locale,
    values: program.values,
    metrics,
    provenance,
    dependencies: {
      texts: namedTexts(program),
      modules: importedSpecifiers(program).filter((specifier) => /^\.{0,2}\//.test(specifier)),
    },
    timings: { parse, check, run, render: performance.now() - renderStart },
  };
}
