/** Customers and reasons counted from the transactions of a database, in one pass. */
import { addMonths } from "../base/mod.ts";
import {
  dayLiteral,
  daysBetweenSql,
  quoteIdentifier,
  type RelationName,
  relationSql,
} from "../engine/mod.ts";
import { TREND_PURCHASES, TREND_SHARE } from "../source/mod.ts";
import type { MetricsPlan } from "./options.ts";
import { transactionsSql } from "./rows_sql.ts";

/** What is summed over transactions, whatever they are grouped by. */
function sums(plan: MetricsPlan): string[] {
  const { columns } = plan, lastYear = `"day" > ${dayLiteral(yearStart(plan, 1))}`;
  return [
    `count(*) AS "lines"`,
    `count("purchaseDay") AS "purchases"`,
    `min("purchaseDay") AS "first"`,
    `max("purchaseDay") AS "last"`,
    `sum("amount") AS "amount"`,
    `sum(CASE WHEN ${lastYear} THEN "amount" END) AS "amountLastYear"`,
    `sum(CASE WHEN "rounded" THEN 1 ELSE 0 END) AS "rounded"`,
    ...(columns.margin === undefined
      ? []
      : [`sum("margin") AS "margin"`, `count("margin") AS "margins"`]),
  ];
}

function sumsOfSums({ columns }: MetricsPlan): string[] {
  const margins = columns.margin === undefined ? [] : ["margin", "margins"];
  return [
    ...["lines", "purchases", "amount", "amountLastYear", "rounded", ...margins].map((name) =>
      `sum("${name}") AS "${name}"`
    ),
    `min("first") AS "first"`,
    `max("last") AS "last"`,
  ];
}

/** What makes lines one purchase: an order, without identifier the order of the day; or a day. */
function purchaseKeys({ columns, countsDays }: MetricsPlan): string[] {
  const ofDay = `'day ' || CAST("day" AS VARCHAR)`;
  return [
    ...(columns.order === undefined
      ? []
      : [`coalesce(nullif("orderId", ''), ${ofDay}) AS "orderKey"`]),
    ...(countsDays ? [`"day" AS "dayKey"`] : []),
  ];
}

/**
 * The query that counts customers, and the transactions left out: rows without `reason` are
 * customers, the others say how many `lines` a reason leaves out.
 *
 * @param plan The plan.
 * @returns SQL of the query.
 */
export function countedSql(plan: MetricsPlan): string {
  const keys = purchaseKeys(plan);
  const sorted = `SELECT CASE WHEN "reason" IS NULL THEN "customer" END AS "customer", "reason", ` +
    `CASE WHEN "amount" >= 0 THEN "day" END AS "purchaseDay", "day", "amount", "rounded"` +
    [...plan.columns.margin === undefined ? [] : [`"margin"`], ...keys].map((c) => `, ${c}`)
      .join("") +
    ` FROM (${transactionsSql(plan)}) AS "transactions"`;
  if (keys.length === 0) {
    const since = (day: number) => `count(CASE WHEN "purchaseDay" > ${dayLiteral(day)} THEN 1 END)`;
    return `SELECT "customer", "reason", ${sums(plan).join(", ")}, ` +
      `count("purchaseDay") AS "orders", count("purchaseDay") AS "frequency", ` +
      `${since(yearStart(plan, 1))} AS "lastYear", ${since(yearStart(plan, 2))} AS "twoYears" ` +
      `FROM (${sorted}) AS "sorted" GROUP BY "customer", "reason"`;
  }
  const names = keys.map((key) => key.slice(key.lastIndexOf(" ") + 1)).join(", ");
  const purchases = `SELECT "customer", "reason", ${names}, ${sums(plan).join(", ")} ` +
    `FROM (${sorted}) AS "sorted" GROUP BY "customer", "reason", ${names}`;
  return `SELECT "customer", "reason", ${sumsOfSums(plan).join(", ")}, ${
    counts(plan).join(", ")
  } FROM (${purchases}) AS "purchases" GROUP BY "customer", "reason"`;
}

function counts(plan: MetricsPlan): string[] {
  const { columns, countsDays } = plan;
  const both = columns.order !== undefined && countsDays;
  const count = (test: string, key: string) =>
    `count(${both ? "DISTINCT " : ""}CASE WHEN ${test} THEN "${key}" END)`;
  const unit = countsDays ? "dayKey" : "orderKey";
  const bought = `"purchases" > 0`;
  const since = (years: number) => `${bought} AND "first" > ${dayLiteral(yearStart(plan, years))}`;
  const orders = columns.order === undefined ? `sum("purchases")` : count(bought, "orderKey");
  return [
    `${orders} AS "orders"`,
    `${count(bought, unit)} AS "frequency"`,
    `${count(since(1), unit)} AS "lastYear"`,
    `${count(since(2), unit)} AS "twoYears"`,
  ];
}

function yearStart({ asOfDay }: MetricsPlan, years: number): number {
  return addMonths(asOfDay, -12 * years);
}

/**
 * The query that makes the customers table of what {@linkcode countedSql} gives: the columns that
 * customers have when a file is read, `monetary` and `margin` as exact decimals; and `revenueLast12Months`.
 *
 * @param plan The plan.
 * @param counted The relation with the result of {@linkcode countedSql}.
 * @returns SQL of the query.
 */
export function customersSql(plan: MetricsPlan, counted: RelationName): string {
  const asOf = dayLiteral(plan.asOfDay);
  const columns: Readonly<Record<string, string>> = {
    customer: `"customer"`,
    recencyDays: number(daysBetweenSql(`"last"`, asOf, plan.dialect)),
    frequency: number(`"frequency"`),
    monetary: `"amount"`,
    orders: number(`"orders"`),
    revenueLast12Months: `coalesce("amountLastYear", 0)`,
    ...(plan.columns.margin === undefined ? {} : { margin: `"margin"` }),
    firstPurchase: `"first"`,
    lastPurchase: `"last"`,
    tenureDays: number(daysBetweenSql(`"first"`, asOf, plan.dialect)),
    meanBasket: `${number(`"amount"`)} / nullif(${number(`"orders"`)}, 0)`,
    frequencyLast12Months: number(`"lastYear"`),
    frequencyPrevious12Months: number(`"twoYears" - "lastYear"`),
    frequencyTrend: trendSql(plan),
  };
  const list = Object.entries(columns).map(([name, sql]) => `${sql} AS ${quoteIdentifier(name)}`);
  return `SELECT ${list.join(", ")} FROM ${relationSql(counted)} WHERE "reason" IS NULL`;
}

function number(sql: string): string {
  return `CAST(${sql} AS DOUBLE)`;
}

/** The rule of `frequencyTrend`, in whole numbers. */
function trendSql(plan: MetricsPlan): string {
  const previous = `("twoYears" - "lastYear")`, change = `("lastYear" - ${previous})`;
  return `CASE WHEN "frequency" = 0 THEN NULL ` +
    `WHEN "first" > ${dayLiteral(yearStart(plan, 1))} THEN 'new' ` +
    `WHEN "lastYear" = 0 THEN 'lapsed' ` +
    `WHEN abs(${change}) < ${TREND_PURCHASES} OR abs(${change}) < ${TREND_SHARE} * ${previous} ` +
    `THEN 'stable' WHEN ${change} > 0 THEN 'rising' ELSE 'falling' END`;
}
