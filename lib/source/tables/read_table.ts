/** Files of any kind read as a table. */
import { DataError, kindWord, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { findInputs } from "../files/inputs.ts";
import { otherSheets } from "../files/layout.ts";
import { closeWorkshop, openWorkshop, type Workshop } from "../files/workshop.ts";
import { chosenColumn } from "../names/columns.ts";
import { MAX_REJECT_SHARE, signalOf } from "../options.ts";
import { isTooMany, tooMany } from "../transactions/too_many.ts";
import { SERIAL } from "../values/date_sql.ts";
import { isMissingWordSql, valueSql } from "../values/value_sql.ts";
import { type ColumnReading, inferKinds } from "./infer_kinds.ts";
import { tableColumns } from "./table_columns.ts";
import { checkTableOptions, type TableOptions } from "./table_options.ts";
import { loadRecords, namedSql, RECORDS, type TableRecords } from "./table_records.ts";
import {
  listRejectedRows,
  listUnreadable,
  makeTableReport,
  type TableReport,
} from "./table_report.ts";

/** What {@linkcode readTable} gives. */
export interface ReadTable {
  /** One row per row accepted, in the order of the files; every column. */
  readonly table: Table;
  /** What was read, what was not, and how the files were understood. */
  readonly report: TableReport;
  /** Rows that are not in the table: `file`, `line`, `column`, `reason`, `text`. */
  readonly rejects: Table;
  /**
   * Values that are not what their column holds, such as "unknown" among numbers: `file`, `line`,
   * `column`, `reason`, `text`. The row is in the table, the value missing.
   */
  readonly unreadable: Table;
}

/**
 * Reads files about customers, leads, products, visits or anything else as one table: CSV or TSV
 * with any usual delimiter, encoding, decimal mark and date form, gzip, Excel, JSON, NDJSON or
 * Parquet. Several files are put together by column name.
 *
 * What a column holds is found from its values: `number`, `day` (a time of day is left out), `flag`
 * (true and false, vrai and faux, yes and no, oui and non; O, Y and N where a column has both), or
 * else `text`. A number may have a currency beside it, one currency a column, or a percent sign:
 * `1 234,56 €` is 1234.56 and `12,5 %` is 0.125, a share. Where a sign or code stands beside some
 * value, every value of the column must be such a number, with `%` on all or on none, or else all
 * stay text; so it is with flags. The report says what each column was taken for. Codes are text with their leading zeros: a column
 * is text as soon as one value has a zero before other digits, sixteen digits or more, or letters
 * among digits; when its name says code, number, reference, postcode or phone; and when it is the
 * key. `types` decides otherwise.
 *
 * Nothing is lost in silence. A row with a field too many or too few, an unclosed quote, no key or
 * the key of an earlier row is rejected with its line and reason; more than `maxRejectShare` of them
 * stop the reading. In a number, day or flag column, words such as "n/a", "null" and "-" are missing
 * values; any other value that cannot be read is missing too, and listed. More than a twentieth of
 * them (or `maxRejectShare`, if that is less) make an undeclared column text; more than
 * `maxRejectShare` are an error in a declared one.
 *
 * @param input A path, a glob such as `exports/2024-*.csv`, or several.
 * @param options Names, types and key of columns, and what is not to be found from the data.
 * @returns The table and the account of what became of every row.
 * @throws {DataError} When a file is missing or damaged, a column is missing or named twice, numbers
 * or dates leave two readings open, or too many rows are unusable.
 * @throws {RangeError} When an option is not one of those possible.
 *
 * @example
 * ```ts
 * import { readTable } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * const csv = "N° client;Code postal;Potentiel;Créé le\nC1;01000;1 234,50;31/12/2024\nC2;75011;;\n";
 * await Deno.writeTextFile(`${folder}/comptes.csv`, csv);
 * const { table, report } = await readTable(`${folder}/comptes.csv`, {
 *   columns: { customer: "N° client", potential: "Potentiel" },
 *   key: "customer",
 * });
 * assert.deepEqual(table.row(0), {
 *   customer: "C1",
 *   "Code postal": "01000",
 *   potential: 1234.5,
 *   "Créé le": "2024-12-31",
 * });
 * assert.deepEqual([report.rowsRead, report.rowsAccepted, report.rowsRejected], [2, 2, 0]);
 * ```
 */
export async function readTable(
  input: string | readonly string[],
  options: TableOptions = {},
): Promise<ReadTable> {
  checkTableOptions(options);
  options.signal?.throwIfAborted();
  const files = await findInputs(input, options);
  const workshop = await openWorkshop(files, options);
  try {
    const records = await loadRecords(files, workshop, tableColumns(options));
    refuseUnknownColumns(records, options);
    const rejects = await listRejectedRows(records, workshop);
    const readings = await inferKinds(records, workshop);
    const table = await fetchRows(readings, workshop);
    const unreadable = await listUnreadable(records, readings, workshop);
    const report = makeTableReport(records, readings, { table, rejects, unreadable });
    const { maxRejectShare = MAX_REJECT_SHARE } = options;
    if (isTooMany(report, maxRejectShare)) throw tooMany(report, maxRejectShare, rejects);
    refuseWrongTypes(report, unreadable, options);
    return { table, report, rejects, unreadable };
  } finally {
    await closeWorkshop(workshop);
  }
}

/** Key and types name columns of the table. */
function refuseUnknownColumns({ columns, layouts }: TableRecords, options: TableOptions): void {
  const names = columns.map(({ name }) => name);
  const asked = [...Object.keys(options.types ?? {}), ...(options.key ? [options.key] : [])];
  for (const name of asked) {
    if (!names.includes(name)) throw unknownColumn(name, names, layouts);
  }
}

function unknownColumn(
  name: string,
  names: readonly string[],
  layouts: TableRecords["layouts"],
): DataError {
  try {
    const place = chosenColumn(names, name, layouts.map(({ file }) => file.name).join(", "));
    return new DataError(message("errorWrittenOtherwise", { column: name, name: names[place] }), {
      column: name,
      columns: names,
    });
  } catch (error) {
    const sheet = layouts.find(({ sheet }) => sheet && sheet.of.length > 1)?.sheet;
    if (!(error instanceof DataError)) throw error;
    const text = sheet === undefined ? error.message : message("errorSheetRead", {
      text: error.message,
      name: sheet.name,
      others: otherSheets(sheet),
    });
    return new DataError(text, { ...error.place, columns: names });
  }
}

async function fetchRows(
  readings: readonly ColumnReading[],
  { engine, plan }: Workshop<TableOptions>,
): Promise<Table> {
  const columns = readings.map(({ sql, name, kind, dialect }) => {
    if (kind === "text") return namedSql(sql, name);
    const value = valueSql(sql, kind, dialect);
    return namedSql(`CASE WHEN NOT ${isMissingWordSql(sql)} THEN ${value} END`, name);
  });
  return await engine.query(
    `SELECT ${columns.join(", ")} FROM ${RECORDS} WHERE reason IS NULL ` +
      `ORDER BY ${RECORDS}.file, ${RECORDS}.line`,
    signalOf(plan),
  );
}

/** A type that the caller declares and too many values contradict is a mistake of one of the two. */
function refuseWrongTypes(
  { columns, rowsAccepted }: TableReport,
  unreadable: Table,
  { types = {}, maxRejectShare = MAX_REJECT_SHARE }: TableOptions,
): void {
  const wrong = columns.find(({ name, missing, unreadable }) =>
    Object.hasOwn(types, name) &&
    unreadable > maxRejectShare * (rowsAccepted - missing + unreadable)
  );
  if (!wrong) return;
  const row = unreadable.text("column").indexOf(wrong.source);
  const value = `${unreadable.cell("text", row)}`;
  const text = message("errorWrongType", {
    column: wrong.source,
    kind: kindWord(wrong.kind),
    count: wrong.unreadable,
    value,
    file: `${unreadable.cell("file", row)}`,
    line: `${unreadable.cell("line", row)}`,
  });
  const serial = wrong.kind === "day" && new RegExp(`^${SERIAL}$`).test(value);
  throw new DataError(serial ? message("errorSerialValue", { text, value }) : text, {
    column: wrong.source,
    count: wrong.unreadable,
  });
}
