/** An engine whose queries one signal stops. */
import type { Engine } from "./engine.ts";

/**
 * Gives an engine whose queries all stop with a signal, as a command does at Ctrl-C. Statements stop
 * only by a signal of their own, so that what puts a database right again still runs.
 *
 * @param engine The engine; it stays open until it is closed itself.
 * @param signal Stops the queries when aborted.
 * @returns The same engine, its queries bound to the signal.
 *
 * @example
 * ```ts
 * import { openDuckDb, withSignal } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * const stopped = withSignal(engine, AbortSignal.abort(new Error("enough")));
 * await assert.rejects(stopped.query("SELECT 1 AS one"), /enough/);
 * await stopped.run("CREATE TABLE kept (x INTEGER)");
 * ```
 */
export function withSignal(engine: Engine, signal: AbortSignal): Engine {
  return {
    dialect: engine.dialect,
    query: (sql, options) => engine.query(sql, { signal, ...options }),
    run: (sql, options) => engine.run(sql, options),
    load: (name, table) => engine.load(name, table),
    describe: (relation) => engine.describe(relation),
    close: () => engine.close(),
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  };
}
