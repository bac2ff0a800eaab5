/** Segments compared with everybody on a number. */
import { etaSquared, momentsOf, vTestNumeric } from "../../base/mod.ts";
import type { NumberLine } from "./lines.ts";

/** One line per segment. */
export function numberLines(
  column: string,
  values: Float64Array,
  groups: ReadonlyMap<string, readonly number[]>,
  weights?: Float64Array,
): NumberLine[] {
  const all = momentsOf(values, weights);
  return [...groups].map(([segment, rows]): NumberLine => {
    const take = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
    const own = momentsOf(take(values), weights && take(weights));
    const test = vTestNumeric({
      inside: own.count,
      total: all.count,
      meanInside: own.mean,
      mean: all.mean,
      deviation: all.deviation,
    });
    return {
      segment,
      column,
      ...test,
      inside: own.count,
      meanInside: own.mean,
      mean: all.mean,
      deviationInside: own.deviation,
      deviation: all.deviation,
    };
  });
}

/** The share of the variance between segments; NaN (missing) where all values are equal. */
export function relevanceOf(lines: readonly NumberLine[]): number {
  const groups = lines.map(({ inside, meanInside, deviationInside }) => ({
    count: inside,
    mean: meanInside,
    deviation: deviationInside,
  }));
  const present = lines.filter(({ inside }) => inside > 0);
  const count = present.reduce((sum, { inside }) => sum + inside, 0);
  const { mean, deviation } = present[0] ?? { mean: NaN, deviation: NaN };
  return etaSquared(groups, { count, mean, deviation });
}
