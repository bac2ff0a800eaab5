/** Which measure crossed which line, for the customers that moved. */
import { binOf, DataError, message, momentsOf } from "../../base/mod.ts";
import { measureColumn, measuresOf, type Segmentation } from "../../contract/mod.ts";
import type { MeasureCuts } from "./cuts_of_model.ts";
import { type Moves, pick } from "./moves.ts";
import type { Pairs } from "./pairs.ts";

/** A measure of a customer that moved, seen at both dates. */
export interface Crossing {
  /** Index of the customer among the pairs. */
  readonly row: number;
  /** Column of the measure. */
  readonly measure: string;
  /** Value at the first date. */
  readonly before: number;
  /** Value at the second date. */
  readonly after: number;
  /** The first line crossed; NaN where the model draws no lines. */
  readonly cut: number;
  /** Lines crossed, negative downwards; where there are none, standard deviations moved. */
  readonly steps: number;
}

/** Lines drawn on a measure, with its values at both dates. */
interface Track {
  readonly lines: MeasureCuts;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * Finds why customers moved. Where the model draws lines, every measure that crossed one; where it
 * does not, the measure that moved most, in standard deviations of the first date.
 */
export function findCrossings(
  moves: Moves,
  pairs: Pairs,
  [before, after]: readonly [Segmentation<unknown>, Segmentation<unknown>],
  cuts: readonly MeasureCuts[],
): Crossing[] {
  const lines = cuts.length > 0 ? cuts : measuresWithoutCuts(before, after);
  const tracks = lines.map((one): Track => ({
    lines: checkCuts(one),
    before: pick(measureColumn(before.customers, one.column), pairs.before),
    after: pick(measureColumn(after.customers, one.column), pairs.after),
  }));
  const movers = [...moves.from.keys()].filter((row) =>
    moves.from[row] >= 0 && moves.to[row] >= 0 && moves.from[row] !== moves.to[row]
  );
  if (cuts.length === 0) return strongestChanges(movers, tracks);
  return movers.flatMap((row) => tracks.flatMap((track) => crossingOf(row, track)));
}

function checkCuts(lines: MeasureCuts): MeasureCuts {
  if (lines.cuts.every((cut, i) => i === 0 || lines.cuts[i - 1] <= cut)) return lines;
  throw new DataError(message("errorCutsOrder", { column: lines.column }), {
    column: lines.column,
  });
}

/** The measures a segmentation averages by segment, where both dates have them. */
function measuresWithoutCuts(
  before: Segmentation<unknown>,
  after: Segmentation<unknown>,
): MeasureCuts[] {
  const known = new Set(measuresOf(after));
  return measuresOf(before).filter((column) => known.has(column))
    .map((column) => ({ column, cuts: [], closed: "right" }));
}

function crossingOf(row: number, { lines, before, after }: Track): Crossing[] {
  const { column: measure, cuts, closed } = lines;
  if (Number.isNaN(before[row]) || Number.isNaN(after[row])) return [];
  const start = binOf(before[row], cuts, closed), end = binOf(after[row], cuts, closed);
  if (start === end) return [];
  const cut = end > start ? cuts[start] : cuts[start - 1];
  return [{
    row,
    measure,
    before: before[row],
    after: after[row],
    cut,
    steps: end - start,
  }];
}

function strongestChanges(movers: readonly number[], tracks: readonly Track[]): Crossing[] {
  const deviations = tracks.map(({ before }) => momentsOf(before).deviation);
  return movers.flatMap((row) => {
    const changes = tracks.map(({ lines, before, after }, i): Crossing => ({
      row,
      measure: lines.column,
      before: before[row],
      after: after[row],
      cut: NaN,
      steps: (after[row] - before[row]) / deviations[i],
    })).filter(({ steps }) => steps !== 0 && Number.isFinite(steps));
    return changes.length === 0
      ? []
      : [changes.reduce((a, b) => Math.abs(b.steps) > Math.abs(a.steps) ? b : a)];
  });
}
