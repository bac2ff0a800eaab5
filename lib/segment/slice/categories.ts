/** Finding the values frequent enough to be shown apart. */
import type { Table } from "../../table/mod.ts";
import { prefixColumn } from "./assign.ts";
import type { SliceByCategories, SliceByPrefix } from "./config.ts";
import { categoryColumn } from "./input.ts";
import type { CategorySlices, PrefixSlices } from "./criteria.ts";

/** Customers from which a value is shown apart when nothing is said. */
export const DEFAULT_MINIMUM = 10;

/** Fits a criterion that takes a column value by value: the most frequent first. */
export function fitCategories(
  customers: Table,
  criterion: SliceByCategories,
  name: string,
): CategorySlices {
  const { column } = criterion;
  return categoriesOf(criterion, name, countValues(categoryColumn(customers, column)));
}

/** Fits a criterion that takes codes by their beginning: in the order of the codes. */
export function fitPrefixes(
  customers: Table,
  criterion: SliceByPrefix,
  name: string,
): PrefixSlices {
  const { column, length, longer = {} } = criterion;
  const prefixes = prefixColumn(customers, column, { length, longer });
  return prefixesOf(criterion, name, countValues(prefixes));
}

/** Values or prefixes with their number of customers. */
export type ValueCounts = readonly (readonly [value: string, customers: number])[];

/** The values shown apart, once they are counted. */
export function categoriesOf(
  { column, minimum = DEFAULT_MINIMUM }: SliceByCategories,
  name: string,
  counts: ValueCounts,
): CategorySlices {
  const shown = counts.filter(([, count]) => count >= minimum)
    .toSorted(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  return { column, name, by: "categories", minimum, categories: shown.map(([id]) => id) };
}

/** The prefixes shown apart, once they are counted. */
export function prefixesOf(
  { column, length, longer = {}, minimum = DEFAULT_MINIMUM }: SliceByPrefix,
  name: string,
  counts: ValueCounts,
): PrefixSlices {
  const shown = counts.filter(([, count]) => count >= minimum).map(([id]) => id);
  return {
    column,
    name,
    by: "prefix",
    length,
    longer,
    minimum,
    categories: shown.sort(byCodeUnit),
  };
}

function countValues(values: readonly (string | null)[]): ValueCounts {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
