/** Each transaction of a database, with the reason why it does not count, if any. */
import { parseDay } from "../base/mod.ts";
import { dayLiteral, quoteIdentifier, relationSql, textLiteral } from "../engine/mod.ts";
import type { RejectReason } from "../source/mod.ts";
import type { MetricsPlan } from "./options.ts";

/** Amounts are exact to a ten-thousandth, as when a file is read. */
const MONEY = "DECIMAL(18,4)";
const FIRST_DAY = parseDay("1900-01-01");
const LAST_DAY = parseDay("9999-12-31");

/**
 * The query that gives of each transaction the `customer`, `day`, exact `amount` (with `margin` and
 * `orderId` where there are such columns), `rounded`, whether the amount had more decimals, and
 * `reason`, NULL for one that counts.
 *
 * @param plan The plan.
 * @returns SQL of the query.
 */
export function transactionsSql(plan: MetricsPlan): string {
  const { columns } = plan;
  const named = [
    `trim(CAST(${quoteIdentifier(columns.customer)} AS VARCHAR)) AS "customer"`,
    `CAST(${quoteIdentifier(columns.date)} AS VARCHAR) AS "dateText"`,
    `TRY_CAST(${quoteIdentifier(columns.date)} AS DATE) AS "day"`,
    `${amountSql(columns)} AS "written"`,
    ...(columns.margin === undefined
      ? []
      : [`TRY_CAST(${quoteIdentifier(columns.margin)} AS ${MONEY}) AS "margin"`]),
    ...(columns.order === undefined
      ? []
      : [`trim(CAST(${quoteIdentifier(columns.order)} AS VARCHAR)) AS "orderId"`]),
  ];
  const rounded = `TRY_CAST("written" AS DOUBLE) <> CAST("amount" AS DOUBLE)`;
  return `SELECT *, ${rounded} AS "rounded", ${reasonSql(plan)} AS "reason" FROM (` +
    `SELECT *, TRY_CAST("written" AS ${MONEY}) AS "amount" FROM (` +
    `SELECT ${named.join(", ")} FROM ${relationSql(plan.table)}) AS "named") AS "read"`;
}

function amountSql({ amount, quantity, unitPrice }: MetricsPlan["columns"]): string {
  if (amount !== undefined) return quoteIdentifier(amount);
  return `${quoteIdentifier(quantity!)} * ${quoteIdentifier(unitPrice!)}`;
}

/** Reasons in the order in which files are checked. */
function reasonSql({ asOfDay, excludesReturns }: MetricsPlan): string {
  const checks: readonly (readonly [RejectReason, string])[] = [
    ["missingDate", `"dateText" IS NULL OR trim("dateText") = ''`],
    [
      "unreadableDate",
      `"day" IS NULL OR "day" < ${dayLiteral(FIRST_DAY)} OR "day" > ${dayLiteral(LAST_DAY)}`,
    ],
    ["missingAmount", `"written" IS NULL`],
    ["unreadableAmount", `"amount" IS NULL`],
    ["afterAsOf", `"day" > ${dayLiteral(asOfDay)}`],
    ...(excludesReturns ? [["excludedReturn", `"amount" < 0`] as const] : []),
    ["missingCustomer", `"customer" IS NULL OR "customer" = ''`],
  ];
  const tests = checks.map(([reason, test]) => `WHEN ${test} THEN ${textLiteral(reason)}`);
  return `CASE ${tests.join(" ")} END`;
}
