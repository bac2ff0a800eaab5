/** What a run will be: program, language, limits, folders. */
import { basename, join, relative, resolve } from "node:path";
import { currentLocale, type Locale } from "../../base/mod.ts";
import type { Baseline } from "../page/changes.ts";
import type { CodePlace } from "../page/content.ts";
import { CellError } from "../errors.ts";
import { namedPaths } from "../program/inputs.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import { type ParameterValue, readParameters } from "../program/parameters.ts";
import { hiddenSecrets } from "../process/hidden.ts";
import { emptyProgram, type HiddenValue, type Program, readProgram } from "../program/program.ts";
import { findProject, type Project } from "../project.ts";
import type { RunLimits } from "../process/run.ts";
import type { Theme } from "../theme/theme.ts";

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
  /** Files and folders outside the project that the notebook may read, besides those its values name. */
  readonly inputs?: readonly string[] | undefined;
  /** Existing folder for temporary files; one of the system's, removed afterwards, when left out. */
  readonly scratchFolder?: string | undefined;
  /** When the report is made, in words; nothing of the clock is shown when left out. */
  readonly clock?: string | undefined;
  /** The report before this one, to say what changed; nothing is said when left out. */
  readonly baseline?: Baseline | undefined;
  /** Where the code of the cells is shown; "hidden" when left out. */
  readonly code?: CodePlace | undefined;
  /** What {@linkcode readTheme} gave: logo, colour and fonts; the house's own look when left out. */
  readonly theme?: Theme | undefined;
  /** Whether the report begins with a cover; as the theme says when left out, and else without. */
  readonly cover?: boolean | undefined;
  /** Values that only the running cells see, by parameter: reports show `•••` in their place. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** Rewrites every text that the cells show or throw, such as names into pseudonyms. */
  readonly rewrite?: ((text: string) => string) | undefined;
  /** The output folder as the report shows it; the folder itself when left out. */
  readonly shownOutputFolder?: string | undefined;
  /** Ends the run early. */
  readonly signal?: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT_SECONDS = 600;
const DEFAULT_OUTPUT_BYTES = 100_000_000;
const DEFAULT_SEED = 1;

/** Everything about a run that is known before it starts. */
export interface Plan {
  readonly notebook: Notebook;
  readonly project: Project;
  readonly program: Program;
  /** Values that only the running cells see. */
  readonly hidden: Readonly<Record<string, HiddenValue>>;
  /** Rewrites every text that the cells show or throw. */
  readonly rewrite: ((text: string) => string) | undefined;
  readonly locale: Locale;
  /** Files and folders outside the project that the caller lets it read. */
  readonly inputs: readonly string[];
  /** Folder in which the notebook may leave files. */
  readonly output: string;
  /** Folder for temporary files; undefined for one of the system's. */
  readonly scratch: string | undefined;
  readonly limits: RunLimits;
  /** Why its cells cannot be used, if they cannot. */
  readonly errors: readonly CellError[];
}

/** The caller's values, with those that the options imply. */
function impliedValues(names: readonly string[], options: ReportOptions) {
  const { locale, parameters } = options;
  return { ...(locale !== undefined && names.includes("locale") ? { locale } : {}), ...parameters };
}

/** The values that readers do not see: where the files go for the moment, and secrets. */
function hiddenValues(notebook: Notebook, options: ReportOptions, output: string, folder: string) {
  const { declarations } = readParameters(notebook);
  const hidden = hiddenSecrets(declarations, options.parameters ?? {}, options.secrets ?? {});
  const isFolder = declarations.some(({ name }) => name === "outputFolder");
  if (!isFolder || options.outputFolder === undefined) return hidden;
  const below = (path: string) => relative(folder, path).replaceAll("\\", "/");
  const shown = below(resolve(options.shownOutputFolder ?? output));
  return { ...hidden, outputFolder: { value: below(output), shown } };
}

/** Cells that cannot be used give a report that says so; wrong parameter values are thrown. */
function readOrExplain(notebook: Notebook, options: ReportOptions, output: string, folder: string) {
  try {
    const names = readParameters(notebook).declarations.map(({ name }) => name);
    const hidden = hiddenValues(notebook, options, output, folder);
    const program = readProgram(notebook, impliedValues(names, options), hidden);
    return { program, hidden, errors: [] };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return { program: emptyProgram(notebook), hidden: {}, errors: [error] };
  }
}

function chooseLocale(program: Program, options: ReportOptions): Locale {
  const { locale } = program.values;
  return options.locale ?? (locale === "fr" || locale === "en" ? locale : currentLocale());
}

/**
 * Settles everything about a run before it starts.
 *
 * @param notebook A notebook.
 * @param options What the caller asks for.
 * @returns The plan; cells that cannot be used are among its errors.
 * @throws {RangeError} When the notebook has no parameter of a name given.
 * @throws {TypeError} When a value is not of the kind of the literal it replaces.
 */
export function makePlan(notebook: Notebook, options: ReportOptions): Plan {
  const project = findProject(notebook.path);
  const name = basename(notebook.path, ".ipynb");
  const output = resolve(options.outputFolder ?? join(project.root, "reports", name));
  const { program, hidden, errors } = readOrExplain(notebook, options, output, project.folder);
  const { seed } = program.values;
  const limits = {
    timeoutSeconds: options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
    memoryMegabytes: options.memoryMegabytes,
    outputBytes: options.outputBytes ?? DEFAULT_OUTPUT_BYTES,
    seed: Number.isSafeInteger(seed) && Number(seed) >= 0 ? Number(seed) : DEFAULT_SEED,
  };
  const locale = chooseLocale(program, options);
  const inputs = [...namedPaths(options.parameters ?? {}, project), ...options.inputs ?? []];
  const scratch = options.scratchFolder;
  const { rewrite } = options;
  return {
    notebook,
    project,
    program,
    hidden,
    rewrite,
    locale,
    inputs,
    output,
    scratch,
    limits,
    errors,
  };
}
