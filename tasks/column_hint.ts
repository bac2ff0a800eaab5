/**
 * Which option of a command names a column that was not found.
 *
 * @module
 */
import { DataError } from "../lib/mod.ts";

/** Whether an error says that a column is not there. */
const MISSING = /Cannot find column /;

/**
 * Adds to the complaint about a missing column which option names it.
 *
 * @param error What was thrown.
 * @param flag The option, `--map`.
 * @param others Further columns that the method knows by name.
 * @returns The error with the hint, or as it is when it complains of something else.
 */
export function withColumnHint(
  error: unknown,
  flag: string,
  others: readonly string[] = [],
): unknown {
  if (!(error instanceof DataError) || !MISSING.test(error.message)) return error;
  const { column } = error.place;
  if (column === undefined || error.message.includes(flag)) return error;
  const known = others.filter((name) => name !== column);
  const likewise = known.length === 0 ? "" : `; ${known.join(", ")} likewise, where they are`;
  return new DataError(
    `${error.message}. If it has another name, give it: ${flag} ${column}="…"${likewise}`,
    error.place,
  );
}
