/** Figures that a report declares, so that the next one can say what changed. */
import { message } from "./messages/mod.ts";

/** How a metric is written. */
export type MetricUnit = "count" | "money" | "share" | "days";

/** A figure that a report declares. */
export interface Metric {
  /** Name that stays the same from report to report, such as "segments.champions". */
  readonly name: string;
  /** Its value; finite. */
  readonly value: number;
  /** What readers call it. */
  readonly label: string;
  /** How it is written. */
  readonly unit: MetricUnit;
  /** Currency of money, such as "EUR". */
  readonly currency?: string | undefined;
}

/** Choices of {@linkcode report.metric}. */
export interface MetricOptions {
  /** What readers call it; its name when left out. */
  readonly label?: string;
  /** How it is written; a count when left out. */
  readonly unit?: MetricUnit;
  /** Currency of money; "EUR" when left out. */
  readonly currency?: string;
}

/** What takes metrics while a notebook runs in batch; nothing does in Jupyter. */
interface MetricTaker {
  metric(metric: Metric): void;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function metric(name: string, value: number, options: MetricOptions = {}): void {
  if (!NAME.test(name)) {
    throw new RangeError(message("metricName", { name }));
  }
  if (!Number.isFinite(value)) {
    throw new RangeError(message("metricValue", { name, value: String(value) }));
  }
  const { label = name, unit = "count", currency } = options;
  const money = unit === "money" ? { currency: currency ?? "EUR" } : {};
  const taker = (globalThis as Record<symbol, unknown>)[Symbol.for("strate.notebook")];
  (taker as MetricTaker | undefined)?.metric({ name, value, label, unit, ...money });
}

/** What a notebook can say about its own report. */
export interface ReportDeclarations {
  /**
   * Declares a figure of the report. In batch it is kept beside the report: the next one shows the
   * difference, and a study can set thresholds. In Jupyter it shows nothing and keeps nothing, so
   * that a notebook has the same outputs in both.
   *
   * @param name Name that stays the same from report to report: letters, digits, `.`, `_` and `-`.
   * @param value A finite number.
   * @param options Label, unit, currency.
   * @throws {RangeError} When the name has other characters, the value is not finite, or, in batch,
   *   the report has declared that name already.
   */
  metric(name: string, value: number, options?: MetricOptions): void;
}

/**
 * What a notebook says about its own report.
 *
 * @example
 * ```ts
 * import { report } from "@strate/strate";
 *
 * report.metric("segments.champions", 120, { label: "Champions" });
 * report.metric("revenue", 48_000, { label: "Revenue", unit: "money", currency: "EUR" });
 * ```
 */
export const report: ReportDeclarations = { metric };
