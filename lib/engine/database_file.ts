/** Whether a file is a DuckDB database, before DuckDB is asked to open it. */
import { open } from "node:fs/promises";
import { message } from "../base/mod.ts";
import { openingError } from "./duckdb_error.ts";
import { EngineError } from "./engine_error.ts";

/** A database starts with a checksum of eight bytes, and then says what it is. */
const MARK = "DUCK", MARK_START = 8;

/**
 * Tells whether a database is at a path. DuckDB would open a CSV file as a database in memory, and
 * what is written there would be gone at the end.
 *
 * @param file Its path.
 * @returns False when there is no file.
 * @throws {EngineError} When the file cannot be read, or is something else.
 */
export async function isDatabaseThere(file: string): Promise<boolean> {
  const start = new Uint8Array(MARK_START + MARK.length);
  try {
    const handle = await open(file);
    await handle.read(start, 0, start.length, 0).finally(() => handle.close());
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ENOENT") return false;
    throw openingError(file, error);
  }
  if (new TextDecoder().decode(start.subarray(MARK_START)) === MARK) return true;
  const why = message("duckdbOtherFile");
  throw new EngineError("unreachable", message("duckdbUnopened", { file, why }));
}
