/** The beginning of a code. */
import type { PrefixSlices } from "./criteria.ts";

/** How codes are shortened. */
export type Shortening = Pick<PrefixSlices, "length" | "longer">;

/**
 * The beginning of a code, counted in characters (code points, as SQL does).
 *
 * @param code A code such as "75011".
 * @param shortening How much of it is taken.
 * @returns The prefix; empty when the code begins with no letter and letters were asked for.
 */
export function prefixOf(code: string, { length, longer }: Shortening): string {
  if (length === "letters") return /^[A-Za-z]*/.exec(code)![0];
  const start = longerStarts(longer).find((start) => code.startsWith(start));
  return firstCharacters(code, start === undefined ? length : longer[start]);
}

function firstCharacters(code: string, count: number): string {
  let prefix = "";
  for (const character of code) {
    if (count-- === 0) break;
    prefix += character;
  }
  return prefix;
}

/** The beginnings that are taken longer, the most precise first. */
export function longerStarts(longer: Readonly<Record<string, number>>): string[] {
  return Object.keys(longer).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
