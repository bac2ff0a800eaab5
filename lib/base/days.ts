/** Calendar days as UTC day numbers, so that no time zone moves a purchase to another day. */
import { message } from "./messages/mod.ts";

/** Days since 1970-01-01 (UTC); whole, negative before. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an ISO day as a day number.
 *
 * @param text A day written `YYYY-MM-DD`.
 * @param name What the day is, for the error message.
 * @returns Days since 1970-01-01.
 * @throws {RangeError} When the text is not a day of the calendar in that form.
 *
 * @example
 * ```ts
 * import { parseDay } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parseDay("1970-01-02"), 1);
 * assert.throws(() => parseDay("2025-02-30"), RangeError);
 * ```
 */
export function parseDay(text: string, name = "day"): Day {
  const parts = ISO_DAY.exec(text);
  const time = parts ? Date.UTC(+parts[1], +parts[2] - 1, +parts[3]) : NaN;
  if (!parts || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new RangeError(message("errorDay", { name, text: `${text}` }));
  }
  return time / MILLISECONDS_PER_DAY;
}

/**
 * Writes a day number as an ISO day.
 *
 * @param day Days since 1970-01-01.
 * @returns The day written `YYYY-MM-DD`.
 */
export function formatIsoDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * Moves a day by whole calendar months. A day that the target month lacks becomes its last day:
 * one month before 31 March is 28 or 29 February.
 *
 * @param day Days since 1970-01-01.
 * @param months Months to add; negative goes back.
 * @returns The moved day.
 *
 * @example
 * ```ts
 * import { addMonths, formatIsoDay, parseDay } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatIsoDay(addMonths(parseDay("2024-03-31"), -1)), "2024-02-29");
 * ```
 */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return date.getTime() / MILLISECONDS_PER_DAY;
}
