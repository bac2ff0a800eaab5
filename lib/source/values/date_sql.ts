/** Dates as people and programs write them, read in SQL. */
import { parseDay } from "../../base/mod.ts";
import type { DateOrder } from "../options.ts";
import { countSql } from "./count_sql.ts";

/** Older days are stand-ins for "no date" in business software. */
export const FIRST_DAY = parseDay("1900-01-01");
/** The last day that a date may be. */
export const LAST_DAY = parseDay("9999-12-31");

/** An optional time of day, which does not move the day: the date is taken as written. */
const TIME = String.raw`(?:[ T]+\d{1,2}[:hH]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?` +
  String.raw`(?: ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?`;

const YEAR_FIRST = String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})` + TIME;
const COMPACT = String.raw`(\d{4})(\d{2})(\d{2})` + TIME;
const YEAR_LAST = String.raw`(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})` + TIME;
const SHORT_YEAR = String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{2}` + TIME;

/** A day number of Excel, perhaps with the time of day as a fraction. */
export const SERIAL: string = String.raw`\d{5}(?:[.,]\d+)?`;

/** Excel counts days from here (its 1900 leap-year mistake lies before any date we read). */
const SERIAL_ORIGIN = "DATE '1899-12-30'";

function madeOf(text: string, pattern: string, [year, month, day]: number[]): string {
  const part = (group: number) => `regexp_extract(${text}, '^${pattern}$', ${group})`;
  return `WHEN regexp_full_match(${text}, '${pattern}') THEN TRY_CAST(${part(year)} || '-' || ` +
    `${part(month)} || '-' || ${part(day)} AS DATE)`;
}

/** Length of a day written YYYY-MM-DD, which no other timestamp has with a year of four digits. */
const ISO_LENGTH = 10;

/** The usual ways to write a date whose year is last; the others take the longer way. */
function usualFormats(order: "dmy" | "mdy"): string {
  const days = ["/", "-", "."].map((mark) =>
    (order === "dmy" ? ["%d", "%m", "%Y"] : ["%m", "%d", "%Y"]).join(mark)
  );
  const [day] = days;
  return [...days, `${day} %H:%M`, `${day} %H:%M:%S`].map((format) => `'${format}'`).join(", ");
}

/**
 * A TIMESTAMP from text in the usual way of a file, at once.
 *
 * @param text SQL of the text.
 * @param order Order of day and month when the year is last.
 * @returns SQL of the TIMESTAMP; see {@linkcode isUsualDateSql} for whether it is to be trusted.
 */
export function usualDateSql(text: string, order: DateOrder | null): string {
  // The cast to DATE would take "2024-01-1x" for the first of January; this one is strict.
  if (order === null || order === "ymd") return `TRY_CAST(${text} AS TIMESTAMP)`;
  return `try_strptime(${text}, [${usualFormats(order)}])`;
}

/**
 * Whether what {@linkcode usualDateSql} read is the day that is written.
 *
 * @param value SQL of what it read.
 * @param text SQL of the text.
 * @param order Order of day and month when the year is last.
 * @returns SQL of the condition.
 */
export function isUsualDateSql(value: string, text: string, order: DateOrder | null): string {
  if (order === null || order === "ymd") {
    return `${value} IS NOT NULL AND strlen(${text}) = ${ISO_LENGTH}`;
  }
  // DuckDB gives this day for the words "infinity" and "epoch".
  return `${value} <> TIMESTAMP '1900-01-01'`;
}

/**
 * A DATE from text that is not written in the usual way: with a time, compact, with the day first or last.
 *
 * @param text SQL of the trimmed text.
 * @param order Order of day and month when the year is last; null leaves such dates unread.
 * @param serials Whether a number is an Excel serial day.
 * @returns SQL of the DATE, NULL when unreadable.
 */
export function flexibleDateSql(text: string, order: DateOrder | null, serials: boolean): string {
  const cases = [madeOf(text, YEAR_FIRST, [1, 2, 3]), madeOf(text, COMPACT, [1, 2, 3])];
  if (order === "dmy") cases.push(madeOf(text, YEAR_LAST, [3, 2, 1]));
  if (order === "mdy") cases.push(madeOf(text, YEAR_LAST, [3, 1, 2]));
  if (serials) cases.push(`WHEN ${isSerialSql(text)} THEN ${serialDaySql(text)}`);
  return `CASE ${cases.join(" ")} END`;
}

/**
 * Whether text looks like a day number of Excel.
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the condition.
 */
export function isSerialSql(text: string): string {
  return `regexp_full_match(${text}, '${SERIAL}')`;
}

/**
 * The day of a day number of Excel, in the 1900 system.
 *
 * @param text SQL of text that looks like one.
 * @returns SQL of the DATE.
 */
export function serialDaySql(text: string): string {
  return `${SERIAL_ORIGIN} + TRY_CAST(left(${text}, 5) AS INTEGER)`;
}

/**
 * Whether text is a date whose year has two digits, which could be of either century.
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the condition.
 */
export function shortYearSql(text: string): string {
  return `regexp_full_match(${text}, '${SHORT_YEAR}')`;
}

/**
 * The first or second number of a date whose year is last.
 *
 * @param text SQL of the trimmed text.
 * @param place 1 or 2.
 * @returns SQL of the number, NULL for another date.
 */
export function datePartSql(text: string, place: 1 | 2): string {
  return `TRY_CAST(regexp_extract(${text}, '^${YEAR_LAST}$', ${place}) AS INTEGER)`;
}

/**
 * The evidence dates give on their order, as aggregates.
 *
 * @param first SQL of the first number of the date.
 * @param second SQL of the second.
 * @param count SQL of how many lines meet a condition.
 * @returns SELECT list: `dayFirst` and `monthFirst`, lines that allow one order only, and
 * `eitherFirst`, lines that allow both.
 */
export function dateEvidenceSql(
  first: string,
  second: string,
  count: (condition: string) => string = countSql,
): string {
  const isDay = (part: string) => `${part} BETWEEN 13 AND 31`;
  const isEither = (part: string) => `${part} BETWEEN 1 AND 12`;
  return [
    `${count(`${isDay(first)} AND ${isEither(second)}`)} AS "dayFirst"`,
    `${count(`${isEither(first)} AND ${isDay(second)}`)} AS "monthFirst"`,
    `${count(`${isEither(first)} AND ${isEither(second)}`)} AS "eitherFirst"`,
  ].join(", ");
}
