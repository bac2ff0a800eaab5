/** The span of the history, and what the calendar says of a day. */
import { type Day, formatIsoDay, parseDay } from "../../lib/base/mod.ts";

export { type Day, formatIsoDay, parseDay };

const MILLISECONDS_PER_DAY = 86_400_000;

/** The first day of the history. */
export const FIRST_DAY: Day = parseDay("2023-01-01");

/** The last day of the history, which is also the day of analysis. */
export const LAST_DAY: Day = parseDay("2025-12-31");

/** The length of a year in days, leap years counted. */
export const DAYS_PER_YEAR = 365.25;

/**
 * Writes a day as French software does, `29/02/2024`.
 *
 * @param day A day number.
 * @returns The date.
 */
export function frenchDate(day: Day): string {
  return formatIsoDay(day).split("-").reverse().join("/");
}

/**
 * The calendar year of a day.
 *
 * @param day A day number.
 * @returns The year, such as 2024.
 */
export function yearOf(day: Day): number {
  return calendarDate(day).getUTCFullYear();
}

/**
 * The month of a day.
 *
 * @param day A day number.
 * @returns 0 for January to 11 for December.
 */
export function monthOf(day: Day): number {
  return calendarDate(day).getUTCMonth();
}

/**
 * The day of the week.
 *
 * @param day A day number.
 * @returns 0 for Sunday to 6 for Saturday.
 */
export function weekdayOf(day: Day): number {
  return calendarDate(day).getUTCDay();
}

function calendarDate(day: Day): Date {
  return new Date(day * MILLISECONDS_PER_DAY);
}
