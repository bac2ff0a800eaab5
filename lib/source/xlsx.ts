/** The rows of an Excel sheet as text. */
import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { DataError } from "../base/mod.ts";
import type { HeaderLine } from "./header_line.ts";
import type { InputFile } from "./inputs.ts";

/** Most bytes a workbook may hold once decompressed; beyond, a CSV file is the way. */
const MAX_EXPANDED_BYTES = 1 << 29;

/** Excel shows 15 digits; the sixteenth is the noise of binary numbers. */
const EXCEL_DIGITS = 15;

const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** Sum of the sizes that the directory of a ZIP file declares. */
function expandedBytes(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let total = 0;
  for (let at = 0; at + ENTRY_BYTES <= zip.length; at++) {
    if (zip[at] === 0x50 && view.getUint32(at, true) === DIRECTORY_ENTRY) {
      total += view.getUint32(at + 24, true);
    }
  }
  return total;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  }
  if (typeof value === "number") return String(Number(value.toPrecision(EXCEL_DIGITS)));
  return String(value).trim();
}

/**
 * Reads the rows of a sheet. Dates become ISO days, numbers their decimal digits; a formula gives
 * the value it had when the workbook was saved.
 *
 * @param file The workbook.
 * @param sheet Name or number from 1; the first when left out.
 * @returns Rows that are not empty, each with its number in the sheet.
 * @throws {DataError} When the workbook is damaged, too large, or has no such sheet.
 */
export async function readRows(file: InputFile, sheet?: string | number): Promise<HeaderLine[]> {
  const bytes = await readFile(file.path);
  if (expandedBytes(bytes) > MAX_EXPANDED_BYTES) {
    throw new DataError(
      `Cannot read ${file.name}: it holds more than 512 MiB once decompressed. Save it as CSV`,
      { file: file.name },
    );
  }
  const rows = await sheetOf(bytes, file, sheet);
  return rows
    .map((cells, i) => ({ line: i + 1, fields: cells.map(cellText) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
}

async function sheetOf(
  bytes: Awaited<ReturnType<typeof readFile>>,
  file: InputFile,
  sheet: string | number = 1,
): Promise<unknown[][]> {
  try {
    return await readSheet(bytes, sheet, { trim: false });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new DataError(
      `Cannot read ${file.name} as an Excel workbook: ${cause}. Open it in Excel and save it again, ` +
        "or name a sheet it has",
      { file: file.name },
    );
  }
}
