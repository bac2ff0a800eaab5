/** The same stages, computed inside a database. */
import { message, parseDay } from "../../base/mod.ts";
import {
  addDaysSql,
  dayLiteral,
  daysBetweenSql,
  type Dialect,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
  wholeLiteral,
} from "../../engine/mod.ts";
import {
  type EventEvidence,
  type FieldEvidence,
  NOT_YET,
  type StageEvidence,
  type StageModel,
} from "./model.ts";

/** What the query reads besides the customers. */
export interface StageSqlSources {
  /** The day of analysis, YYYY-MM-DD. */
  readonly asOf: string;
  /** Table name of the events, or its parts; needed when a rule reads events. */
  readonly events?: RelationName | undefined;
}

/**
 * Writes a model as a query that gives every customer of a relation the same stage as
 * {@linkcode applyStage}: the key under the name of the model, `stageSince`, `daysInStage` and
 * `segment`. Dates are DATE columns.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "leads"]`.
 * @param dialect The SQL to write.
 * @param sources The day of analysis, and the relation of events.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 * @throws {RangeError} When `asOf` is not a day, or events are needed and not named.
 *
 * @example
 * ```ts
 * import { openDuckDb, stage, stageSql, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], status: ["new", "won"] });
 * const asOf = "2025-12-31";
 * const stages = [
 *   { segment: "lead", reachedBy: [] },
 *   { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
 * ];
 * const { model, customers } = stage(leads, { asOf, stages });
 * await using engine = await openDuckDb();
 * await engine.load("leads", leads);
 * const inSql = await engine.query(`${stageSql(model, "leads", "duckdb", { asOf })} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), customers.text("segment"));
 * ```
 */
export function stageSql(
  model: StageModel,
  relation: RelationName,
  dialect: Dialect,
  sources: StageSqlSources,
): string {
  const asOf = dayLiteral(parseDay(sources.asOf, "asOf"));
  const key = quoteIdentifier(model.columns.customer);
  const columns = model.stages.flatMap(({ reachedBy }, i) => {
    const days = reachedBy.map((evidence, j) => dayOf(evidence, eventsName(i, j), asOf));
    const reached = reachedBy.map((evidence, j) => isReached(evidence, days[j], dialect));
    return [
      `(${reached.join(" OR ") || "FALSE"}) AS "reached${i}"`,
      `${earliest(days)} AS "on${i}"`,
    ];
  });
  columns.push(
    `${lastOrderDay(model, asOf)} AS "lastOrder"`,
    `${comesLater(model, asOf)} AS "comesLater"`,
  );
  const sql = `WITH "strate reached" AS (SELECT "c".${key} AS "key", ${columns.join(", ")} ` +
    `FROM ${relationSql(relation)} AS "c"${eventJoins(model, asOf, sources)}), ` +
    `"strate stages" AS (SELECT "key", ${placeColumns(model, asOf, dialect)} ` +
    `FROM "strate reached") SELECT "key" AS ${key}, "stageSince", ` +
    `${
      daysBetweenSql('"stageSince"', asOf, dialect)
    } AS "daysInStage", "segment" FROM "strate stages"`;
  return renderSql(sql, dialect);
}

const NO_DAY = "CAST(NULL AS DATE)";
const END_OF_TIME = "DATE '9999-12-31'";

function eventsName(stage: number, evidence: number): string {
  return `"events${stage}_${evidence}"`;
}

function dateColumn(column: string): string {
  return `CAST("c".${quoteIdentifier(column)} AS DATE)`;
}

/** The day of some evidence up to the day of analysis; NULL for none, or an unknown day. */
function dayOf(evidence: StageEvidence, events: string, asOf: string): string {
  if ("types" in evidence) return `${events}."day"`;
  if ("column" in evidence) return NO_DAY;
  const day = dateColumn(evidence.date);
  return `CASE WHEN ${day} <= ${asOf} THEN ${day} END`;
}

function isReached(evidence: StageEvidence, day: string, dialect: Dialect): string {
  return "column" in evidence ? fieldTest(evidence, dialect) : `${day} IS NOT NULL`;
}

function fieldTest({ column, values }: FieldEvidence, dialect: Dialect): string {
  const literals = values.map((value) => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "number" ? numberLiteral(value, dialect) : textLiteral(value);
  });
  const name = `"c".${quoteIdentifier(column)}`;
  const field = typeof values[0] === "number" ? `CAST(${name} AS DOUBLE)` : name;
  return `coalesce(${field} IN (${literals.join(", ")}), FALSE)`;
}

/** The least of some days; databases do not agree on what `least` makes of NULL. */
function earliest(days: readonly string[]): string {
  if (days.length === 0) return NO_DAY;
  const known = days.map((day) => `coalesce(${day}, ${END_OF_TIME})`);
  return days.length === 1 ? days[0] : `nullif(least(${known.join(", ")}), ${END_OF_TIME})`;
}

function lastOrderDay({ lapsed }: StageModel, asOf: string): string {
  if (!lapsed) return NO_DAY;
  return dayOf(lapsed.lastOrder, `"orders"`, asOf);
}

/** Whether every day known of the first stage lies after the day of analysis. */
function comesLater({ stages }: StageModel, asOf: string): string {
  const days = stages[0].reachedBy.flatMap((evidence) =>
    "date" in evidence ? [dateColumn(evidence.date)] : []
  );
  if (days.length === 0) return "FALSE";
  const known = days.map((day) => `${day} IS NOT NULL`).join(" OR ");
  return `((${known}) AND ${days.map((day) => `coalesce(${day} > ${asOf}, TRUE)`).join(" AND ")})`;
}

/** One join for each piece of evidence that reads events. */
function eventJoins(model: StageModel, asOf: string, sources: StageSqlSources): string {
  const { columns, stages, lapsed } = model;
  const key = `"c".${quoteIdentifier(columns.customer)}`;
  const join = (query: string, name: string) =>
    ` LEFT JOIN (${query}) AS ${name} ON ${name}."key" = ${key}`;
  const joins = stages.flatMap(({ reachedBy }, i) =>
    reachedBy.flatMap((evidence, j) =>
      "types" in evidence ? [join(nthEvents(evidence, model, asOf, sources), eventsName(i, j))] : []
    )
  );
  if (lapsed && "types" in lapsed.lastOrder) {
    const events = eventRows(lapsed.lastOrder.types, model, asOf, sources);
    const last = `SELECT "key", max("day") AS "day" FROM (${events}) AS "e" GROUP BY "key"`;
    joins.push(join(last, `"orders"`));
  }
  return joins.join("");
}

/** The n-th event of each customer. */
function nthEvents(
  { types, atLeast = 1 }: EventEvidence,
  model: StageModel,
  asOf: string,
  sources: StageSqlSources,
): string {
  return `SELECT "key", "day" FROM (SELECT "key", "day", row_number() OVER (PARTITION BY "key" ` +
    `ORDER BY "day") AS "place" FROM (${eventRows(types, model, asOf, sources)}) AS "e") ` +
    `AS "placed" WHERE "place" = ${wholeLiteral(atLeast)}`;
}

/** Events of some types up to the day of analysis. */
function eventRows(
  types: readonly string[],
  { columns }: StageModel,
  asOf: string,
  { events }: StageSqlSources,
): string {
  if (events === undefined) {
    throw new RangeError(
      message("errorStageSql"),
    );
  }
  const { customer, type, date } = columns.events;
  const day = `CAST(${quoteIdentifier(date)} AS DATE)`;
  return `SELECT ${quoteIdentifier(customer)} AS "key", ${day} AS "day" FROM ${
    relationSql(events)
  } ` +
    `WHERE ${quoteIdentifier(type)} IN (${
      types.map(textLiteral).join(", ")
    }) AND ${day} <= ${asOf}`;
}

/** The stage and the day it began, from what was reached. */
function placeColumns({ stages, lapsed }: StageModel, asOf: string, dialect: Dialect): string {
  const last = stages.length - 1;
  const segments: string[] = [], days: string[] = [];
  const branch = (test: string, segment: string, day: string) => {
    segments.push(`WHEN ${test} THEN ${textLiteral(segment)}`);
    days.push(`WHEN ${test} THEN ${day}`);
  };
  if (lapsed) {
    const quiet = `coalesce("lastOrder", "on${last}")`;
    const day = addDaysSql(quiet, lapsed.afterDays + 1, dialect);
    branch(`"reached${last}" AND ${day} <= ${asOf}`, lapsed.segment, day);
  }
  for (let i = last; i > 0; i--) branch(`"reached${i}"`, stages[i].segment, `"on${i}"`);
  branch(`"comesLater"`, NOT_YET, NO_DAY);
  return `CASE ${segments.join(" ")} ELSE ${textLiteral(stages[0].segment)} END AS "segment", ` +
    `CASE ${days.join(" ")} ELSE "on0" END AS "stageSince"`;
}
