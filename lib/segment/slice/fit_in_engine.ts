/** Fitting a model inside a database. */
import { DataError, message } from "../../base/mod.ts";
import {
  columnKind,
  dayLiteral,
  daysBetweenSql,
  type Engine,
  isNaNSql,
  quantileCutsInEngine,
  quoteIdentifier,
  type RelationColumn,
  type RelationName,
  relationSql,
  requireColumns,
} from "../../engine/mod.ts";
import { type BandRange, bandsOf, DEFAULT_BANDS } from "./bands.ts";
import { categoriesOf, DEFAULT_MINIMUM, prefixesOf, type ValueCounts } from "./categories.ts";
import {
  readSliceConfig,
  type SliceByBands,
  type SliceByCalendar,
  type SliceByCategories,
  type SliceByCuts,
  type SliceByPrefix,
  type SliceCriterion,
} from "./config.ts";
import type { BandSlices, FittedCriterion } from "./criteria.ts";
import { sliceModelOf, sliceName, type SliceOptions } from "./fit.ts";
import type { SliceModel } from "./model.ts";
import { prefixExpression } from "./sql.ts";

/**
 * Fits the model of {@linkcode fitSlice} inside a database: the same cuts, exact quantiles found
 * there, and values counted there; only cuts and frequent values come back.
 *
 * @param engine The database.
 * @param customers The relation of customers, with the columns of the criteria.
 * @param options As for {@linkcode fitSlice}; natural breaks apart.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or cannot be sliced so, or the options cannot be used.
 * @throws {RangeError} When natural breaks are asked for.
 *
 * @example
 * ```ts
 * import { fitSlice, fitSliceInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [5, 9, 7], age: [20, 40, 60] });
 * const options = { criteria: [{ column: "age", by: "quantile", bands: 2 }] } as const;
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const model = await fitSliceInEngine(engine, "customers", options);
 * assert.deepEqual(model, fitSlice(customers, options));
 * ```
 */
export async function fitSliceInEngine(
  engine: Engine,
  customers: RelationName,
  { customer = "customer", ...rest }: SliceOptions,
): Promise<SliceModel> {
  const { value = "monetary", criteria } = readSliceConfig(rest);
  const names = [customer, value, ...criteria.map(({ column }) => column)];
  const columns = await requireColumns(engine, customers, names);
  const fitted: FittedCriterion[] = [];
  for (const criterion of criteria) {
    const folded = criterion.column.toLowerCase();
    const column = columns.find(({ name }) => name.toLowerCase() === folded)!;
    fitted.push(await fitCriterion(engine, customers, column, criterion));
  }
  return sliceModelOf({ customer, value }, fitted);
}

async function fitCriterion(
  engine: Engine,
  customers: RelationName,
  column: RelationColumn,
  criterion: SliceCriterion,
): Promise<FittedCriterion> {
  const kind = columnKind(column), name = sliceName(criterion);
  const from = `FROM ${relationSql(customers)}`, quoted = quoteIdentifier(criterion.column);
  if (criterion.by === "categories") {
    if (kind !== "text" && kind !== "flag") throw wrongKind(column, "by categories");
    const values = `SELECT CAST(${quoted} AS VARCHAR) AS "value" ${from}`;
    return categoriesOf(criterion, name, await countValues(engine, values, criterion));
  }
  if (criterion.by === "prefix") {
    if (kind !== "text") throw wrongKind(column, "by prefix");
    const { length, longer = {} } = criterion;
    const prefix = prefixExpression(quoted, { length, longer }, engine.dialect);
    const values = `SELECT ${prefix} AS "value" ${from}`;
    return prefixesOf(criterion, name, await countValues(engine, values, criterion));
  }
  if (kind !== "number" && kind !== "day") throw wrongKind(column, "into bands");
  const number = kind === "day" ? daysBetweenSql(dayLiteral(0), quoted, engine.dialect) : quoted;
  const read = `SELECT CAST(${number} AS DOUBLE) AS "value" ${from}`;
  const values = `SELECT "value" FROM (${read}) AS "read" WHERE "value" IS NOT NULL ` +
    `AND NOT ${isNaNSql(`"value"`, engine.dialect)}`;
  return await fitBands(engine, values, kind === "day", criterion);
}

function wrongKind({ name, type }: RelationColumn, how: string): DataError {
  return new DataError(
    message("errorSliceInside", { column: name, how, kind: type }),
    { column: name },
  );
}

async function countValues(
  engine: Engine,
  values: string,
  { minimum = DEFAULT_MINIMUM }: SliceByCategories | SliceByPrefix,
): Promise<ValueCounts> {
  const counts = await engine.query(
    `SELECT "value", CAST(count(*) AS DOUBLE) AS "customers" FROM (${values}) AS "read" ` +
      `WHERE "value" IS NOT NULL AND "value" <> '' GROUP BY "value" HAVING count(*) >= ${
        Math.ceil(minimum)
      }`,
  );
  const customers = counts.number("customers");
  return counts.text("value").map((value, row) => [value!, customers[row]] as const);
}

async function fitBands(
  engine: Engine,
  values: string,
  days: boolean,
  criterion: SliceByBands | SliceByCuts | SliceByCalendar,
): Promise<BandSlices> {
  if (criterion.by === "naturalBreaks") {
    throw new RangeError(
      message("errorBreaksInside", { column: criterion.column }),
    );
  }
  const range = await rangeOf(engine, values, days, criterion.column);
  // Asked for first: what the cuts are made of is then known.
  let cuts: readonly number[] = [];
  if (criterion.by === "quantile" && range.count > 0) {
    const { bands } = criterion;
    cuts = await quantileCutsInEngine(engine, values, range.count, bands ?? DEFAULT_BANDS);
  }
  return bandsOf(criterion, sliceName(criterion), range, () => cuts);
}

async function rangeOf(
  engine: Engine,
  values: string,
  days: boolean,
  column: string,
): Promise<BandRange> {
  const found = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "count", min("value") AS "low", max("value") AS "high", ` +
      `CAST(count(CASE WHEN abs("value") > 1.7976931348623157e308 THEN 1 END) AS DOUBLE) ` +
      `AS "infinite" FROM (${values}) AS "all"`,
  );
  const [count, low, high, infinite] = ["count", "low", "high", "infinite"].map((name) =>
    found.number(name)[0]
  );
  if (infinite === 0) return { days, count, low, high };
  throw new DataError(
    message("errorInfiniteColumn", { column, count: infinite }),
    { column, count: infinite },
  );
}
