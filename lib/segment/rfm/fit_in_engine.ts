/** Fitting a model inside a database. */
import { DataError, message } from "../../base/mod.ts";
import {
  type Engine,
  isNaNSql,
  quantileCutsInEngine,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../../engine/mod.ts";
import { byMeasure, checkedBins, nobodyComplete } from "./cuts.ts";
import { type ByDimension, eachDimension, MEASURE_OF, RFM_DIMENSIONS } from "./dimensions.ts";
import {
  type ChosenCuts,
  DEFAULT_BINS,
  DEFAULT_COLUMNS,
  type RfmOptions,
  uncountedModel,
} from "./fit.ts";
import { binsOf } from "./grid.ts";
import type { RfmColumns, RfmModel, RfmScoreCounts } from "./model.ts";
import { rfmSql } from "./sql.ts";

/**
 * Fits the model of {@linkcode fitRfm} inside a database: the same cuts, exact quantiles found by
 * window functions there; only the values around the cuts and the counts come back.
 *
 * @param engine The database.
 * @param customers The relation of customers, with the columns of {@linkcode fitRfm}.
 * @param options As for {@linkcode fitRfm}; binning "quantile" or cuts of your own.
 * @returns The model, as plain data.
 * @throws {DataError} When no customer has all three measures, or one cannot be a measure.
 * @throws {RangeError} When `asOf`, `bins` or the binning cannot be used.
 *
 * @example
 * ```ts
 * import { fitRfm, fitRfmInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   recencyDays: [1, 10, 100],
 *   frequency: [4, 3, 2],
 *   monetary: [400, 300, 200],
 * });
 * const options = { asOf: "2025-12-31", bins: 2 };
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const model = await fitRfmInEngine(engine, "customers", options);
 * assert.deepEqual(model, fitRfm(customers, options));
 * ```
 */
export async function fitRfmInEngine(
  engine: Engine,
  customers: RelationName,
  options: RfmOptions,
): Promise<RfmModel> {
  const columns = { ...DEFAULT_COLUMNS, ...options.columns };
  const complete = await countComplete(engine, customers, columns);
  const chosen = await chooseCuts(engine, customers, columns, complete, options);
  const model = uncountedModel(options, columns, chosen);
  return { ...model, scoreCounts: await countScores(engine, customers, model) };
}

function measureSql(columns: RfmColumns, dimension: keyof ByDimension<unknown>): string {
  return `CAST(${quoteIdentifier(columns[MEASURE_OF[dimension]])} AS DOUBLE)`;
}

/** Customers with all three measures, each as `recency`, `frequency` and `monetary`. */
function completeSql(engine: Engine, customers: RelationName, columns: RfmColumns): string {
  const measures = RFM_DIMENSIONS.map((dimension) =>
    `${measureSql(columns, dimension)} AS "${dimension}"`
  );
  const known = RFM_DIMENSIONS.map((dimension) =>
    `"${dimension}" IS NOT NULL AND NOT ${isNaNSql(`"${dimension}"`, engine.dialect)}`
  );
  return `SELECT * FROM (SELECT ${measures.join(", ")} FROM ${relationSql(customers)}) AS "read" ` +
    `WHERE ${known.join(" AND ")}`;
}

/** Counts the customers with all three measures and refuses what cannot be a measure. */
async function countComplete(
  engine: Engine,
  customers: RelationName,
  columns: RfmColumns,
): Promise<number> {
  const infinite = RFM_DIMENSIONS.map((dimension) =>
    `abs("${dimension}") > 1.7976931348623157e308`
  );
  const counts = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "complete", ` +
      `CAST(count(CASE WHEN "recency" < 0 THEN 1 END) AS DOUBLE) AS "future", ` +
      `CAST(count(CASE WHEN ${infinite.join(" OR ")} THEN 1 END) AS DOUBLE) AS "infinite" ` +
      `FROM (${completeSql(engine, customers, columns)}) AS "complete"`,
  );
  const [complete, future, infinites] = ["complete", "future", "infinite"].map((name) =>
    counts.number(name)[0]
  );
  if (complete === 0) throw nobodyComplete();
  if (future > 0) {
    const column = columns.recencyDays;
    throw new DataError(
      message("errorRecencyFutures", { column, count: future }),
      { column, count: future },
    );
  }
  if (infinites > 0) {
    throw new DataError(
      message("errorInfiniteCustomers", { count: infinites }),
      { count: infinites },
    );
  }
  return complete;
}

async function chooseCuts(
  engine: Engine,
  customers: RelationName,
  columns: RfmColumns,
  count: number,
  { cuts, binning = "quantile", bins = DEFAULT_BINS }: RfmOptions,
): Promise<ChosenCuts> {
  if (cuts) return { cuts, tieCuts: undefined, binning: "fixed" };
  if (binning !== "quantile") {
    throw new RangeError(
      message("errorBinningInside", { binning }),
    );
  }
  const binCounts = checkedBins(bins);
  const complete = completeSql(engine, customers, columns);
  const found: Partial<Record<keyof ByDimension<unknown>, number[]>> = {};
  for (const dimension of RFM_DIMENSIONS) {
    const values = `SELECT "${dimension}" AS "value" FROM (${complete}) AS "complete"`;
    found[dimension] = await quantileCutsInEngine(engine, values, count, binCounts[dimension]);
  }
  return {
    cuts: byMeasure(eachDimension((dimension) => found[dimension]!)),
    tieCuts: undefined,
    binning,
  };
}

async function countScores(
  engine: Engine,
  customers: RelationName,
  model: RfmModel,
): Promise<RfmScoreCounts> {
  const bins = binsOf(model);
  const scores = RFM_DIMENSIONS.map((dimension) => `"${dimension}Score"`);
  const cells = await engine.query(
    `SELECT ${scores.map((score) => `CAST(${score} AS DOUBLE) AS ${score}`).join(", ")}, ` +
      `CAST(count(*) AS DOUBLE) AS "customers" ` +
      `FROM (${rfmSql(model, customers, engine.dialect)}) AS "scored" ` +
      `GROUP BY ${scores.join(", ")}`,
  );
  const customerCounts = cells.number("customers");
  return eachDimension((dimension) => {
    const counts = new Array<number>(bins[dimension]).fill(0);
    cells.number(`${dimension}Score`).forEach((score, cell) => {
      if (!Number.isNaN(score)) counts[score - 1] += customerCounts[cell];
    });
    return counts;
  });
}
