/** What is known of customers beside what they bought, put together inside the database. */
import { DataError, message } from "../base/mod.ts";
import {
  type Engine,
  type QueryOptions,
  quoteIdentifier,
  type RelationName,
  relationSql,
  requireColumns,
} from "../engine/mod.ts";
import { countCustomers } from "./count_customers.ts";
import { writeRelation } from "./write_relation.ts";

/** Options of {@linkcode joinInEngine}. */
export interface EngineJoinOptions extends QueryOptions {
  /** The first relation of customers, with the column `customer`. */
  readonly first: RelationName;
  /** The second, one row per customer. */
  readonly second: RelationName;
  /** The customer's key in the second; "customer" when left out. */
  readonly key?: string | undefined;
  /** The table to write; one of that name, the first too, is replaced. */
  readonly into: RelationName;
}

/** How many customers of two relations are the same. */
export interface EngineJoin {
  /** Customers written. */
  readonly customers: number;
  /** Customers of both relations. */
  readonly inBoth: number;
  /** Customers of the first that are not in the second. */
  readonly onlyInFirst: number;
  /** Customers of the second that are not in the first. */
  readonly onlyInSecond: number;
}

/**
 * Puts two relations of customers side by side by key, as `joinCustomers` does in memory: every
 * customer of either is kept, with NULL where the other relation does not know it.
 *
 * @param engine The database.
 * @param options The relations, the key of the second, the table to write.
 * @returns How many customers matched.
 * @throws {DataError} When a relation or the key is absent, a key is missing or stands in two rows,
 * or both relations have another column of the same name.
 * @throws {EngineError} When the database fails; no table is replaced then.
 *
 * @example
 * ```ts
 * import { joinInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * await engine.load("bought", Table.of({ customer: ["a", "b"], monetary: [120, 30] }));
 * await engine.load("known", Table.of({ code: ["b", "c"], region: ["Nord", "Sud"] }));
 * const names = { first: "bought", second: "known", key: "code", into: "both" };
 * const { customers, inBoth } = await joinInEngine(engine, names);
 * assert.deepEqual([customers, inBoth], [3, 1]);
 * ```
 */
export async function joinInEngine(
  engine: Engine,
  { first, second, key = "customer", into, ...query }: EngineJoinOptions,
): Promise<EngineJoin> {
  const own = await namesOf(engine, first), others = await namesOf(engine, second);
  requireKey(second, others, key);
  const added = others.filter((name) => fold(name) !== fold(key));
  const twice = added.find((name) => own.some((other) => fold(other) === fold(name)));
  if (twice !== undefined) {
    throw new DataError(
      message("warehouseColumnTwice", { column: twice }),
      { column: twice },
    );
  }
  await countCustomers(engine, first, "customer");
  await countCustomers(engine, second, key);
  const known = `SELECT trim(CAST(${quoteIdentifier(key)} AS VARCHAR)) AS "strate key"` +
    added.map((name) => `, ${quoteIdentifier(name)}`).join("") + ` FROM ${relationSql(second)}`;
  const joined = `${relationSql(first)} AS "b" FULL JOIN (${known}) AS "k" ` +
    `ON "b"."customer" = "k"."strate key"`;
  const counts = await countMatches(engine, joined);
  const columns = [
    `coalesce("b"."customer", "k"."strate key") AS "customer"`,
    ...own.filter((name) => fold(name) !== "customer").map((name) =>
      `"b".${quoteIdentifier(name)}`
    ),
    ...added.map((name) => `"k".${quoteIdentifier(name)}`),
  ];
  const sql = `SELECT ${columns.join(", ")} FROM ${joined}`;
  await writeRelation(engine, into, sql, { ...query, rowCount: counts.customers });
  return counts;
}

async function namesOf(engine: Engine, relation: RelationName): Promise<string[]> {
  return (await requireColumns(engine, relation)).map(({ name }) => name);
}

function requireKey(relation: RelationName, names: readonly string[], column: string): void {
  if (names.some((name) => fold(name) === fold(column))) return;
  const table = [relation].flat().join(".");
  throw new DataError(
    message("warehouseNoKey", { column, table, names: names.join(", ") }),
    { file: table, column },
  );
}

/** Databases do not tell names apart by their case. */
function fold(name: string): string {
  return name.toLowerCase();
}

async function countMatches(engine: Engine, joined: string): Promise<EngineJoin> {
  const count = (test: string) => `CAST(count(CASE WHEN ${test} THEN 1 END) AS DOUBLE)`;
  const [own, known] = [`"b"."customer" IS NOT NULL`, `"k"."strate key" IS NOT NULL`];
  const table = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "all", ${count(`${own} AND ${known}`)} AS "both", ` +
      `${count(`${own} AND NOT ${known}`)} AS "first", ` +
      `${count(`${known} AND NOT ${own}`)} AS "second" FROM ${joined}`,
  );
  const [customers, inBoth, onlyInFirst, onlyInSecond] = ["all", "both", "first", "second"].map(
    (name) => table.number(name)[0],
  );
  return { customers, inBoth, onlyInFirst, onlyInSecond };
}
