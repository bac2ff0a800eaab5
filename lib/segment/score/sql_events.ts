/** SQL for criteria that read events. */
import { type Dialect, numberLiteral, textLiteral, valuesSql } from "../../engine/mod.ts";
import type { EventCriterion, EventsCriterion } from "./criterion.ts";
import { pointsByAge, toHundredths } from "./points.ts";
import { caseBranches, daysCases } from "./sql_fields.ts";

/**
 * A query over events (`key`, `type`, `age`) with one row per customer that has any: `value` is the
 * sum of hundredths, or the days since the last event.
 *
 * @param criterion The criterion.
 * @param events The relation of events up to the day of analysis.
 * @param dialect The SQL to write.
 */
export function eventQuery(criterion: EventCriterion, events: string, dialect: Dialect): string {
  const types = criterion.types.map(textLiteral).join(", ");
  const from = `FROM ${events} WHERE "type" IN (${types})`;
  if (criterion.kind === "lastEvent") {
    return `SELECT "key", min("age") AS "value" ${from} GROUP BY "key"`;
  }
  const { withinDays } = criterion;
  const recent = withinDays === undefined
    ? from
    : `${from} AND "age" <= ${numberLiteral(withinDays, dialect)}`;
  return sumQuery(criterion, limitedQuery(criterion, recent, dialect), dialect);
}

/** The events that count; equal ages earn the same, so that no tie among them matters. */
function limitedQuery({ atMost }: EventsCriterion, from: string, dialect: Dialect): string {
  if (!atMost) return `SELECT "key", "age" ${from}`;
  const window = `floor("age" / ${numberLiteral(atMost.days, dialect)})`;
  return `SELECT "key", "age" FROM (SELECT "key", "age", row_number() OVER (PARTITION BY "key", ` +
    `${window} ORDER BY "age") AS "place" ${from}) AS "placed" ` +
    `WHERE "place" <= ${numberLiteral(atMost.events, dialect)}`;
}

/** Sums what the events earn: the same each, or by age as a table of literals says. */
function sumQuery(criterion: EventsCriterion, counted: string, dialect: Dialect): string {
  const byAge = pointsByAge(criterion);
  if (!byAge) {
    const worth = numberLiteral(toHundredths(criterion.points), dialect);
    return `SELECT "key", count(*) * ${worth} AS "value" FROM (${counted}) AS "counted" ` +
      `GROUP BY "key"`;
  }
  const rows = Array.from(byAge, (worth, age) => [`${age}`, numberLiteral(worth, dialect)]);
  return `SELECT "key", sum("worth") AS "value" FROM (${counted}) AS "counted" ` +
    `JOIN ${valuesSql(rows, '"decay"', ['"days"', '"worth"'], dialect)} ON "age" = "days" ` +
    `GROUP BY "key"`;
}

/** Hundredths of a point from the value of {@linkcode eventQuery}, NULL for no event. */
export function eventExpression(
  criterion: EventCriterion,
  value: string,
  dialect: Dialect,
): string {
  if (criterion.kind === "lastEvent") {
    const { levels, otherwise } = criterion;
    return `CASE ${caseBranches(daysCases(levels, value, dialect), otherwise, dialect)} END`;
  }
  const cap = numberLiteral(toHundredths(criterion.cap), dialect);
  const held = criterion.points > 0 ? "least" : "greatest";
  return `${held}(coalesce(${value}, ${numberLiteral(0, dialect)}), ${cap})`;
}
