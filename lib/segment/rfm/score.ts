/** From measures to scores. */
import { binOf, type Closed } from "../../base/mod.ts";
import { type ByDimension, eachDimension, MEASURE_OF, type RfmDimension } from "./dimensions.ts";
import type { RfmInput } from "./input.ts";
import type { RfmModel } from "./model.ts";

/** Where the scores of one dimension change. */
export interface Scale {
  /** Ascending cuts. */
  readonly cuts: readonly number[];
  /** Which side of a bin belongs to it. */
  readonly closed: Closed;
  /** Whether a larger value is worse, as with recency. */
  readonly reversed: boolean;
  /** Where ties on a cut are split; without it ties stay together. */
  readonly tieCuts: readonly string[] | undefined;
}

/** Where the scores of a dimension change in a model. */
export function scaleOf(
  model: Pick<RfmModel, "cuts" | "closed" | "tieCuts">,
  dimension: RfmDimension,
): Scale {
  const measure = MEASURE_OF[dimension];
  return {
    cuts: model.cuts[measure],
    closed: model.closed,
    reversed: dimension === "recency",
    tieCuts: model.tieCuts?.[measure],
  };
}

/**
 * The score of one value, from 1 (worst) to `cuts.length + 1` (best).
 *
 * @param value A number, not NaN.
 * @param scale Where scores change.
 * @param tieKey Hash of the customer's key, needed when the scale splits ties.
 */
export function scoreOf(value: number, scale: Scale, tieKey?: string): number {
  const bin = scale.tieCuts
    ? binOfTied(value, tieKey!, scale.cuts, scale.tieCuts)
    : binOf(value, scale.cuts, scale.closed);
  return scale.reversed ? scale.cuts.length + 1 - bin : bin + 1;
}

/** The bin of a value where equal values are told apart by their key's hash. */
function binOfTied(
  value: number,
  tieKey: string,
  cuts: readonly number[],
  tieCuts: readonly string[],
): number {
  let bin = 0;
  while (
    bin < cuts.length && (value > cuts[bin] || (value === cuts[bin] && tieKey > tieCuts[bin]))
  ) bin++;
  return bin;
}

/**
 * The score of every customer.
 *
 * @param values One per customer; NaN is missing.
 * @param scale Where scores change.
 * @param tieKeys Hash of each customer's key, when the scale splits ties.
 * @returns One score per customer; NaN where the value is missing.
 */
export function scoreColumn(
  values: Float64Array,
  scale: Scale,
  tieKeys?: readonly string[],
): Float64Array {
  if (!scale.tieCuts) return scoreTogether(values, scale);
  const scores = new Float64Array(values.length).fill(NaN);
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) scores[row] = scoreOf(value, scale, tieKeys?.[row]);
  });
  return scores;
}

/** The scores of all three dimensions. */
export function scoreInput(
  { values, tieKeys }: RfmInput,
  model: Pick<RfmModel, "cuts" | "closed" | "tieCuts">,
): ByDimension<Float64Array> {
  return eachDimension((dimension) =>
    scoreColumn(values[dimension], scaleOf(model, dimension), tieKeys)
  );
}

/** Every score at once: a million calls of {@linkcode scoreOf} would be noticed. */
function scoreTogether(values: Float64Array, { cuts, closed, reversed }: Scale): Float64Array {
  const scores = new Float64Array(values.length), limits = Float64Array.from(cuts);
  const count = limits.length, right = closed === "right";
  for (let row = 0; row < scores.length; row++) {
    const value = values[row];
    let bin = 0;
    // Every cut is compared: where to stop early would be guessed wrong half of the time.
    for (let i = 0; i < count; i++) bin += Number(right ? value > limits[i] : value >= limits[i]);
    scores[row] = value !== value ? NaN : reversed ? count + 1 - bin : bin + 1;
  }
  return scores;
}

/**
 * How many customers have each score.
 *
 * @param scores One per customer; NaN is missing and not counted.
 * @param bins Number of scores.
 * @returns One count per score, from score 1 up.
 */
export function countScores(scores: Float64Array, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row];
    if (score === score) counts[score - 1]++;
  }
  return counts;
}
