/** How many decimals of a number a reader of a file needs. */

/** A number with no more decimals than this was written so by somebody: it stays as it is. */
const GIVEN = 6;

/** Digits that count in a number that was computed. */
const SIGNIFICANT = 6;

const CENTS = 2;

/** Columns of the library whose numbers are mean, median or expected amounts of money. */
const COMPUTED_MONEY =
  /^(mean|median)(Basket|Monetary|Revenue|Value|Potential|RoomToGrow|Spend)$|^(expected|oneMore)[A-Z]/;

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1].length ?? 0;
}

/**
 * Drops the decimals that a reader does not need. Whole numbers and numbers of at most six decimals
 * stay as they are, so that sums of cents are cents and nobody's own figures are cut; what a
 * computation left behind (`777.3499999999999`, `0.2491166077738516`) keeps six significant digits
 * and two decimals at the least. Mean, median and expected amounts are written to the cent.
 *
 * @param value The number.
 * @param column Name of its column.
 * @returns The number to write.
 *
 * @example
 * ```ts
 * import { writtenNumber } from "./decimals.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(writtenNumber(777.3499999999999, "monetary"), 777.35);
 * assert.equal(writtenNumber(0.2491166077738516, "customerShare"), 0.249117);
 * assert.equal(writtenNumber(482.947142, "meanBasket"), 482.95);
 * assert.equal(writtenNumber(48.856613, "latitude"), 48.856613);
 * ```
 */
export function writtenNumber(value: number, column: string): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  if (COMPUTED_MONEY.test(column)) return Number(value.toFixed(CENTS));
  if (Math.abs(value) >= 1e-6 && decimalsOf(value) <= GIVEN) return value;
  const whole = Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1);
  return whole + CENTS > SIGNIFICANT
    ? Number(value.toFixed(CENTS))
    : Number(value.toPrecision(SIGNIFICANT));
}
