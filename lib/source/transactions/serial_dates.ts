/**
 * Dates that a spreadsheet wrote as day numbers: 45291 for 31 December 2023.
 *
 * A file whose dates are all such numbers is read so when the latest of them, counted from 1900,
 * lies within a year of `asOf`. Counted from 1904, as old workbooks of the Macintosh do, they would
 * then end three years or more after the day of the study: only one reading is left. Otherwise the
 * caller is asked; and a number among written dates is a reject.
 */
import { DataError, formatDay, message } from "../../base/mod.ts";
import type { Layout } from "../files/layout.ts";
import type { Workshop } from "../files/workshop.ts";
import { signalOf } from "../options.ts";
import { relationOfFile } from "../records/relation_sql.ts";
import { countSql } from "../values/count_sql.ts";
import { flexibleDateSql, isSerialSql, serialDaySql, shortYearSql } from "../values/date_sql.ts";
import { trimSql } from "../values/trim_sql.ts";

/** Days between the last purchase and `asOf` beyond which the 1900 system is not beyond doubt. */
const MAX_DAYS_APART = 366;

/** A file whose dates are day numbers. */
interface SerialFile {
  readonly layout: Layout;
  /** The largest of them, as written. */
  readonly value: string;
  /** Its day in the 1900 system. */
  readonly day: number;
}

/** Whether text is a date in any other way. */
function isWrittenSql(text: string): string {
  const orders = ["dmy", "mdy"] as const;
  const read = orders.map((order) => `${flexibleDateSql(text, order, false)} IS NOT NULL`);
  return [...read, shortYearSql(text)].join(" OR ");
}

async function askFile(
  layout: Layout,
  { engine, plan }: Workshop,
): Promise<SerialFile | undefined> {
  const { from, fields, wellFormed } = relationOfFile(layout);
  const text = trimSql(fields.date!);
  const table = await engine.query(
    `SELECT ${countSql(isWrittenSql("date"))} AS written, max(date) FILTER (serial) AS value, ` +
      `max(${serialDaySql("date")}) FILTER (serial) AS day FROM (` +
      `SELECT *, ${isSerialSql("date")} AS serial FROM (` +
      `SELECT ${text} AS date FROM ${from} WHERE ${wellFormed}))`,
    signalOf(plan),
  );
  const value = table.text("value")[0];
  if (value === null || table.number("written")[0] > 0) return undefined;
  return { layout, value, day: table.day("day")[0] };
}

/**
 * Finds the files whose dates are day numbers, all of them.
 *
 * @param layouts Files with a line whose date looks like one.
 * @param workshop Database and plan.
 * @returns Those that are to be read so; none in most readings.
 * @throws {DataError} When there are some, and their latest day is not within a year of `asOf`.
 */
export async function findSerialDates(
  layouts: readonly Layout[],
  workshop: Workshop,
): Promise<Layout[]> {
  const files: SerialFile[] = [];
  for (const layout of layouts) {
    const file = await askFile(layout, workshop);
    if (file) files.push(file);
  }
  if (files.length === 0) return [];
  const last = files.reduce((last, file) => file.day > last.day ? file : last);
  const apart = Math.abs(last.day - workshop.plan.asOfDay);
  if (apart <= MAX_DAYS_APART) return files.map(({ layout }) => layout);
  const { file, names, columns } = last.layout, column = names[columns.date!];
  const { value, day } = last;
  throw new DataError(
    message("errorSerialDates", { file: file.name, column, value, day: formatDay(day) }),
    { file: file.name, column },
  );
}
