/** Revenue by customer and month. */
import { formatIsoDay } from "../base/mod.ts";
import type { Engine, QueryOptions } from "../engine/mod.ts";
import type { Table } from "../table/mod.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import type { ReadingPlan } from "./options.ts";
import { relationOfBatch } from "./relation_sql.ts";
import { rowsSql } from "./rows_sql.ts";
import { trimSql } from "./trim_sql.ts";

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
  const rows = batches.map((batch) => {
    const { layout, dialect, totals } = batch;
    const relation = relationOfBatch(batch);
    const sql = rowsSql({ layout, relation, dialect, plan, totals, trimmed: false });
    const bought = plan.returns === "separate" ? " AND amount >= 0" : "";
    return `SELECT customer, CAST(date_trunc('month', day) AS DATE) AS month, amount ` +
      `FROM (${sql}) WHERE reason IS NULL${bought}`;
  });
  const grouped = `SELECT customer, month, sum(amount) AS amount ` +
    `FROM (${rows.join(" UNION ALL ")}) GROUP BY ALL`;
  const trimmed = trimSql("coalesce(customer, '')");
  const table = await engine.query(
    `SELECT ${trimmed} AS customer, month, CAST(sum(amount) AS DOUBLE) AS revenue ` +
      `FROM (${grouped}) WHERE ${trimmed} <> '' GROUP BY 1, 2 ORDER BY 1, 2`,
    options,
  );
  const months = Array.from(table.day("month"), (day) => formatIsoDay(day).slice(0, 7));
  return table.with({ month: { kind: "text", values: months } });
}
