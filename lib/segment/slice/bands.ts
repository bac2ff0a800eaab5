/** Finding the cuts of bands. */
import {
  type Closed,
  DataError,
  formatIsoDay,
  naturalBreakCuts,
  quantileCuts,
  sortedPresent,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { calendarCuts } from "./calendar.ts";
import type { SliceByBands, SliceByCalendar, SliceByCuts } from "./config.ts";
import { bandColumn } from "./input.ts";
import type { BandSlices } from "./criteria.ts";

const DEFAULT_BANDS = 5;

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
  const { column, by } = criterion;
  const { days, values } = bandColumn(customers, column);
  const parts = { column, name, by };
  const sorted = sortedPresent(values);
  if (by === "calendar") {
    if (!days || sorted.length === 0) throw notDays(column, sorted.length === 0);
    const cuts = calendarCuts(sorted[0], sorted[sorted.length - 1], criterion.period, column);
    return { ...parts, period: criterion.period, closed: "left", cuts: cuts.map(formatIsoDay) };
  }
  const closed = criterion.closed ?? (days ? "left" : "right");
  if (by === "cuts") return { ...parts, closed, cuts: givenCuts(criterion, days) };
  const found = findCuts(sorted, criterion, closed).map((cut) =>
    days ? (closed === "left" ? Math.ceil(cut) : Math.floor(cut)) : cut
  );
  const cuts = usefulCuts(found, sorted, closed);
  if (cuts.length === 0) throw tooAlike(column, sorted);
  return { ...parts, closed, cuts: days ? cuts.map(formatIsoDay) : cuts };
}

function findCuts(
  sorted: Float64Array,
  { column, by, bands = DEFAULT_BANDS }: SliceByBands,
  closed: Closed,
): number[] {
  if (sorted.length === 0) throw tooAlike(column, sorted);
  if (by === "quantile") return quantileCuts(sorted, bands);
  const low = sorted[0], high = sorted[sorted.length - 1];
  if (by === "equalWidth") {
    return Array.from({ length: bands - 1 }, (_, i) => {
      const cut = (low * (bands - 1 - i) + high * (i + 1)) / bands;
      return Number(cut.toPrecision(WIDTH_DIGITS));
    });
  }
  const distinct = new Set(sorted).size;
  if (distinct >= bands) return naturalBreakCuts(sorted, bands, closed);
  throw new DataError(
    `Cannot find ${bands} natural groups in column '${column}' as it has ${distinct} distinct ` +
      "values: ask for fewer bands",
    { column },
  );
}

/** Each cut once, and none that leaves its far side empty. */
function usefulCuts(cuts: readonly number[], sorted: Float64Array, closed: Closed): number[] {
  const low = sorted[0], high = sorted[sorted.length - 1];
  return [...new Set(cuts)].filter((cut) => closed === "right" ? cut < high : cut > low);
}

function givenCuts({ column, cuts }: SliceByCuts, days: boolean): BandSlices["cuts"] {
  if (days === (typeof cuts[0] === "string")) return cuts;
  throw new DataError(
    days
      ? `Cannot cut column '${column}' at ${cuts[0]} as it holds days: write cuts as YYYY-MM-DD`
      : `Cannot cut column '${column}' at '${cuts[0]}' as it holds numbers: give numbers`,
    { column },
  );
}

function notDays(column: string, empty: boolean): DataError {
  const found = empty ? "it has no value" : "it holds numbers";
  return new DataError(
    `Cannot cut column '${column}' by the calendar as ${found}: check that the right column is read`,
    { column },
  );
}

function tooAlike(column: string, sorted: Float64Array): DataError {
  const found = sorted.length === 0
    ? "it has no value: check that the right column is read"
    : "its values are too much alike: give cuts, or leave it out";
  return new DataError(`Cannot cut column '${column}' into bands as ${found}`, { column });
}
