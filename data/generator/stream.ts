/** Independent random streams, one per concept. */
import { type Random, random } from "../../lib/base/mod.ts";

export type { Random };

/**
 * Opens the random stream of one concept. Changing how one file is made then leaves the draws of
 * every other file alone.
 *
 * @param seed The seed of the whole data set.
 * @param name The concept, such as `retail/products`.
 * @returns Uniform numbers in [0, 1).
 */
export function stream(seed: number, name: string): Random {
  return random(seed ^ fnv1a(name));
}

/** The 32-bit FNV-1a hash of a text (Fowler, Noll & Vo). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
