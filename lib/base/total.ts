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
  return (values instanceof Float64Array ? sumOfWholes(values, 1) : null) ?? fsum(values);
}

/** Beyond this a float64 no longer tells every whole number from the next. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * The sum of numbers that are each the float64 nearest to a whole number of parts, in parts: plain
 * addition is then exact, and ten times as fast. Null where one is not, or the sum grows too large.
 */
function sumOfWholes(values: Float64Array, parts: number): number | null {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== value) continue;
    const whole = Math.round(value * parts);
    if (whole / parts !== value) return null;
    sum += whole;
    if (sum > LARGEST || sum < -LARGEST) return null;
  }
  return sum === 0 ? 0 : sum;
}

/**
 * Adds numbers of at most four decimals as the decimals they stand for, and others as
 * {@linkcode exactSum} does: either way the order of the rows changes nothing.
 *
 * @param values Numbers; NaN is missing.
 * @returns The rounded sum; 0 for no value.
 */
export function decimalSum(values: Float64Array): number {
  const parts = sumOfWholes(values, MONEY_SCALE);
  return parts === null ? fsum(values) : parts / MONEY_SCALE;
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
  const parts = amounts instanceof Float64Array ? sumOfWholes(amounts, MONEY_SCALE) : null;
  const total = (parts ?? Math.round(fsum(amounts) * MONEY_SCALE)) / MONEY_SCALE;
  return total === 0 ? 0 : total;
}
