/** Tables as CSV. */
import { type Locale, neutralizeFormula } from "../base/mod.ts";
import type { Cell, Table } from "../table/mod.ts";
import { writtenNumber } from "./decimals.ts";

/** Options of {@linkcode tableToCsv}. */
export interface CsvOptions {
  /**
   * The language of the spreadsheet that will open the file. French Excel wants `;`, a decimal
   * comma and a byte order mark; `"en"`, or left out, is what programs and English Excel read.
   */
  readonly locale?: Locale;
}

/** How values stand in a file. */
interface CsvForm {
  readonly start: string;
  readonly delimiter: string;
  readonly decimal: string;
  /** What a field holds when it must be quoted. */
  readonly special: RegExp;
}

const FORMS: Readonly<Record<Locale, CsvForm>> = {
  en: { start: "", delimiter: ",", decimal: ".", special: /[",\r\n]/ },
  fr: { start: "\ufeff", delimiter: ";", decimal: ",", special: /[";\r\n]/ },
};

/**
 * Writes a table as CSV (RFC 4180): comma, decimal point, LF, UTF-8 without byte order mark, so
 * that programs read it back; with `locale: "fr"`, what French Excel opens by a double click:
 * semicolon, decimal comma, UTF-8 with byte order mark. Days are YYYY-MM-DD and column names the
 * same in both. Missing values are empty. Text that a spreadsheet could run is neutralized. Numbers
 * that a computation left with more than six decimals keep six significant digits, two decimals at
 * the least; mean and expected amounts of money are written to the cent. JSON, Parquet and Excel
 * files keep every digit.
 *
 * @param table What to write.
 * @param options Language of the spreadsheet.
 * @returns The text, one line per row after the header.
 *
 * @example
 * ```ts
 * import { Table, tableToCsv } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const table = Table.of({ customer: ["Élodie"], monetary: [1234.5] });
 * assert.equal(tableToCsv(table), "customer,monetary\nÉlodie,1234.5\n");
 * assert.equal(tableToCsv(table, { locale: "fr" }), "\ufeffcustomer;monetary\nÉlodie;1234,5\n");
 * ```
 */
export function tableToCsv(table: Table, { locale = "en" }: CsvOptions = {}): string {
  const form = FORMS[locale], names = table.columnNames;
  const lines = [names.map((name) => csvField(name, form)).join(form.delimiter)];
  for (let row = 0; row < table.rowCount; row++) {
    const fields = names.map((name) => csvField(inFile(table.cell(name, row), name), form));
    lines.push(fields.join(form.delimiter));
  }
  return form.start + lines.join("\n") + "\n";
}

function inFile(cell: Cell, column: string): Cell {
  return typeof cell === "number" ? writtenNumber(cell, column) : cell;
}

function csvField(cell: Cell, { decimal, special }: CsvForm): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  if (typeof cell === "boolean") return String(cell);
  const text = neutralizeFormula(cell);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
