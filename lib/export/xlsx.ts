/** Tables as Excel workbooks. */
import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Cell, ColumnKind, Table } from "../table/mod.ts";
import { neutralizeFormula } from "./neutralize.ts";

/** Excel holds no more rows than this, heading included. */
const MAX_ROWS = 1_048_576;

/** The oldest time a zip can hold, the same on every machine: the clock leaves no trace. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Writes a table as one Excel sheet: bold frozen heading, numbers and dates as such, text that a
 * spreadsheet could run neutralized. The same table gives the same bytes.
 *
 * @param table What to write.
 * @returns The bytes of the `.xlsx` file.
 * @throws {RangeError} When the table has more rows than Excel holds.
 */
export async function tableToXlsx(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  if (table.rowCount >= MAX_ROWS) {
    throw new RangeError(
      `Cannot write ${table.rowCount} rows as xlsx: Excel holds ${
        MAX_ROWS - 1
      }; choose csv or parquet`,
    );
  }
  const names = table.columnNames;
  const kinds = names.map((name) => table.column(name).kind);
  const heading = names.map((name) => ({
    value: neutralizeFormula(name),
    fontWeight: "bold" as const,
  }));
  const data: SheetData = [heading];
  for (let row = 0; row < table.rowCount; row++) {
    data.push(names.map((name, i) => excelCell(table.cell(name, row), kinds[i])));
  }
  const columns = names.map((name) => ({ width: Math.max(12, name.length + 2) }));
  const blob = await writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

function excelCell(cell: Cell, kind: ColumnKind): SheetData[number][number] {
  if (cell === null) return null;
  if (kind === "day") {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return { value: typeof cell === "string" ? neutralizeFormula(cell) : cell };
}

/** The writer stamps each part of the zip with the time of day. */
function withoutClock(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(zip)).map(([name, bytes]) =>
    [name, [bytes, { mtime: ZIP_TIME }]] as const
  );
  return zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0]) as Uint8Array<
    ArrayBuffer
  >;
}
