/** The same slices, computed inside a database. */
import {
  dayLiteral,
  type Dialect,
  firstCharactersSql,
  firstLettersSql,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  startsWithSql,
  textLiteral,
} from "../../engine/mod.ts";
import { parseDay } from "../../base/mod.ts";
import { TIMES } from "./combine.ts";
import {
  type BandSlices,
  type FittedCriterion,
  MISSING,
  OTHERS,
  type PrefixSlices,
} from "./criteria.ts";
import type { SliceModel } from "./model.ts";
import { slicesOf } from "./names.ts";
import { longerStarts } from "./prefix.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same slices as
 * {@linkcode applySlice}: the key and the value under the names of the model, one column per
 * criterion, and `segment`. A missing value is NULL, NaN or empty text there.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { openDuckDb, slice, sliceSql, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b"], monetary: [5, 9], age: [17, null] });
 * const { model, customers: placed } = slice(customers, {
 *   criteria: [{ column: "age", by: "cuts", cuts: [18], closed: "left" }],
 * });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${sliceSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function sliceSql(
  model: SliceModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const own = [model.columns.customer, model.columns.value].map(quoteIdentifier).join(", ");
  const names = model.criteria.map(({ name }) => quoteIdentifier(name));
  const slices = model.criteria.map((criterion, i) =>
    `${sliceExpression(criterion, dialect)} AS ${names[i]}`
  );
  const from = relationSql(relation);
  const segment = names.join(` || ${textLiteral(TIMES)} || `);
  const sql = `SELECT *, ${segment} AS "segment" FROM (` +
    `SELECT ${own}, ${slices.join(", ")} FROM ${from}) AS "sliced"`;
  return renderSql(sql, dialect);
}

function sliceExpression(criterion: FittedCriterion, dialect: Dialect): string {
  if ("cuts" in criterion) return bandExpression(criterion, dialect);
  const column = quoteIdentifier(criterion.column);
  const value = criterion.by === "prefix"
    ? prefixExpression(column, criterion, dialect)
    : `CAST(${column} AS VARCHAR)`;
  const shown = criterion.categories.map(textLiteral).join(", ");
  const test = shown ? `WHEN ${value} IN (${shown}) THEN ${value} ` : "";
  return `CASE WHEN COALESCE(${value}, '') = '' THEN ${textLiteral(MISSING)} ${test}` +
    `ELSE ${textLiteral(OTHERS)} END`;
}

/** One test per cut, from the lowest: the first cut that the value does not pass ends its band. */
function bandExpression(criterion: BandSlices, dialect: Dialect): string {
  const { column, cuts, closed } = criterion;
  const days = typeof cuts[0] === "string";
  const value = `CAST(${quoteIdentifier(column)} AS ${days ? "DATE" : "DOUBLE"})`;
  const ids = slicesOf(criterion).map(({ id }) => textLiteral(id));
  const tests = cuts.map((cut, band) => {
    const literal = typeof cut === "string"
      ? dayLiteral(parseDay(cut))
      : numberLiteral(cut, dialect);
    return `WHEN ${value} ${closed === "right" ? "<=" : "<"} ${literal} THEN ${ids[band]}`;
  });
  const missing = `${value} IS NULL${days ? "" : ` OR ${isNaNSql(value, dialect)}`}`;
  return `CASE WHEN ${missing} THEN ${textLiteral(MISSING)} ${tests.join(" ")} ` +
    `ELSE ${ids[cuts.length]} END`;
}

/** The prefix of a code, as SQL. */
export function prefixExpression(
  column: string,
  { length, longer }: Pick<PrefixSlices, "length" | "longer">,
  dialect: Dialect,
): string {
  if (length === "letters") return firstLettersSql(column, dialect);
  const starts = longerStarts(longer).map((start) =>
    `WHEN ${startsWithSql(column, textLiteral(start), dialect)} ` +
    `THEN ${firstCharactersSql(column, longer[start], dialect)}`
  );
  const usual = firstCharactersSql(column, length, dialect);
  return starts.length === 0 ? usual : `CASE ${starts.join(" ")} ELSE ${usual} END`;
}
