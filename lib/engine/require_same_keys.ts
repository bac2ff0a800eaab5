/** Two relations of the same customers, checked before they are joined. */
import { DataError } from "../base/mod.ts";
import type { Engine } from "./engine.ts";
import { type RelationName, relationSql } from "./expressions.ts";
import { quoteIdentifier } from "./sql.ts";

/**
 * Makes sure that a join by key loses no customer and counts none twice: every key stands once in
 * both relations, and in no other way.
 *
 * @param engine The database.
 * @param labels One relation.
 * @param customers The other.
 * @param key Column of the key in both.
 * @throws {DataError} When a key is missing, stands twice, or is in one relation only.
 */
export async function requireSameKeys(
  engine: Engine,
  labels: RelationName,
  customers: RelationName,
  key: string,
): Promise<void> {
  const name = quoteIdentifier(key);
  for (const relation of [labels, customers]) {
    const [rows, keys] = await numbers(
      engine,
      `SELECT CAST(count(*) AS DOUBLE) AS "a", CAST(count(DISTINCT ${name}) AS DOUBLE) AS "b" ` +
        `FROM ${relationSql(relation)}`,
    );
    if (rows === keys) continue;
    throw new DataError(
      `Cannot join ${relationSql(relation)} as it has ${rows} rows and ${keys} keys in column ` +
        `'${key}': give each customer one row and one key`,
      { column: key },
    );
  }
  const [onlyLabels, onlyCustomers] = await numbers(
    engine,
    `SELECT CAST(count(CASE WHEN "c".${name} IS NULL THEN 1 END) AS DOUBLE) AS "a", ` +
      `CAST(count(CASE WHEN "l".${name} IS NULL THEN 1 END) AS DOUBLE) AS "b" ` +
      `FROM ${relationSql(labels)} AS "l" FULL OUTER JOIN ${relationSql(customers)} AS "c" ` +
      `ON "l".${name} = "c".${name}`,
  );
  if (onlyLabels + onlyCustomers === 0) return;
  throw new DataError(
    `Cannot join ${relationSql(labels)} and ${
      relationSql(customers)
    }: ${onlyLabels} keys are in the ` +
      `first only and ${onlyCustomers} in the second only; take labels of these very customers`,
    { column: key },
  );
}

async function numbers(engine: Engine, sql: string): Promise<[number, number]> {
  const found = await engine.query(sql);
  return [found.number("a")[0], found.number("b")[0]];
}
