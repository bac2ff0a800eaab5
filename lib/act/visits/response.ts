/** What visits bring: the curve of a class, and the gain of each further visit. */
import { message } from "../../base/mod.ts";

/** A curve given as points. */
export interface ResponsePoints {
  /**
   * Pairs of visits a year and share of the customer's value, from no visit upward. Straight lines
   * in between, flat after the last.
   */
  readonly points: readonly (readonly [visits: number, share: number])[];
}

/** A curve drawn from three judgements, as J. D. C. Little and L. M. Lodish ask for them. */
export interface ResponseJudgement {
  /** Share of the customer's value that remains without any visit, in [0, 1). */
  readonly without: number;
  /** Visits a year at which the customer brings its value: the share is 1. */
  readonly usualVisits: number;
  /** Share of the value that no number of visits passes, more than 1. */
  readonly most: number;
}

/** How the value of a customer follows from its visits; each visit brings no more than the last. */
export type VisitResponse = ResponsePoints | ResponseJudgement;

/** Slopes this close, relatively, are the same slope written by different roundings. */
const SAME_SLOPE = 1e-9;

/**
 * The share of a customer's value that a number of visits brings.
 *
 * From three judgements the curve is `without + (most − without) · v / (v + half)`, the response of
 * CALLPLAN (L. M. Lodish, Management Science 18(4), 1971, doi:10.1287/mnsc.18.4.P25; J. D. C.
 * Little, Management Science 16(8), 1970, doi:10.1287/mnsc.16.8.B466) with its exponent held at 1,
 * so that it is concave: CALLPLAN also takes curves that start slowly and makes them concave first.
 * `half`, the visits that bring half of all that visits can bring, follows from the share being 1
 * at the usual visits.
 *
 * @param response The curve.
 * @param visits Visits a year, 0 or more.
 * @returns The share; 1 is the customer's value.
 *
 * @example
 * ```ts
 * import { visitShare } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const response = { without: 0.6, usualVisits: 12, most: 1.2 };
 * assert.deepEqual([0, 6, 12].map((v) => +visitShare(response, v).toFixed(9)), [0.6, 0.9, 1]);
 * ```
 */
export function visitShare(response: VisitResponse, visits: number): number {
  if ("points" in response) return shareAmongPoints(response.points, visits);
  const { without, usualVisits, most } = response;
  const half = usualVisits * (most - 1) / (1 - without);
  return without + (most - without) * visits / (visits + half);
}

function shareAmongPoints(points: ResponsePoints["points"], visits: number): number {
  const next = points.findIndex(([at]) => at >= visits);
  if (next < 0) return points.at(-1)![1];
  const [at, share] = points[next];
  if (at === visits) return share;
  const [before, shareBefore] = points[next - 1];
  return shareBefore + (share - shareBefore) * (visits - before) / (at - before);
}

/**
 * The gain of each visit: entry k − 1 is what the k-th adds to the share of the customer's value.
 *
 * @param response The curve.
 * @param maxVisits How many visits to look at.
 * @returns Gains, never rising from one visit to the next, not even by a rounding.
 */
export function visitGains(response: VisitResponse, maxVisits: number): Float64Array {
  const gains = new Float64Array(maxVisits);
  let last = Infinity;
  for (let visit = 1; visit <= maxVisits; visit++) {
    const gain = visitShare(response, visit) - visitShare(response, visit - 1);
    gains[visit - 1] = last = Math.max(0, Math.min(last, gain));
  }
  return gains;
}

/**
 * Says what is wrong with the points of a curve, if anything.
 *
 * @param points The curve.
 * @returns The complaint; null when the points make a curve that rises and flattens.
 */
export function pointsComplaint(points: ResponsePoints["points"]): string | null {
  if (points[0][0] !== 0) {
    return message("ruleCurveStart", { visits: `${points[0][0]}` });
  }
  let slope = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [[before, shareBefore], [at, share]] = [points[i - 1], points[i]];
    if (at <= before) {
      return message("ruleVisitsGrow", { at: `${at}`, before: `${before}` });
    }
    if (share < shareBefore) {
      return message("ruleShareFalls", {
        share: `${share}`,
        at: `${at}`,
        shareBefore: `${shareBefore}`,
        before: `${before}`,
      });
    }
    const here = (share - shareBefore) / (at - before);
    if (here > slope * (1 + SAME_SLOPE) + Number.EPSILON) {
      return message("ruleConcave", {
        before: `${before}`,
        at: `${at}`,
        here: `${round(here)}`,
        slope: `${round(slope)}`,
      });
    }
    slope = here;
  }
  return null;
}

function round(slope: number): number {
  return Number(slope.toPrecision(4));
}
