/** Finding the cuts. */
import {
  type Closed,
  DataError,
  message,
  naturalBreakCuts,
  quantileCutsAt,
  selector,
} from "../../base/mod.ts";
import type { RfmConfig } from "./config.ts";
import { type ByDimension, eachDimension, type RfmMeasure } from "./dimensions.ts";
import { completeRows, type RfmInput } from "./input.ts";
import { MAX_BINS, type RfmBinning, type RfmCuts, type RfmTieCuts } from "./model.ts";

/** How cuts are to be found. */
export interface CutOptions {
  /** Where to look for them. */
  readonly binning: Exclude<RfmBinning, "fixed">;
  /** Bins of all dimensions, or of each. */
  readonly bins: NonNullable<RfmConfig["bins"]>;
  /** Which side of a bin belongs to it. */
  readonly closed: Closed;
}

/** Cuts, and where ties on them are split. */
export interface FoundCuts {
  /** One list per measure. */
  readonly cuts: RfmCuts;
  /** With equal counts only. */
  readonly tieCuts: RfmTieCuts | undefined;
}

/**
 * Finds the cuts of the three measures among the customers that have all of them.
 *
 * @param input The measures, with hashed keys when binning by equal counts.
 * @param options Binning, number of bins, closed side.
 * @returns The cuts, and where ties on them are split when binning by equal counts.
 * @throws {DataError} When no customer has all three measures.
 * @throws {RangeError} When `bins` is out of range, or too large for natural breaks.
 */
export function findCuts(input: RfmInput, { binning, bins, closed }: CutOptions): FoundCuts {
  const binCounts = checkedBins(bins);
  const rows = completeRows(input);
  if (rows.length === 0) throw nobodyComplete();
  if (binning === "equalCount") return equalCountCuts(input, rows, binCounts);
  const cuts = eachDimension((dimension) => {
    const values = valuesAt(rows, input.values[dimension]), bins = binCounts[dimension];
    return binning === "quantile"
      ? quantileCutsAt(values.length, bins, selector(values))
      : naturalBreakCuts(values.sort(), bins, closed);
  });
  return { cuts: byMeasure(cuts), tieCuts: undefined };
}

/** In a loop: `Float64Array.from` takes fifteen times as long. */
function valuesAt(rows: Int32Array, column: Float64Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i]];
  return values;
}

/** Nobody has all three measures. */
export function nobodyComplete(): DataError {
  return new DataError(
    message("errorNoComplete"),
  );
}

/** The number of bins of each dimension. */
export function checkedBins(bins: CutOptions["bins"]): ByDimension<number> {
  return eachDimension((d) => checkBins(typeof bins === "number" ? bins : bins[d]));
}

function checkBins(bins: number): number {
  if (Number.isInteger(bins) && bins >= 2 && bins <= MAX_BINS) return bins;
  throw new RangeError(message("errorBins", { bins: `${bins}`, most: MAX_BINS }));
}

/** The same values by the name of the measure. */
export function byMeasure<T>({ recency, frequency, monetary }: ByDimension<T>): Readonly<
  Record<RfmMeasure, T>
> {
  return { recencyDays: recency, frequency, monetary };
}

/** Cuts after every n/bins customers in the order (value, key hash). */
function equalCountCuts(
  { values, tieKeys }: RfmInput,
  rows: Int32Array,
  binCounts: ByDimension<number>,
): FoundCuts {
  const keys = tieKeys!;
  const lasts = eachDimension((dimension) => {
    const measure = values[dimension], bins = binCounts[dimension];
    const order = rows.toSorted((a, b) => measure[a] - measure[b] || (keys[a] < keys[b] ? -1 : 1));
    return Array.from(
      { length: bins - 1 },
      (_, i) => order[Math.ceil(((i + 1) * order.length) / bins) - 1],
    );
  });
  return {
    cuts: byMeasure(eachDimension((d) => lasts[d].map((row) => values[d][row]))),
    tieCuts: byMeasure(eachDimension((d) => lasts[d].map((row) => keys[row]))),
  };
}
