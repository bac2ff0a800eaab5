/** The metrics of customers as the table the methods take. */
import type { Engine } from "../../engine/mod.ts";
import { Table } from "../../table/mod.ts";
import type { ReadingPlan } from "../options.ts";
import type { MetricsShape } from "./metrics_shape.ts";
import { METRICS_TABLE } from "./reading.ts";
import { monetarySql } from "./report.ts";
import { yearStarts } from "./rows_sql.ts";
import { frequencyTrend } from "./trend.ts";

function trendColumn(metrics: Table, yearStart: number): (string | null)[] {
  const first = metrics.day("first"), frequency = metrics.number("frequency");
  const last12 = metrics.number("lastYear"), both = metrics.number("twoYears");
  const trends = new Array<string | null>(frequency.length).fill(null);
  for (let row = 0; row < trends.length; row++) {
    if (frequency[row] === 0) continue;
    trends[row] = frequencyTrend({
      last12Months: last12[row],
      previous12Months: both[row] - last12[row],
      startedLast12Months: first[row] > yearStart,
    });
  }
  return trends;
}

/** In loops: `map` takes many times as long. */
function daysUntil(asOfDay: number, days: Float64Array): Float64Array {
  const counts = new Float64Array(days.length);
  for (let row = 0; row < days.length; row++) counts[row] = asOfDay - days[row];
  return counts;
}

function meanBasket(monetary: Float64Array, orders: Float64Array): Float64Array {
  const baskets = new Float64Array(orders.length);
  for (let row = 0; row < baskets.length; row++) {
    baskets[row] = orders[row] === 0 ? NaN : monetary[row] / orders[row];
  }
  return baskets;
}

function yearBefore(twoYears: Float64Array, lastYear: Float64Array): Float64Array {
  const counts = new Float64Array(twoYears.length);
  for (let row = 0; row < counts.length; row++) counts[row] = twoYears[row] - lastYear[row];
  return counts;
}

/**
 * Makes the customers table.
 *
 * @param engine The database, with the metrics table.
 * @param plan The plan.
 * @param shape What the metrics hold.
 * @returns One row a customer, sorted by customer.
 */
export async function customerTable(
  engine: Engine,
  plan: ReadingPlan,
  shape: MetricsShape,
): Promise<Table> {
  const sums = [
    `CAST(${monetarySql(plan)} AS DOUBLE) AS monetary`,
    ...(shape.returned ? ["CAST(coalesce(returned, 0) AS DOUBLE) AS returned"] : []),
    ...(shape.margin ? ["CAST(margin AS DOUBLE) AS margin"] : []),
  ];
  // As wide as needed and no wider: DuckDB hands over whole vectors of these types.
  const counted = shape.days ? ["frequency", "orders"] : ["frequency"];
  const counts = [...counted, '"lastYear"', '"twoYears"']
    .map((name) => `CAST(${name} AS INTEGER) AS ${name}`);
  const metrics = await engine.query(
    `SELECT customer, ${counts.join(", ")}, "first", "last", ${
      sums.join(", ")
    } FROM ${METRICS_TABLE} WHERE reason IS NULL ORDER BY customer`,
  );
  // Where days are not counted, frequency is the number of orders.
  const orders = metrics.number(shape.days ? "orders" : "frequency"),
    monetary = metrics.number("monetary");
  const lastYear = metrics.number("lastYear"), twoYears = metrics.number("twoYears");
  const { asOfDay } = plan;
  return Table.of({
    customer: metrics.column("customer"),
    recencyDays: daysUntil(asOfDay, metrics.day("last")),
    frequency: metrics.number("frequency"),
    monetary,
    orders,
    ...(shape.margin ? { margin: metrics.number("margin") } : {}),
    ...(shape.returned ? { returned: metrics.number("returned") } : {}),
    firstPurchase: metrics.column("first"),
    lastPurchase: metrics.column("last"),
    tenureDays: daysUntil(asOfDay, metrics.day("first")),
    meanBasket: meanBasket(monetary, orders),
    frequencyLast12Months: lastYear,
    frequencyPrevious12Months: yearBefore(twoYears, lastYear),
    frequencyTrend: {
      kind: "text",
      values: trendColumn(metrics, yearStarts(plan).last),
    },
  });
}
