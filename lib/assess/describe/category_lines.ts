/** Segments compared with everybody on each category of a column. */
import { vTestCategory } from "../../base/mod.ts";
import type { FlagColumn, TextColumn } from "../../table/mod.ts";
import type { CategoryLine } from "./lines.ts";

/** The category of a missing value. */
const MISSING = "–";

/** One line per segment and category. */
export function categoryLines(
  column: string,
  { values }: TextColumn | FlagColumn,
  groups: ReadonlyMap<string, readonly number[]>,
  weights?: Float64Array,
): CategoryLine[] {
  const categories = values.map((value) => value === null ? MISSING : String(value));
  const totals = countBy(categories, weights);
  const total = sumOf(totals);
  const names = [...totals.keys()].sort();
  return [...groups].flatMap(([segment, rows]) => {
    const counts = countBy(
      rows.map((row) => categories[row]),
      weights && Float64Array.from(rows, (row) => weights[row]),
    );
    const inside = sumOf(counts);
    return names.map((category): CategoryLine => {
      const both = counts.get(category) ?? 0, all = totals.get(category)!;
      return {
        segment,
        column,
        category,
        ...vTestCategory({ both, inside, category: all, total }),
        shareInside: inside > 0 ? both / inside : NaN,
        share: all / total,
        coverage: both / all,
      };
    });
  });
}

function countBy(values: readonly string[], weights?: Float64Array): Map<string, number> {
  const counts = new Map<string, number>();
  values.forEach((value, i) => counts.set(value, (counts.get(value) ?? 0) + (weights?.[i] ?? 1)));
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}
