/**
 * The tables that a command writes in a database, and those that it must not touch.
 *
 * @module
 */
import { DataError, type Engine, message } from "../lib/mod.ts";

/** What tells a table that `deno task warehouse` wrote from any other. */
const OWN_COLUMNS = {
  labels: ["segment"],
  customers: ["customer", "recencyDays", "frequency", "monetary"],
} as const;

/** The parts of a name, `schema.name`. */
export function partsOf(name: string): string[] {
  return name.split(".");
}

/** The customers that stand beside labels. */
export function customersBeside(labels: readonly string[]): string[] {
  return [...labels.slice(0, -1), `${labels.at(-1)}_customers`];
}

/**
 * Refuses to write a table where something else stands: only what an earlier run wrote is replaced.
 *
 * @param engine The database.
 * @param into The table to write.
 * @param holds What it will hold.
 * @param read The tables that the command reads.
 * @throws {DataError} When the table is one of these, or has other columns.
 */
export async function refuseOthersTable(
  engine: Engine,
  into: readonly string[],
  holds: keyof typeof OWN_COLUMNS,
  read: readonly (string | undefined)[],
): Promise<void> {
  const table = into.join("."), lower = table.toLowerCase();
  if (read.some((name) => name?.toLowerCase() === lower)) {
    throw new DataError(message("errorIntoRead", { table }), { file: table });
  }
  const found = await engine.describe(into);
  if (found === null) return;
  const names = found.map(({ name }) => name);
  // Trino gives every name in lower case.
  const there = names.map((name) => name.toLowerCase());
  if (OWN_COLUMNS[holds].every((name) => there.includes(name.toLowerCase()))) return;
  throw new DataError(
    message("errorIntoOther", { table, names: names.join(", ") }),
    { file: table },
  );
}

/**
 * Refuses to write a table where any stands.
 *
 * @param engine The database.
 * @param into The table to write.
 * @throws {DataError} When there is one.
 */
export async function refuseTable(engine: Engine, into: readonly string[]): Promise<void> {
  if (await engine.describe(into) === null) return;
  const table = into.join(".");
  throw new DataError(message("errorTableThere", { table }), { file: table });
}
