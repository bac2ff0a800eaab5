/** Moments of ranks, summed in a database. */
import type { Moments } from "../../base/mod.ts";
import { type Labelled, rowsOfSegments } from "./labelled.ts";
import type { MeasureMoments } from "./separation.ts";

/** Count, sum, and sum of squares. */
type ExactSums = readonly [bigint, bigint, bigint];

/**
 * The moments of a measure's ranks among the customers that have every measure. Twice an average
 * rank is whole, so that its sums are exact there and variances exact here.
 *
 * @param labelled Labels and customers.
 * @param measure The measure.
 * @returns Its moments, in halves of a rank.
 */
export async function rankMoments(labelled: Labelled, measure: string): Promise<MeasureMoments> {
  const { engine, from, read, isComplete, segments } = labelled;
  const complete = `SELECT "l"."segment" AS "segment", ${read(measure)} AS "value" FROM ${from} ` +
    `WHERE ${isComplete}`;
  const ranks = `SELECT "segment", CAST(2 * rank() OVER (ORDER BY "value") + count(*) OVER ` +
    `(PARTITION BY "value") - 1 AS DECIMAL(18,0)) AS "rank" FROM (${complete}) AS "complete"`;
  const sums = { count: "count(*)", sum: `sum("rank")`, squares: `sum("rank" * "rank")` };
  const list = Object.entries(sums).map(([name, sql]) => `CAST(${sql} AS VARCHAR) AS "${name}"`);
  const found = await engine.query(
    `SELECT "segment", ${list.join(", ")} FROM (${ranks}) AS "ranks" GROUP BY "segment"`,
  );
  const whole = (name: keyof typeof sums) => found.text(name).map((text) => BigInt(text!));
  const [count, sum, squares] = [whole("count"), whole("sum"), whole("squares")];
  const groups = rowsOfSegments(found, segments).map((row): ExactSums =>
    row < 0 ? [0n, 0n, 0n] : [count[row], sum[row], squares[row]]
  );
  return { groups: groups.map(momentsFrom), all: momentsFrom(groups.reduce(add, [0n, 0n, 0n])) };
}

function add(a: ExactSums, b: ExactSums): ExactSums {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function momentsFrom([count, sum, squares]: ExactSums): Moments {
  const n = Number(count);
  if (n === 0) return { count: 0, mean: NaN, deviation: NaN };
  const variance = Number(count * squares - sum * sum) / n / n;
  return { count: n, mean: Number(sum) / n, deviation: Math.sqrt(variance) };
}
