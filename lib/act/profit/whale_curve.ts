/** Profit added up from the most profitable customer to the least. */
import { fromCents, toCents } from "./money.ts";

/** The whale curve of a portfolio. */
export interface WhaleCurve {
  /** Net margin of every customer together. */
  readonly total: number;
  /** The most that the curve reaches: net margin of the profitable customers alone. */
  readonly peak: number;
  /** Customers of net margin above 0. */
  readonly profitable: number;
  /** Customers of net margin below 0. */
  readonly unprofitable: number;
  /** What the unprofitable ones cost: `peak − total`. */
  readonly lost: number;
  /** Net margins added up, the largest first; one entry per customer, account currency. */
  readonly cumulative: Float64Array;
}

/**
 * Adds up net margins from the most profitable customer down: the curve climbs above the total, runs
 * flat, then falls to it (R. S. Kaplan and V. G. Narayanan, “Measuring and managing customer
 * profitability”, *Journal of Cost Management* 15(5), 2001). Whole cents, so that the order of the
 * rows changes nothing. O(n log n).
 *
 * @param netMargins One per customer; NaN is missing and left out.
 * @returns The curve and its turning point.
 *
 * @example
 * ```ts
 * import { whaleCurve } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const { peak, total, lost, cumulative } = whaleCurve(Float64Array.of(-40, 100, 0, 60, -20));
 * assert.deepEqual([peak, total, lost], [160, 100, 60]);
 * assert.deepEqual([...cumulative], [100, 160, 160, 140, 100]);
 * ```
 */
export function whaleCurve(netMargins: Float64Array): WhaleCurve {
  const cents = netMargins.filter((value) => !Number.isNaN(value)).map(toCents).sort().reverse();
  let sum = 0, peak = 0;
  const cumulative = cents.map((one) => {
    sum += one;
    peak = Math.max(peak, sum);
    return sum;
  });
  return {
    total: fromCents(sum),
    peak: fromCents(peak),
    profitable: cents.filter((one) => one > 0).length,
    unprofitable: cents.filter((one) => one < 0).length,
    lost: fromCents(peak - sum),
    cumulative: cumulative.map(fromCents),
  };
}
