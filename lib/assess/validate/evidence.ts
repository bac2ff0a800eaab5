/** Weights of evidence: what each level of a criterion says about the outcome. */
import { exactSum } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { knownRows, type Outcomes } from "./outcomes.ts";

/** Options of {@linkcode weightsOfEvidence}. */
export interface EvidenceOptions {
  /** Customers of the average outcome added to each level, so that none is infinite; 1 when left out. */
  readonly smoothing?: number;
}

/**
 * Weight of evidence of each level, ln(share of the winners / share of the losers): positive where
 * winners are more frequent than overall. Each level is filled up with `smoothing` customers of the
 * overall rate, so that an empty one weighs 0. The information value adds up (share of winners −
 * share of losers) × weight over the levels: below 0.02 a criterion says nothing, above 0.3 much.
 * (I. J. Good, 1950; N. Siddiqi, _Credit Risk Scorecards_, 2006.)
 *
 * @param levels Level of each customer, as a number; NaN is missing and left out.
 * @param outcomes One per customer; null is not known.
 * @param options Smoothing.
 * @returns One row per level, ascending: `level`, `customers`, `positives`, `rate`, `weight`,
 * `informationValue` (the level's part).
 * @throws {RangeError} When there are not as many levels as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no.
 *
 * @example
 * ```ts
 * import { weightsOfEvidence } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const levels = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
 * const outcomes = [true, false, false, false, true, true, true, false];
 * const table = weightsOfEvidence(levels, outcomes, { smoothing: 0 });
 * assert.deepEqual([...table.number("weight")], [Math.log(1 / 3), Math.log(3)]);
 * ```
 */
export function weightsOfEvidence(
  levels: Float64Array,
  outcomes: Outcomes,
  { smoothing = 1 }: EvidenceOptions = {},
): Table {
  const rows = knownRows(levels, outcomes);
  const positiveCount = rows.filter((row) => outcomes[row]).length;
  const negativeCount = rows.length - positiveCount;
  const rate = positiveCount / rows.length;
  const counts = new Map<number, [positives: number, negatives: number]>();
  for (const row of rows) {
    const count = counts.get(levels[row]) ?? [0, 0];
    count[outcomes[row] ? 0 : 1]++;
    counts.set(levels[row], count);
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const weights = sorted.map(([, [positives, negatives]]) =>
    Math.log(
      (positives + smoothing * rate) / positiveCount /
        ((negatives + smoothing * (1 - rate)) / negativeCount),
    )
  );
  const column = (pick: (counts: [number, number], i: number) => number) =>
    Float64Array.from(sorted, ([, count], i) => pick(count, i));
  return Table.of({
    level: Float64Array.from(sorted, ([level]) => level),
    customers: column(([positives, negatives]) => positives + negatives),
    positives: column(([positives]) => positives),
    rate: column(([positives, negatives]) => positives / (positives + negatives)),
    weight: Float64Array.from(weights),
    informationValue: column(([positives, negatives], i) =>
      // An empty side without smoothing weighs infinity, times a share that is not 0.
      (positives / positiveCount - negatives / negativeCount) * weights[i]
    ),
  });
}

/** The information value of a criterion: the sum over its levels. */
export function informationValue(evidence: Table): number {
  return exactSum(evidence.number("informationValue"));
}
