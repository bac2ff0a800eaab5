/** Reads generated files back, for the tests: an independent, strict reader of CSV. */
import type { Dialect } from "./csv.ts";

/**
 * Splits the bytes of a CSV file into fields.
 *
 * @param bytes The file.
 * @param dialect How it was written.
 * @returns One list of fields per line, header first.
 */
export function readBack(bytes: Uint8Array, { delimiter, newline, encoding }: Dialect): string[][] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const lines = text.split(newline);
  // The last line ends like the others.
  if (lines.pop() !== "") throw new Error("The file does not end with a line break");
  return lines.map((line) => splitLine(line, delimiter));
}

/**
 * One column by its title.
 *
 * @param rows The fields, header first.
 * @param title The title.
 * @returns The values of the column, in file order; a line that stops before it is left out.
 */
export function column(rows: readonly string[][], title: string): string[] {
  const position = rows[0].indexOf(title);
  if (position < 0) throw new Error(`No column "${title}"`);
  return rows.slice(1).flatMap((row) => row.length > position ? [row[position]] : []);
}

function splitLine(line: string, delimiter: string): string[] {
  const fields = [""];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === delimiter && !isQuoted) fields.push("");
    else fields[fields.length - 1] += character;
  }
  return fields.map((field) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
  );
}
