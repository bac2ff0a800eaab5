/** Fitting a model. */
import { parseDay } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { checkCuts, findCuts } from "./cuts.ts";
import { defaultRfmRules } from "./default_rules.ts";
import {
  RFM_DIMENSIONS,
  type RfmColumns,
  type RfmConfig,
  type RfmModel,
  type RfmScoreCounts,
} from "./model.ts";
import { binsOf } from "./rules.ts";
import { MEASURE_OF, measuresOf, scaleOf, tieKeysOf } from "./scales.ts";
import { countScores, scoreColumn } from "./score.ts";

/** Options of {@linkcode fitRfm} and {@linkcode rfm}; only `asOf` is required. */
export interface RfmOptions extends RfmConfig {
  /** The day at which recency was counted, YYYY-MM-DD. It is recorded, nothing is recounted. */
  readonly asOf: string;
  /** Column names, where they differ from `customer`, `recencyDays`, `frequency`, `monetary`. */
  readonly columns?: Partial<RfmColumns>;
}

const DEFAULT_COLUMNS: RfmColumns = {
  customer: "customer",
  recencyDays: "recencyDays",
  frequency: "frequency",
  monetary: "monetary",
};
const DEFAULT_BINS = 5;

/**
 * Fits an RFM model: finds the cuts of recency, frequency and monetary value.
 *
 * Score 1 is the worst and `bins` the best on every dimension; recency is counted in days from the
 * last purchase to `asOf`, so fewer days score higher. (Buy-till-you-die models mean something else
 * by recency.) Customers with a missing measure do not count.
 *
 * - `"quantile"` (default): type-7 quantiles, equal values together, as `pandas.qcut`.
 * - `"equalCount"`: bins as equal as they can be. Equal values **may be split**, by the MD5 of the
 *   customer's key: arbitrary, but the same on every run, in every row order and in SQL.
 * - `"naturalBreaks"`: least squared deviation within bins (ckmeans).
 * - `"fixed"`: the cuts given.
 *
 * @param customers One row per customer: key, recency in days, frequency, monetary value.
 * @param options `asOf`, and cuts, binning, bins, closed side, rules, column names.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or holds no numbers, infinite values, or negative
 * recency; when no customer has all three measures.
 * @throws {RangeError} When `asOf`, `bins` or `cuts` are out of range.
 *
 * @example
 * ```ts
 * import { fitRfm, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   recencyDays: [1, 10, 100, 1000],
 *   frequency: [4, 3, 2, 1],
 *   monetary: [400, 300, 200, 100],
 * });
 * const model = fitRfm(customers, { asOf: "2025-12-31", bins: 2 });
 * assert.deepEqual(model.cuts.frequency, [2.5]);
 * ```
 */
export function fitRfm(customers: Table, options: RfmOptions): RfmModel {
  parseDay(options.asOf, "asOf");
  const columns = { ...DEFAULT_COLUMNS, ...options.columns };
  const closed = options.closed ?? "right";
  const binning = options.cuts ? "fixed" : options.binning ?? "quantile";
  const { cuts, tieCuts } = binning === "fixed"
    ? { cuts: checkCuts(options.cuts), tieCuts: undefined }
    : findCuts(customers, columns, { binning, bins: options.bins ?? DEFAULT_BINS, closed });
  const rules = options.rules ?? defaultRfmRules(binsOf({ cuts }));
  const scale = { closed, cuts, ...(tieCuts ? { tieCuts } : {}) };
  return {
    method: "rfm",
    version: 1,
    asOf: options.asOf,
    columns,
    binning,
    ...scale,
    rules,
    others: options.others ?? "others",
    scoreCounts: countByDimension(customers, columns, scale),
  };
}

function countByDimension(
  customers: Table,
  columns: RfmColumns,
  scale: Pick<RfmModel, "cuts" | "closed" | "tieCuts">,
): RfmScoreCounts {
  const measures = measuresOf(customers, columns);
  const tieKeys = scale.tieCuts && tieKeysOf(customers, columns);
  const [recency, frequency, monetary] = RFM_DIMENSIONS.map((dimension, i) => {
    const values = measures[MEASURE_OF[dimension]];
    return countScores(scoreColumn(values, scaleOf(scale, dimension), tieKeys), binsOf(scale)[i]);
  });
  return { recency, frequency, monetary };
}
