/** What is known of customers beside what they bought. */
import { DataError, message } from "../../base/mod.ts";
import { type Column, Table } from "../../table/mod.ts";

/** Options of {@linkcode joinCustomers}. */
export interface JoinOptions {
  /** Column of the customer's key in both tables; "customer" when left out. */
  readonly key?: string;
  /**
   * Which customers the result has: `"all"` (default), or `"first"`, those of the first table only.
   */
  readonly keep?: "all" | "first";
}

/** What {@linkcode joinCustomers} gives. */
export interface JoinedCustomers {
  /** The customers of the first table in their order, then those of the second that are not there. */
  readonly customers: Table;
  /** Customers of both tables. */
  readonly inBoth: number;
  /** Customers of the first table that are not in the second: the columns of that are missing. */
  readonly onlyInFirst: number;
  /** Customers of the second that are not in the first, whether kept or not. */
  readonly onlyInSecond: number;
}

/**
 * Puts two tables of customers side by side by key: for instance what customers bought, from
 * `readCustomers`, and what is known of them, from `readTable`. Where a customer stands in one table
 * only, the columns of the other are missing; nobody is lost unless `keep` says so, and those who
 * have no match are counted. O(customers).
 *
 * @param first One row per customer.
 * @param second One row per customer, with other columns.
 * @param options The key, and which customers to keep.
 * @returns The customers, and how many matched.
 * @throws {DataError} When the key column is absent or no text, a key is missing or stands in two
 * rows, or both tables have another column of the same name.
 *
 * @example
 * ```ts
 * import { joinCustomers, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const bought = Table.of({ customer: ["a", "b"], monetary: [120, 30] });
 * const known = Table.of({ customer: ["b", "c"], region: ["Nord", "Sud"] });
 * const { customers, inBoth, onlyInFirst, onlyInSecond } = joinCustomers(bought, known);
 * assert.deepEqual(customers.rows(), [
 *   { customer: "a", monetary: 120, region: null },
 *   { customer: "b", monetary: 30, region: "Nord" },
 *   { customer: "c", monetary: null, region: "Sud" },
 * ]);
 * assert.deepEqual([inBoth, onlyInFirst, onlyInSecond], [1, 1, 1]);
 * ```
 */
export function joinCustomers(
  first: Table,
  second: Table,
  { key = "customer", keep = "all" }: JoinOptions = {},
): JoinedCustomers {
  const inFirst = rowByKey(first, key, "tableFirst"),
    inSecond = rowByKey(second, key, "tableSecond");
  const keys = [...inFirst.keys()];
  const others = [...inSecond.keys()].filter((customer) => !inFirst.has(customer));
  const kept = keep === "all" ? [...keys, ...others] : keys;
  const pick = (table: Table, rows: ReadonlyMap<string, number>) =>
    table.columnNames.filter((name) => name !== key).map((name) =>
      [name, pickRows(table.column(name), kept.map((customer) => rows.get(customer)))] as const
    );
  const customers = Table.of({ [key]: { kind: "text", values: kept } })
    .add(Object.fromEntries(pick(first, inFirst)))
    .add(Object.fromEntries(pick(second, inSecond)));
  const inBoth = inSecond.size - others.length;
  return { customers, inBoth, onlyInFirst: keys.length - inBoth, onlyInSecond: others.length };
}

function rowByKey(
  table: Table,
  key: string,
  which: "tableFirst" | "tableSecond",
): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, customer] of table.text(key).entries()) {
    const trouble = customer === null
      ? message("errorJoinNoKey", { row: `${row + 1}`, which: { key: which } })
      : rows.has(customer)
      ? message("errorJoinTwice", {
        key: customer,
        first: `${rows.get(customer)! + 1}`,
        row: `${row + 1}`,
        which: { key: which },
      })
      : undefined;
    if (trouble) {
      throw new DataError(
        message("errorJoin", { column: key, trouble }),
        { column: key, row: row + 1 },
      );
    }
    rows.set(customer!, row);
  }
  return rows;
}

function pickRows(column: Column, rows: readonly (number | undefined)[]): Column {
  if (column.kind === "number" || column.kind === "day") {
    const { kind, values } = column;
    return {
      kind,
      values: Float64Array.from(rows, (row) => row === undefined ? NaN : values[row]),
    };
  }
  const values = rows.map((row) => row === undefined ? null : column.values[row]);
  return { kind: column.kind, values } as Column;
}
