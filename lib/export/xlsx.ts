/** Tables as Excel workbooks of one sheet. */
import type { Table } from "../table/mod.ts";
import { sheetsToXlsx } from "./workbook.ts";

/**
 * Writes a table as one Excel sheet: bold frozen heading, numbers and dates as such, text that a
 * spreadsheet could run neutralized. The same table gives the same bytes.
 *
 * @param table What to write.
 * @returns The bytes of the `.xlsx` file.
 * @throws {RangeError} When the table has more rows than Excel holds.
 */
export function tableToXlsx(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  return sheetsToXlsx([{ name: "Sheet1", table }]);
}
