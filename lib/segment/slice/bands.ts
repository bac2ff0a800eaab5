/** Finding the cuts of bands. */
import {
  type Closed,
  DataError,
  formatIsoDay,
  message,
  naturalBreakCuts,
  quantileCuts,
  sortedPresent,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { calendarCuts } from "./calendar.ts";
import type { SliceByBands, SliceByCalendar, SliceByCuts } from "./config.ts";
import { bandColumn } from "./input.ts";
import type { BandSlices } from "./criteria.ts";

/** Bands when nothing is said. */
export const DEFAULT_BANDS = 5;

/** Digits kept of cuts of equal width, so that 0.1 · 3 is written 0.3. */
const WIDTH_DIGITS = 12;

/**
 * Fits a criterion that cuts numbers or days into bands.
 *
 * @param customers One row per customer.
 * @param criterion The criterion.
 * @param name Column of the result.
 * @returns The cuts: each once, and none beyond which there is nobody, unless they were given.
 * @throws {DataError} When the column cannot be cut so.
 */
export function fitBands(
  customers: Table,
  criterion: SliceByBands | SliceByCuts | SliceByCalendar,
  name: string,
): BandSlices {
  const { days, values } = bandColumn(customers, criterion.column);
  const sorted = sortedPresent(values);
  const range = { days, count: sorted.length, low: sorted[0], high: sorted[sorted.length - 1] };
  return bandsOf(criterion, name, range, (asked) => findCuts(sorted, asked));
}

/** The numbers or days that bands are cut in. */
export interface BandRange {
  /** Whether they are day numbers. */
  readonly days: boolean;
  /** How many there are. */
  readonly count: number;
  /** The least; of no meaning when there is none. */
  readonly low: number;
  /** The greatest. */
  readonly high: number;
}

/** Bands whose cuts are to be found among the values, and which side belongs to them. */
export type AskedBands = SliceByBands & { readonly bands: number; readonly closed: Closed };

/** Makes the bands of a criterion, wherever the values are. */
export function bandsOf(
  criterion: SliceByBands | SliceByCuts | SliceByCalendar,
  name: string,
  range: BandRange,
  cutsOf: (asked: AskedBands) => readonly number[],
): BandSlices {
  const { column, by } = criterion, { days, count, low, high } = range;
  const parts = { column, name, by };
  if (by === "calendar") {
    if (!days || count === 0) throw notDays(column, count === 0);
    const cuts = calendarCuts(low, high, criterion.period, column);
    return { ...parts, period: criterion.period, closed: "left", cuts: cuts.map(formatIsoDay) };
  }
  const closed = criterion.closed ?? (days ? "left" : "right");
  if (by === "cuts") return { ...parts, closed, cuts: givenCuts(criterion, days) };
  if (count === 0) throw tooAlike(column, 0);
  const { bands = DEFAULT_BANDS } = criterion;
  const found = by === "equalWidth"
    ? equalWidthCuts(range, bands)
    : cutsOf({ ...criterion, bands, closed });
  const whole = found.map((cut) =>
    days ? (closed === "left" ? Math.ceil(cut) : Math.floor(cut)) : cut
  );
  const cuts = usefulCuts(whole, range, closed);
  if (cuts.length === 0) throw tooAlike(column, count);
  return { ...parts, closed, cuts: days ? cuts.map(formatIsoDay) : cuts };
}

function equalWidthCuts({ low, high }: BandRange, bands: number): number[] {
  return Array.from({ length: bands - 1 }, (_, i) => {
    const cut = (low * (bands - 1 - i) + high * (i + 1)) / bands;
    return Number(cut.toPrecision(WIDTH_DIGITS));
  });
}

function findCuts(sorted: Float64Array, { column, by, bands, closed }: AskedBands): number[] {
  if (by === "quantile") return quantileCuts(sorted, bands);
  const distinct = new Set(sorted).size;
  if (distinct >= bands) return naturalBreakCuts(sorted, bands, closed);
  throw new DataError(
    message("errorNaturalBands", { bands, column, distinct }),
    { column },
  );
}

/** Each cut once, and none that leaves its far side empty. */
function usefulCuts(
  cuts: readonly number[],
  { low, high }: BandRange,
  closed: Closed,
): number[] {
  return [...new Set(cuts)].filter((cut) => closed === "right" ? cut < high : cut > low);
}

function givenCuts({ column, cuts }: SliceByCuts, days: boolean): BandSlices["cuts"] {
  if (days === (typeof cuts[0] === "string")) return cuts;
  throw new DataError(
    message(days ? "errorCutDays" : "errorCutNumbers", { column, cut: `${cuts[0]}` }),
    { column },
  );
}

function notDays(column: string, empty: boolean): DataError {
  const found = { key: empty ? "errorNoValue" : "errorHoldsNumbers" } as const;
  return new DataError(message("errorCalendar", { column, found }), { column });
}

function tooAlike(column: string, count: number): DataError {
  const found = { key: count === 0 ? "errorNoValueThere" : "errorTooAlike" } as const;
  return new DataError(message("errorBands", { column, found }), { column });
}
