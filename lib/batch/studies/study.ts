/** Studies as plain data: what may stand in the file, key by key. */
import type { Locale } from "../../base/mod.ts";
import type { CodePlace, ParameterValue } from "../../notebook/mod.ts";
import type { ColumnClass } from "../../privacy/mod.ts";

/** When a change of a metric is worth a word. */
export interface Alert {
  /** Name of the metric, as the notebook declares it. */
  readonly metric: string;
  /** A warning is told; an alert also ends the run with 3. */
  readonly level: "warning" | "alert";
  /** Told when the metric is below this. */
  readonly below?: number | undefined;
  /** Told when the metric is above this. */
  readonly above?: number | undefined;
  /** Told when the metric fell by more than this share of its last value: 0.1 for 10 %. */
  readonly fallsBy?: number | undefined;
  /** Told when the metric rose by more than this share of its last value. */
  readonly risesBy?: number | undefined;
}

/** A value that only the environment knows: it is shown nowhere. */
export interface SecretValue {
  /** Name of an environment variable that begins with `STRATE_`. */
  readonly secret: string;
}

/** What of the data a report may not show. */
export interface Privacy {
  /** Files that hold the values, as paths or patterns from the file of studies. */
  readonly files: readonly string[];
  /**
   * What columns hold, by their name in the files. Identifiers become pseudonyms; personal and
   * sensitive values and free text are masked.
   */
  readonly columns: Readonly<Record<string, ColumnClass>>;
  /** Environment variable of the key of the pseudonyms; `STRATE_PSEUDONYM_KEY` when left out. */
  readonly key: string;
  /** Given to the notebook as its parameter `smallestGroup`: groups below it are not to be shown. */
  readonly smallestGroup?: number | undefined;
}

/** A report to be made, or one for each value of a grid, of a list of languages, of a pattern. */
export interface Study {
  /** Letters, digits, `-` and `_`. */
  readonly name: string;
  /** Path of the notebook from the file of studies, or a pattern such as `[0-9]*.ipynb`. */
  readonly notebook: string;
  /**
   * Values in place of the notebook's own. An `asOf` may be a word that counts from the date of the
   * run: `today`, `yesterday`, `end-of-last-month`, `end-of-last-quarter`, `end-of-last-year`.
   */
  readonly parameters: Readonly<Record<string, ParameterValue | SecretValue>>;
  /** Values by parameter: one report for each combination. */
  readonly grid: Readonly<Record<string, readonly ParameterValue[]>>;
  /** Files outside the notebook's project that it may read; those named in the notebook are found. */
  readonly inputs: readonly string[];
  /** Languages: one report for each; the notebook's own when left out. */
  readonly locales?: readonly Locale[] | undefined;
  /** Where its reports show their code. */
  readonly code: CodePlace;
  /** Path of its theme from the file of studies; that of all studies when left out. */
  readonly theme?: string | undefined;
  /** Path below the site, such as `regions/{region}`; `{study}`, `{notebook}`, `{locale}` or a parameter. */
  readonly output?: string | undefined;
  /** When to make it, as five fields of a crontab. */
  readonly schedule?: string | undefined;
  /** How many versions are kept. */
  readonly retention: number;
  /** Longest time for the cells. */
  readonly timeoutSeconds: number;
  /** Largest JavaScript heap; Deno's own limit when left out. */
  readonly memoryMegabytes?: number | undefined;
  /** Further attempts when a failure may pass, such as a time-out. */
  readonly retries: number;
  /** Pause before the first of them; each later one is twice as long. */
  readonly retryDelaySeconds: number;
  /** Changes of metrics worth a word. */
  readonly alerts: readonly Alert[];
  /** What of the data its reports may not show; all may show when left out. */
  readonly privacy?: Privacy | undefined;
}

/** The studies of a site. */
export interface Studies {
  /** Title of the list of reports. */
  readonly title?: string | undefined;
  /** Folder of the site, from the file of studies. */
  readonly site: string;
  /** Languages of studies that name none. */
  readonly locales?: readonly Locale[] | undefined;
  /** Path of the theme of the list and of studies that name none, from the file. */
  readonly theme?: string | undefined;
  /** What is to be reported. */
  readonly studies: readonly Study[];
}
