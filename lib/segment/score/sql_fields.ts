/** SQL for criteria that read a column of the customers. */
import {
  containsSql,
  daysBetweenSql,
  type Dialect,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  textLiteral,
  translateSql,
} from "../../engine/mod.ts";
import type { CategoryCriterion, DaysLevel, FieldCriterion, NumberLevel } from "./criterion.ts";
import { fold, FOLDED_FROM, FOLDED_TO } from "./fold.ts";
import { toHundredths } from "./points.ts";

/** One test and the points it gives. */
type Case = readonly [test: string, points: number];

/** The column of a criterion under the type its tests need. */
export function fieldColumn(criterion: FieldCriterion): string {
  const column = quoteIdentifier(criterion.column);
  switch (criterion.kind) {
    case "number":
      return `CAST(${column} AS DOUBLE)`;
    case "dueDate":
    case "recency":
      return `CAST(${column} AS DATE)`;
    default:
      return comparesNumbers(criterion) ? `CAST(${column} AS DOUBLE)` : column;
  }
}

function comparesNumbers(criterion: FieldCriterion): boolean {
  return criterion.kind === "category" && typeof criterion.levels[0].values[0] === "number";
}

/**
 * Hundredths of a point of a criterion; NULL where its data is missing.
 *
 * @param criterion The criterion.
 * @param field Its column, as {@linkcode fieldColumn} gives it.
 * @param asOf The day of analysis.
 * @param dialect The SQL to write.
 */
export function fieldExpression(
  criterion: FieldCriterion,
  field: string,
  asOf: string,
  dialect: Dialect,
): string {
  const missing = [`${field} IS NULL`];
  if (criterion.kind === "number" || comparesNumbers(criterion)) {
    missing.push(isNaNSql(field, dialect));
  }
  if (criterion.kind === "recency") missing.push(`${field} > ${asOf}`);
  const cases = casesOf(criterion, field, asOf, dialect);
  return `CASE WHEN ${missing.join(" OR ")} THEN NULL ` +
    `${caseBranches(cases, criterion.otherwise, dialect)} END`;
}

/** `WHEN … THEN …` for each case, and `ELSE` for the rest. */
export function caseBranches(
  cases: readonly Case[],
  otherwise: number | undefined,
  dialect: Dialect,
): string {
  const literal = (points: number) => numberLiteral(toHundredths(points), dialect);
  const tests = cases.map(([test, points]) => `WHEN ${test} THEN ${literal(points)}`);
  return `${tests.join(" ")} ELSE ${literal(otherwise ?? 0)}`;
}

/** One case per level of days. */
export function daysCases(
  levels: readonly DaysLevel[],
  days: string,
  dialect: Dialect,
): Case[] {
  return levels.map(({ withinDays, points }) => [
    `${days} <= ${numberLiteral(withinDays, dialect)}`,
    points,
  ]);
}

function casesOf(
  criterion: FieldCriterion,
  field: string,
  asOf: string,
  dialect: Dialect,
): Case[] {
  switch (criterion.kind) {
    case "category":
      return criterion.levels.map(({ values, points }) => [
        `${field} IN (${values.map((value) => valueLiteral(value, dialect)).join(", ")})`,
        points,
      ]);
    case "number":
      return criterion.levels.map((level) => [bandTest(level, field, dialect), level.points]);
    case "text": {
      const folded = translateSql(field, FOLDED_FROM, FOLDED_TO, dialect);
      return criterion.levels.map(({ contains, points }) => [
        contains.map((part) => containsSql(folded, textLiteral(fold(part)), dialect)).join(" OR "),
        points,
      ]);
    }
    case "dueDate": {
      const past = criterion.past ?? criterion.otherwise ?? 0;
      const days = daysBetweenSql(asOf, field, dialect);
      return [[`${field} < ${asOf}`, past], ...daysCases(criterion.levels, days, dialect)];
    }
    case "recency":
      return daysCases(criterion.levels, daysBetweenSql(field, asOf, dialect), dialect);
  }
}

function valueLiteral(
  value: CategoryCriterion["levels"][number]["values"][number],
  dialect: Dialect,
): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberLiteral(value, dialect) : textLiteral(value);
}

function bandTest({ above, from, below, upTo }: NumberLevel, field: string, dialect: Dialect) {
  const bounds = [[">", above], [">=", from], ["<", below], ["<=", upTo]] as const;
  return bounds.flatMap(([operator, bound]) =>
    bound === undefined ? [] : [`${field} ${operator} ${numberLiteral(bound, dialect)}`]
  ).join(" AND ");
}
