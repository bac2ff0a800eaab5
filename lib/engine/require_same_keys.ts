/** Two relations of the same customers, checked before they are joined. */
import { DataError, message } from "../base/mod.ts";
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
  const name = quoteIdentifier(key), count = (what: string) => `CAST(count(${what}) AS DOUBLE)`;
  const [left, right] = [labels, customers].map(relationSql);
  const rowsOf = (relation: string) => `(SELECT ${count("*")} FROM ${relation})`;
  const found = await engine.query(
    `SELECT ${count("*")} AS "joined", ` +
      `${count(`CASE WHEN "c".${name} IS NULL THEN 1 END`)} AS "onlyLabels", ` +
      `${count(`CASE WHEN "l".${name} IS NULL THEN 1 END`)} AS "onlyCustomers", ` +
      `${rowsOf(left)} AS "labels", ${rowsOf(right)} AS "customers" ` +
      `FROM ${left} AS "l" FULL OUTER JOIN ${right} AS "c" ON "l".${name} = "c".${name}`,
  );
  const at = (column: string) => found.number(column)[0];
  const onlyLabels = at("onlyLabels"), onlyCustomers = at("onlyCustomers");
  // Every row found its like, and none two of them.
  if (onlyLabels + onlyCustomers === 0 && at("joined") === at("labels")) {
    if (at("joined") === at("customers")) return;
  }
  for (const relation of [labels, customers]) await requireOneRowEach(engine, relation, key);
  throw new DataError(
    message("warehouseOtherCustomers", {
      labels: nameOf(labels),
      customers: nameOf(customers),
      onlyLabels,
      onlyCustomers,
    }),
    { column: key },
  );
}

async function requireOneRowEach(
  engine: Engine,
  relation: RelationName,
  key: string,
): Promise<void> {
  const counts = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS "rows", ` +
      `CAST(count(${quoteIdentifier(key)}) AS DOUBLE) AS "given", ` +
      `CAST(count(DISTINCT ${quoteIdentifier(key)}) AS DOUBLE) AS "keys" ` +
      `FROM ${relationSql(relation)}`,
  );
  const [rows, given, keys] = ["rows", "given", "keys"].map((name) => counts.number(name)[0]);
  if (rows === keys) return;
  const place = { table: nameOf(relation), column: key };
  throw new DataError(
    given < rows
      ? message("warehouseKeyless", { ...place, count: rows - given })
      : message("warehouseKeyTwice", { ...place, rows, keys }),
    { column: key },
  );
}

function nameOf(relation: RelationName): string {
  return [relation].flat().join(".");
}
