/**
 * Which option of a command names a column that was not found.
 *
 * @module
 */
import { DataError, message } from "../lib/mod.ts";

/**
 * Adds to the complaint about a missing column which option names it.
 *
 * @param error What was thrown.
 * @param flag The option, `--map`.
 * @param given What the option names already: a column named so is not to be named again.
 * @param others Further columns that the method knows by name.
 * @returns The error with the hint, or as it is when it complains of something else.
 */
export function withColumnHint(
  error: unknown,
  flag: string,
  given: Readonly<Record<string, string>> = {},
  others: readonly string[] = [],
): unknown {
  if (!(error instanceof DataError)) return error;
  const { column, columns, ...place } = error.place;
  if (column === undefined || columns === undefined) return error;
  if (Object.values(given).includes(column)) return error;
  const text = message("hintName", { text: error.message, flag, column });
  const known = others.filter((name) => name !== column).join(", ");
  const hint = known === "" ? text : message("hintLikewise", { text, names: known });
  return new DataError(hint, { ...place, column });
}
