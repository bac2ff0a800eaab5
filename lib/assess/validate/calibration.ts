/** Whether probabilities come true. */
import { exactSum, message } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { logisticRegression, probabilityOf } from "./logistic.ts";
import { knownRows, type Outcomes } from "./outcomes.ts";

/** Options of {@linkcode calibrationTable}. */
export interface CalibrationOptions {
  /** Bins of equal width over [0, 1]; 10 when left out. */
  readonly bins?: number;
}

/**
 * Compares probabilities with what came true, bin by bin; bins are closed on the right, as
 * scikit-learn's `calibration_curve`. A score is no probability: {@linkcode calibrateScore} makes one.
 *
 * @param probabilities One per customer, in [0, 1]; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @param options Number of bins.
 * @returns One row per bin, empty ones included: `from`, `to`, `customers`, `meanProbability` and
 * `rate` (the share that came true), both missing in an empty bin.
 * @throws {RangeError} When there are not as many probabilities as outcomes, one is outside [0, 1],
 * or bins is not a positive whole number.
 * @throws {DataError} When no outcome is yes, or none is no.
 */
export function calibrationTable(
  probabilities: Float64Array,
  outcomes: Outcomes,
  { bins = 10 }: CalibrationOptions = {},
): Table {
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new RangeError(message("errorCalibrationBins", { bins: `${bins}` }));
  }
  const rows = knownProbabilities(probabilities, outcomes);
  const cuts = Array.from({ length: bins + 1 }, (_, i) => i / bins);
  const members = cuts.slice(1).map((): number[] => []);
  for (const row of rows) {
    let bin = 0;
    while (bin < bins - 1 && probabilities[row] > cuts[bin + 1]) bin++;
    members[bin].push(row);
  }
  const meanOf = (list: readonly number[], value: (row: number) => number) =>
    exactSum(list.map(value)) / list.length;
  return Table.of({
    from: Float64Array.from(cuts.slice(0, -1)),
    to: Float64Array.from(cuts.slice(1)),
    customers: Float64Array.from(members, (list) => list.length),
    meanProbability: Float64Array.from(
      members,
      (list) => meanOf(list, (row) => probabilities[row]),
    ),
    rate: Float64Array.from(members, (list) => meanOf(list, (row) => Number(outcomes[row]))),
  });
}

/**
 * The Brier score: the mean squared distance between probability and outcome. 0 is perfect; always
 * saying the overall rate r gives r·(1 − r). (G. W. Brier, 1950,
 * doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.)
 *
 * @param probabilities One per customer, in [0, 1]; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @returns The score.
 * @throws {RangeError} When there are not as many probabilities as outcomes, or one is outside [0, 1].
 * @throws {DataError} When no outcome is yes, or none is no.
 */
export function brierScore(probabilities: Float64Array, outcomes: Outcomes): number {
  const rows = knownProbabilities(probabilities, outcomes);
  const errors = rows.map((row) => (probabilities[row] - Number(outcomes[row])) ** 2);
  return exactSum(errors) / rows.length;
}

function knownProbabilities(probabilities: Float64Array, outcomes: Outcomes): number[] {
  const rows = knownRows(probabilities, outcomes);
  const wrong = rows.find((row) => !(probabilities[row] >= 0 && probabilities[row] <= 1));
  if (wrong === undefined) return rows;
  const found = { value: `${probabilities[wrong]}`, customer: `${wrong + 1}` };
  throw new RangeError(message("errorProbability", found));
}

/** A curve from scores to probabilities. */
export interface Calibration {
  /** Log-odds at a score of 0. */
  readonly intercept: number;
  /** Log-odds per point of the score. */
  readonly slope: number;
}

/**
 * Fits a curve from scores to probabilities: logistic regression of the outcome on the score alone.
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @returns The curve, as plain data.
 * @throws {RangeError} When there are not as many scores as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no; when a score tells them apart for sure.
 */
export function calibrateScore(scores: Float64Array, outcomes: Outcomes): Calibration {
  const { intercept, coefficients } = logisticRegression([scores], outcomes);
  return { intercept, slope: coefficients[0] };
}

/**
 * Probabilities of scores.
 *
 * @param calibration The curve.
 * @param scores One per customer; NaN is missing.
 * @returns One probability per customer; NaN where the score is missing.
 */
export function calibratedProbabilities(
  { intercept, slope }: Calibration,
  scores: Float64Array,
): Float64Array {
  return scores.map((score) => probabilityOf(intercept + slope * score));
}
