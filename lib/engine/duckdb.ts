/** DuckDB, locked: it sees the folders it is given and nothing else. */
import { message } from "../base/mod.ts";
import type { DuckDbOptions } from "./duckdb_options.ts";
import type { Engine } from "./engine.ts";

/**
 * Opens a DuckDB database, in memory unless a file is named. DuckDB is native code that Deno's permissions do not bind, so
 * it is closed to every folder but those named, to the network and to extensions, and its
 * configuration is locked: no query can open it again.
 *
 * @param options Folders, memory, threads.
 * @returns The engine; close it, or declare it with `await using`.
 * @throws {RangeError} When `threads` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("sales", Table.of({ customer: ["Ada", "Ada", "Bo"], revenue: [1, 2, 4] }));
 * const sums = await engine.query("SELECT customer, sum(revenue) AS revenue FROM sales GROUP BY 1 ORDER BY 1");
 * assert.deepEqual([...sums.number("revenue")], [3, 4]);
 * ```
 */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  const { threads } = options;
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1)) {
    throw new RangeError(message("duckdbThreads", { threads: `${threads}` }));
  }
  // The native library takes a quarter of a second and --allow-ffi to load: only when it is used.
  const { startDuckDb } = await import("./duckdb_engine.ts");
  return await startDuckDb(options);
}
