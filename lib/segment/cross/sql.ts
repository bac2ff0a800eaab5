/** The same cells and zones, computed inside a database. */
import {
  type Dialect,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
  valuesSql,
} from "../../engine/mod.ts";
import { PROSPECT } from "./axes.ts";
import { axesOfModel, type CrossClass, type CrossEstimate, type CrossModel } from "./model.ts";
import { type Place, placesOf } from "./placing.ts";
import { UNKNOWN } from "./zones.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same cell and zones as
 * {@linkcode applyCross}: the key and value under the names of the model, `potentialAmount`,
 * `currentClass`, `potentialClass`, `zones` and `segment`. A missing amount is NULL or NaN there.
 * What {@linkcode applyCross} refuses (infinite amounts, negative potentials) is not checked in SQL.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { cross, crossSql, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [70, 20, null],
 *   potential: [80, 20, 90],
 * });
 * const { model, customers: placed } = cross(customers);
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${crossSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function crossSql(
  model: CrossModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const [customer, value] = [model.columns.customer, model.columns.value].map(quoteIdentifier);
  const classes = `SELECT ${customer}, ${value}, "potentialAmount", ` +
    `${currentExpression(model, dialect)} AS "currentClass", ` +
    `${potentialExpression(model, dialect)} AS "potentialClass" ` +
    `FROM (${amountsQuery(model, relation, dialect)}) AS "amounts"`;
  const places = placesOf(model, axesOfModel(model)).flat().filter(({ cell }) => cell !== null);
  const sql = `SELECT *, ${zonesExpression(places)} AS "zones", ` +
    `${segmentExpression(places)} AS "segment" FROM (${classes}) AS "classes"`;
  return renderSql(sql, dialect);
}

/** A number column with NaN as NULL. */
function number(column: string, dialect: Dialect): string {
  const value = `CAST(${column} AS DOUBLE)`;
  return `CASE WHEN ${isNaNSql(value, dialect)} THEN NULL ELSE ${value} END`;
}

/** Key, value, the value as a number, and the potential used. */
function amountsQuery(
  { columns, estimate }: CrossModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const at = (name: string) => `"customers".${quoteIdentifier(name)}`;
  const from = `${relationSql(relation)} AS "customers"`;
  const value = number(at(columns.value), dialect);
  const given = columns.potential === null ? "NULL" : number(at(columns.potential), dialect);
  const own = `${at(columns.customer)}, ${at(columns.value)}, ${value} AS "current amount"`;
  if (!estimate) return `SELECT ${own}, ${given} AS "potentialAmount" FROM ${from}`;
  const [everybody, ...levels] = groupLevels(estimate);
  const joins = levels.flatMap((groups, i) =>
    groups.length === 0 ? [] : [groupJoin(groups, i + 1, estimate.peers.map(at), dialect)]
  );
  const estimates = levels.flatMap((groups, i) =>
    groups.length === 0 ? [] : [`"peers${i + 1}"."estimate"`]
  ).reverse();
  const literal = numberLiteral(everybody[0].estimate, dialect);
  const estimated = estimates.length === 0
    ? literal
    : `COALESCE(${estimates.join(", ")}, ${literal})`;
  return `SELECT ${own}, COALESCE(${given}, CASE WHEN ${value} > ${estimated} THEN ${value} ` +
    `ELSE ${estimated} END) AS "potentialAmount" FROM ${from}${joins.join("")}`;
}

/** The groups by how many peer values they have. */
function groupLevels({ peers, groups }: CrossEstimate): CrossEstimate["groups"][] {
  return Array.from(
    { length: peers.length + 1 },
    (_, level) => groups.filter((group) => group.peers.length === level),
  );
}

function groupJoin(
  groups: CrossEstimate["groups"],
  level: number,
  peers: readonly string[],
  dialect: Dialect,
): string {
  const rows = groups.map((
    { peers, estimate },
  ) => [...peers.map(textLiteral), numberLiteral(estimate, dialect)]);
  const names = peers.slice(0, level).map((_, i) => `"peer${i + 1}"`);
  const name = `"peers${level}"`;
  const equal = names.map((peer, i) => `${name}.${peer} = ${peers[i]}`);
  return ` LEFT JOIN ${valuesSql(rows, name, [...names, '"estimate"'], dialect)} ON ${
    equal.join(" AND ")
  }`;
}

function currentExpression({ current }: CrossModel, dialect: Dialect): string {
  return `CASE WHEN "current amount" IS NULL OR "current amount" = 0 THEN '${PROSPECT}' ` +
    `${classTests('"current amount"', current, dialect)} END`;
}

function potentialExpression({ potential }: CrossModel, dialect: Dialect): string {
  return `CASE WHEN "potentialAmount" IS NULL THEN NULL ` +
    `${classTests('"potentialAmount"', potential, dialect)} END`;
}

/** The last class takes whatever is left. */
function classTests(amount: string, classes: readonly CrossClass[], dialect: Dialect): string {
  const tests = classes.slice(0, -1).flatMap(({ name, least }) =>
    least === null
      ? []
      : [`WHEN ${amount} >= ${numberLiteral(least, dialect)} THEN ${textLiteral(name)}`]
  );
  return [...tests, `ELSE ${textLiteral(classes.at(-1)!.name)}`].join(" ");
}

const CELL = `"currentClass" || "potentialClass"`;

function zonesExpression(places: readonly Place[]): string {
  const tests = places.filter(({ zones }) => zones.length > 0).map(({ cell, zones }) =>
    `WHEN ${textLiteral(cell!)} THEN ${textLiteral(zones.join(", "))}`
  );
  return `CASE ${CELL} ${tests.join(" ")} ELSE NULL END`;
}

function segmentExpression(places: readonly Place[]): string {
  const tests = places.map(({ cell, segment }) =>
    `WHEN ${textLiteral(cell!)} THEN ${textLiteral(segment)}`
  );
  return `CASE ${CELL} ${tests.join(" ")} ELSE ${textLiteral(UNKNOWN)} END`;
}
