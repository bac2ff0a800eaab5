/**
 * Columns that a method knows to be numbers or days.
 *
 * @module
 */
import { type ColumnKind, type ReadTable, readTable, type TableOptions } from "../lib/mod.ts";

/**
 * Reads a table again where a column was taken for something else than the method needs: now one
 * value among many that is no number is listed, and too many are an error that shows the first.
 *
 * @param read The table as its values alone say.
 * @param paths Its files.
 * @param options How it was read.
 * @param kinds What columns hold, by their name in the table; those that are not there do not count.
 * @returns The table.
 * @throws {DataError} When too many values are not what the column holds.
 */
export async function asDeclared(
  read: ReadTable,
  paths: string | readonly string[],
  options: TableOptions,
  kinds: Readonly<Record<string, ColumnKind>>,
): Promise<ReadTable> {
  const wrong = read.report.columns.filter(({ name, kind, missing }) =>
    Object.hasOwn(kinds, name) && kinds[name] !== kind && missing < read.table.rowCount
  );
  if (wrong.length === 0) return read;
  const types = Object.fromEntries(wrong.map(({ name }) => [name, kinds[name]]));
  return await readTable(paths, { ...options, types: { ...options.types, ...types } });
}
