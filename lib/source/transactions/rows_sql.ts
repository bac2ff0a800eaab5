/** Each record as customer, day, exact amount, or the reason why not. */
import { addMonths } from "../../base/mod.ts";
import { dayLiteral, textLiteral } from "../../engine/mod.ts";
import type { Layout } from "../files/layout.ts";
import { type Field, NUMBER_FIELDS } from "../names/field_names.ts";
import type { ReadingPlan } from "../options.ts";
import { reasonNumber, type RejectReason, ROUNDED } from "../records/reasons.ts";
import type { Relation } from "../records/relation.ts";
import { flexibleAmountSql, MONEY, plainAmountSql, roundedSql } from "../values/amount_sql.ts";
import { amountCurrencySql, isCurrencySql, statedCurrencySql } from "../values/currency_sql.ts";
import {
  FIRST_DAY,
  flexibleDateSql,
  isSerialSql,
  isUsualDateSql,
  LAST_DAY,
  shortYearSql,
  usualDateSql,
} from "../values/date_sql.ts";
import { trimSql } from "../values/trim_sql.ts";
import type { Dialect } from "./dialect.ts";
import { isTotalSql, isUndatedTotalSql, type TotalLine } from "./total_line_sql.ts";

/** What is asked of {@linkcode rowsSql}. */
export interface RowsRequest {
  /** Layout of the files. */
  readonly layout: Layout;
  /** Their records. */
  readonly relation: Relation;
  /** What their text means. */
  readonly dialect: Dialect;
  /** What the caller wants. */
  readonly plan: ReadingPlan;
  /** Lines that sum up others. */
  readonly totals: readonly TotalLine[];
  /**
   * Whether customers are trimmed and looked at line by line. Grouping first and trimming the few
   * customers after is faster, where that is possible.
   */
  readonly trimmed: boolean;
  /** More columns, such as the line and its text. */
  readonly extra?: readonly string[];
}

function isMissing(text: string): string {
  return `(${text} IS NULL OR ${trimSql(`CAST(${text} AS VARCHAR)`)} = '')`;
}

/** The quick reading of a number, worked out before the others so that it is worked out once. */
function plainSql(field: Field, { layout, relation, dialect }: RowsRequest): string {
  if (relation.exactType) return `CAST(${field}Text AS ${relation.exactType})`;
  if (layout.types[field] === "number") return `TRY_CAST(${field}Text AS ${MONEY})`;
  return plainAmountSql(`${field}Text`, dialect.decimal);
}

function numberSql(field: Field, { layout, dialect }: RowsRequest): string {
  if (layout.types[field] === "number") return `${field}Plain`;
  const flexible = flexibleAmountSql(
    trimSql(`${field}Text`),
    dialect.decimal,
    dialect.currencyPlace !== undefined,
  );
  // Not coalesce: DuckDB would work out what its arguments share on every line.
  return `CASE WHEN ${field}Plain IS NOT NULL THEN ${field}Plain ELSE ${flexible} END`;
}

function roundedNumberSql(field: Field, value: string, { layout, dialect }: RowsRequest): string {
  if (layout.types[field] !== "number") return roundedSql(`${field}Text`, dialect.decimal);
  // Binary noise is no decimal: only a visible difference counts.
  return `abs(CAST(${field}Text AS DOUBLE) - CAST(${value} AS DOUBLE)) > 1e-6`;
}

function daySql({ layout, dialect }: RowsRequest): string {
  if (layout.types.date === "day") return "TRY_CAST(dateText AS DATE)";
  const flexible = flexibleDateSql(trimSql("dateText"), dialect.dateOrder, layout.serialDates);
  const usual = isUsualDateSql("datePlain", "dateText", dialect.dateOrder);
  return `CASE WHEN ${usual} THEN CAST(datePlain AS DATE) ELSE ${flexible} END`;
}

function amountColumns(request: RowsRequest): { amount: string; rounded: string } {
  const { fields } = request.relation;
  if (fields.amount) {
    return {
      amount: numberSql("amount", request),
      rounded: roundedNumberSql("amount", "amount", request),
    };
  }
  const [quantity, price] = [numberSql("quantity", request), numberSql("unitPrice", request)];
  const inputs = (["quantity", "unitPrice"] as const).filter((field) =>
    request.layout.types[field] !== "number"
  ).map((field) => roundedSql(`${field}Text`, request.dialect.decimal));
  return {
    amount: `TRY_CAST(${quantity} * ${price} AS ${MONEY})`,
    rounded: [`${quantity} * ${price} <> amount`, ...inputs].join(" OR "),
  };
}

function amountMissing({ fields }: Relation): string {
  if (fields.amount) return isMissing("amountText");
  return `${isMissing("quantityText")} OR ${isMissing("unitPriceText")}`;
}

function currencySql({ relation, dialect }: RowsRequest): string | undefined {
  if (dialect.currencyPlace === "column" && relation.fields.currency) {
    return statedCurrencySql("currencyText");
  }
  return dialect.currencyPlace === "amount" ? amountCurrencySql("amountText") : undefined;
}

/** What must hold for a line to be accepted, and the reason when it does not. */
interface Check {
  readonly reason: RejectReason;
  readonly holds: string;
  /** Whether it holds wherever day and amount are good. */
  readonly implied: boolean;
}

/** The name of the date column, which no date is: pages of a printed list repeat the header. */
function dateName({ layout: { names, columns } }: RowsRequest): string {
  return names[columns.date!];
}

function checks(request: RowsRequest): Check[] {
  const { relation, plan, dialect, totals } = request;
  const from = dayLiteral(FIRST_DAY), to = dayLiteral(LAST_DAY);
  const list: Check[] = [];
  const add = (reason: RejectReason, holds: string) => list.push({ reason, holds, implied: false });
  const addImplied = (reason: RejectReason, holds: string) =>
    list.push({ reason, holds, implied: true });
  if (totals.length > 0) add("totalLine", `NOT ${isTotalSql(totals)}`);
  if (request.layout.types.date !== "day") {
    addImplied("repeatedHeader", `dateText IS DISTINCT FROM ${textLiteral(dateName(request))}`);
    addImplied("totalLine", `NOT ${isUndatedTotalSql("customer", "dateText")}`);
  }
  if (relation.fields.status) {
    add("cancelled", `NOT regexp_matches(coalesce(statusText, ''), '^\\s*(annul|cancel)', 'i')`);
  }
  addImplied("missingDate", `NOT ${isMissing("dateText")}`);
  const readable = `coalesce(day BETWEEN ${from} AND ${to}, false)`;
  if (request.layout.types.date !== "day") {
    addImplied("twoDigitYear", `(${readable} OR NOT ${shortYearSql(trimSql("dateText"))})`);
    addImplied("serialDate", `(${readable} OR NOT ${isSerialSql(trimSql("dateText"))})`);
  }
  addImplied("unreadableDate", readable);
  addImplied("missingAmount", `NOT (${amountMissing(relation)})`);
  add("unreadableAmount", "amount IS NOT NULL");
  if (relation.fields.margin) {
    add("unreadableMargin", `(margin IS NOT NULL OR ${isMissing("marginText")})`);
  }
  const written = currencySql(request);
  if (dialect.currency && written) add("otherCurrency", isCurrencySql(written, dialect.currency));
  addImplied("afterAsOf", `day <= ${dayLiteral(plan.asOfDay)}`);
  if (plan.returns === "exclude") add("excludedReturn", "amount >= 0");
  if (request.trimmed) add("missingCustomer", "customer <> ''");
  return list;
}

function reasonSql(request: RowsRequest): string {
  const all = checks(request);
  const { dialect, relation } = request;
  const { rounded } = amountColumns(request);
  const expected = dialect.countsRounded || relation.exactType !== undefined;
  const unexpected = expected ? [] : [`NOT (${rounded})`];
  const conditions = all.filter(({ implied }) => !implied).map(({ holds }) => holds);
  const sound = (day: string) => [`day ${day}`, ...conditions, ...unexpected].join(" AND ");
  const failures = all.map(({ holds, reason }) => `WHEN NOT ${holds} THEN ${reasonNumber(reason)}`);
  const [first, asOf, last] = [FIRST_DAY, request.plan.asOfDay, LAST_DAY].map(dayLiteral);
  // The first branch takes nearly every line, and that of later lines nearly all others.
  return `CAST(CASE WHEN ${relation.wellFormed} AND ${sound(`BETWEEN ${first} AND ${asOf}`)} ` +
    `THEN NULL ${relation.faults.join(" ")} ` +
    `WHEN ${sound(`> ${asOf} AND day <= ${last}`)} THEN ${reasonNumber("afterAsOf")} ` +
    `${failures.join(" ")} ` +
    `${expected ? "" : `WHEN ${rounded} THEN ${ROUNDED}`} ` +
    `END AS UTINYINT)`;
}

/**
 * The query that reads each record: `customer`, `day`, exact `amount` (and `margin`, `orderId`
 * where there are such columns), `purchaseDay` (the day, for amounts that are no return),
 * `rounded`, and `reason`, NULL for an accepted line.
 *
 * @param request Files, dialect and plan.
 * @returns SQL of the query.
 */
export function rowsSql(request: RowsRequest): string {
  const { relation, trimmed, extra = [] } = request;
  const texts = Object.entries(relation.fields)
    .filter(([field]) => field !== "customer" && field !== "order")
    .map(([field, sql]) => `${sql} AS ${field}Text`);
  const customer = relation.fields.customer!;
  const named = [
    `${trimmed ? trimSql(`coalesce(${customer}, '')`) : customer} AS customer`,
    ...texts,
    ...(relation.fields.order ? [`${relation.fields.order} AS orderId`] : []),
  ];
  const { amount, rounded } = amountColumns(request);
  const read = [
    `${daySql(request)} AS day`,
    `${amount} AS amount`,
    ...(relation.fields.margin ? [`${numberSql("margin", request)} AS margin`] : []),
  ];
  const counted = request.dialect.countsRounded ? rounded : "false";
  const typed = request.layout.types.date === "day";
  const plain = NUMBER_FIELDS.filter((field) => relation.fields[field])
    .map((field) => `${plainSql(field, request)} AS ${field}Plain`);
  if (!typed) plain.push(`${usualDateSql("dateText", request.dialect.dateOrder)} AS datePlain`);
  const kept = ["customer", "day", "amount", ...extra];
  if (relation.fields.margin) kept.push("margin");
  if (relation.fields.order) kept.push("orderId");
  return `SELECT *, CASE WHEN amount >= 0 THEN day END AS "purchaseDay" FROM (` +
    `SELECT ${kept.join(", ")}, ${counted} AS rounded, ${reasonSql(request)} AS reason FROM (` +
    `SELECT *, ${read.join(", ")} FROM (` +
    `SELECT *, ${plain.join(", ")} FROM (SELECT *, ${named.join(", ")} FROM ${relation.from}))))`;
}

/**
 * The days around which frequency is compared, a year and two years before `asOf`.
 *
 * @param plan The plan.
 * @returns Both days; the periods begin the day after.
 */
export function yearStarts({ asOfDay }: ReadingPlan): { last: number; previous: number } {
  return { last: addMonths(asOfDay, -12), previous: addMonths(asOfDay, -24) };
}
