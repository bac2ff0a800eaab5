/** The same labels, computed inside a database. */
import {
  type Dialect,
  fenceSql,
  numberLiteral,
  quoteIdentifier,
  type RelationName,
  relationSql,
  renderSql,
  textLiteral,
} from "../../engine/mod.ts";
import { UNPLACED } from "./apply.ts";
import type { CategoryFeature, NumberFeature } from "./feature.ts";
import type { ClusterModel } from "./model.ts";

/**
 * Writes a model as a query that gives every customer of a relation the same cluster as
 * {@linkcode applyClusters}: the key and features under the names of the model, `centerDistance` and
 * `segment`. Sums are written in the order in which they are taken in memory, so that distances
 * agree to the last bit; with `log1p`, databases may round a logarithm otherwise.
 *
 * @param model A fitted model.
 * @param relation Table name, or its parts: `["catalog", "schema", "customers"]`.
 * @param dialect The SQL to write.
 * @returns One SELECT statement; every name is quoted, every value a literal.
 *
 * @example
 * ```ts
 * import { cluster, clusterSql, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], frequency: [1, 2, 11] });
 * const { model, customers: placed } = cluster(customers, { features: ["frequency"], clusters: 2 });
 * await using engine = await openDuckDb();
 * await engine.load("customers", customers);
 * const inSql = await engine.query(`${clusterSql(model, "customers", "duckdb")} ORDER BY 1`);
 * assert.deepEqual(inSql.text("segment"), placed.text("segment"));
 * ```
 */
export function clusterSql(
  model: ClusterModel,
  relation: RelationName,
  dialect: Dialect,
): string {
  const { features, clusters, columns } = model;
  const named = [columns.customer, ...features.map(({ column }) => column)];
  const given = named.map((name, i) => `${quoteIdentifier(name)} AS "g${i}"`).join(", ");
  const from = relationSql(relation);
  const scaled = features.flatMap((feature, i) =>
    feature.kind === "number"
      ? [numberExpression(feature, `CAST("g${i + 1}" AS DOUBLE)`, dialect)]
      : categoryExpressions(feature, `CAST("g${i + 1}" AS VARCHAR)`, dialect)
  );
  const coordinates = model.axes?.loadings.map((axis) => sumOfProducts(axis, dialect)) ??
    scaled.map((_, k) => `"x${k}"`);
  const distances = clusters.map(({ center }) => squaredDistance(center, dialect));
  let query = `SELECT ${given} FROM ${from}`;
  for (
    const [name, expressions] of [["x", scaled], ["p", coordinates], ["d", distances]] as const
  ) {
    const list = expressions.map((expression, i) => `${expression} AS "${name}${i}"`).join(", ");
    query = `SELECT *, ${list} FROM (${query}${fenceSql(dialect)}) AS "s${name}"`;
  }
  const names = named.map((name, i) => `"g${i}" AS ${quoteIdentifier(name)}`).join(", ");
  const missing = features.map((_, i) => `"g${i + 1}" IS NULL`).join(" OR ");
  const least = clusters.length === 1
    ? `"d0"`
    : `least(${clusters.map((_, i) => `"d${i}"`).join(", ")})`;
  const cases = clusters.map(({ id }, i) => `WHEN "d${i}" = ${least} THEN ${textLiteral(id)}`);
  const sql =
    `SELECT ${names}, CASE WHEN ${missing} THEN NULL ELSE sqrt(${least}) END AS "centerDistance", ` +
    `CASE WHEN ${missing} THEN ${textLiteral(UNPLACED)} ${cases.join(" ")} END AS "segment" ` +
    `FROM (${query}${fenceSql(dialect)}) AS "placed"`;
  return renderSql(sql, dialect);
}

function numberExpression(feature: NumberFeature, value: string, dialect: Dialect): string {
  const literal = (x: number) => numberLiteral(x, dialect);
  if (feature.spread === 0) return literal(0);
  const bent = feature.transform === "log1p"
    ? `ln(${literal(1)} + ${value})`
    : feature.transform === "rank"
    ? rankExpression(feature.ranks!, value, literal)
    : value;
  return `((${bent} - ${literal(feature.center)}) / ${literal(feature.spread)})`;
}

/** A rank piece by piece: below the first knot, at each knot, between it and the next, above. */
function rankExpression(
  ranks: readonly number[],
  value: string,
  literal: (x: number) => string,
): string {
  const last = ranks.length - 1;
  const pieces = [`WHEN ${value} < ${literal(ranks[0])} THEN ${literal(0)}`];
  for (let below = 0; below <= last;) {
    const knot = ranks[below], upTo = ranks.lastIndexOf(knot) + 1;
    pieces.push(`WHEN ${value} = ${literal(knot)} THEN ${literal((below + upTo - 1) / 2 / last)}`);
    if (upTo <= last) {
      const next = ranks[upTo];
      const share = `(${value} - ${literal(knot)}) / ${literal(next - knot)}`;
      pieces.push(
        `WHEN ${value} < ${literal(next)} THEN (${literal(upTo - 1)} + ${share}) / ${
          literal(last)
        }`,
      );
    }
    below = upTo;
  }
  return `CASE ${pieces.join(" ")} ELSE ${literal(1)} END`;
}

function categoryExpressions(
  { categories, shares }: CategoryFeature,
  value: string,
  dialect: Dialect,
): string[] {
  const known = categories.map(textLiteral).join(", ");
  return categories.map((category, k) => {
    const [without, having] = [0, 1].map((x) =>
      numberLiteral((x - shares[k]) / Math.sqrt(shares[k]), dialect)
    );
    return `CASE WHEN ${value} = ${textLiteral(category)} THEN ${having} ` +
      `WHEN ${value} IN (${known}) THEN ${without} ELSE ${numberLiteral(0, dialect)} END`;
  });
}

function sumOfProducts(axis: readonly number[], dialect: Dialect): string {
  return axis.map((loading, k) => `${numberLiteral(loading, dialect)} * "x${k}"`).join(" + ");
}

function squaredDistance(center: readonly number[], dialect: Dialect): string {
  return center.map((x, k) => {
    const difference = `("p${k}" - ${numberLiteral(x, dialect)})`;
    return `${difference} * ${difference}`;
  }).join(" + ");
}
