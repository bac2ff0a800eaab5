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
): CategoryLine[] {
  const categories = values.map((value) => value === null ? MISSING : String(value));
  const totals = countBy(categories);
  const names = [...totals.keys()].sort();
  return [...groups].flatMap(([segment, rows]) => {
    const counts = countBy(rows.map((row) => categories[row]));
    return names.map((category): CategoryLine => {
      const both = counts.get(category) ?? 0, all = totals.get(category)!;
      const total = values.length, inside = rows.length;
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

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
