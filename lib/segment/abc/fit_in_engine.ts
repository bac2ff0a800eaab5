/** Fitting a model inside a database. */
import {
  type Engine,
  leastValuesInEngine,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../../engine/mod.ts";
import { abcModelOf, type AbcOptions, nothingPositive, planAbc } from "./fit.ts";
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
  const column = plan.columns.value;
  const values = `SELECT CAST(${quoteIdentifier(column)} AS DOUBLE) AS "value" ` +
    `FROM ${relationSql(customers)}`;
  const lines = [...plan.lines, 1];
  const leasts = await leastValuesInEngine(engine, values, lines, plan);
  if (leasts === null) throw nothingPositive(column);
  return abcModelOf(plan, (line) => leasts[lines.indexOf(line)]);
}
