/** Segments compared with everybody on a number. */
import { exactSum, mean, vTestNumeric } from "../../base/mod.ts";
import type { NumberLine } from "./lines.ts";

/** One line per segment. */
export function numberLines(
  column: string,
  values: Float64Array,
  groups: ReadonlyMap<string, readonly number[]>,
): NumberLine[] {
  const all = momentsOf(values);
  return [...groups].map(([segment, rows]): NumberLine => {
    const own = momentsOf(Float64Array.from(rows, (row) => values[row]));
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

/** Count, mean and deviation (divided by n) of the values present. */
function momentsOf(values: Float64Array): { count: number; mean: number; deviation: number } {
  const present = values.filter((value) => !Number.isNaN(value));
  const center = mean(present);
  const squares = exactSum(present.map((value) => (value - center) ** 2));
  return {
    count: present.length,
    mean: center,
    deviation: present.length > 0 ? Math.sqrt(squares / present.length) : NaN,
  };
}

/** The share of the variance between segments; NaN (missing) where all values are equal. */
export function etaSquared(lines: readonly NumberLine[]): number {
  const present = lines.filter(({ inside }) => inside > 0);
  const total = exactSum(present.map(({ inside }) => inside));
  if (total === 0 || present[0].deviation === 0) return NaN;
  const between = exactSum(present.map((line) => line.inside * (line.meanInside - line.mean) ** 2));
  return between / total / present[0].deviation ** 2;
}
