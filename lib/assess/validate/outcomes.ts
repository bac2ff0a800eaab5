/** Scores beside what became of the customers. */
import { DataError, message } from "../../base/mod.ts";

/** Outcomes of customers: yes, no, or not known yet. */
export type Outcomes = readonly (boolean | null)[];

/** The customers whose score and outcome are known, score by score from the highest. */
export interface ScoreSteps {
  /** Distinct scores, descending. */
  readonly scores: Float64Array;
  /** Customers of each score whose outcome is yes. */
  readonly positives: Float64Array;
  /** Customers of each score whose outcome is no. */
  readonly negatives: Float64Array;
  /** All whose outcome is yes. */
  readonly positiveCount: number;
  /** All whose outcome is no. */
  readonly negativeCount: number;
}

/**
 * Counts outcomes by score; equal scores make one step, so that no order among them is invented.
 * Customers without a score or an outcome are left out. O(n log n).
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @returns One entry per distinct score.
 * @throws {RangeError} When there are not as many scores as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no.
 */
export function countSteps(scores: Float64Array, outcomes: Outcomes): ScoreSteps {
  const rows = knownRows(scores, outcomes).sort((a, b) => scores[b] - scores[a]);
  const steps: [score: number, positives: number, negatives: number][] = [];
  for (const row of rows) {
    let step = steps.at(-1);
    if (step?.[0] !== scores[row]) steps.push(step = [scores[row], 0, 0]);
    step[outcomes[row] ? 1 : 2]++;
  }
  const positives = Float64Array.from(steps, (step) => step[1]);
  const negatives = Float64Array.from(steps, (step) => step[2]);
  return {
    scores: Float64Array.from(steps, (step) => step[0]),
    positives,
    negatives,
    positiveCount: positives.reduce((sum, count) => sum + count, 0),
    negativeCount: negatives.reduce((sum, count) => sum + count, 0),
  };
}

/** Rows whose score and outcome are known; refuses a column of one outcome only. */
export function knownRows(scores: Float64Array, outcomes: Outcomes): number[] {
  if (scores.length !== outcomes.length) {
    throw new RangeError(
      message("errorOutcomesLength", { scores: scores.length, outcomes: outcomes.length }),
    );
  }
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    if (!Number.isNaN(scores[row]) && outcomes[row] !== null) rows.push(row);
  }
  for (const wanted of [true, false]) {
    if (rows.some((row) => outcomes[row] === wanted)) continue;
    const outcome = { key: wanted ? "sliceYes" : "sliceNo" } as const;
    throw new DataError(message("errorOutcomeNone", { outcome }));
  }
  return rows;
}
