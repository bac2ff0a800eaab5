/** What is won by starting with the highest scores. */
import { message } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { countSteps, type Outcomes, type ScoreSteps } from "./outcomes.ts";

/** Options of {@linkcode liftTable}. */
export interface LiftOptions {
  /** Groups of equal size: 10, deciles, when left out. */
  readonly groups?: number;
}

/**
 * Lift and gain by groups of equal size, the highest scores first. Groups cut through equal scores:
 * their winners are then shared out evenly, which is what any order among them gives on average; the
 * numbers of winners may be fractions, and add up to their total.
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @param options Number of groups.
 * @returns One row per group: `group` (1 is best), `customers`, `positives`, `rate` (share of the
 * group that won), `lift` (rate by the rate of all), `customerShare` (cumulative), `gain`
 * (cumulative share of the winners), `cumulativeLift` (gain by customer share).
 * @throws {RangeError} When there are not as many scores as outcomes, or fewer customers than groups.
 * @throws {DataError} When no outcome is yes, or none is no.
 *
 * @example
 * ```ts
 * import { liftTable } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const table = liftTable(Float64Array.of(4, 3, 2, 1), [true, true, false, true], { groups: 2 });
 * assert.deepEqual([...table.number("positives")], [2, 1]);
 * assert.equal(table.number("lift")[0], 1 / 0.75);
 * ```
 */
export function liftTable(
  scores: Float64Array,
  outcomes: Outcomes,
  { groups = 10 }: LiftOptions = {},
): Table {
  const steps = countSteps(scores, outcomes);
  const total = steps.positiveCount + steps.negativeCount;
  if (!(Number.isInteger(groups) && groups >= 1 && groups <= total)) {
    throw new RangeError(message("errorLiftGroups", { groups: `${groups}`, total }));
  }
  const ends = Float64Array.from(
    { length: groups },
    (_, i) => Math.floor((i + 1) * total / groups),
  );
  const won = positivesAmong(steps, ends);
  const perGroup = (cumulative: Float64Array) =>
    cumulative.map((value, i) => value - (cumulative[i - 1] ?? 0));
  const customers = perGroup(ends), positives = perGroup(won);
  const baseRate = steps.positiveCount / total;
  const rate = positives.map((count, i) => count / customers[i]);
  return Table.of({
    group: Float64Array.from(ends, (_, i) => i + 1),
    customers,
    positives,
    rate,
    lift: rate.map((value) => value / baseRate),
    customerShare: ends.map((end) => end / total),
    gain: won.map((count) => count / steps.positiveCount),
    cumulativeLift: won.map((count, i) => count / ends[i] / baseRate),
  });
}

/** Winners among the first customers, for ascending numbers of them. */
function positivesAmong({ positives, negatives }: ScoreSteps, ends: Float64Array): Float64Array {
  let step = 0, before = 0, won = 0;
  return ends.map((end) => {
    while (step < positives.length && before + positives[step] + negatives[step] <= end) {
      before += positives[step] + negatives[step];
      won += positives[step++];
    }
    if (end === before) return won;
    return won + (end - before) * positives[step] / (positives[step] + negatives[step]);
  });
}
