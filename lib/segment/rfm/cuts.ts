/** Finding the cuts. */
import {
  type Closed,
  DataError,
  naturalBreakCuts,
  quantileCuts,
  sortedPresent,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import {
  RFM_DIMENSIONS,
  type RfmBinning,
  type RfmColumns,
  type RfmConfig,
  type RfmCuts,
  type RfmTieCuts,
} from "./model.ts";
import { MEASURE_OF, measuresOf, tieKeysOf } from "./scales.ts";

const MEASURES = RFM_DIMENSIONS.map((dimension) => MEASURE_OF[dimension]);

function checkBins(bins: number): number {
  if (Number.isInteger(bins) && bins >= 2 && bins <= 10) return bins;
  throw new RangeError(`Cannot score in ${bins} bins: choose a whole number from 2 to 10`);
}

/**
 * Refuses cuts that cannot be used.
 *
 * @param cuts What the caller gave.
 * @returns The same cuts.
 * @throws {RangeError} When there are none, too many, or they do not ascend.
 */
export function checkCuts(cuts: RfmCuts | undefined): RfmCuts {
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

/** How cuts are to be found. */
interface CutOptions {
  readonly binning: Exclude<RfmBinning, "fixed">;
  readonly bins: NonNullable<RfmConfig["bins"]>;
  readonly closed: Closed;
}

/**
 * Finds the cuts of the three measures.
 *
 * @param customers One row per customer.
 * @param columns Columns read.
 * @param options Binning, number of bins, closed side.
 * @returns The cuts, and where ties on them are split when binning by equal counts.
 * @throws {DataError} When a measure has no value.
 * @throws {RangeError} When `bins` is out of range.
 */
export function findCuts(
  customers: Table,
  columns: RfmColumns,
  { binning, bins, closed }: CutOptions,
): { cuts: RfmCuts; tieCuts: RfmTieCuts | undefined } {
  const binCounts = RFM_DIMENSIONS.map((d) => checkBins(typeof bins === "number" ? bins : bins[d]));
  const measures = measuresOf(customers, columns);
  if (binning === "equalCount") {
    const tieKeys = tieKeysOf(customers, columns);
    const found = MEASURES.map((measure, i) =>
      equalCountCuts(measures[measure], tieKeys, binCounts[i], columns[measure])
    );
    return {
      cuts: byMeasure(found.map(({ cuts }) => cuts)),
      tieCuts: byMeasure(found.map(({ tieCuts }) => tieCuts)),
    };
  }
  const found = MEASURES.map((measure, i) => {
    const sorted = sortedPresent(measures[measure]);
    if (sorted.length === 0) throw noValue(columns[measure]);
    return binning === "quantile"
      ? quantileCuts(sorted, binCounts[i])
      : naturalBreakCuts(sorted, binCounts[i], closed);
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
