/** Finding the cuts. */
import {
  type Closed,
  DataError,
  naturalBreakCuts,
  parseDay,
  quantileCuts,
  sortedPresent,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { defaultRfmRules } from "./default_rules.ts";
import {
  RFM_DIMENSIONS,
  type RfmBinning,
  type RfmColumns,
  type RfmConfig,
  type RfmCuts,
  type RfmModel,
  type RfmScoreCounts,
  type RfmTieCuts,
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
const MEASURES = ["recencyDays", "frequency", "monetary"] as const;

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
    : findCuts(customers, columns, binning, checkBins(options.bins ?? DEFAULT_BINS), closed);
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

function checkBins(bins: number): number {
  if (Number.isInteger(bins) && bins >= 2 && bins <= 10) return bins;
  throw new RangeError(`Cannot score in ${bins} bins: choose a whole number from 2 to 10`);
}

function checkCuts(cuts: RfmCuts | undefined): RfmCuts {
  if (!cuts) throw new RangeError(`Cannot bin at fixed cuts without cuts: give options.cuts`);
  for (const measure of MEASURES) {
    const values = cuts[measure];
    const ascending = values.every((cut, i) =>
      Number.isFinite(cut) && (i === 0 || values[i - 1] <= cut)
    );
    if (values.length < 1 || values.length > 9 || !ascending) {
      throw new RangeError(
        `Cannot cut ${measure} at [${values.join(", ")}]: give 1 to 9 numbers in ascending order`,
      );
    }
  }
  return cuts;
}

function findCuts(
  customers: Table,
  columns: RfmColumns,
  binning: Exclude<RfmBinning, "fixed">,
  bins: number,
  closed: Closed,
): { cuts: RfmCuts; tieCuts: RfmTieCuts | undefined } {
  const measures = measuresOf(customers, columns);
  if (binning === "equalCount") {
    const tieKeys = tieKeysOf(customers, columns);
    const found = MEASURES.map((measure) =>
      equalCountCuts(measures[measure], tieKeys, bins, measure)
    );
    return {
      cuts: byMeasure(found.map(({ cuts }) => cuts)),
      tieCuts: byMeasure(found.map(({ tieCuts }) => tieCuts)),
    };
  }
  const found = MEASURES.map((measure) => {
    const sorted = sortedPresent(measures[measure]);
    if (sorted.length === 0) throw noValue(columns[measure]);
    return binning === "quantile"
      ? quantileCuts(sorted, bins)
      : naturalBreakCuts(sorted, bins, closed);
  });
  return { cuts: byMeasure(found), tieCuts: undefined };
}

function byMeasure<T>([recencyDays, frequency, monetary]: T[]) {
  return { recencyDays, frequency, monetary };
}

function noValue(column: string): DataError {
  return new DataError(
    `Cannot find cuts as column '${column}' has no value: check that the right column is read`,
    { column },
  );
}

/** Cuts after every n/bins customers in the order (value, key hash). */
function equalCountCuts(
  values: Float64Array,
  tieKeys: readonly string[],
  bins: number,
  column: string,
): { cuts: number[]; tieCuts: string[] } {
  const rows = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  if (rows.length === 0) throw noValue(column);
  rows.sort((a, b) => values[a] - values[b] || (tieKeys[a] < tieKeys[b] ? -1 : 1));
  const last = Array.from(
    { length: bins - 1 },
    (_, i) => rows[Math.max(0, Math.ceil(((i + 1) * rows.length) / bins) - 1)],
  );
  return { cuts: last.map((row) => values[row]), tieCuts: last.map((row) => tieKeys[row]) };
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
