/** Several tables as one Excel workbook. */
import type { SheetData } from "write-excel-file/universal";
import { message, neutralizeFormula } from "../base/mod.ts";
import type { Cell, Column, ColumnKind, NumberStyle, Table } from "../table/mod.ts";

/** A sheet of a workbook. */
export interface WorkbookSheet {
  /** At most 31 characters, without `[ ] : * ? / \`; each name once. */
  readonly name: string;
  /** What the sheet holds; its column names are the heading. */
  readonly table: Table;
  /** How the numbers of a column are written, by column name; as they are when left out. */
  readonly styles?: Readonly<Record<string, NumberStyle>> | undefined;
  /** ISO 4217 code for money columns. */
  readonly currency?: string | undefined;
}

/** Excel holds no more rows than this, heading included. */
const MAX_ROWS = 1_048_576;
const MAX_NAME = 31;
const NARROWEST = 12, WIDEST = 48;

/** The oldest time a zip can hold, the same on every machine: the clock leaves no trace. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Writes tables as the sheets of one Excel workbook: bold frozen headings, numbers and dates as
 * such, columns wide enough to be read, text that a spreadsheet could run neutralized. The same
 * tables give the same bytes.
 *
 * @param sheets At least one.
 * @returns The bytes of the `.xlsx` file.
 * @throws {RangeError} When there is no sheet, a name is not possible or stands twice, or a table has
 * more rows than Excel holds.
 *
 * @example
 * ```ts
 * import { sheetsToXlsx, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const table = Table.of({ customer: ["Ada"], revenue: [1234.5] });
 * const styles = { revenue: "money" } as const;
 * const bytes = await sheetsToXlsx([{ name: "Customers", table, styles, currency: "EUR" }]);
 * assert.equal(String.fromCharCode(...bytes.subarray(0, 2)), "PK");
 * ```
 */
export async function sheetsToXlsx(
  sheets: readonly WorkbookSheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  checkSheets(sheets);
  // Loaded when a workbook is written: most notebooks write none, and start the sooner.
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const blob = await writeExcelFile(sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheetData(sheet),
    columns: sheet.table.columnNames.map((name) => ({ width: widthOf(sheet.table, name) })),
    stickyRowsCount: 1,
  }))).toBlob();
  return await withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

function checkSheets(sheets: readonly WorkbookSheet[]): void {
  if (sheets.length === 0) throw new RangeError(message("errorWorkbookEmpty"));
  const names = sheets.map(({ name }) => name.toLowerCase());
  sheets.forEach(({ name, table }, i) => {
    if (name === "" || name.length > MAX_NAME || /[[\]:*?/\\]/.test(name)) {
      throw new RangeError(message("errorSheetName", { name, most: MAX_NAME }));
    }
    if (names.indexOf(name.toLowerCase()) < i) {
      throw new RangeError(message("errorSheetTwice", { name }));
    }
    if (table.rowCount >= MAX_ROWS) {
      throw new RangeError(
        message("errorExcelRows", { rows: table.rowCount, most: MAX_ROWS - 1 }),
      );
    }
  });
}

function sheetData({ table, styles = {}, currency }: WorkbookSheet): SheetData {
  const names = table.columnNames;
  const columns = names.map((name) => table.column(name));
  const formats = names.map((name) => numberFormat(styles[name], currency));
  const data: SheetData = [names.map((name) => ({
    value: neutralizeFormula(name),
    fontWeight: "bold" as const,
  }))];
  for (let row = 0; row < table.rowCount; row++) {
    data.push(
      names.map((name, i) => excelCell(table.cell(name, row), columns[i].kind, formats[i])),
    );
  }
  return data;
}

/** Excel writes numbers by its own patterns, in the language of whoever opens the file. */
function numberFormat(style: NumberStyle | undefined, currency?: string): string | undefined {
  if (style === "share") return "0.0%";
  if (style === "whole") return "#,##0";
  if (style !== "money") return undefined;
  return currency === undefined ? "#,##0.00" : `#,##0.00 "${symbolOf(currency)}"`;
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat("fr-FR", { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")!.value;
}

function excelCell(cell: Cell, kind: ColumnKind, format?: string): SheetData[number][number] {
  if (cell === null) return null;
  if (kind === "day") {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  if (typeof cell === "number" && format !== undefined) {
    return { value: cell, type: Number, format };
  }
  return { value: typeof cell === "string" ? neutralizeFormula(cell) : cell };
}

/** In characters, the longest text of the first rows counted. */
function widthOf(table: Table, name: string): number {
  const { kind, values }: Column = table.column(name);
  const texts = kind === "text" ? values.slice(0, 200) : [];
  const longest = Math.max(name.length, ...texts.map((text) => text?.length ?? 0));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** The writer stamps each part of the zip with the time of day. */
async function withoutClock(zip: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync, zipSync } = await import("fflate");
  const parts = Object.entries(unzipSync(zip)).map(([name, bytes]) =>
    [name, [bytes, { mtime: ZIP_TIME }]] as const
  );
  return zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0]) as Uint8Array<
    ArrayBuffer
  >;
}
