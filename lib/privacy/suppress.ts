/** Groups too small to be shown, and those that would give them away. */
import { maskCells, message } from "../base/mod.ts";
import { type Column, Table } from "../table/mod.ts";

/** Groups of fewer customers than this are usually not shown. */
export const SMALLEST_GROUP = 5;

/** The columns with what is known of the hidden rows left out; names of groups stay. */
function hideRows(table: Table, masked: readonly boolean[]): Table {
  const columns = table.columnNames.map((name): [string, Column] => {
    const column = table.column(name);
    switch (column.kind) {
      case "text":
        return [name, column];
      case "flag":
        return [name, { ...column, values: column.values.map((v, i) => masked[i] ? null : v) }];
      default:
        return [name, { ...column, values: column.values.map((v, i) => masked[i] ? NaN : v) }];
    }
  });
  return Table.of(Object.fromEntries(columns));
}

/** A table without its small groups. */
export interface Suppressed {
  /** The same rows; in those hidden every number is missing. */
  readonly table: Table;
  /** Rows hidden, from 0: small groups, and those that would give them away. */
  readonly hidden: readonly number[];
}

/**
 * Hides the numbers of groups of fewer than `k` customers, and then of the smallest groups left until
 * those hidden cannot be found by subtraction from the total: at least two rows, of at least `k`
 * customers together (complementary suppression: Willenborg & de Waal, *Elements of Statistical
 * Disclosure Control*, 2001, doi:10.1007/978-1-4613-0121-9).
 *
 * @param table One row a group; groups do not overlap.
 * @param count Column of the number of customers.
 * @param k Smallest group that may show; 5 when left out. Empty groups may show.
 * @returns The table, and which rows are hidden.
 * @throws {RangeError} When `k` is not a whole number of at least 2, or there is no such column.
 *
 * @example
 * ```ts
 * import { suppressSmallGroups, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const table = Table.of({ city: ["Brest", "Lyon", "Metz"], customers: [2, 90, 8], revenue: [1, 9, 3] });
 * const { hidden } = suppressSmallGroups(table, "customers");
 * assert.deepEqual(hidden, [0, 2]); // Metz too, or Brest would be the total less the others
 * ```
 */
export function suppressSmallGroups(
  table: Table,
  count: string,
  k: number = SMALLEST_GROUP,
): Suppressed {
  if (!Number.isInteger(k) || k < 2) {
    throw new RangeError(message("errorHideGroups", { k: `${k}` }));
  }
  const [masked] = maskCells([Array.from(table.number(count))], k);
  const hidden = masked.flatMap((isHidden, row) => isHidden ? [row] : []);
  return { table: hideRows(table, masked), hidden };
}
