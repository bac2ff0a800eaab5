/** Shares counted on few people or many: how sure they are, and whether two of them differ. */
import { normalQuantile, normalTail } from "./normal.ts";

/** Between which shares the true one lies, at some confidence. */
export interface ShareInterval {
  /** Lower bound. */
  readonly low: number;
  /** Upper bound. */
  readonly high: number;
}

/** So many of so many. */
export interface CountedShare {
  /** How many have the property: whole, from 0 to `total`. */
  readonly count: number;
  /** Of how many: whole. */
  readonly total: number;
}

const DEFAULT_CONFIDENCE = 0.95;

/**
 * The interval of a share (E. B. Wilson, 1927, doi:10.1080/01621459.1927.10502953), right for small
 * counts and for shares near 0 and 1 too.
 *
 * @param share How many of how many.
 * @param confidence In (0, 1); 0.95 when left out.
 * @returns The bounds, in [0, 1]; NaN (missing) when there is nobody.
 * @throws {RangeError} When the counts are not whole, or more have the property than there are.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const { low, high } = wilsonInterval({ count: 81, total: 263 });
 * assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.2553", "0.3662"]);
 * ```
 */
export function wilsonInterval(
  share: CountedShare,
  confidence: number = DEFAULT_CONFIDENCE,
): ShareInterval {
  const { count, total } = checkShare(share);
  if (total === 0) return { low: NaN, high: NaN };
  const z = normalQuantile((1 + confidence) / 2), squared = z * z;
  const p = count / total;
  const spread = z * Math.sqrt(p * (1 - p) / total + squared / (4 * total * total));
  const bound = (sign: number) =>
    clamp((p + squared / (2 * total) + sign * spread) / (1 + squared / total), 0, 1);
  // A bound at the end of the scale is exact, not a rounding beside it.
  return { low: count === 0 ? 0 : bound(-1), high: count === total ? 1 : bound(1) };
}

/**
 * The interval of the difference between two independent shares, first less second (R. G. Newcombe,
 * 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10).
 *
 * @param first How many of how many.
 * @param second The same of others.
 * @param confidence In (0, 1); 0.95 when left out.
 * @returns The bounds, in [−1, 1]; NaN (missing) when one side has nobody.
 * @throws {RangeError} When the counts are not whole, or more have the property than there are.
 */
export function newcombeInterval(
  first: CountedShare,
  second: CountedShare,
  confidence: number = DEFAULT_CONFIDENCE,
): ShareInterval {
  const [a, b] = [wilsonInterval(first, confidence), wilsonInterval(second, confidence)];
  const p = first.count / first.total, q = second.count / second.total;
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/**
 * The two-sided p-value of the hypothesis that two shares are the same: the z-test with pooled
 * variance, which is the chi-square test without continuity correction. It wants some five people
 * expected on each side with and without the property.
 *
 * @param first How many of how many.
 * @param second The same of others.
 * @returns In [0, 1]; 1 when everybody or nobody has the property, NaN when one side has nobody.
 * @throws {RangeError} When the counts are not whole, or more have the property than there are.
 */
export function compareShares(first: CountedShare, second: CountedShare): number {
  const { count: a, total: n } = checkShare(first), { count: b, total: m } = checkShare(second);
  if (n === 0 || m === 0) return NaN;
  const pooled = (a + b) / (n + m);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return deviation === 0 ? 1 : 2 * normalTail(Math.abs(a / n - b / m) / deviation);
}

function checkShare(share: CountedShare): CountedShare {
  const { count, total } = share;
  if (Number.isInteger(count) && Number.isInteger(total) && count >= 0 && count <= total) {
    return share;
  }
  throw new RangeError(
    `Cannot take ${count} of ${total} as a share: give whole counts, at most all of them`,
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
