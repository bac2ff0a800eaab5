/** Tables as CSV. */
import type { Cell, Table } from "../table/mod.ts";
import { neutralizeFormula } from "./neutralize.ts";

/**
 * Writes a table as CSV (RFC 4180): comma, decimal point, ISO days, LF, UTF-8 without BOM,
 * whatever the locale, so that programs read it back. Missing values are empty. Text that a
 * spreadsheet could run is neutralized.
 *
 * @param table What to write.
 * @returns The text, one line per row after the header.
 */
export function tableToCsv(table: Table): string {
  const names = table.columnNames;
  const lines = [names.map((name) => csvField(name)).join(",")];
  for (let row = 0; row < table.rowCount; row++) {
    lines.push(names.map((name) => csvField(table.cell(name, row))).join(","));
  }
  return lines.join("\n") + "\n";
}

function csvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralizeFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
