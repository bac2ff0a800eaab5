/** Segments counted inside the database. */
import { type Engine, quoteIdentifier, type RelationName, relationSql } from "../engine/mod.ts";
import { Table } from "../table/mod.ts";

/** Which relations hold labels and values. */
export interface EngineSummaryInput {
  /** The relation of labels: the customer's key and `segment`. */
  readonly labels: RelationName;
  /** The relation of customers: the key, `orders` and `monetary`. */
  readonly customers: RelationName;
  /** The key in both. */
  readonly key: string;
  /** Every segment in the order of the result. */
  readonly segments: readonly string[];
}

/**
 * Counts and sums the segments of labels written in the database: `segment`, `customers`,
 * `customerShare`, `orders`, `revenue`, `revenueShare`; one row per segment, empty ones included.
 * Revenue is summed as DECIMAL there and becomes a float64 after the sum.
 *
 * @param engine The database.
 * @param input The relations.
 * @returns The segments, in the order given.
 * @throws {RangeError} When a customer has a segment that is not listed.
 */
export async function summarizeInEngine(
  engine: Engine,
  { labels, customers, key, segments }: EngineSummaryInput,
): Promise<Table> {
  const on = `"l".${quoteIdentifier(key)} = "c".${quoteIdentifier(key)}`;
  const found = await engine.query(
    `SELECT "l"."segment" AS "segment", CAST(count(*) AS DOUBLE) AS "customers", ` +
      `coalesce(CAST(sum("c"."orders") AS DOUBLE), 0e0) AS "orders", ` +
      `coalesce(CAST(sum(CAST("c"."monetary" AS DECIMAL(38,4))) AS DOUBLE), 0e0) AS "revenue" ` +
      `FROM ${relationSql(labels)} AS "l" JOIN ${relationSql(customers)} AS "c" ON ${on} ` +
      `GROUP BY "l"."segment"`,
  );
  const names = found.text("segment");
  const unlisted = names.find((name) => name === null || !segments.includes(name));
  if (unlisted !== undefined) {
    throw new RangeError(`Cannot count segment '${unlisted}': not listed`);
  }
  const pick = (column: string) => {
    const values = found.number(column);
    return Float64Array.from(segments, (id) => values[names.indexOf(id)] ?? 0);
  };
  const counts = pick("customers"), revenue = pick("revenue");
  const share = (values: Float64Array) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => total === 0 ? NaN : value / total);
  };
  return Table.of({
    segment: segments,
    customers: counts,
    customerShare: share(counts),
    orders: pick("orders"),
    revenue,
    revenueShare: share(revenue),
  });
}
