/** A database by its address. */
import { message } from "../base/mod.ts";
import process from "node:process";
import { isDatabaseThere } from "./database_file.ts";
import { openDuckDb } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { EngineError } from "./engine_error.ts";

/** Options of {@linkcode openEngine}. */
export interface EngineOptions {
  /**
   * Only reads: a DuckDB file is opened so that others may read it at the same time, and need not be
   * writable. Trino's users have the rights that Trino gives them.
   */
  readonly readOnly?: boolean;
}

/**
 * Opens a database by its address:
 *
 * - `duckdb:`: DuckDB in memory, closed to every file; `duckdb:/folder/sales.duckdb`: a database
 *   file, which must exist, closed to every other; what does not fit in memory spills to a folder
 *   beside it, as DuckDB does by itself;
 * - `trino://user@host:port/catalog/schema`: a Trino cluster, over TLS with `?ssl=true`, with
 *   properties of the session as `?session.retry_policy=TASK`. The password, if any, comes
 *   from the environment variable `STRATE_TRINO_PASSWORD`, never from the address.
 *
 * A database file is made by `openDuckDb`, never here. Nothing is sent before the first query.
 *
 * @param address The address.
 * @param options Whether it is only read.
 * @returns The engine; close it, or declare it with `await using`.
 * @throws {EngineError} When a database file does not exist or cannot be opened.
 * @throws {SyntaxError} When the address is of no known kind, lacks a part, or holds a password.
 *
 * @example
 * ```ts
 * import { openEngine } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openEngine("duckdb:");
 * assert.deepEqual((await engine.query("SELECT 1 AS one")).rows(), [{ one: 1 }]);
 * ```
 */
export async function openEngine(
  address: string,
  { readOnly = false }: EngineOptions = {},
): Promise<Engine> {
  if (address === "duckdb:") return await openDuckDb();
  if (address.startsWith("duckdb:")) {
    const file = address.slice("duckdb:".length);
    // DuckDB would make a file that is not there: of a mistyped path, an empty database.
    if (!await isDatabaseThere(file)) throw absent(file);
    return await openDuckDb({ file, readOnly, tempDirectory: `${file}.tmp` });
  }
  if (!address.startsWith("trino:")) {
    throw new SyntaxError(
      message("errorAddress", { address: address.replace(/:[^:@/]*@/, ":…@") }),
    );
  }
  const { TrinoEngine } = await import("./trino_engine.ts");
  const { readTrinoAddress } = await import("./trino_server.ts");
  return new TrinoEngine(readTrinoAddress(address, process.env.STRATE_TRINO_PASSWORD));
}

function absent(file: string): EngineError {
  const why = message("duckdbNoFile");
  return new EngineError("unreachable", message("duckdbUnopened", { file, why }));
}
