/** One row a customer, and one a reason, from the rows of every batch. */
import { dayLiteral, type Engine } from "../engine/mod.ts";
import { countSql } from "./count_sql.ts";
import { type MetricsShape, type ReadableBatch, shapeOf } from "./metrics_shape.ts";
import { type ReadingPlan, signalOf } from "./options.ts";
import { quickLayout, quickRelation } from "./quick_sql.ts";
import { QUOTED, reasonNumber } from "./reasons.ts";
import { relationOfBatch } from "./relation_sql.ts";
import { seeksQuotesInCustomers } from "./text_relation_sql.ts";
import { isOddSql, rowsSql, trimSql, yearStarts } from "./rows_sql.ts";

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
  const { dialect, quick } = batch;
  const layout = quick ? quickLayout(batch.layout) : batch.layout;
  const relation = quick ? quickRelation(batch) : relationOfBatch(batch, quotesLater);
  const rows = rowsSql({ layout, relation, dialect, plan, trimmed: purchases });
  const columns = ["customer", "reason", "day", '"purchaseDay"', "amount", "rounded"];
  if (shape.orders) {
    columns.push(layout.columns.order === undefined ? "NULL AS orderId" : "orderId");
  }
  if (shape.margin) columns.push(layout.columns.margin === undefined ? "NULL AS margin" : "margin");
  // Accepted lines of every batch belong together.
  if (request.batches.length > 1) {
    columns.push(`CASE WHEN reason IS NOT NULL THEN ${number} END AS batch`);
  }
  return `SELECT ${columns.join(", ")} FROM (${rows})`;
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
    "customer",
    "reason",
    `${batches.length > 1 ? "batch" : "0"} AS batch`,
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

function requestOf(batches: readonly ReadableBatch[], plan: ReadingPlan): MetricsRequest {
  const shape = shapeOf(batches, plan);
  const purchases = shape.orders || shape.days;
  const quotesLater = !purchases && seeksQuotesInCustomers(batches);
  return { batches, plan, shape, purchases, quotesLater };
}

const TRIMMED = trimSql("coalesce(customer, '')");

function summed({ margin }: MetricsShape): string[] {
  return ["lines", "amount", "returned", "rounded", ...(margin ? ["margin", "margins"] : [])];
}

/** Groups as they are, each already a customer or a reason. */
function plainSql({ shape }: MetricsRequest, table: string): string {
  return `SELECT customer, reason, batch, ${
    summed(shape).join(", ")
  }, lines - purchases AS returns, ` +
    `"first", "last", purchases AS orders, purchases AS frequency, "lastYear", "twoYears" ` +
    `FROM ${table}`;
}

function mergedSql(request: MetricsRequest, table: string): string {
  const quoted = request.quotesLater ? `WHEN contains(customer, '"') THEN ${QUOTED}` : "";
  const columns = [
    `${TRIMMED} AS customer`,
    `CASE WHEN reason IS NOT NULL THEN reason WHEN ${TRIMMED} = '' ` +
    `THEN ${reasonNumber("missingCustomer")} ${quoted} END AS reason`,
    "batch",
    ...summed(request.shape).map((name) => `sum(${name}) AS ${name}`),
    "sum(lines) - sum(purchases) AS returns",
    'min("first") AS "first"',
    'max("last") AS "last"',
    ...countsSql(request),
  ];
  return `SELECT ${columns.join(", ")} FROM ${table} GROUP BY 1, 2, 3`;
}

/**
 * Makes the view of the metrics: rows with a NULL `reason` are customers, each with its lines,
 * orders, frequency, amounts and days; the others count the lines rejected for a reason, with the
 * number of their `batch`.
 *
 * Lines are grouped by customer as written, in one pass; the few customers are then trimmed and
 * merged, when there is one to trim. Orders and days, which must not be counted twice, are grouped
 * by trimmed customer from the start.
 *
 * @param engine The database.
 * @param batches Every batch.
 * @param plan The plan.
 * @param view Name of the view.
 */
export async function makeMetrics(
  engine: Engine,
  batches: readonly ReadableBatch[],
  plan: ReadingPlan,
  view: string,
): Promise<void> {
  const request = requestOf(batches, plan), options = signalOf(plan);
  const grouped = `${view}_grouped`, merged = `${view}_merged`;
  await engine.run(`CREATE OR REPLACE TABLE ${grouped} AS ${groupedSql(request)}`, options);
  const odd = await engine.query(
    `SELECT count(*) AS count FROM ${grouped} WHERE reason IS NULL AND ${isOddSql("customer")}`,
    options,
  );
  const plain = !request.purchases && odd.number("count")[0] === 0;
  if (!plain) {
    await engine.run(
      `CREATE OR REPLACE TABLE ${merged} AS ${mergedSql(request, grouped)}`,
      options,
    );
  }
  const source = plain ? plainSql(request, grouped) : `SELECT * FROM ${merged}`;
  await engine.run(`CREATE OR REPLACE VIEW ${view} AS ${source}`);
}
