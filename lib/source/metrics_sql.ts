/** One row a customer, and one a reason, from the rows of every batch. */
import { dayLiteral } from "../engine/mod.ts";
import { countSql } from "./count_sql.ts";
import { type MetricsShape, type ReadableBatch, shapeOf } from "./metrics_shape.ts";
import type { ReadingPlan } from "./options.ts";
import { QUOTED, reasonNumber } from "./reasons.ts";
import { relationOfBatch, seeksQuotesInCustomers } from "./relation_sql.ts";
import { rowsSql, trimSql, yearStarts } from "./rows_sql.ts";

interface MetricsRequest {
  readonly batches: readonly ReadableBatch[];
  readonly plan: ReadingPlan;
  readonly shape: MetricsShape;
  /** Whether lines are grouped into orders or days before customers. */
  readonly purchases: boolean;
  /** Whether quotes are looked for among customers only. */
  readonly quotesLater: boolean;
}

function batchSql(batch: ReadableBatch, number: number, request: MetricsRequest): string {
  const { plan, shape, purchases, quotesLater } = request;
  const { layout, dialect } = batch;
  const relation = relationOfBatch(batch, quotesLater);
  const rows = rowsSql({ layout, relation, dialect, plan, trimmed: purchases });
  const columns = ["customer", "reason", "day", '"purchaseDay"', "amount", "rounded"];
  if (shape.orders) {
    columns.push(layout.columns.order === undefined ? "NULL AS orderId" : "orderId");
  }
  if (shape.margin) columns.push(layout.columns.margin === undefined ? "NULL AS margin" : "margin");
  return `SELECT ${columns.join(", ")}, ${number} AS batch FROM (${rows})`;
}

/** What makes lines one purchase: an order, without identifier the order of the day. */
function purchaseKeys({ orders, days }: MetricsShape): string[] {
  const order = `coalesce(nullif(${trimSql("orderId")}, ''), 'day ' || CAST(day AS VARCHAR))`;
  return [
    ...(orders ? [`CASE WHEN reason IS NULL THEN ${order} END AS "orderKey"`] : []),
    ...(days ? ['CASE WHEN reason IS NULL THEN day END AS "dayKey"'] : []),
  ];
}

function groupedSql(request: MetricsRequest): string {
  const { batches, plan, shape } = request;
  const { last, previous } = yearStarts(plan);
  const columns = [
    "CASE WHEN reason IS NULL THEN customer ELSE CAST(batch AS VARCHAR) END AS customer",
    "reason",
    ...purchaseKeys(shape),
    "count(*) AS lines",
    'count("purchaseDay") AS purchases',
    'min("purchaseDay") AS "first"',
    'max("purchaseDay") AS "last"',
    "sum(amount) AS amount",
    `${shape.returned ? "sum(CASE WHEN amount < 0 THEN amount END)" : "0"} AS returned`,
    `${shape.rounded ? countSql("rounded") : "0"} AS rounded`,
    ...(shape.margin ? ["sum(margin) AS margin", "count(margin) AS margins"] : []),
    ...(request.purchases ? [] : [
      `${countSql(`"purchaseDay" > ${dayLiteral(last)}`)} AS "lastYear"`,
      `${countSql(`"purchaseDay" > ${dayLiteral(previous)}`)} AS "twoYears"`,
    ]),
  ];
  const rows = batches.map((batch, i) => batchSql(batch, i, request)).join(" UNION ALL ");
  return `SELECT ${columns.join(", ")} FROM (${rows}) GROUP BY ALL`;
}

/** Orders, frequency, and frequency since each year began, of lines grouped or not. */
function countsSql({ plan, shape, purchases }: MetricsRequest): string[] {
  const { last, previous } = yearStarts(plan);
  if (!purchases) {
    return [
      "sum(purchases) AS orders",
      "sum(purchases) AS frequency",
      'sum("lastYear") AS "lastYear"',
      'sum("twoYears") AS "twoYears"',
    ];
  }
  const both = shape.orders && shape.days;
  const count = (condition: string, key: string) =>
    both ? `count(DISTINCT "${key}") FILTER (${condition})` : countSql(condition);
  const since = (day: number) => `purchases > 0 AND "first" > ${dayLiteral(day)}`;
  const unit = shape.days ? "dayKey" : "orderKey";
  return [
    `${shape.orders ? count("purchases > 0", "orderKey") : "sum(purchases)"} AS orders`,
    `${count("purchases > 0", unit)} AS frequency`,
    `${count(since(last), unit)} AS "lastYear"`,
    `${count(since(previous), unit)} AS "twoYears"`,
  ];
}

/**
 * The query of the metrics: rows with a NULL `reason` are customers, each with its lines, orders,
 * frequency, amounts and days; the others count the lines rejected for a reason in a batch, whose
 * number stands in `customer`.
 *
 * Lines are grouped by customer as written, and the few customers then trimmed and merged; orders
 * and days, which must not be counted twice, are grouped by trimmed customer from the start.
 *
 * @param batches Every batch.
 * @param plan The plan.
 * @returns SQL of the query.
 */
export function metricsSql(batches: readonly ReadableBatch[], plan: ReadingPlan): string {
  const shape = shapeOf(batches, plan);
  const purchases = shape.orders || shape.days;
  const quotesLater = !purchases && seeksQuotesInCustomers(batches);
  const request = { batches, plan, shape, purchases, quotesLater };
  const customer = trimSql("coalesce(customer, '')");
  const quoted = quotesLater ? `WHEN contains(customer, '"') THEN ${QUOTED}` : "";
  const summed = ["lines", "amount", "returned", "rounded"];
  if (shape.margin) summed.push("margin", "margins");
  const columns = [
    `${customer} AS customer`,
    `CASE WHEN reason IS NOT NULL THEN reason WHEN ${customer} = '' ` +
    `THEN ${reasonNumber("missingCustomer")} ${quoted} END AS reason`,
    ...summed.map((name) => `sum(${name}) AS ${name}`),
    "sum(lines) - sum(purchases) AS returns",
    'min("first") AS "first"',
    'max("last") AS "last"',
    ...countsSql(request),
  ];
  return `SELECT ${columns.join(", ")} FROM (${groupedSql(request)}) GROUP BY 1, 2`;
}
