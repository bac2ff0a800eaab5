/** Groups of customers compared with everybody. */
import {
  DataError,
  message,
  momentsOf,
  normalQuantile,
  studentQuantile,
  totalMoney,
  wilsonInterval,
} from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { binomialLimit } from "./binomial_limit.ts";
import { rowsByGroup } from "./groups.ts";

/** Options of the comparisons. */
export interface CompareOptions {
  /** Confidence of the intervals, in (0, 1); 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/**
 * Where a group stands: within what chance does in 95 of 100 groups of its size, beyond it, far
 * beyond it (998 of 1000); "unknown" of a group without a value.
 */
export type GroupPosition = "within" | "above" | "below" | "farAbove" | "farBelow" | "unknown";

/** Groups compared. */
export interface GroupComparison {
  /** What is compared: a mean per customer, or a share of customers. */
  readonly kind: "mean" | "share";
  /** Column of the groups. */
  readonly by: string;
  /** Column compared. */
  readonly measure: string;
  /** Confidence of the intervals. */
  readonly confidence: number;
  /** Mean or share of everybody. */
  readonly average: number;
  /**
   * One row per group: `group` (missing where customers have none), `customers`, `known` (with a
   * value), `total` and `totalShare` (of a mean) or `count` (of a share), `mean`, `index` (100 is
   * everybody's), `low` and `high` (interval of the mean), `funnelLow`, `funnelHigh` (95 %),
   * `outerLow`, `outerHigh` (99.8 %), `position`.
   */
  readonly groups: Table;
  /** Standard deviation of a customer's value around the mean of everybody; of a mean only. */
  readonly deviation: number;
}

/** Two-sided 95 % and 99.8 %, as on Spiegelhalter's plots. */
const INNER = 0.025, OUTER = 0.001;
const DEFAULT_CONFIDENCE = 0.95;

/** What a group shows before it is placed. */
interface GroupFigures {
  readonly known: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Compares the mean of a number per customer by group: total, share of the total, index against
 * everybody, Student's interval of the mean, and the limits within which chance alone moves the mean
 * of a group of that size (funnel plot: D. J. Spiegelhalter, 2005, doi:10.1002/sim.1970): everybody's
 * mean ± z · σ / √n with the standard deviation σ of all customers. Values of customers have long
 * tails: for groups of fewer than thirty or so, take the limits as a guide. Totals add up to the cent.
 *
 * @param customers One row per customer.
 * @param by Text column of the groups.
 * @param measure Number column; missing values are not counted.
 * @param options Confidence.
 * @returns The comparison; a group of one has no interval (missing). O(n log n).
 * @throws {DataError} When a column is absent or of another kind, or nobody has a group or a value.
 * @throws {RangeError} When the confidence is not in (0, 1).
 *
 * @example
 * ```ts
 * import { compareGroupMeans, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   region: ["Nord", "Nord", "Sud", "Sud"],
 *   monetary: [10, 20, 30, 40],
 * });
 * const { groups, average } = compareGroupMeans(customers, "region", "monetary");
 * assert.equal(average, 25);
 * assert.deepEqual([...groups.number("index")], [60, 140]);
 * assert.deepEqual(groups.text("position"), ["within", "within"]); // two customers prove little
 * ```
 */
export function compareGroupMeans(
  customers: Table,
  by: string,
  measure: string,
  options: CompareOptions = {},
): GroupComparison {
  const confidence = checkConfidence(options);
  const values = measureColumn(customers, measure);
  const all = momentsOf(values);
  refuseNobody(all.count, measure);
  const groups = [...rowsByGroup(customers, by).values()]
    .map((rows) => Float64Array.from(rows, (row) => values[row]));
  const deviation = all.count < 2 ? NaN : all.deviation * Math.sqrt(all.count / (all.count - 1));
  const limit = (p: number, known: number) =>
    all.mean + normalQuantile(p) * deviation / Math.sqrt(known);
  const totals = groups.map(totalMoney), whole = totalMoney(values);
  const table = groupTable(customers, by, all.mean, groups.map(meanFigures(confidence)), limit);
  return {
    kind: "mean",
    by,
    measure,
    confidence,
    average: all.mean,
    deviation,
    groups: table.add({
      total: Float64Array.from(totals),
      totalShare: Float64Array.from(totals, (total) => whole === 0 ? NaN : total / whole),
    }),
  };
}

function meanFigures(confidence: number): (values: Float64Array) => GroupFigures {
  return (values) => {
    const { count, mean, deviation } = momentsOf(values);
    const half = count < 2
      ? NaN
      : studentQuantile((1 + confidence) / 2, count - 1) * deviation / Math.sqrt(count - 1);
    return { known: count, mean, low: mean - half, high: mean + half };
  };
}

/**
 * Compares the share of customers that something is true of by group: Wilson's interval, and the
 * exact binomial limits within which chance alone moves the share in a group of that size.
 *
 * @param customers One row per customer.
 * @param by Text column of the groups.
 * @param flag Yes/no column; missing values are not counted.
 * @param options Confidence.
 * @returns The comparison. O(n log n).
 * @throws {DataError} When a column is absent or of another kind, or nobody has a group or a value.
 * @throws {RangeError} When the confidence is not in (0, 1).
 */
export function compareGroupShares(
  customers: Table,
  by: string,
  flag: string,
  options: CompareOptions = {},
): GroupComparison {
  const confidence = checkConfidence(options);
  const flags = customers.flag(flag);
  const known = flags.filter((one) => one !== null);
  refuseNobody(known.length, flag);
  const average = known.filter(Boolean).length / known.length;
  const counts = [...rowsByGroup(customers, by).values()].map((rows) => {
    const own = rows.map((row) => flags[row]).filter((one) => one !== null);
    return { count: own.filter(Boolean).length, total: own.length };
  });
  const figures = counts.map((counted): GroupFigures => ({
    known: counted.total,
    mean: counted.total === 0 ? NaN : counted.count / counted.total,
    ...wilsonInterval(counted, confidence),
  }));
  const limit = (p: number, size: number) => binomialLimit(size, average, p);
  return {
    kind: "share",
    by,
    measure: flag,
    confidence,
    average,
    deviation: NaN,
    groups: groupTable(customers, by, average, figures, limit)
      .add({ count: Float64Array.from(counts, ({ count }) => count) }),
  };
}

function checkConfidence({ confidence = DEFAULT_CONFIDENCE }: CompareOptions): number {
  if (confidence > 0 && confidence < 1) return confidence;
  throw new RangeError(message("errorIntervalConfidence", { confidence: `${confidence}` }));
}

function refuseNobody(known: number, column: string): void {
  if (known > 0) return;
  throw new DataError(message("errorCompareNobody", { column }), { column });
}

function groupTable(
  customers: Table,
  by: string,
  average: number,
  figures: readonly GroupFigures[],
  limitOf: (p: number, known: number) => number,
): Table {
  const groups = rowsByGroup(customers, by);
  const number = (pick: (one: GroupFigures) => number) => Float64Array.from(figures, pick);
  const limits = [INNER, 1 - INNER, OUTER, 1 - OUTER].map((p) =>
    number(({ known }) => known === 0 ? NaN : limitOf(p, known))
  );
  const [funnelLow, funnelHigh, outerLow, outerHigh] = limits;
  return Table.of({
    group: { kind: "text", values: [...groups.keys()] },
    customers: Float64Array.from(groups.values(), (rows) => rows.length),
    known: number(({ known }) => known),
    mean: number(({ mean }) => mean),
    index: number(({ mean }) => average === 0 ? NaN : 100 * mean / average),
    low: number(({ low }) => low),
    high: number(({ high }) => high),
    funnelLow,
    funnelHigh,
    outerLow,
    outerHigh,
    position: figures.map(({ mean }, i) => positionOf(mean, limits.map((limit) => limit[i]))),
  });
}

function positionOf(mean: number, limits: readonly number[]): GroupPosition {
  const [low, high, outerLow, outerHigh] = limits;
  if (Number.isNaN(mean) || Number.isNaN(low)) return "unknown";
  if (mean > outerHigh) return "farAbove";
  if (mean < outerLow) return "farBelow";
  return mean > high ? "above" : mean < low ? "below" : "within";
}
