/** Revenue by customer and month, or over the last year. */
import { formatIsoDay } from "../../base/mod.ts";
import { dayLiteral, type Engine, type QueryOptions } from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { ReadingPlan } from "../options.ts";
import { relationOfBatch } from "../records/relation_sql.ts";
import { trimSql } from "../values/trim_sql.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import { rowsSql, yearStarts } from "./rows_sql.ts";

/**
 * Sums the accepted amounts of each customer by calendar month, as `monetary` does.
 *
 * @param engine The database.
 * @param batches Every batch.
 * @param plan The plan.
 * @param options Signal.
 * @returns Table with `customer`, `month` (`YYYY-MM`) and `revenue`, by customer and month;
 * months without a line are not there.
 */
export async function monthlyTable(
  engine: Engine,
  batches: readonly ReadableBatch[],
  plan: ReadingPlan,
  options: QueryOptions,
): Promise<Table> {
  const table = await engine.query(
    revenueSql(batches, plan, "CAST(date_trunc('month', day) AS DATE)", "true"),
    options,
  );
  const months = Array.from(table.day("period"), (day) => formatIsoDay(day).slice(0, 7));
  return table.rename({ period: "month" }).with({ month: { kind: "text", values: months } });
}

/**
 * Sums the accepted amounts of each customer over the twelve months up to `asOf`.
 *
 * @param engine The database.
 * @param batches Every batch.
 * @param plan The plan.
 * @param options Signal.
 * @returns Table with `customer` and `revenue`; customers without a line then are not there.
 */
export async function lastYearTable(
  engine: Engine,
  batches: readonly ReadableBatch[],
  plan: ReadingPlan,
  options: QueryOptions,
): Promise<Table> {
  const lately = `day > ${dayLiteral(yearStarts(plan).last)}`;
  const table = await engine.query(revenueSql(batches, plan, "0", lately), options);
  return table.select(["customer", "revenue"]);
}

/** Revenue by customer and period, as `monetary` counts it, of the lines of some days. */
function revenueSql(
  batches: readonly ReadableBatch[],
  plan: ReadingPlan,
  period: string,
  condition: string,
): string {
  const rows = batches.map((batch) => {
    const { layout, dialect, totals } = batch;
    const relation = relationOfBatch(batch);
    const sql = rowsSql({ layout, relation, dialect, plan, totals, trimmed: false });
    const bought = plan.returns === "separate" ? " AND amount >= 0" : "";
    return `SELECT customer, ${period} AS period, amount ` +
      `FROM (${sql}) WHERE reason IS NULL AND ${condition}${bought}`;
  });
  const grouped = `SELECT customer, period, sum(amount) AS amount ` +
    `FROM (${rows.join(" UNION ALL ")}) GROUP BY ALL`;
  const trimmed = trimSql("coalesce(customer, '')");
  return `SELECT ${trimmed} AS customer, period, CAST(sum(amount) AS DOUBLE) AS revenue ` +
    `FROM (${grouped}) WHERE ${trimmed} <> '' GROUP BY 1, 2 ORDER BY 1, 2`;
}
