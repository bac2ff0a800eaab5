/** Days told from the date of a run: what a schedule means by last month. */
import { type Day, formatIsoDay, message, parseDay } from "../../base/mod.ts";

/** Day number of a date of the calendar; months and days below 1 count back. */
function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return parseDay(new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10));
}

/** Each word as a day, from the year, month (from 0) and day of the month of the run. */
const WORDS: Readonly<Record<string, (year: number, month: number, dayOfMonth: number) => Day>> = {
  "today": dayOf,
  "yesterday": (year, month, dayOfMonth) => dayOf(year, month, dayOfMonth - 1),
  "end-of-last-month": (year, month) => dayOf(year, month, 0),
  "end-of-last-quarter": (year, month) => dayOf(year, month - month % 3, 0),
  "end-of-last-year": (year) => dayOf(year, 0, 0),
};

/**
 * The day that a study's `asOf` stands for.
 *
 * @param text A day, or a word such as `end-of-last-month`; what begins with a digit is left as it is.
 * @param date Date of the run, written `YYYY-MM-DD`; no clock is asked.
 * @param study Name of the study, for messages.
 * @returns A day written `YYYY-MM-DD`.
 * @throws {RangeError} When the word is unknown, or counts from a date that was not given.
 */
export function resolveDay(text: string, date: string | undefined, study: string): string {
  if (!/^[a-z]/i.test(text)) return text;
  if (!Object.hasOwn(WORDS, text)) {
    const words = Object.keys(WORDS).join(", ");
    throw new RangeError(message("studiesAsOf", { text, study, words }));
  }
  if (date === undefined) {
    throw new RangeError(message("studiesNoDate", { text, study }));
  }
  const [year, month, dayOfMonth] = formatIsoDay(parseDay(date, "date")).split("-").map(Number);
  return formatIsoDay(WORDS[text](year, month - 1, dayOfMonth));
}
