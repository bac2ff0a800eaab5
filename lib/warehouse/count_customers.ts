/** A relation of customers, checked: there, and one row for each. */
import { DataError, message } from "../base/mod.ts";
import {
  type Engine,
  quoteIdentifier,
  type RelationName,
  relationSql,
  requireColumns,
} from "../engine/mod.ts";

/**
 * Counts the customers of a relation that has one row for each.
 *
 * @param engine The database.
 * @param relation The relation.
 * @param key The customer's key.
 * @returns The number of customers.
 * @throws {DataError} When the relation or the key is absent, or a key is missing or stands in two
 * rows.
 *
 * @example
 * ```ts
 * import { countCustomers, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("leads", Table.of({ customer: ["a", "b"] }));
 * assert.equal(await countCustomers(engine, "leads", "customer"), 2);
 * ```
 */
export async function countCustomers(
  engine: Engine,
  relation: RelationName,
  key: string,
): Promise<number> {
  await requireColumns(engine, relation, [key]);
  const table = [relation].flat().join(".");
  const text = `nullif(trim(CAST(${quoteIdentifier(key)} AS VARCHAR)), '')`;
  const found = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "rows", CAST(count(${text}) AS DOUBLE) AS "keys", ` +
      `CAST(count(DISTINCT ${text}) AS DOUBLE) AS "customers" FROM ${relationSql(relation)}`,
  );
  const [rows, keys, customers] = ["rows", "keys", "customers"].map((name) =>
    found.number(name)[0]
  );
  if (keys === rows && customers === rows) return rows;
  const place = { table, column: key };
  throw new DataError(
    keys < rows
      ? message("warehouseKeyless", { ...place, count: rows - keys })
      : message("warehouseKeyTwice", { ...place, rows, keys: customers }),
    { file: table, column: key, count: rows - customers },
  );
}
