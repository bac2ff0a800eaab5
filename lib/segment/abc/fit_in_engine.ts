/** Fitting a model inside a database. */
import { SAME_SUM } from "../../base/mod.ts";
import {
  type Engine,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../../engine/mod.ts";
import { abcModelOf, type AbcOptions, type AbcPlan, nothingPositive, planAbc } from "./fit.ts";
import type { AbcModel } from "./model.ts";

/**
 * Fits the model of {@linkcode fitAbc} inside a database: customers are ranked and summed there,
 * values as DECIMAL of ten places; only the least value of each class comes back.
 *
 * @param engine The database.
 * @param customers The relation of customers, with the column ranked.
 * @param options As for {@linkcode fitAbc}.
 * @returns The model, as plain data.
 * @throws {DataError} When the column has no positive value.
 * @throws {RangeError} When lines or class names cannot be used.
 *
 * @example
 * ```ts
 * import { fitAbc, fitAbcInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], monetary: [70, 20, 7, 3] });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * assert.deepEqual(await fitAbcInEngine(engine, "customers"), fitAbc(customers));
 * ```
 */
export async function fitAbcInEngine(
  engine: Engine,
  customers: RelationName,
  options: AbcOptions = {},
): Promise<AbcModel> {
  const plan = planAbc(options);
  const ranked = rankedSql(customers, plan);
  const whole = await wholeOf(engine, ranked);
  if (!(whole > 0)) throw nothingPositive(plan.columns.value);
  const lines = [...plan.lines, 1];
  const leasts = await leastValues(engine, ranked, lines.map((line) => line * whole), plan);
  return abcModelOf(plan, (line) => leasts[lines.indexOf(line)]);
}

/** Distinct positive values, each with what customers of it or a larger one sum up to. */
function rankedSql(customers: RelationName, { columns, basis }: AbcPlan): string {
  const value = quoteIdentifier(columns.value);
  const summed = basis === "value" ? `sum(CAST("value" AS DECIMAL(38,10)))` : "count(*)";
  const steps = `SELECT "value", ${summed} AS "part" FROM (SELECT CAST(${value} AS DOUBLE) ` +
    `AS "value" FROM ${relationSql(customers)}) AS "read" WHERE "value" > 0 GROUP BY "value"`;
  return `SELECT "value", CAST(sum("part") OVER (ORDER BY "value" DESC) AS DOUBLE) AS "sum" ` +
    `FROM (${steps}) AS "steps"`;
}

async function wholeOf(engine: Engine, ranked: string): Promise<number> {
  return (await engine.query(`SELECT max("sum") AS "whole" FROM (${ranked}) AS "ranked"`))
    .number("whole")[0];
}

/** The steps of `leastValue`: sums grow as values fall. */
async function leastValues(
  engine: Engine,
  ranked: string,
  limits: readonly number[],
  { crossing }: AbcPlan,
): Promise<(number | null)[]> {
  const columns = limits.flatMap((limit, i) => {
    const reached = `"sum" >= ${numberLiteral(limit * (1 - SAME_SUM), engine.dialect)}`;
    return [
      `max(CASE WHEN ${reached} THEN "value" END) AS "reached${i}"`,
      `min(CASE WHEN ${reached} THEN "sum" END) AS "sum${i}"`,
      `min(CASE WHEN NOT ${reached} THEN "value" END) AS "before${i}"`,
    ];
  });
  const found = await engine.query(`SELECT ${columns.join(", ")} FROM (${ranked}) AS "ranked"`);
  const at = (name: string) => found.number(name)[0];
  return limits.map((limit, i) => {
    const exact = at(`sum${i}`) <= limit * (1 + SAME_SUM);
    const least = at(crossing === "inside" || exact ? `reached${i}` : `before${i}`);
    return Number.isNaN(least) ? null : least;
  });
}
