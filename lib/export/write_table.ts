/** Tables written to files. */
import { writeWhole } from "../base/mod.ts";
import { openDuckDb, textLiteral } from "../engine/mod.ts";
import type { Table } from "../table/mod.ts";
import { type CsvOptions, tableToCsv } from "./csv.ts";
import { tableToXlsx } from "./xlsx.ts";

/** The file formats of {@linkcode writeTable}. */
export type TableFormat = "csv" | "parquet" | "json" | "xlsx";

/** Every format, for choices and tests. */
export const TABLE_FORMATS: readonly TableFormat[] = ["csv", "parquet", "json", "xlsx"];

/**
 * Writes a table to a file, whole or not at all.
 *
 * @param path Where the file goes; its folder is made when it is missing.
 * @param table What to write.
 * @param format CSV, Parquet, JSON (one array of row objects) or xlsx.
 * @param options Language of the spreadsheet that will open a CSV file; no other format needs it.
 * @throws {RangeError} When the table has more rows than Excel holds.
 */
export function writeTable(
  path: string,
  table: Table,
  format: TableFormat,
  options: CsvOptions = {},
): Promise<void> {
  return writeWhole(path, async (aside) => {
    if (format === "csv") return Deno.writeTextFile(aside, tableToCsv(table, options));
    if (format === "json") return Deno.writeTextFile(aside, JSON.stringify(table, null, 1) + "\n");
    if (format === "xlsx") return Deno.writeFile(aside, await tableToXlsx(table));
    await writeParquet(aside, table);
  });
}

async function writeParquet(path: string, table: Table): Promise<void> {
  const folder = path.replace(/[^/\\]*$/, "") || ".";
  await using engine = await openDuckDb({ allowedDirectories: [folder] });
  await engine.load("rows", table);
  await engine.run(`COPY "rows" TO ${textLiteral(path)} (FORMAT parquet)`);
}
