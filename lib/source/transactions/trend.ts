/** Whether a customer buys more or less often than the year before. */

/** Purchases of the last 12 months against those of the 12 months before. */
export type FrequencyTrend = "rising" | "stable" | "falling" | "new" | "lapsed";

/** Change from one year to the next, as a share of the earlier, from which it is a trend. */
export const TREND_SHARE = 0.25;

/** Purchases that must make the difference at least. */
export const TREND_PURCHASES = 1;

/** The purchases of a customer, as the trend sees them. */
export interface PurchaseHistory {
  /** Purchases in the 12 months that end on `asOf`. */
  readonly last12Months: number;
  /** Purchases in the 12 months before. */
  readonly previous12Months: number;
  /** Whether the first purchase ever lies in the last 12 months. */
  readonly startedLast12Months: boolean;
}

/**
 * Compares the purchases of the last 12 months with those of the 12 months before:
 *
 * - `new`: the first purchase ever lies in the last 12 months;
 * - `lapsed`: there were purchases once, none in the last 12 months;
 * - `rising`, `falling`: a difference of at least {@linkcode TREND_PURCHASES} and at least
 *   {@linkcode TREND_SHARE} of the earlier number;
 * - `stable`: the rest.
 *
 * @param history The purchases of a customer who bought at least once.
 * @returns The trend.
 *
 * @example
 * ```ts
 * import { frequencyTrend } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const history = { last12Months: 5, previous12Months: 4, startedLast12Months: false };
 * assert.equal(frequencyTrend(history), "rising");
 * ```
 */
export function frequencyTrend(history: PurchaseHistory): FrequencyTrend {
  const { last12Months, previous12Months, startedLast12Months } = history;
  if (startedLast12Months) return "new";
  if (last12Months === 0) return "lapsed";
  const change = last12Months - previous12Months;
  const enough = Math.abs(change) >= TREND_PURCHASES &&
    Math.abs(change) >= TREND_SHARE * previous12Months;
  if (!enough) return "stable";
  return change > 0 ? "rising" : "falling";
}
