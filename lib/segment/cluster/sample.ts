/** Rows drawn at random. */
import type { Random } from "../../base/mod.ts";

/**
 * Draws rows without replacement (Knuth's selection sampling, algorithm S).
 *
 * @param count How many there are.
 * @param size How many to draw; all when there are fewer.
 * @param next Source of chance.
 * @returns The rows drawn, ascending.
 */
export function sampleIndices(count: number, size: number, next: Random): Int32Array {
  const drawn = new Int32Array(Math.min(size, count));
  let found = 0;
  for (let row = 0; found < drawn.length; row++) {
    if (count <= size || next() * (count - row) < drawn.length - found) drawn[found++] = row;
  }
  return drawn;
}
