/** Sums that do not depend on the order of what is summed. */
// @ts-types="npm:@types/d3-array@3.2.2"
import { fsum } from "d3-array";

/** Money is kept to 1/10 000 of the currency unit. */
const MONEY_SCALE = 10_000;

/**
 * Adds numbers with full precision (Shewchuk's exact summation, as `math.fsum` in Python), so that
 * the order of the rows changes nothing. Missing values (NaN) are left out.
 *
 * @param values Numbers; NaN is missing.
 * @returns The correctly rounded sum; 0 for no value.
 */
export function exactSum(values: Iterable<number>): number {
  return fsum(values);
}

/**
 * Adds amounts of money: the exact sum, rounded to 1/10 000 of the currency unit. The parts of a
 * whole therefore add up to the whole to the cent, for totals up to 10¹¹.
 *
 * @param amounts Amounts in the account currency; NaN is missing and left out.
 * @returns The total in the account currency; 0 for no amount.
 *
 * @example
 * ```ts
 * import { totalMoney } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(totalMoney([0.1, 0.2]), 0.3);
 * ```
 */
export function totalMoney(amounts: Iterable<number>): number {
  const total = Math.round(fsum(amounts) * MONEY_SCALE) / MONEY_SCALE;
  return total === 0 ? 0 : total;
}
