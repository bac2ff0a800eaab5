/** One slice of each criterion put together. */
import { message } from "../../base/mod.ts";

/** Between the slices of a combination. */
export const TIMES = " × ";

/** More combinations than this cannot be read. */
export const MAX_COMBINATIONS = 10_000;

/** Every combination of one entry per list, the first list slowest. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (heads, list) => heads.flatMap((head) => list.map((entry) => [...head, entry])),
    [[]],
  );
}

/**
 * What makes the combinations of criteria unusable, if anything.
 *
 * @param slices The slices of each criterion.
 * @returns A message; undefined when every combination has a name of its own.
 */
export function combinationIssue(
  slices: readonly (readonly { readonly id: string }[])[],
): string | undefined {
  const count = slices.reduce((product, list) => product * list.length, 1);
  if (count > MAX_COMBINATIONS) {
    return message("ruleCombinations", { count, most: MAX_COMBINATIONS });
  }
  const seen = new Set<string>();
  for (const parts of combinations(slices)) {
    const name = parts.map(({ id }) => id).join(TIMES);
    if (seen.has(name)) return message("ruleCombinationTwice", { name });
    seen.add(name);
  }
  return undefined;
}
