/** Student's t distribution: intervals of means of few values. */
import { normalQuantile } from "./normal.ts";

/** With more degrees of freedom than this, t differs from the normal in the sixth digit. */
const MANY = 100_000;
const HALVINGS = 200;

/**
 * The value that a t variable stays below with a given probability (Abramowitz & Stegun, 1964,
 * 26.7.3 and 26.7.4: finite sums for whole degrees of freedom).
 *
 * @param p Probability in (0, 1).
 * @param degreesOfFreedom Whole, at least 1; above 100 000 the normal quantile is given.
 * @returns The quantile, to ten digits. O(degrees of freedom).
 * @throws {RangeError} When p is not in (0, 1) or the degrees are not whole.
 *
 * @example
 * ```ts
 * import { studentQuantile } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(studentQuantile(0.975, 4).toFixed(6), "2.776445");
 * ```
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1) || !Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(
      `Cannot take Student quantile ${p} with ${degreesOfFreedom} degrees of freedom: the ` +
        "probability lies between 0 and 1, the degrees are a whole number of at least 1",
    );
  }
  if (degreesOfFreedom > MANY) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  const wanted = 2 * p - 1;
  let low = 0, high = 1;
  while (centralShare(high, degreesOfFreedom) < wanted) high *= 2;
  for (let step = 0; step < HALVINGS && high - low > high * Number.EPSILON; step++) {
    const middle = (low + high) / 2;
    if (centralShare(middle, degreesOfFreedom) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| < t). */
function centralShare(t: number, degreesOfFreedom: number): number {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom));
  const sine = Math.sin(angle), cosine = Math.cos(angle);
  const odd = degreesOfFreedom % 2 === 1;
  let term = odd ? cosine : 1, sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degreesOfFreedom; k += 2) {
    term *= cosine * cosine * (k - 1) / k;
    sum += term;
  }
  return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
}
