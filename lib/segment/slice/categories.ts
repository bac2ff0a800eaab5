/** Finding the values frequent enough to be shown apart. */
import type { Table } from "../../table/mod.ts";
import { prefixColumn } from "./assign.ts";
import type { SliceByCategories, SliceByPrefix } from "./config.ts";
import { categoryColumn } from "./input.ts";
import type { CategorySlices, PrefixSlices } from "./criteria.ts";

const DEFAULT_MINIMUM = 10;

/** Fits a criterion that takes a column value by value: the most frequent first. */
export function fitCategories(
  customers: Table,
  { column, minimum = DEFAULT_MINIMUM }: SliceByCategories,
  name: string,
): CategorySlices {
  const counts = frequent(categoryColumn(customers, column), minimum);
  const categories = counts.toSorted(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  return { column, name, by: "categories", minimum, categories: categories.map(([id]) => id) };
}

/** Fits a criterion that takes codes by their beginning: in the order of the codes. */
export function fitPrefixes(
  customers: Table,
  { column, length, longer = {}, minimum = DEFAULT_MINIMUM }: SliceByPrefix,
  name: string,
): PrefixSlices {
  const counts = frequent(prefixColumn(customers, column, { length, longer }), minimum);
  const categories = counts.map(([id]) => id).sort(byCodeUnit);
  return { column, name, by: "prefix", length, longer, minimum, categories };
}

/** The values of at least so many customers, with their number. */
function frequent(values: readonly (string | null)[], minimum: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= minimum);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
