/** The same classes, computed inside a database. */
import {
  type Dialect,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
} from "../../engine/mod.ts";
import type { AbcModel } from "./model.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same class as
 * {@linkcode applyAbc}: the key and the value under the names of the model, and `segment`.
 * A missing value is NULL or NaN there.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { abc, abcSql, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [70, 20, null] });
 * const { model, customers: placed } = abc(customers);
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${abcSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function abcSql(
  model: AbcModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const [customer, value] = [model.columns.customer, model.columns.value].map(quoteIdentifier);
  const number = `CAST(${value} AS DOUBLE)`;
  const last = model.classes[model.classes.length - 1].name;
  const tests = model.classes.flatMap(({ name, least }) =>
    least === null
      ? []
      : [`WHEN ${number} >= ${numberLiteral(least, dialect)} THEN ${textLiteral(name)}`]
  );
  const missing = `${number} IS NULL OR ${isNaNSql(number, dialect)}`;
  const from = relationSql(relation);
  const sql = `SELECT ${customer}, ${value}, CASE WHEN ${missing} THEN 'missing' ` +
    `WHEN ${number} < 0 THEN 'negative' WHEN ${number} = 0 THEN 'zero' ${tests.join(" ")} ` +
    `ELSE ${textLiteral(last)} END AS "segment" FROM ${from}`;
  return renderSql(sql, dialect);
}
