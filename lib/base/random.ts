/** A seeded source of uniform random numbers. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A function that returns the next number of a stream, uniform in [0, 1). */
export type Random = () => number;

/** The first outputs of a xorshift generator still resemble its seed; they are thrown away. */
const WARM_UP = 32;

/**
 * Opens a reproducible stream of uniform random numbers: xoroshiro128+ (Blackman & Vigna, 2018),
 * 53 random bits a number. The same seed gives the same stream on every machine.
 *
 * The stream fits the `source` of every d3-random distribution.
 *
 * @param seed A whole number.
 * @returns A function; each call returns the next number in [0, 1).
 * @throws {RangeError} When the seed is not a safe integer.
 *
 * @example
 * ```ts
 * import { random } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const first = random(7), second = random(7);
 * assert.equal(first(), second());
 * ```
 */
export function random(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(
      `Cannot open a random stream as the seed must be a whole number: it is ${seed}`,
    );
  }
  const generator = xoroshiro128plus(seed);
  for (let step = 0; step < WARM_UP; step++) uniformFloat64(generator);
  return () => uniformFloat64(generator);
}
