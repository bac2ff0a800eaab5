/** The rows of an Excel sheet as text. */
import { unzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { DataError, message } from "../../base/mod.ts";
import type { HeaderLine } from "../names/header_line.ts";
import type { InputFile } from "./inputs.ts";
import type { SheetChoice } from "./layout.ts";

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

/** The part of a workbook that names its sheets. */
const WORKBOOK_PART = "xl/workbook.xml";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function sheetNames(workbook: Uint8Array): string[] {
  const parts = unzipSync(workbook, { filter: ({ name }) => name === WORKBOOK_PART });
  const xml = new TextDecoder().decode(parts[WORKBOOK_PART]);
  return Array.from(
    xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g),
    ([, name]) => name.replace(/&(\w+);/g, (whole, entity) => ENTITIES[entity] ?? whole),
  );
}

/** A sheet by its name or, where none has that name, its number from 1. */
function chooseSheet(names: readonly string[], wanted: string | number, file: string): SheetChoice {
  const name = names.includes(String(wanted)) ? String(wanted) : names[Number(wanted) - 1];
  if (name !== undefined) return { name, of: names };
  const list = names.map((name) => `'${name}'`).join(", ");
  throw new DataError(message("errorNoSheet", { sheet: `${wanted}`, file, names: list }), { file });
}

/** The rows of a sheet. */
export interface SheetRows {
  /** Rows that are not empty, each with its number in the sheet. */
  readonly rows: readonly HeaderLine[];
  /** Which sheet it is. */
  readonly sheet: SheetChoice;
}

/**
 * Reads the rows of a sheet. Dates become ISO days, numbers their decimal digits; a formula gives
 * the value it had when the workbook was saved.
 *
 * @param file The workbook.
 * @param wanted Name or number from 1; the first when left out.
 * @returns Its rows.
 * @throws {DataError} When the workbook is damaged, too large, or has no such sheet.
 */
export async function readRows(file: InputFile, wanted: string | number = 1): Promise<SheetRows> {
  const bytes = await readFile(file.path);
  if (expandedBytes(bytes) > MAX_EXPANDED_BYTES) {
    throw new DataError(
      message("errorWorkbookSize", { file: file.name }),
      { file: file.name },
    );
  }
  const names = await orDamaged(file, () => sheetNames(bytes));
  const sheet = chooseSheet(names, wanted, file.name);
  const cells: unknown[][] = await orDamaged(
    file,
    () => readSheet(bytes, sheet.name, { trim: false }),
  );
  const rows = cells
    .map((cells, i) => ({ line: i + 1, fields: cells.map(cellText) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  return { rows, sheet };
}

async function orDamaged<T>(file: InputFile, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new DataError(
      message("errorWorkbook", { file: file.name, cause }),
      { file: file.name },
    );
  }
}
