/** Calendar days as whole numbers. */

/** A UTC day number: 0 is 1970-01-01, so no time zone can move a date. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The first day of the history. */
export const FIRST_DAY: Day = dayOf("2023-01-01");

/** The last day of the history, which is also the day of analysis. */
export const LAST_DAY: Day = dayOf("2025-12-31");

/** The length of a year in days, leap years counted. */
export const DAYS_PER_YEAR = 365.25;

/**
 * Reads an ISO date.
 *
 * @param iso A date such as `2024-02-29`.
 * @returns Its day number.
 */
export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/**
 * Writes a day as an ISO date, `2024-02-29`.
 *
 * @param day A day number.
 * @returns The date.
 */
export function isoDate(day: Day): string {
  return calendarDate(day).toISOString().slice(0, 10);
}

/**
 * Writes a day as French software does, `29/02/2024`.
 *
 * @param day A day number.
 * @returns The date.
 */
export function frenchDate(day: Day): string {
  return isoDate(day).split("-").reverse().join("/");
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
