/** The same scores, computed inside a database. */
import { message, parseDay } from "../../base/mod.ts";
import {
  dayLiteral,
  daysBetweenSql,
  type Dialect,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
} from "../../engine/mod.ts";
import type { EventColumns } from "../../contract/mod.ts";
import type { ScoreGrade, ScoreGrades, ScoreStage } from "./card.ts";
import { UNSCORED } from "./card_form.ts";
import { type Criterion, readsEvents } from "./criterion.ts";
import type { ScoreModel } from "./model.ts";
import { checkMoment, type ScoreMoment } from "./moment.ts";
import { eventExpression, eventQuery } from "./sql_events.ts";
import { fieldColumn, fieldExpression } from "./sql_fields.ts";
import { type Expressions, scoreExpressions, tallyExpressions } from "./sql_totals.ts";

/** What the query reads besides the customers. */
export interface ScoreSqlSources extends ScoreMoment {
  /** Table name of the events, or its parts; needed when a criterion reads events. */
  readonly events?: RelationName | undefined;
}

/**
 * Writes a model as a query that gives every customer of a relation the same scores, grade and
 * stage as {@linkcode applyScore}: the key under the name of the model, `points`, `score`,
 * `completeness`, `fitScore`, `engagementScore`, `grade`, `segment`. Points are added as whole
 * hundredths, so that no order of summation shows. A missing value is NULL or NaN there. Dates are
 * DATE columns. What {@linkcode applyScore} refuses (infinite values, a key in two rows) is not
 * checked in SQL.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "leads"]`.
 * @param dialect The SQL to write.
 * @param sources The day of analysis, and the relation of events.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 * @throws {RangeError} When there is no day of analysis, or events are needed and not named.
 *
 * @example
 * ```ts
 * import { openDuckDb, score, scoreSql, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], employees: [120, 8] });
 * const levels = [{ above: 50, points: 10 }];
 * const size = { id: "size", kind: "number", column: "employees", levels } as const;
 * const groups = [{ id: "company", axis: "fit", criteria: [size] }] as const;
 * const asOf = "2025-12-31";
 * const { model, customers } = score(leads, { groups, asOf });
 * await using engine = await openDuckDb();
 * await engine.load("leads", leads);
 * const inSql = await engine.query(`${scoreSql(model, "leads", "duckdb", { asOf })} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), customers.text("segment"));
 * ```
 */
export function scoreSql(
  model: ScoreModel,
  relation: RelationName,
  dialect: Dialect,
  sources: ScoreSqlSources,
): string {
  const { card, columns } = model;
  const criteria = card.groups.flatMap((group) => group.criteria);
  const columnOf = (criterion: Criterion) => `"criterion${criteria.indexOf(criterion)}"`;
  const tally = select(tallyExpressions(model, columnOf, dialect));
  const scores = select(scoreExpressions(card, dialect));
  const sql = `WITH ${pointsQueries(model, criteria, relation, dialect, sources)}, ` +
    `"strate tally" AS (SELECT "key", ${tally} FROM "strate points"), ` +
    `"strate scores" AS (SELECT "key", ${scores} FROM "strate tally") ` +
    `SELECT "key" AS ${quoteIdentifier(columns.customer)}, "points", "score", "completeness", ` +
    `"fitScore", "engagementScore", ${gradeExpression(card.grades, dialect)} AS "grade", ` +
    `${stageExpression(card.stages, dialect)} AS "segment" FROM "strate scores"`;
  return renderSql(sql, dialect);
}

function select(expressions: Expressions): string {
  return Object.entries(expressions).map(([name, sql]) => `${sql} AS "${name}"`).join(", ");
}

/** Customers, their events, and the points of each criterion in hundredths. */
function pointsQueries(
  { columns }: ScoreModel,
  criteria: readonly Criterion[],
  relation: RelationName,
  dialect: Dialect,
  sources: ScoreSqlSources,
): string {
  const fields = criteria.flatMap((criterion, i) =>
    readsEvents(criterion) ? [] : [`${fieldColumn(criterion)} AS "field${i}"`]
  );
  const points = criteria.map((criterion, i) => {
    const expression = readsEvents(criterion)
      ? eventExpression(criterion, `"events${i}"."value"`, dialect)
      : fieldExpression(criterion, `"c"."field${i}"`, `"c"."asOf"`, dialect);
    return `${expression} AS "criterion${i}"`;
  });
  const joins = criteria.flatMap((criterion, i) => {
    if (!readsEvents(criterion)) return [];
    const query = eventQuery(criterion, `"strate events"`, dialect);
    return [` LEFT JOIN (${query}) AS "events${i}" ON "events${i}"."key" = "c"."key"`];
  });
  const known = [quoteIdentifier(columns.customer) + ' AS "key"', `${moment(sources)} AS "asOf"`];
  return [
    `"strate customers" AS (SELECT ${[...known, ...fields].join(", ")} FROM ${
      relationSql(relation)
    })`,
    ...(joins.length === 0 ? [] : [eventsQuery(columns.events, sources, dialect)]),
    `"strate points" AS (SELECT "c"."key" AS "key", ${
      points.join(", ")
    } FROM "strate customers" AS "c"` +
    `${joins.join("")})`,
  ].join(", ");
}

/** Events up to the day of analysis, with their age in days. */
function eventsQuery(
  { customer, type, date }: EventColumns,
  { events }: ScoreSqlSources,
  dialect: Dialect,
): string {
  if (events === undefined) {
    throw new RangeError(
      message("errorScoreSql"),
    );
  }
  const day = `CAST("e".${quoteIdentifier(date)} AS DATE)`;
  return `"strate events" AS (SELECT "c"."key" AS "key", "e".${quoteIdentifier(type)} AS "type", ` +
    `${daysBetweenSql(day, '"c"."asOf"', dialect)} AS "age" FROM "strate customers" AS "c" ` +
    `JOIN ${relationSql(events)} AS "e" ON "e".${quoteIdentifier(customer)} = "c"."key" ` +
    `WHERE ${day} <= "c"."asOf")`;
}

function moment({ asOf, asOfColumn }: ScoreMoment): string {
  checkMoment({ asOf, asOfColumn });
  return asOf === undefined
    ? `CAST(${quoteIdentifier(asOfColumn!)} AS DATE)`
    : dayLiteral(parseDay(asOf, "asOf"));
}

function stageExpression(stages: readonly ScoreStage[], dialect: Dialect): string {
  const steps = stages.map(({ segment, from }) =>
    `WHEN "score" >= ${numberLiteral(from, dialect)} THEN ${textLiteral(segment)}`
  );
  return `CASE ${steps.join(" ")} ELSE ${textLiteral(UNSCORED)} END`;
}

function gradeExpression({ fit, engagement }: ScoreGrades, dialect: Dialect): string {
  const name = (score: string, grades: readonly ScoreGrade[]) => {
    const steps = grades.map(({ name, from }) =>
      `WHEN ${score} >= ${numberLiteral(from, dialect)} THEN ${textLiteral(name)}`
    );
    return `CASE ${steps.join(" ")} END`; // NULL without a score, and so the whole grade
  };
  return `${name(`"fitScore"`, fit)} || ${name(`"engagementScore"`, engagement)}`;
}
