/**
 * Results as files: CSV, Parquet, JSON and Excel, each whole or not at all.
 *
 * @module
 */
export { TABLE_FORMATS, type TableFormat, writeTable } from "./write_table.ts";
export { type CsvOptions, tableToCsv } from "./csv.ts";
export { tableToXlsx } from "./xlsx.ts";
export { sheetsToXlsx, type WorkbookSheet } from "./workbook.ts";
