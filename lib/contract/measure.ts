/** Columns checked at the public boundary of a method. */
import { DataError, message } from "../base/mod.ts";
import type { Table } from "../table/mod.ts";

/**
 * Takes a number column and refuses infinite values.
 *
 * @param table The customers.
 * @param name Column name.
 * @returns One number per customer; NaN is missing.
 * @throws {DataError} When the column is absent, holds no numbers or an infinite one.
 */
export function measureColumn(table: Table, name: string): Float64Array {
  const values = table.number(name);
  let row = 0;
  while (row < values.length && Math.abs(values[row]) !== Infinity) row++;
  if (row < values.length) {
    throw new DataError(
      message("errorInfinite", { column: name, row: `${row + 1}` }),
      { column: name, row: row + 1 },
    );
  }
  return values;
}

/**
 * The orders of each customer, where the table has a column `orders`.
 *
 * @param table The customers.
 * @returns One number per customer; undefined when orders are not known.
 * @throws {DataError} When the column holds no numbers or an infinite one.
 */
export function ordersColumn(table: Table): Float64Array | undefined {
  return table.has("orders") ? measureColumn(table, "orders") : undefined;
}
