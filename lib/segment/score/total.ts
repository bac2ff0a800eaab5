/** From the points of criteria to scores out of 100. */
import type { ScoreAxis, ScoreGroup } from "./card.ts";
import { criterionPoints, type ScoreInput } from "./input.ts";
import type { ScoreModel } from "./model.ts";
import { HUNDREDTHS, mostOfGroup, mostOfGroups, rangeOf, toHundredths } from "./points.ts";

/** A whole score, in hundredths. */
const FULL_SCORE = 100 * HUNDREDTHS;

/** Scores of the customers, one entry each in input order. */
export interface ScoreTotals {
  /** Points after caps. */
  readonly points: Float64Array;
  /** 0 to 100, to the hundredth; NaN when nothing that could give points is known. */
  readonly score: Float64Array;
  /** Share of the card that rests on known data, weighted by what is at stake. */
  readonly completeness: Float64Array;
  /** 0 to 100 for who the customer is; NaN when nothing is known of it. */
  readonly fitScore: Float64Array;
  /** 0 to 100 for what the customer does; NaN when the card does not ask. */
  readonly engagementScore: Float64Array;
}

/** Points and the most they could be, in hundredths. */
interface Tally {
  readonly points: Float64Array;
  /** The most; one entry when it is the same for all. */
  readonly most: Float64Array;
}

/** Scores every customer. Works criterion by criterion, so that few columns are alive at once. */
export function totalScores(model: ScoreModel, input: ScoreInput): ScoreTotals {
  const { groups } = model.card;
  const unknown = new Float64Array(input.customers);
  const fit = tallyAxis(model, input, "fit", unknown);
  const engagement = tallyAxis(model, input, "engagement", unknown);
  const stake = groups.flatMap(({ criteria }) => criteria).reduce(
    (sum, criterion) => sum + stakeOf(rangeOf(criterion)),
    0,
  );
  const points = fit.points.map((value, row) => value + engagement.points[row]);
  const total = toHundredths(model.card.total), full = mostOfGroups(groups);
  const most = fit.most.map((value, i) => roundedRatio(total * (value + engagement.most[i]), full));
  return {
    points: points.map((value) => value / HUNDREDTHS),
    score: outOfHundred({ points, most }),
    completeness: unknown.map((value) => (stake - value) / stake),
    fitScore: outOfHundred(fit),
    engagementScore: outOfHundred(engagement),
  };
}

/** What is at stake in a criterion: the distance from its least points to its most. */
function stakeOf({ least, most }: { readonly least: number; readonly most: number }): number {
  return most - least;
}

function tallyAxis(
  model: ScoreModel,
  input: ScoreInput,
  axis: ScoreAxis,
  unknown: Float64Array,
): Tally {
  const excludes = model.card.missing === "excluded";
  const points = new Float64Array(input.customers);
  const most = new Float64Array(excludes ? input.customers : 1);
  for (const group of model.card.groups) {
    if (group.axis !== axis) continue;
    const tally = tallyGroup(model, input, group, unknown);
    for (let row = 0; row < points.length; row++) points[row] += tally.points[row];
    for (let i = 0; i < most.length; i++) most[i] += tally.most[i];
  }
  return { points, most };
}

function tallyGroup(
  { card, averages }: ScoreModel,
  input: ScoreInput,
  group: ScoreGroup,
  unknown: Float64Array,
): Tally {
  const excludes = card.missing === "excluded";
  const points = new Float64Array(input.customers);
  const most = excludes
    ? new Float64Array(input.customers).fill(mostOfGroup({ criteria: group.criteria }))
    : Float64Array.of(mostOfGroup(group));
  for (const criterion of group.criteria) {
    const range = rangeOf(criterion);
    const stake = stakeOf(range);
    const substitute = toHundredths(averages[criterion.id] ?? 0);
    const values = criterionPoints(criterion, input);
    for (let row = 0; row < values.length; row++) {
      if (values[row] === values[row]) points[row] += values[row];
      else {
        points[row] += substitute;
        unknown[row] += stake;
        if (excludes) most[row] -= range.most;
      }
    }
  }
  return { points: capped(points, group.cap), most: capped(most, group.cap) };
}

function capped(values: Float64Array, cap: number | undefined): Float64Array {
  if (cap === undefined) return values;
  const limit = toHundredths(cap);
  return values.map((value) => Math.min(value, limit));
}

/** Points out of the most they could be: 0 to 100, to the hundredth, halves up. */
function outOfHundred({ points, most }: Tally): Float64Array {
  return points.map((value, row) => {
    const limit = most[most.length === 1 ? 0 : row];
    if (limit <= 0) return NaN;
    const score = roundedRatio(value * FULL_SCORE, limit);
    return Math.min(Math.max(score, 0), FULL_SCORE) / HUNDREDTHS;
  });
}

/** A ratio of whole numbers rounded to a whole number, halves up; exact below 2⁵². */
export function roundedRatio(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
