/** What is usual in a segment. */
import { quantileSorted, sortedPresent } from "../../base/mod.ts";
import type { CategoryAttribute, NumberAttribute } from "./attributes.ts";
import type { Group } from "./groups.ts";
import type { TypicalCategory, TypicalNumber } from "./persona.ts";
import type { CategoryShares } from "./shares.ts";

/** Median and quartiles in each group; null where no value is known. */
export function typicalNumbers(
  { name, values }: NumberAttribute,
  groups: readonly Group[],
): (TypicalNumber | null)[] {
  const all = sortedPresent(values);
  return groups.map(({ rows }) => {
    const sorted = sortedPresent(Float64Array.from(rows, (row) => values[row]));
    if (sorted.length === 0) return null;
    return {
      kind: "number",
      attribute: name,
      known: sorted.length,
      median: quantileSorted(sorted, 0.5),
      lowerQuartile: quantileSorted(sorted, 0.25),
      upperQuartile: quantileSorted(sorted, 0.75),
      everybody: quantileSorted(all, 0.5),
    };
  });
}

/** The most frequent category in each group; null where fewer than `k` have it. */
export function typicalCategories(
  { name, categories }: CategoryAttribute,
  { counts, known, totals, total, shares }: CategoryShares,
  k: number,
): (TypicalCategory | null)[] {
  return counts.map((own, g) => {
    const most = own.reduce((best, count, code) => count > own[best] ? code : best, 0);
    if (own.length === 0 || own[most] < k) return null;
    return {
      kind: "category",
      attribute: name,
      known: known[g],
      category: categories[most],
      share: shares[g][most],
      everybody: totals[most] / total,
    };
  });
}
