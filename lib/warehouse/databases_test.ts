import process from "node:process";
import { type Engine, openDuckDb, openEngine } from "../engine/mod.ts";

/** The address of a Trino cluster that tests may use; without one they run in DuckDB only. */
const TRINO = process.env.STRATE_TRINO_URL;

/** Registers a test for each database there is. */
export function testInDatabases(name: string, body: (engine: Engine) => Promise<void>): void {
  Deno.test(`${name} (DuckDB)`, async () => {
    await using engine = await openDuckDb({ threads: 2 });
    await body(engine);
  });
  if (TRINO === undefined) return;
  Deno.test(`${name} (Trino)`, async () => {
    await using engine = await openEngine(TRINO);
    await body(engine);
  });
}

/** Property runs: each is some statements, which Trino takes a tenth of a second for. */
export function runsIn(engine: Engine): number {
  return engine.dialect === "trino" ? 6 : 25;
}
