/** What is usual in a segment. */
import { quantileSorted, sortedPresent } from "../../base/mod.ts";
import type { Attribute, CategoryAttribute, NumberAttribute } from "./attributes.ts";
import { countCategories, type Group, safeShare } from "./groups.ts";
import type { TypicalCategory, TypicalNumber } from "./persona.ts";

/** The usual value of an attribute in each group; null where fewer than `k` are known. */
export function typicalValues(
  attribute: Attribute,
  groups: readonly Group[],
  k: number,
): (TypicalNumber | TypicalCategory | null)[] {
  return attribute.kind === "number"
    ? typicalNumbers(attribute, groups, k)
    : typicalCategories(attribute, groups, k);
}

function typicalNumbers(
  { name, values }: NumberAttribute,
  groups: readonly Group[],
  k: number,
): (TypicalNumber | null)[] {
  const all = sortedPresent(values);
  return groups.map(({ rows }) => {
    const sorted = sortedPresent(Float64Array.from(rows, (row) => values[row]));
    if (sorted.length < Math.max(1, k)) return null;
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

function typicalCategories(
  { name, codes, categories }: CategoryAttribute,
  groups: readonly Group[],
  k: number,
): (TypicalCategory | null)[] {
  const all = countCategories(codes, categories.length);
  return groups.map(({ rows }) => {
    const { counts, known } = countCategories(codes, categories.length, rows);
    const most = counts.indexOf(Math.max(...counts));
    if (known < k || most < 0 || counts[most] < k) return null;
    return {
      kind: "category",
      attribute: name,
      known,
      category: categories[most],
      share: safeShare(counts[most], known, k),
      everybody: all.counts[most] / all.known,
    };
  });
}
