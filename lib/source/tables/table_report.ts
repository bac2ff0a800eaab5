/** What was read as a table, what was not, and how the files were understood. */
import type { ColumnKind, Table } from "../../table/mod.ts";
import type { Workshop } from "../files/workshop.ts";
import type { DateOrder, DecimalMark } from "../options.ts";
import { isQuality, type QualityReason, REASONS } from "../records/reasons.ts";
import {
  checkAccount,
  type FileReport,
  formOf,
  type ReasonCount,
  type SourceReport,
} from "../transactions/report.ts";
import { isMissingWordSql, valueSql } from "../values/value_sql.ts";
import type { ColumnReading } from "./infer_kinds.ts";
import type { TableOptions } from "./table_options.ts";
import { fileNameSql, RECORDS, type TableRecords } from "./table_records.ts";

/** How one file was understood. */
export type TableFileReport = Omit<FileReport, "sha256" | "decimal" | "dateOrder" | "columns">;

/** How one column was understood. */
export interface ColumnReport {
  /** Name in the table. */
  readonly name: string;
  /** Name in the file. */
  readonly source: string;
  /** What it holds. */
  readonly kind: ColumnKind;
  /** Decimal mark of a number column; null when no value has one. */
  readonly decimal?: DecimalMark | null;
  /** Order of the dates of a day column whose year is last; null when there is none. */
  readonly dateOrder?: DateOrder | null;
  /**
   * What stands beside the values of a number column: the ISO 4217 code of a currency, or `%`, and
   * then the numbers are shares: `12,5 %` is 0.125. Undefined when nothing does.
   */
  readonly unit?: string;
  /**
   * Rows of a text column that hold a number, where that is half of those with a value or more: the
   * other values, or two currencies, made it text. Undefined otherwise.
   */
  readonly numbersAsText?: number;
  /** Rows without a value, those with an unreadable one included. */
  readonly missing: number;
  /** Values that are not what the column holds: missing in the table, and listed. */
  readonly unreadable: number;
}

/**
 * The account of a reading: `rowsRead = rowsAccepted + rowsRejected`, and `rowsRejected` is the sum
 * of `rejects` and `exclusions`. Lines of white space only are no rows.
 */
export interface TableReport
  extends
    Pick<SourceReport, "rowsRead" | "rowsAccepted" | "rowsRejected" | "rejects" | "exclusions"> {
  /** How each file was understood, in the order of their paths. */
  readonly files: readonly TableFileReport[];
  /** How each column was understood, in order. */
  readonly columns: readonly ColumnReport[];
}

/**
 * Lists the rows that are not in the table.
 *
 * @param records The records.
 * @param workshop The database.
 * @returns Table with `file`, `line`, `column`, `reason`, `text`, by file and line.
 */
export async function listRejectedRows(
  { layouts, columns }: TableRecords,
  { engine, plan }: Workshop<TableOptions>,
): Promise<Table> {
  const key = columns.find(({ name }) => name === plan.key);
  const table = await engine.query(
    `SELECT ${fileNameSql(layouts)} AS file, CAST(line AS DOUBLE) AS line, reason, ` +
      `coalesce(text, '') AS text FROM ${RECORDS} WHERE reason IS NOT NULL ` +
      `ORDER BY ${RECORDS}.file, ${RECORDS}.line`,
  );
  const reasons = Array.from(table.number("reason"), (number) => REASONS[number]);
  const blamed = reasons.map((reason) => /Key$/.test(reason) ? key?.source ?? null : null);
  return table.with({ column: { kind: "text", values: blamed }, reason: reasons })
    .select(["file", "line", "column", "reason", "text"]);
}

/** The message for a value that is not what its column holds. */
const UNREADABLE = {
  number: "unreadableNumber",
  day: "unreadableDay",
  flag: "unreadableFlag",
} as const;

function unreadableSql({ sql, kind, dialect }: ColumnReading): string {
  return `${sql} IS NOT NULL AND NOT ${isMissingWordSql(sql)} AND ` +
    `${valueSql(sql, kind, dialect)} IS NULL`;
}

/**
 * Lists the values that are not what their column holds.
 *
 * @param records The records.
 * @param readings What each column holds.
 * @param workshop The database.
 * @returns Table with `file`, `line`, `column`, `reason`, `text`, by file, line and column.
 */
export async function listUnreadable(
  { layouts }: TableRecords,
  readings: readonly ColumnReading[],
  { engine }: Workshop<TableOptions>,
): Promise<Table> {
  const queries = readings.flatMap((reading, place) => {
    const { kind, sql } = reading;
    if (kind === "text") return [];
    return [
      `SELECT file, line, ${place} AS place, '${UNREADABLE[kind]}' AS reason, ${sql} AS text ` +
      `FROM ${RECORDS} WHERE reason IS NULL AND ${unreadableSql(reading)}`,
    ];
  });
  const none = "SELECT 0 AS file, 0 AS line, 0 AS place, '' AS reason, '' AS text LIMIT 0";
  const table = await engine.query(
    `SELECT ${fileNameSql(layouts)} AS name, CAST(line AS DOUBLE) AS line, place, reason, text ` +
      `FROM (${queries.length > 0 ? queries.join(" UNION ALL ") : none}) AS found ` +
      "ORDER BY found.file, found.line, found.place",
  );
  const columns = Array.from(table.number("place"), (place) => readings[place].source);
  return table.rename({ name: "file" }).with({ column: { kind: "text", values: columns } })
    .select(["file", "line", "column", "reason", "text"]);
}

/**
 * Makes the report.
 *
 * @param records The records.
 * @param readings What each column holds.
 * @param lists The table and what is not in it.
 * @returns The report.
 * @throws {Error} When the account does not add up, which is a mistake of this library.
 */
export function makeTableReport(
  { layouts }: TableRecords,
  readings: readonly ColumnReading[],
  { table, rejects, unreadable }: { table: Table; rejects: Table; unreadable: Table },
): TableReport {
  const counts = countBy(rejects.text("reason") as readonly QualityReason[]);
  const reasons = REASONS.flatMap((reason): ReasonCount[] => {
    const count = counts.get(reason as QualityReason);
    return count === undefined ? [] : [{ reason, count }];
  }).sort((a, b) => b.count - a.count);
  const rowsRead = table.rowCount + rejects.rowCount;
  checkAccount(rowsRead, layouts);
  const bad = countBy(unreadable.text("column") as readonly string[]);
  return {
    files: layouts.map(formOf),
    rowsRead,
    rowsAccepted: table.rowCount,
    rowsRejected: rejects.rowCount,
    rejects: reasons.filter(({ reason }) => isQuality(reason)) as TableReport["rejects"],
    exclusions: reasons.filter(({ reason }) => !isQuality(reason)) as TableReport["exclusions"],
    columns: readings.map((reading) => columnReport(reading, table, bad.get(reading.source) ?? 0)),
  };
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function columnReport(
  { name, source, kind, dialect, numbersAsText }: ColumnReading,
  table: Table,
  unreadable: number,
): ColumnReport {
  const { values } = table.column(name);
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || Number.isNaN(value)) missing++;
  }
  return {
    name,
    source,
    kind,
    ...(kind === "number" ? { decimal: dialect.decimal } : {}),
    ...(kind === "number" && dialect.unit !== null ? { unit: dialect.unit } : {}),
    ...(numbersAsText > 0 ? { numbersAsText } : {}),
    ...(kind === "day" ? { dateOrder: dialect.dateOrder } : {}),
    missing,
    unreadable,
  };
}
