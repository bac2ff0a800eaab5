/** The categories of each group, and which shares may show. */
import { maskCells } from "../../base/mod.ts";
import type { CategoryAttribute } from "./attributes.ts";
import { countCategories, type Group } from "./groups.ts";

/** Counts of the categories of one attribute. */
export interface CategoryShares {
  /** Customers of each group in each category. */
  readonly counts: readonly (readonly number[])[];
  /** Customers of each group whose category is known. */
  readonly known: readonly number[];
  /** Customers in each category. */
  readonly totals: readonly number[];
  /** Customers whose category is known. */
  readonly total: number;
  /** The share of each group in each category; null where fewer than `k` could be counted from it. */
  readonly shares: readonly (readonly (number | null)[])[];
}

/**
 * Counts categories by group. Shares of small cells are withheld, with those from which they could
 * be found by subtraction. Categories of fewer than `k` customers count together: none of them is
 * ever shown.
 */
export function shareCategories(
  { codes, categories }: CategoryAttribute,
  groups: readonly Group[],
  k: number,
): CategoryShares {
  const counted = groups.map(({ rows }) => countCategories(codes, categories.length, rows));
  const counts = counted.map(({ counts }) => [...counts]);
  const known = counted.map(({ known }) => known);
  const totals = categories.map((_, code) => counts.reduce((sum, own) => sum + own[code], 0));
  const common = totals.flatMap((total, code) => total >= k ? [code] : []);
  const cells = counts.map((own, g) => {
    const shown = common.map((code) => own[code]);
    return [...shown, known[g] - shown.reduce((sum, count) => sum + count, 0)];
  });
  const masked = maskCells(cells, k);
  return {
    counts,
    known,
    totals,
    total: known.reduce((sum, count) => sum + count, 0),
    shares: counts.map((own, g) =>
      own.map((count, code) => {
        const cell = common.indexOf(code);
        return cell < 0 || masked[g][cell] ? null : count / known[g];
      })
    ),
  };
}
