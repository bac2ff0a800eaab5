/** One row a customer, and one a reason, from the rows of every batch. */
import { dayLiteral, type Engine } from "../../engine/mod.ts";
import { type ReadingPlan, signalOf } from "../options.ts";
import { QUOTED, reasonNumber } from "../records/reasons.ts";
import { relationOfBatch } from "../records/relation_sql.ts";
import { seeksQuotesInCustomers } from "../records/text_relation_sql.ts";
import { countSql } from "../values/count_sql.ts";
import { isOddSql, trimSql } from "../values/trim_sql.ts";
import { type MetricsShape, type ReadableBatch, shapeOf } from "./metrics_shape.ts";
import { quickLayout, quickRelation } from "./quick_sql.ts";
import { rowsSql, yearStarts } from "./rows_sql.ts";

interface MetricsRequest {
  readonly batches: readonly ReadableBatch[];
  readonly plan: ReadingPlan;
  readonly shape: MetricsShape;
  /** Whether lines are grouped into orders or days before customers. */
  readonly purchases: boolean;
  /** Whether customer and reason are one {@linkcode GROUP_KEY}. */
  readonly keyed: boolean;
  /** Whether quotes are looked for among customers only. */
  readonly quotesLater: boolean;
}

/**
 * What lines are grouped by in one go: their customer, or the reason why they are rejected behind a
 * line break, which no customer read the quick way holds.
 */
const GROUP_KEY = "CASE WHEN reason IS NULL THEN customer ELSE chr(10) || reason END";
const IS_REJECTED = "prefix(customer, chr(10))";

/** Groups of {@linkcode GROUP_KEY} with customer and reason apart. */
function ungroupedSql(groups: string): string {
  return `SELECT CASE WHEN ${IS_REJECTED} THEN NULL ELSE customer END AS customer, ` +
    `CASE WHEN ${IS_REJECTED} THEN CAST(substr(customer, 2) AS UTINYINT) END AS reason, ` +
    `0 AS batch, * EXCLUDE (customer) FROM (${groups})`;
}

/** The columns that tell groups of lines apart. */
function groupColumns({ keyed }: MetricsRequest): string[] {
  return keyed ? ["customer"] : ["customer", "reason", "batch"];
}

function batchSql(batch: ReadableBatch, number: number, request: MetricsRequest): string {
  const { plan, shape, quotesLater } = request;
  const { dialect, quick, totals } = batch;
  const layout = quick ? quickLayout(batch.layout) : batch.layout;
  const relation = quick ? quickRelation(batch) : relationOfBatch(batch, quotesLater);
  const rows = rowsSql({ layout, relation, dialect, plan, totals, trimmed: false });
  const customer = request.keyed ? `${GROUP_KEY} AS customer` : "customer";
  const columns = [customer, "reason", "day", '"purchaseDay"', "amount", "rounded"];
  if (shape.orders) {
    columns.push(layout.columns.order === undefined ? "NULL AS orderId" : "orderId");
  }
  if (shape.margin) columns.push(layout.columns.margin === undefined ? "NULL AS margin" : "margin");
  // Accepted lines of every batch belong together.
  const several = request.batches.length > 1;
  columns.push(`${several ? `CASE WHEN reason IS NOT NULL THEN ${number} END` : "0"} AS batch`);
  return `SELECT ${columns.join(", ")} FROM (${rows})`;
}

/** What makes lines one purchase: an order, without identifier the order of the day. */
function purchaseKeys({ orders, days }: MetricsShape): string[] {
  const ofDay = `coalesce(nullif(${trimSql("orderId")}, ''), 'day ' || CAST(day AS VARCHAR))`;
  // No order that begins with a space, nor an empty one, stands behind '!'.
  const order = `CASE WHEN reason IS NOT NULL THEN NULL ` +
    `WHEN orderId >= '!' THEN orderId ELSE ${ofDay} END`;
  return [
    ...(orders ? [`${order} AS "orderKey"`] : []),
    ...(days ? ['CASE WHEN reason IS NULL THEN day END AS "dayKey"'] : []),
  ];
}

/** Counts come before sums: what every line adds to stands closer together, and takes less time. */
function groupedSql(request: MetricsRequest): string {
  const { batches, plan, shape } = request;
  const { last, previous } = yearStarts(plan);
  const columns = [
    ...groupColumns(request),
    ...purchaseKeys(shape),
    ...(request.purchases ? [] : [
      `${countSql(`"purchaseDay" > ${dayLiteral(last)}`)} AS "lastYear"`,
      `${countSql(`"purchaseDay" > ${dayLiteral(previous)}`)} AS "twoYears"`,
    ]),
    "count(*) AS lines",
    'count("purchaseDay") AS purchases',
    'min("purchaseDay") AS "first"',
    'max("purchaseDay") AS "last"',
    "sum(amount) AS amount",
    ...(shape.returned ? ["sum(CASE WHEN amount < 0 THEN amount END) AS returned"] : []),
    ...(shape.rounded ? [`${countSql("rounded")} AS rounded`] : []),
    ...(shape.margin ? ["sum(margin) AS margin", "count(margin) AS margins"] : []),
  ];
  const rows = batches.map((batch, i) => batchSql(batch, i, request)).join(" UNION ALL ");
  return `SELECT ${columns.join(", ")} FROM (${rows}) GROUP BY ALL`;
}

/** Orders, frequency, and frequency since each year began, of lines grouped by purchase. */
function countsSql({ plan, shape }: MetricsRequest): string[] {
  const { last, previous } = yearStarts(plan);
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

const TRIMMED = trimSql("coalesce(customer, '')");

function summed({ shape, purchases }: MetricsRequest): string[] {
  return [
    ...["lines", "purchases", "amount"],
    ...(shape.returned ? ["returned"] : []),
    ...(shape.rounded ? ["rounded"] : []),
    ...(shape.margin ? ["margin", "margins"] : []),
    ...(purchases ? [] : ["lastYear", "twoYears"]),
  ].map((name) => `sum("${name}") AS "${name}"`);
}

const PERIOD = ['min("first") AS "first"', 'max("last") AS "last"'];

/** Groups whose customers, or orders, differ only by spaces made one. */
function mergedSql(request: MetricsRequest, table: string): string {
  const { orders, days } = request.shape;
  const keys = ["customer", ...(orders ? ['"orderKey"'] : [])];
  const quoted = keys.map((key) => `WHEN contains(${key}, '"') THEN ${QUOTED}`).join(" ");
  const columns = [
    `${TRIMMED} AS customer`,
    `CASE WHEN reason IS NOT NULL THEN reason WHEN ${TRIMMED} = '' ` +
    `THEN ${reasonNumber("missingCustomer")} ${request.quotesLater ? quoted : ""} END AS reason`,
    "batch",
    ...(orders ? [`${trimSql('"orderKey"')} AS "orderKey"`] : []),
    ...(days ? ['"dayKey"'] : []),
    ...summed(request),
    ...PERIOD,
  ];
  return `SELECT ${columns.join(", ")} FROM ${table} GROUP BY ALL`;
}

/** Purchases counted by customer. */
function countedSql(request: MetricsRequest, table: string): string {
  const { purchases, shape } = request;
  const constants = [
    ...(shape.returned ? [] : ["0 AS returned"]),
    ...(shape.rounded ? [] : ["0 AS rounded"]),
  ];
  if (!purchases) {
    const counts = [
      "lines - purchases AS returns",
      "purchases AS orders",
      "purchases AS frequency",
    ];
    return `SELECT ${["*", ...counts, ...constants].join(", ")} FROM ${table}`;
  }
  const columns = [
    ...groupColumns(request),
    ...countsSql(request),
    `${shape.orders ? `bool_or(${isOddSql('"orderKey"')})` : "false"} AS odd`,
    ...PERIOD,
    ...summed(request),
    "sum(lines) - sum(purchases) AS returns",
    ...constants,
  ];
  return `SELECT ${columns.join(", ")} FROM ${table} ` +
    `GROUP BY ${groupColumns(request).join(", ")}`;
}

/**
 * Makes the view of the metrics: rows with a NULL `reason` are customers, each with its lines,
 * orders, frequency, amounts and days; the others count the lines rejected for a reason, with the
 * number of their `batch`.
 *
 * Lines are grouped by customer and purchase as written; the few groups are then trimmed and merged,
 * when there is one to trim, and purchases counted by customer. A file that is read the quick way is
 * expected to have none to trim: it is grouped and counted in one go, which spares the groups a
 * table.
 *
 * @param engine The database.
 * @param batches Every batch.
 * @param plan The plan.
 * @param name Name of the view.
 */
export async function makeMetrics(
  engine: Engine,
  batches: readonly ReadableBatch[],
  plan: ReadingPlan,
  name: string,
): Promise<void> {
  const shape = shapeOf(batches, plan), options = signalOf(plan);
  const quick = batches.some((batch) => batch.quick);
  const quotesLater = quick || seeksQuotesInCustomers(batches);
  const purchases = shape.orders || shape.days;
  const request = { batches, plan, shape, quotesLater, purchases, keyed: quick };
  const make = async (table: string, sql: string, kind: "TABLE" | "VIEW" = "TABLE") => {
    await engine.run(`CREATE OR REPLACE ${kind} ${table} AS ${sql}`, options);
    return table;
  };
  const some = async (table: string, odd: string) => {
    const sql = `SELECT count(*) AS count FROM ${table} WHERE reason IS NULL AND (${odd})`;
    return (await engine.query(sql, options)).number("count")[0] > 0;
  };
  if (quick && purchases) {
    const groups = countedSql(request, `(${groupedSql(request)})`);
    const counted = await make(`${name}_counted`, ungroupedSql(groups));
    await make(name, `SELECT * FROM ${counted}`, "VIEW");
    if (!await some(counted, `odd OR ${isOddSql("customer")}`)) return;
  }
  const groups = groupedSql(request);
  const grouped = await make(`${name}_grouped`, quick ? ungroupedSql(groups) : groups);
  const odd = [isOddSql("customer"), ...(shape.orders ? [isOddSql('"orderKey"')] : [])];
  const table = await some(grouped, odd.join(" OR "))
    ? await make(`${name}_merged`, mergedSql(request, grouped))
    : grouped;
  const counted = countedSql({ ...request, keyed: false }, table);
  await make(
    name,
    purchases ? `SELECT * FROM ${await make(`${name}_counted`, counted)}` : counted,
    "VIEW",
  );
}
