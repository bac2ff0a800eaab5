/** The same labels, computed inside a database. */
import {
  type Dialect,
  isNaNSql,
  md5Sql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
  wholeLiteral,
} from "../../engine/mod.ts";
import { MEASURE_OF, RFM_DIMENSIONS, type RfmDimension } from "./dimensions.ts";
import { binsOf } from "./grid.ts";
import { type RfmModel, type RfmRule, UNSCORED } from "./model.ts";
import { scaleOf } from "./score.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same scores and segment as
 * {@linkcode applyRfm}: the key and measures under the names of the model, `recencyScore`,
 * `frequencyScore`, `monetaryScore` and `segment`. A missing measure is NULL or NaN there. What
 * {@linkcode applyRfm} refuses (infinite values, negative recency) is not checked in SQL.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { openDuckDb, rfm, rfmSql, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b"],
 *   recencyDays: [10, 90],
 *   frequency: [6, 2],
 *   monetary: [900, 300],
 * });
 * const { model, customers: placed } = rfm(customers, { asOf: "2025-12-31", bins: 2 });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${rfmSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function rfmSql(
  model: RfmModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const { customer, recencyDays, frequency, monetary } = model.columns;
  const names = [customer, recencyDays, frequency, monetary].map(quoteIdentifier).join(", ");
  const scores = RFM_DIMENSIONS.map((dimension) =>
    `${scoreExpression(model, dimension, dialect)} AS ${scoreName(dimension)}`
  );
  const from = relationSql(relation);
  const sql = `SELECT *, ${segmentExpression(model)} AS "segment" FROM (` +
    `SELECT ${names}, ${scores.join(", ")} FROM ${from}) AS "scored"`;
  return renderSql(sql, dialect);
}

function scoreName(dimension: RfmDimension): string {
  return quoteIdentifier(`${dimension}Score`);
}

/** One test per cut, from the lowest: the first cut that the value does not pass ends its bin. */
function scoreExpression(model: RfmModel, dimension: RfmDimension, dialect: Dialect): string {
  const { cuts, closed, reversed, tieCuts } = scaleOf(model, dimension);
  const value = `CAST(${quoteIdentifier(model.columns[MEASURE_OF[dimension]])} AS DOUBLE)`;
  const key = md5Sql(quoteIdentifier(model.columns.customer), dialect);
  const bins = cuts.length + 1;
  const tests = cuts.map((cut, bin) => {
    const literal = numberLiteral(cut, dialect);
    const stays = tieCuts
      ? `${value} < ${literal} OR (${value} = ${literal} AND ${key} <= ${
        textLiteral(tieCuts[bin])
      })`
      : `${value} ${closed === "right" ? "<=" : "<"} ${literal}`;
    return `WHEN ${stays} THEN ${reversed ? bins - bin : bin + 1}`;
  });
  const last = reversed ? 1 : bins;
  const missing = `${value} IS NULL OR ${isNaNSql(value, dialect)}`;
  return `CASE WHEN ${missing} THEN NULL ${tests.join(" ")} ELSE ${last} END`;
}

function segmentExpression(model: RfmModel): string {
  const unscored = RFM_DIMENSIONS.map((dimension) => `${scoreName(dimension)} IS NULL`);
  const rules = model.rules.map((rule) =>
    `WHEN ${ruleExpression(rule, model)} THEN ${textLiteral(rule.segment)}`
  );
  return `CASE WHEN ${unscored.join(" OR ")} THEN ${textLiteral(UNSCORED)} ${rules.join(" ")} ` +
    `ELSE ${textLiteral(model.others)} END`;
}

/** A range that spans every score needs no test. */
function ruleExpression(rule: RfmRule, model: RfmModel): string {
  const bins = binsOf(model);
  const tests = RFM_DIMENSIONS.flatMap((dimension) => {
    const [low, high] = rule[dimension];
    if (low === 1 && high >= bins[dimension]) return [];
    return [`${scoreName(dimension)} BETWEEN ${wholeLiteral(low)} AND ${wholeLiteral(high)}`];
  });
  return tests.join(" AND ") || "TRUE";
}
