/** Fitting a model inside a database. */
import { DataError, message } from "../../base/mod.ts";
import {
  type Engine,
  isNaNSql,
  leastValuesInEngine,
  quoteIdentifier,
  type RelationName,
  relationSql,
  requireColumns,
} from "../../engine/mod.ts";
import { chooseColumns, crossModelOf, type CrossOptions, linesOf } from "./fit.ts";
import type { CrossModel } from "./model.ts";

/**
 * Fits the model of {@linkcode fitCross} inside a database, for potentials that are given: amounts
 * are ranked and summed there; only the least amount of each class comes back.
 *
 * @param engine The database.
 * @param customers The relation of customers, with value and potential.
 * @param options As for {@linkcode fitCross}, without `peers`.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent, holds an infinite amount or a negative potential, or
 * no positive amount; or the options cannot be used.
 * @throws {RangeError} When potentials are to be estimated from peers.
 *
 * @example
 * ```ts
 * import { fitCross, fitCrossInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [70, 20, null],
 *   potential: [80, 20, 90],
 * });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * assert.deepEqual(await fitCrossInEngine(engine, "customers"), fitCross(customers));
 * ```
 */
export async function fitCrossInEngine(
  engine: Engine,
  customers: RelationName,
  options: CrossOptions = {},
): Promise<CrossModel> {
  const { columns, config } = chooseColumns(options);
  if (config.peers || columns.potential === null) {
    throw new RangeError(
      message("errorPeersInside"),
    );
  }
  const columnOf = { current: columns.value, potential: columns.potential };
  await requireColumns(engine, customers, [columns.customer, ...Object.values(columnOf)]);
  await checkAmounts(engine, customers, columns.value, false);
  await checkAmounts(engine, customers, columns.potential, true);
  const leasts = { current: null, potential: null } as Record<
    keyof typeof columnOf,
    readonly (number | null)[] | null
  >;
  for (const axis of ["current", "potential"] as const) {
    const lines = linesOf(config, axis);
    if (lines.length === 0) continue;
    const values = valuesSql(engine, customers, columnOf[axis]);
    leasts[axis] = await leastValuesInEngine(engine, values, lines);
  }
  return crossModelOf(columns, config, null, (axis) => leasts[axis]);
}

/** A column of amounts, those that are known. */
function valuesSql(engine: Engine, customers: RelationName, column: string): string {
  return `SELECT "value" FROM (SELECT CAST(${quoteIdentifier(column)} AS DOUBLE) AS "value" ` +
    `FROM ${relationSql(customers)}) AS "amounts" ` +
    `WHERE "value" IS NOT NULL AND NOT ${isNaNSql(`"value"`, engine.dialect)}`;
}

async function checkAmounts(
  engine: Engine,
  customers: RelationName,
  column: string,
  potential: boolean,
): Promise<void> {
  const count = (test: string) => `CAST(count(CASE WHEN ${test} THEN 1 END) AS DOUBLE)`;
  const found = await engine.query(
    `SELECT ${count(`abs("value") > 1.7976931348623157e308`)} AS "infinite", ` +
      `${count(`"value" < 0`)} AS "negative" ` +
      `FROM (${valuesSql(engine, customers, column)}) AS "known"`,
  );
  const [infinite, negative] = ["infinite", "negative"].map((name) => found.number(name)[0]);
  if (infinite > 0) {
    throw new DataError(
      message("errorInfiniteColumn", { column, count: infinite }),
      { column, count: infinite },
    );
  }
  if (potential && negative > 0) {
    throw new DataError(
      message("errorNegativePotentials", { column, count: negative }),
      { column, count: negative },
    );
  }
}
