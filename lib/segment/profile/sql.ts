/** The same profiles, computed inside a database. */
import {
  type Dialect,
  isNaNSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
} from "../../engine/mod.ts";
import type { ProfileModel } from "./model.ts";
import { type SpeakingTrait, speakingTraits, totalWeight } from "./nearest.ts";
import { UNDECIDED, UNPROFILED } from "./prototype.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same profile as
 * {@linkcode applyProfile}: the key under the name of the model, `profileNearest`, `profileMargin`
 * and `segment`. A missing trait or count is NULL or NaN there. What {@linkcode applyProfile}
 * refuses (infinite values, negative counts) is not checked in SQL.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { openDuckDb, profile, profileSql, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const { model, customers: placed } = profile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${profileSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function profileSql(
  model: ProfileModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const key = quoteIdentifier(model.columns.customer);
  const speaking = speakingTraits(model);
  const from = `${relationSql(relation)} AS ${CUSTOMERS}`;
  const beliefs = speaking.flatMap((trait, i) => [
    `${beliefExpression(model, trait, dialect)} AS "belief ${i}"`,
    `${deviationExpression(model, trait, dialect)} AS "deviation ${i}"`,
  ]);
  const inner = `SELECT ${[`${CUSTOMERS}.${key} AS "key"`, ...beliefs].join(", ")} FROM ${from}`;
  const distances = model.prototypes.map((_, p) =>
    `${distanceExpression(speaking, p, dialect)} AS "distance ${p}"`
  );
  const known = sum(speaking.map((_, i) => `"belief ${i}"`), dialect);
  const compared = `SELECT "key", ${known} AS "known", ${distances.join(", ")} ` +
    `FROM (${inner}) AS "traits"`;
  const nearest = `SELECT *, ${nearestExpression(model.prototypes.length)} AS "nearest" ` +
    `FROM (${compared}) AS "distances"`;
  const sql = `SELECT "key" AS ${key}, ${nameExpression(model)} AS "profileNearest", ` +
    `"margin" AS "profileMargin", ${segmentExpression(model, dialect)} AS "segment" ` +
    `FROM (SELECT *, ${marginExpression(model, speaking, dialect)} AS "margin" ` +
    `FROM (${nearest}) AS "nearest ones") AS "margins"`;
  return renderSql(sql, dialect);
}

/** Columns of the relation go by this name, so that none is taken for one made here. */
const CUSTOMERS = '"customers"';

/** A number column with NaN as NULL. */
function number(column: string, dialect: Dialect): string {
  const value = `CAST(${CUSTOMERS}.${quoteIdentifier(column)} AS DOUBLE)`;
  return `CASE WHEN ${isNaNSql(value, dialect)} THEN NULL ` +
    `ELSE ${value} END`;
}

/** Weight × belief; 0 where the trait is not known. */
function beliefExpression(
  { traits }: ProfileModel,
  { index, column, weight }: SpeakingTrait,
  dialect: Dialect,
): string {
  const { evidence } = traits[index], value = number(column, dialect);
  const full = numberLiteral(weight, dialect), none = numberLiteral(0, dialect);
  if (!evidence) return `CASE WHEN ${value} IS NULL THEN ${none} ELSE ${full} END`;
  const count = number(evidence.column, dialect);
  const prior = numberLiteral(evidence.prior, dialect);
  return `CASE WHEN ${value} IS NOT NULL AND ${count} > ${none} ` +
    `THEN ${full} * (${count} / (${count} + ${prior})) ELSE ${none} END`;
}

/** Standard deviations from the usual value, cut off; 0 where the value is not known. */
function deviationExpression(
  { limit }: ProfileModel,
  { column, centre, scale }: SpeakingTrait,
  dialect: Dialect,
): string {
  const deviation = `(${number(column, dialect)} - ${numberLiteral(centre, dialect)}) / ` +
    numberLiteral(scale, dialect);
  const [high, low] = [numberLiteral(limit, dialect), numberLiteral(-limit, dialect)];
  return `CASE WHEN ${number(column, dialect)} IS NULL THEN ${numberLiteral(0, dialect)} ` +
    `WHEN ${deviation} > ${high} THEN ${high} WHEN ${deviation} < ${low} THEN ${low} ` +
    `ELSE ${deviation} END`;
}

function distanceExpression(
  speaking: readonly SpeakingTrait[],
  prototype: number,
  dialect: Dialect,
): string {
  const terms = speaking.map(({ positions }, i) => {
    const difference = `("deviation ${i}" - ${numberLiteral(positions[prototype], dialect)})`;
    return `"belief ${i}" * (${difference} * ${difference})`;
  });
  return sum(terms, dialect);
}

/** Added from the left, as in memory: floating-point sums depend on the order. */
function sum(terms: readonly string[], dialect: Dialect): string {
  return [numberLiteral(0, dialect), ...terms].join(" + ");
}

/** The first of the smallest distances. */
function nearestExpression(count: number): string {
  const distances = Array.from({ length: count }, (_, p) => `"distance ${p}"`);
  const tests = distances.map((distance, p) =>
    `WHEN ${distance} = LEAST(${distances.join(", ")}) THEN ${p}`
  );
  return `CASE WHEN "known" = 0 THEN NULL ${tests.join(" ")} END`;
}

function marginExpression(
  { prototypes }: ProfileModel,
  speaking: readonly SpeakingTrait[],
  dialect: Dialect,
): string {
  const distances = prototypes.map((_, p) => `"distance ${p}"`);
  const total = numberLiteral(totalWeight(speaking), dialect);
  const tests = distances.map((distance, p) => {
    const others = distances.filter((_, other) => other !== p);
    const second = others.length === 1 ? others[0] : `LEAST(${others.join(", ")})`;
    return `WHEN ${p} THEN (${second} - ${distance}) / ${total}`;
  });
  return `CASE "nearest" ${tests.join(" ")} END`;
}

function nameExpression({ prototypes }: ProfileModel): string {
  const tests = prototypes.map(({ profile }, p) => `WHEN ${p} THEN ${textLiteral(profile)}`);
  return `CASE "nearest" ${tests.join(" ")} END`;
}

function segmentExpression(model: ProfileModel, dialect: Dialect): string {
  return `CASE WHEN "nearest" IS NULL THEN ${textLiteral(UNPROFILED)} ` +
    `WHEN "margin" < ${numberLiteral(model.margin, dialect)} THEN ${textLiteral(UNDECIDED)} ` +
    `ELSE ${nameExpression(model)} END`;
}
