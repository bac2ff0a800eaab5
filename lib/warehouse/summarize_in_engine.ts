/** Segments counted inside the database. */
import { message } from "../base/mod.ts";
import {
  type Engine,
  quoteIdentifier,
  type RelationName,
  relationSql,
  requireColumns,
  requireSameKeys,
} from "../engine/mod.ts";
import { Table } from "../table/mod.ts";

/** Which relations hold labels and values. */
export interface EngineSummaryInput {
  /** The relation of labels: the customer's key and `segment`. */
  readonly labels: RelationName;
  /** The relation of customers: the key, `orders` and `monetary` where they are known. */
  readonly customers: RelationName;
  /** The key in both. */
  readonly key: string;
  /** Every segment in the order of the result, given those that have customers. */
  segments(found: readonly string[]): readonly string[];
  /** The column of what customers are worth; "monetary" when left out. */
  readonly value?: string | undefined;
}

/**
 * Counts and sums the segments of labels written in the database: `segment`, `customers`,
 * `customerShare`, `orders`, `revenue`, `revenueShare`; one row per segment, empty ones included.
 * Revenue is summed as DECIMAL there and becomes a float64 after the sum. A relation of leads without
 * `orders` or a value gives segments without `orders`, or with a revenue of 0.
 *
 * @param engine The database.
 * @param input The relations.
 * @returns The segments, in the order given.
 * @throws {DataError} When a key is missing, stands twice, or is in one relation only.
 * @throws {RangeError} When a customer has a segment that is not listed.
 */
export async function summarizeInEngine(
  engine: Engine,
  { labels, customers, key, segments: list, value = "monetary" }: EngineSummaryInput,
): Promise<Table> {
  const there = (await requireColumns(engine, customers)).map(({ name }) => name.toLowerCase());
  await requireSameKeys(engine, labels, customers, key);
  const has = (name: string) => there.includes(name.toLowerCase());
  const on = `"l".${quoteIdentifier(key)} = "c".${quoteIdentifier(key)}`;
  const orders = has("orders") ? `sum("c"."orders")` : "NULL";
  const revenue = has(value) ? `sum(CAST("c".${quoteIdentifier(value)} AS DECIMAL(38,4)))` : "NULL";
  const found = await engine.query(
    `SELECT "l"."segment" AS "segment", CAST(count(*) AS DOUBLE) AS "customers", ` +
      `coalesce(CAST(${orders} AS DOUBLE), 0e0) AS "orders", ` +
      `coalesce(CAST(${revenue} AS DOUBLE), 0e0) AS "revenue" ` +
      `FROM ${relationSql(labels)} AS "l" JOIN ${relationSql(customers)} AS "c" ON ${on} ` +
      `GROUP BY "l"."segment"`,
  );
  const placed = found.text("segment");
  const segments = list(placed.map((id) => id ?? ""));
  const unlisted = placed.find((name) => name === null || !segments.includes(name));
  if (unlisted !== undefined) {
    throw new RangeError(message("warehouseUnlisted", { segment: unlisted ?? "" }));
  }
  const pick = (column: string) => {
    const values = found.number(column);
    return Float64Array.from(segments, (id) => values[placed.indexOf(id)] ?? 0);
  };
  const counts = pick("customers"), sums = pick("revenue");
  const share = (values: Float64Array) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => total === 0 ? NaN : value / total);
  };
  return Table.of({
    segment: segments,
    customers: counts,
    customerShare: share(counts),
    ...(has("orders") ? { orders: pick("orders") } : {}),
    revenue: sums,
    revenueShare: share(sums),
  });
}
