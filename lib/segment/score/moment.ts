/** The day a customer is looked at. */
import { DataError, message, parseDay } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

/** The day of analysis; exactly one of the two. Nothing later than that day is seen. */
export interface ScoreMoment {
  /** The day, for every customer: YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Column of the customers with a day for each, such as a month after they came. */
  readonly asOfColumn?: string | undefined;
}

/**
 * The day of analysis of every customer.
 *
 * @param customers One row per customer.
 * @param moment A day, or a column of days.
 * @returns Days since 1970-01-01, one per customer, none missing.
 * @throws {RangeError} When not exactly one is given, or `asOf` is not a day.
 * @throws {DataError} When the column holds no days, or one is missing.
 */
export function momentDays(customers: Table, moment: ScoreMoment): Float64Array {
  checkMoment(moment);
  const { asOf, asOfColumn } = moment;
  if (asOf !== undefined) {
    return new Float64Array(customers.rowCount).fill(parseDay(asOf, "asOf"));
  }
  const days = customers.day(asOfColumn!);
  const row = days.findIndex((day) => Number.isNaN(day));
  if (row < 0) return days;
  throw new DataError(
    message("errorScoreDay", { column: asOfColumn!, row: `${row + 1}` }),
    { column: asOfColumn!, row: row + 1 },
  );
}

/** Refuses to guess the day of analysis. */
export function checkMoment({ asOf, asOfColumn }: ScoreMoment): void {
  if ((asOf === undefined) !== (asOfColumn === undefined)) return;
  throw new RangeError(message("errorScoreMoment"));
}
