/** Fitting a model. */
import { message, parseDay } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { RfmConfig } from "./config.ts";
import { findCuts, type FoundCuts } from "./cuts.ts";
import { defaultRfmRules } from "./default_rules.ts";
import { type ByDimension, eachDimension } from "./dimensions.ts";
import { binsOf } from "./grid.ts";
import { readInput, type RfmInput } from "./input.ts";
import { readRfmModel, type RfmColumns, type RfmModel } from "./model.ts";
import { countScores, scoreInput } from "./score.ts";

/** Options of {@linkcode fitRfm} and {@linkcode rfm}; only `asOf` is required. */
export interface RfmOptions extends RfmConfig {
  /** The day at which recency was counted, YYYY-MM-DD. It is recorded, nothing is recounted. */
  readonly asOf: string;
  /** Column names, where they differ from `customer`, `recencyDays`, `frequency`, `monetary`. */
  readonly columns?: Partial<RfmColumns>;
}

/** The columns of {@linkcode Table}s of customer metrics. */
export const DEFAULT_COLUMNS: RfmColumns = {
  customer: "customer",
  recencyDays: "recencyDays",
  frequency: "frequency",
  monetary: "monetary",
};
/** Quintiles, as is usual. */
export const DEFAULT_BINS = 5;

/**
 * Fits an RFM model: finds the cuts of recency, frequency and monetary value.
 *
 * Score 1 is the worst and `bins` the best on every dimension; recency is counted in days from the
 * last purchase to `asOf`, so fewer days score higher. (Buy-till-you-die models mean something else
 * by recency.) Customers with a missing measure do not count, for any of the three.
 *
 * - `"quantile"` (default): type-7 quantiles, equal values together, as `pandas.qcut`.
 * - `"equalCount"`: bins as equal as they can be. Equal values **may be split**, by the MD5 of the
 *   customer's key: arbitrary, but the same on every run, in every row order and in SQL. Keys must
 *   be text, each once; `closed` is then without effect.
 * - `"naturalBreaks"`: least squared deviation within bins (ckmeans).
 * - `"fixed"`: the cuts given.
 *
 * @param customers One row per customer: key, recency in days, frequency, monetary value.
 * @param options `asOf`, and cuts, binning, bins, closed side, rules, column names.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or holds no numbers, infinite values, or negative
 * recency; when no customer has all three measures; when cuts or rules cannot be used.
 * @throws {RangeError} When `asOf` or `bins` are out of range.
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
  const columns = { ...DEFAULT_COLUMNS, ...options.columns };
  const input = readInput(customers, columns, options.binning === "equalCount");
  return fitInput(input, options, columns).model;
}

/** A model, and the scores it gives the customers it was fitted on. */
export interface FittedScores {
  readonly model: RfmModel;
  readonly scores: ByDimension<Float64Array>;
}

/** Fits a model on columns already checked. */
export function fitInput(
  input: RfmInput,
  options: RfmOptions,
  columns: RfmColumns,
): FittedScores {
  const uncounted = uncountedModel(options, columns, chooseCuts(input, options));
  const bins = binsOf(uncounted), scores = scoreInput(input, uncounted);
  const scoreCounts = eachDimension((d) => countScores(scores[d], bins[d]));
  return { model: readRfmModel({ ...uncounted, scoreCounts }), scores };
}

/** Cuts, however they were found. */
export type ChosenCuts = FoundCuts & Pick<RfmModel, "binning">;

/** A model whose customers of each score are yet to be counted. */
export function uncountedModel(
  options: RfmOptions,
  columns: RfmColumns,
  { cuts, tieCuts, binning }: ChosenCuts,
): RfmModel {
  parseDay(options.asOf, "asOf");
  const scale = { closed: options.closed ?? "right", cuts, ...(tieCuts ? { tieCuts } : {}) };
  const bins = binsOf(scale);
  // Read back at once: what is fitted and what is saved obey the same form.
  return readRfmModel({
    method: "rfm",
    version: 1,
    asOf: options.asOf,
    columns,
    binning,
    ...scale,
    rules: options.rules ?? defaultRfmRules(bins),
    others: options.others ?? "others",
    scoreCounts: eachDimension((dimension) => new Array(bins[dimension]).fill(0)),
  });
}

function chooseCuts(
  input: RfmInput,
  { cuts, binning = "quantile", bins = DEFAULT_BINS, closed = "right" }: RfmOptions,
): ChosenCuts {
  if (cuts) return { cuts, tieCuts: undefined, binning: "fixed" };
  if (binning === "fixed") {
    throw new RangeError(message("errorFixedCuts"));
  }
  return { ...findCuts(input, { binning, bins, closed }), binning };
}
