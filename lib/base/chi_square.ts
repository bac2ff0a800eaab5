/** The tail of the chi-square distribution: p-values of tests. */

/** Far beyond what any table of ours needs: the series and fractions converge in about √ν steps. */
const MAX_STEPS = 100_000;
const PRECISION = 1e-16;

/** Keeps the continued fraction away from a division by zero (Lentz's method). */
const TINY = 1e-300;

/**
 * The probability that a chi-square variable exceeds a value: the p-value of a test. It is worked
 * out as the tail itself, not as 1 − cdf, so that small p-values keep their digits: the regularised
 * incomplete gamma function Q(ν/2, x/2), by its series (NIST DLMF 8.11.4) below the mean and its
 * continued fraction (DLMF 8.9.2, by the method of Lentz) above.
 *
 * @param statistic A chi-square statistic, not negative.
 * @param degreesOfFreedom ν, a whole number of at least 1.
 * @returns Probability in [0, 1], to ten digits up to 10 000 degrees of freedom.
 * @throws {RangeError} When the statistic is negative or ν is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { chiSquareTail } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(chiSquareTail(3.841458820694124, 1) - 0.05) < 1e-12);
 * ```
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  if (!(statistic >= 0) || !Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(
      `Cannot take the tail of chi-square at ${statistic} with ${degreesOfFreedom} degrees of ` +
        "freedom: the statistic is at least 0, the degrees a whole number of at least 1",
    );
  }
  if (statistic === 0) return 1;
  if (statistic === Infinity) return 0;
  const a = degreesOfFreedom / 2, x = statistic / 2;
  const scale = Math.exp(a * Math.log(x) - x - logGammaOfHalf(degreesOfFreedom));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

/** log Γ(ν/2): a sum of logarithms, since ν is whole. */
function logGammaOfHalf(degreesOfFreedom: number): number {
  const odd = degreesOfFreedom % 2 === 1;
  let sum = odd ? Math.log(Math.PI) / 2 : 0;
  for (let factor = odd ? 0.5 : 1; factor < degreesOfFreedom / 2; factor++) {
    sum += Math.log(factor);
  }
  return sum;
}

/** Σ xⁿ / (a (a + 1) … (a + n)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a, sum = term;
  for (let n = 1; n < MAX_STEPS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …))). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a, c = 1 / TINY, d = 1 / b, fraction = d;
  for (let n = 1; n < MAX_STEPS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return fraction;
}
