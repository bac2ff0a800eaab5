/** A table of a database that appears whole or not at all. */
import { message } from "../base/mod.ts";
import {
  type Engine,
  EngineError,
  type QueryOptions,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../engine/mod.ts";

/** Options of {@linkcode writeRelation}. */
export interface WriteRelationOptions extends QueryOptions {
  /** Rows it must have; not checked when left out. */
  readonly rowCount?: number;
  /**
   * Looks at the rows under their temporary name, before they take the place of the old table; when
   * it throws, the old table stands as it was.
   */
  readonly check?: (written: RelationName) => Promise<void>;
}

const NEW = "strate_new_", OLD = "strate_old_";

/**
 * Writes the result of a query as a table, replacing one of that name. The rows are written under a
 * temporary name (`strate_new_…`), counted and checked, and only then take the place of the old
 * table; what an earlier run left half-done is put right first. Two runs must not write the same
 * table at once.
 *
 * @param engine The database.
 * @param into The table's name.
 * @param sql The query.
 * @param options Rows expected, a check, signal.
 * @returns Rows written.
 * @throws {EngineError} When the database fails, or wrote another number of rows than expected; the
 * old table then stands as it was.
 *
 * @example
 * ```ts
 * import { openDuckDb, Table, writeRelation } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("sales", Table.of({ customer: ["a", "b", "b"] }));
 * const sql = "SELECT DISTINCT customer FROM sales";
 * assert.equal(await writeRelation(engine, "buyers", sql, { rowCount: 2 }), 2);
 * ```
 */
export async function writeRelation(
  engine: Engine,
  into: RelationName,
  sql: string,
  { rowCount, check, ...options }: WriteRelationOptions = {},
): Promise<number> {
  const fresh = prefixed(NEW, into);
  await drop(engine, fresh);
  await putBack(engine, into);
  try {
    await engine.run(`CREATE TABLE ${relationSql(fresh)} AS ${sql}`, options);
    const written = await countRows(engine, fresh);
    if (rowCount !== undefined && written !== rowCount) {
      throw new EngineError(
        "failed",
        message("warehouseRowsLost", {
          table: [into].flat().join("."),
          written,
          expected: rowCount,
        }),
      );
    }
    await check?.(fresh);
    options.signal?.throwIfAborted();
    await replaceRelation(engine, into, fresh);
    return written;
  } catch (error) {
    await drop(engine, fresh).catch(() => {});
    throw error;
  }
}

/**
 * Gives a table the name of another, which is dropped; a name that no table has is taken. What an
 * earlier run left half-done is put right first.
 *
 * @param engine The database.
 * @param into The name to take.
 * @param by The table that takes it, in the same schema.
 * @throws {EngineError} When the database fails; the old table then stands as it was.
 *
 * @example
 * ```ts
 * import { openDuckDb, replaceRelation, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("buyers", Table.of({ customer: ["a"] }));
 * await engine.load("fresh", Table.of({ customer: ["b"] }));
 * await replaceRelation(engine, "buyers", "fresh");
 * assert.deepEqual((await engine.query("SELECT * FROM buyers")).rows(), [{ customer: "b" }]);
 * ```
 */
export async function replaceRelation(
  engine: Engine,
  into: RelationName,
  by: RelationName,
): Promise<void> {
  const old = prefixed(OLD, into);
  await putBack(engine, into);
  try {
    if (await engine.describe(into)) await rename(engine, into, old);
    await rename(engine, by, into);
    await drop(engine, old);
  } catch (error) {
    await putBack(engine, into).catch(() => {});
    throw error;
  }
}

/** Puts the old table back where a run stopped between two names. */
async function putBack(engine: Engine, into: RelationName): Promise<void> {
  const old = prefixed(OLD, into);
  if (!await engine.describe(old)) return;
  if (await engine.describe(into)) await drop(engine, old);
  else await rename(engine, old, into);
}

function prefixed(prefix: string, relation: RelationName): string[] {
  const parts = [relation].flat();
  return [...parts.slice(0, -1), prefix + parts.at(-1)];
}

async function rename(engine: Engine, from: RelationName, to: RelationName): Promise<void> {
  // DuckDB renames within a schema, and takes the bare name.
  const name = engine.dialect === "duckdb" ? quoteIdentifier([to].flat().at(-1)!) : relationSql(to);
  await engine.run(`ALTER TABLE ${relationSql(from)} RENAME TO ${name}`);
}

async function drop(engine: Engine, relation: RelationName): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${relationSql(relation)}`);
}

async function countRows(engine: Engine, relation: RelationName): Promise<number> {
  const count = `SELECT CAST(count(*) AS DOUBLE) AS "count" FROM ${relationSql(relation)}`;
  return (await engine.query(count)).number("count")[0];
}
