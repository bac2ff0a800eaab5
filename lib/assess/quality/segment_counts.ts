/** Customers, value and attrition of each segment, counted in a database. */
import { numberLiteral } from "../../engine/mod.ts";
import type { AttritionRule } from "./attrition.ts";
import { type Labelled, rowsOfSegments } from "./labelled.ts";

/** Counts of each segment, in the order of the segments. */
export interface SegmentCounts {
  readonly customers: readonly number[];
  /** Customers that have every measure. */
  readonly complete: readonly number[];
  /** Customers whose value is known. */
  readonly valued: readonly number[];
  /** What they are worth together, account currency. */
  readonly value: readonly number[];
  /** Customers whose last purchase is known. */
  readonly dated: readonly number[];
  /** Those of them that are gone. */
  readonly gone: readonly number[];
}

/**
 * Counts the customers of each segment.
 *
 * @param labelled Labels and customers.
 * @param value Column of the value.
 * @param attrition When a customer is gone; null where recency is not known at all.
 * @returns The counts.
 */
export async function countSegments(
  labelled: Labelled,
  value: string,
  attrition: AttritionRule | null,
): Promise<SegmentCounts> {
  const { engine, from, read, isComplete, segments } = labelled;
  const amount = `CAST(${read(value)} AS DECIMAL(38,4))`;
  const count = (condition: string) => `count(CASE WHEN ${condition} THEN 1 END)`;
  const columns = {
    customers: "count(*)",
    complete: count(isComplete),
    valued: count(`${amount} IS NOT NULL`),
    value: `sum(${amount})`,
    dated: attrition === null ? "0" : count(`${read("recencyDays")} IS NOT NULL`),
    gone: attrition === null ? "0" : count(goneSql(attrition, labelled)),
  };
  const list = Object.entries(columns)
    .map(([name, sql]) => `coalesce(CAST(${sql} AS DOUBLE), 0e0) AS "${name}"`);
  const found = await engine.query(
    `SELECT "l"."segment" AS "segment", ${list.join(", ")} FROM ${from} GROUP BY "l"."segment"`,
  );
  const rows = rowsOfSegments(found, segments);
  const pick = (name: keyof SegmentCounts) =>
    rows.map((row) => row < 0 ? 0 : found.number(name)[row]);
  return {
    customers: pick("customers"),
    complete: pick("complete"),
    valued: pick("valued"),
    value: pick("value"),
    dated: pick("dated"),
    gone: pick("gone"),
  };
}

/** The steps of `findGone`. */
function goneSql({ windowDays, rhythm }: AttritionRule, { engine, read }: Labelled): string {
  const recency = read("recencyDays");
  const window = `${recency} > ${numberLiteral(windowDays, engine.dialect)}`;
  if (rhythm === undefined) return window;
  const [tenure, orders] = [read("tenureDays"), read("frequency")];
  const interval = `((${tenure} - ${recency}) / nullif(${orders} - 1e0, 0e0))`;
  const own = `${recency} > ${numberLiteral(rhythm, engine.dialect)} * ${interval}`;
  return `CASE WHEN ${orders} > 1e0 AND ${interval} > 0e0 THEN ${own} ELSE ${window} END`;
}
