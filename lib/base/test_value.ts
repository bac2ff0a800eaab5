/** The v-test: how far a group stands out from everybody, in normal standard deviations. */
import { normalOfLogTail, normalTail } from "./normal.ts";

/** How far a group stands out, and the chance of that much in a random group of its size. */
export interface VTest {
  /** Positive where the group has more, negative where less; beyond ±1.96 once in twenty. */
  readonly vTest: number;
  /** Two-sided, in [0, 1], not adjusted; below 1e-308 it reads 0. */
  readonly pValue: number;
}

/** What the v-test of a number compares. */
export interface NumericComparison {
  /** Members of the group whose value is known. */
  readonly inside: number;
  /** Members and all others whose value is known. */
  readonly total: number;
  /** Mean of the group. */
  readonly meanInside: number;
  /** Mean of everybody, the group included. */
  readonly mean: number;
  /** Standard deviation of everybody, divided by n rather than n − 1. */
  readonly deviation: number;
}

/** What the v-test of a category counts. */
export interface CategoryComparison {
  /** Members of the group in the category. */
  readonly both: number;
  /** Members of the group. */
  readonly inside: number;
  /** Members and all others in the category. */
  readonly category: number;
  /** Members and all others. */
  readonly total: number;
}

/**
 * Compares the mean of a group with that of a random group of the same size drawn without
 * replacement: v = (mean inside − mean) / √(s²/n · (N − n)/(N − 1)), read as a normal deviation.
 * A. Morineau, « Note sur la caractérisation statistique d’une classe et les valeurs-tests »,
 * *Bulletin technique du CESIA* 2, 1984; equal to FactoMineR's `catdes`.
 *
 * @param comparison Means, deviation and counts, over the values known.
 * @returns The v-test; 0 with p-value 1 where nothing can stand out: a group of nobody or of
 * everybody, or equal values.
 *
 * @example
 * ```ts
 * import { vTestNumeric } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const urban = { inside: 12, total: 50, meanInside: 52.08, mean: 65.54, deviation: 14.33 };
 * assert.equal(vTestNumeric(urban).vTest.toFixed(2), "-3.69");
 * ```
 */
export function vTestNumeric(
  { inside, total, meanInside, mean, deviation }: NumericComparison,
): VTest {
  if (inside <= 0 || inside >= total || !(deviation > 0)) return { vTest: 0, pValue: 1 };
  const error = deviation * Math.sqrt((total - inside) / (total - 1) / inside);
  const vTest = (meanInside - mean) / error;
  return { vTest, pValue: twoSided(vTest) };
}

/**
 * Compares how often a category occurs in a group with a random group of the same size drawn
 * without replacement: the hypergeometric probability of as many or more (as few or fewer), half
 * of the count itself taken (mid-p), twice for two sides, turned into a normal deviation. Equal to
 * FactoMineR's `catdes`. Reference as {@linkcode vTestNumeric}; mid-p: H. O. Lancaster, 1961,
 * doi:10.1080/01621459.1961.10482105.
 *
 * @param comparison Counts; both ≤ inside and category ≤ total.
 * @returns The v-test; 0 with p-value 1 where nothing can stand out. To eight digits for counts up
 * to 10⁶. At worst O(inside), far less as the terms vanish.
 * @throws {RangeError} When the counts cannot be those of one table.
 *
 * @example
 * ```ts
 * import { vTestCategory } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const teaBags = vTestCategory({ both: 143, inside: 176, category: 170, total: 300 });
 * assert.equal(teaBags.pValue.toExponential(3), "1.479e-25");
 * ```
 */
export function vTestCategory(comparison: CategoryComparison): VTest {
  const { both, inside, category, total } = comparison;
  refuseImpossible(comparison);
  const lowest = Math.max(0, inside + category - total), highest = Math.min(inside, category);
  if (lowest === highest) return { vTest: 0, pValue: 1 };
  const sign = both * total >= inside * category ? 1 : -1;
  const logTail = Math.min(-Math.LN2, logMidTail(comparison, sign, sign > 0 ? highest : lowest));
  const vTest = sign * normalOfLogTail(logTail) + 0; // -0 becomes 0
  return { vTest, pValue: Math.min(1, 2 * Math.exp(logTail)) };
}

function twoSided(vTest: number): number {
  return 2 * normalTail(Math.abs(vTest));
}

function refuseImpossible({ both, inside, category, total }: CategoryComparison): void {
  const whole = [both, inside, category, total].every(Number.isSafeInteger);
  const fits = both >= Math.max(0, inside + category - total) && both <= Math.min(inside, category);
  if (whole && fits && inside <= total && category <= total) return;
  throw new RangeError(
    `Cannot compare ${both} of ${inside} in the group with ${category} of ${total} in all: these ` +
      "are not counts of one table",
  );
}

/** log of P(count beyond `both`) + P(count = `both`) / 2, towards the end of the range. */
function logMidTail(
  { both, inside, category, total }: CategoryComparison,
  sign: 1 | -1,
  end: number,
): number {
  const rest = total - inside - category;
  let term = 1, sum = 0.5; // relative to the probability of the count itself
  for (let count = both; count !== end && term > sum * Number.EPSILON / 16; count += sign) {
    term *= sign > 0
      ? (inside - count) * (category - count) / ((count + 1) * (rest + count + 1))
      : count * (rest + count) / ((inside - count + 1) * (category - count + 1));
    sum += term;
  }
  const logProbability = logChoose(category, both) +
    logChoose(total - category, inside - both) - logChoose(total, inside);
  return logProbability + Math.log(sum);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Stirling's series (NIST DLMF 5.11.1), after the first factors are multiplied out. */
function logFactorial(n: number): number {
  let x = n + 1, product = 1;
  for (; x < 16; x++) product *= x;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
