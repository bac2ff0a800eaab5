/** The normal distribution: tails and quantiles, small probabilities with all their digits. */
import { chiSquareTail } from "./chi_square.ts";

/** From here on the continued fraction converges at once. */
const FAR = 25;
const FRACTION_DEPTH = 40;
const LOG_SQRT_TWO_PI = Math.log(2 * Math.PI) / 2;
const MAX_STEPS = 100;

/**
 * The probability that a standard normal variable exceeds a value. For the cumulative distribution
 * at z, ask for the tail at −z.
 *
 * @param z Any number.
 * @returns Probability in [0, 1], to ten digits however small.
 *
 * @example
 * ```ts
 * import { normalTail } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(normalTail(1.959963984540054) - 0.025) < 1e-12);
 * ```
 */
export function normalTail(z: number): number {
  // The square of a normal variable is chi-square with one degree of freedom.
  return z >= 0 ? chiSquareTail(z * z, 1) / 2 : 1 - chiSquareTail(z * z, 1) / 2;
}

/**
 * The value that a standard normal variable stays below with a given probability.
 *
 * @param p Probability in (0, 1).
 * @returns The quantile, to ten digits.
 * @throws {RangeError} When p is not in (0, 1).
 *
 * @example
 * ```ts
 * import { normalQuantile } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(normalQuantile(0.975) - 1.959963984540054) < 1e-10);
 * ```
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(`Cannot take normal quantile ${p}: it must lie between 0 and 1`);
  }
  if (p === 0.5) return 0;
  return p < 0.5 ? -normalOfLogTail(Math.log(p)) : normalOfLogTail(Math.log1p(-p));
}

/**
 * The value z whose tail has a given logarithm: probabilities far below the smallest float64 still
 * tell values apart. Newton's method; the logarithm of the tail is concave, so that every step
 * approaches from above.
 *
 * @param logTail log P(Z > z), at most log ½.
 * @returns z, at least 0.
 */
export function normalOfLogTail(logTail: number): number {
  let z = Math.sqrt(Math.max(0, -2 * (logTail + Math.LN2))); // P(Z > z) ≤ exp(−z²/2) / 2
  for (let step = 0; step < MAX_STEPS; step++) {
    const here = logOfTail(z);
    const next = z - (logTail - here) / Math.exp(-z * z / 2 - LOG_SQRT_TWO_PI - here);
    if (!(next < z)) break;
    z = next;
  }
  return Math.max(0, z);
}

/** log P(Z > z) for z ≥ 0. */
function logOfTail(z: number): number {
  if (z < FAR) return Math.log(normalTail(z));
  let fraction = z; // z + 1 / (z + 2 / (z + 3 / …)), Laplace's continued fraction
  for (let n = FRACTION_DEPTH; n > 0; n--) fraction = z + n / fraction;
  return -z * z / 2 - LOG_SQRT_TWO_PI - Math.log(fraction);
}
