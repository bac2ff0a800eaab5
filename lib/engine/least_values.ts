/** Where lines cross the cumulative sums of the largest values, found inside a database. */
import { type RankingLine, SAME_SUM } from "../base/mod.ts";
import type { Engine } from "./engine.ts";
import { numberLiteral } from "./sql.ts";

/**
 * The smallest value on the better side of each line, as `leastValue` finds it in memory: values are
 * ranked and summed in the database, as DECIMAL of ten places.
 *
 * @param engine The database.
 * @param values SQL of a query with the DOUBLE column `value`; only positive ones count.
 * @param lines Shares of the whole in (0, 1].
 * @param options What is summed, and what happens to the value that crosses a line.
 * @returns One value a line, null when nothing is on its better side; null when no value is positive.
 */
export async function leastValuesInEngine(
  engine: Engine,
  values: string,
  lines: readonly number[],
  options: RankingLine = {},
): Promise<readonly (number | null)[] | null> {
  const ranked = rankedSql(values, options);
  const whole = (await engine.query(`SELECT max("sum") AS "whole" FROM (${ranked}) AS "ranked"`))
    .number("whole")[0];
  if (!(whole > 0)) return null;
  return await leastsOf(engine, ranked, lines.map((line) => line * whole), options);
}

/** Distinct positive values, each with what values of its size or a larger one sum up to. */
function rankedSql(values: string, { basis = "value" }: RankingLine): string {
  const summed = basis === "value" ? `sum(CAST("value" AS DECIMAL(38,10)))` : "count(*)";
  const steps = `SELECT "value", ${summed} AS "part" FROM (${values}) AS "read" ` +
    `WHERE "value" > 0 GROUP BY "value"`;
  return `SELECT "value", CAST(sum("part") OVER (ORDER BY "value" DESC) AS DOUBLE) AS "sum" ` +
    `FROM (${steps}) AS "steps"`;
}

/** The steps of `leastValue`: sums grow as values fall. */
async function leastsOf(
  engine: Engine,
  ranked: string,
  limits: readonly number[],
  { crossing = "inside" }: RankingLine,
): Promise<(number | null)[]> {
  const columns = limits.flatMap((limit, i) => {
    const reached = `"sum" >= ${numberLiteral(limit * (1 - SAME_SUM), engine.dialect)}`;
    return [
      `max(CASE WHEN ${reached} THEN "value" END) AS "reached${i}"`,
      `min(CASE WHEN ${reached} THEN "sum" END) AS "sum${i}"`,
      `min(CASE WHEN NOT ${reached} THEN "value" END) AS "before${i}"`,
    ];
  });
  const found = await engine.query(`SELECT ${columns.join(", ")} FROM (${ranked}) AS "ranked"`);
  const at = (name: string) => found.number(name)[0];
  return limits.map((limit, i) => {
    const exact = at(`sum${i}`) <= limit * (1 + SAME_SUM);
    const least = at(crossing === "inside" || exact ? `reached${i}` : `before${i}`);
    return Number.isNaN(least) ? null : least;
  });
}
