/** CSV text (RFC 4180) and its bytes. */
import { encodeWindows1252 } from "./windows_1252.ts";

/** One line of a file, as text fields. */
export type Row = readonly string[];

/** How a program writes CSV. */
export interface Dialect {
  /** The character between fields. */
  readonly delimiter: "," | ";";
  /** The end of a line. */
  readonly newline: "\n" | "\r\n";
  /** The character encoding. */
  readonly encoding: "utf-8" | "windows-1252";
}

/** Commas, ISO dates, decimal points, UTF-8: what international software writes. */
export const INTERNATIONAL: Dialect = { delimiter: ",", newline: "\n", encoding: "utf-8" };

/** Semicolons and Windows-1252: what French accounting software writes. */
export const FRENCH: Dialect = { delimiter: ";", newline: "\r\n", encoding: "windows-1252" };

/**
 * Writes rows as the bytes of a CSV file.
 *
 * @param rows The rows, header first. A row may be shorter than the header.
 * @param dialect The dialect.
 * @returns The bytes of the file.
 * @throws {RangeError} When Windows-1252 has no byte for a character.
 */
export function csvBytes(rows: readonly Row[], dialect: Dialect): Uint8Array {
  const { delimiter, newline, encoding } = dialect;
  const text = rows
    .map((row) => row.map((field) => quoted(field, delimiter)).join(delimiter) + newline)
    .join("");
  return encoding === "utf-8" ? new TextEncoder().encode(text) : encodeWindows1252(text);
}

function quoted(field: string, delimiter: string): string {
  const isPlain = !field.includes(delimiter) && !/["\r\n]/.test(field);
  return isPlain ? field : `"${field.replaceAll('"', '""')}"`;
}
