/** Logistic regression by Newton's method. */
import { DataError, exactSum, message } from "../../base/mod.ts";
import { knownRows, type Outcomes } from "./outcomes.ts";
import { solveSymmetric } from "./solve.ts";

/** Options of {@linkcode logisticRegression}. */
export interface LogisticOptions {
  /** Weight of the penalty ½·ridge·‖coefficients‖², the intercept apart; 0 when left out. */
  readonly ridge?: number;
}

/** A fitted logistic regression. */
export interface LogisticModel {
  /** Log-odds where every feature is 0. */
  readonly intercept: number;
  /** Log-odds per unit of each feature. */
  readonly coefficients: readonly number[];
}

const MAX_STEPS = 50;
const TOLERANCE = 1e-10;
/** Log-odds beyond this mean certainty: the data tell the outcomes apart for sure. */
const SURE = 30;

/**
 * Fits the log-odds of an outcome as a linear function of features (D. R. Cox, 1958), by Newton's
 * method. With `ridge` = 1 / C it is scikit-learn's `LogisticRegression(C=C)`. Customers without an
 * outcome or with a missing feature are left out. O(steps · customers · features²).
 *
 * @param features Columns, one entry per customer each; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @param options Penalty.
 * @returns Intercept and coefficients, as plain data.
 * @throws {RangeError} When a column has not as many entries as there are outcomes.
 * @throws {DataError} When no outcome is yes, or none is no; when outcomes can be told apart for
 * sure or features repeat each other, and there is no ridge.
 */
export function logisticRegression(
  features: readonly Float64Array[],
  outcomes: Outcomes,
  { ridge = 0 }: LogisticOptions = {},
): LogisticModel {
  const rows = completeRows(features, outcomes);
  const columns = [
    new Float64Array(rows.length).fill(1),
    ...features.map((feature) => Float64Array.from(rows, (row) => feature[row])),
  ];
  const target = Float64Array.from(rows, (row) => Number(outcomes[row]));
  let weights = new Float64Array(columns.length);
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = newtonStep(columns, target, weights, ridge);
    weights = weights.map((weight, i) => weight + move[i]);
    if (move.every((size) => Math.abs(size) < TOLERANCE)) return modelOf(weights, columns, ridge);
  }
  throw tooSure();
}

/** 1 / (1 + e^−x). */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function modelOf(
  weights: Float64Array,
  columns: readonly Float64Array[],
  ridge: number,
): LogisticModel {
  const logOdds = linear(columns, weights);
  if (ridge === 0 && logOdds.every((value) => Math.abs(value) > SURE)) throw tooSure();
  return { intercept: weights[0], coefficients: [...weights.subarray(1)] };
}

function tooSure(): DataError {
  return new DataError(message("errorLogisticSure"));
}

function completeRows(features: readonly Float64Array[], outcomes: Outcomes): number[] {
  const complete = Float64Array.from(outcomes, (_, row) => {
    return features.some((feature) => Number.isNaN(feature[row])) ? NaN : 0;
  });
  for (const { length } of features) {
    if (length !== outcomes.length) return knownRows(new Float64Array(length), outcomes);
  }
  return knownRows(complete, outcomes);
}

function linear(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sums = new Float64Array(columns[0].length);
  for (const [i, column] of columns.entries()) {
    for (let row = 0; row < sums.length; row++) sums[row] += weights[i] * column[row];
  }
  return sums;
}

/** How far Newton's method moves the weights. */
function newtonStep(
  columns: readonly Float64Array[],
  target: Float64Array,
  weights: Float64Array,
  ridge: number,
): Float64Array {
  const probabilities = linear(columns, weights).map(probabilityOf);
  const penalty = (i: number) => i === 0 ? 0 : ridge;
  const gradient = columns.map((column, i) =>
    exactSum(column.map((x, row) => x * (target[row] - probabilities[row]))) -
    penalty(i) * weights[i]
  );
  const curvature = columns.map((a, i) =>
    columns.map((b, j) => {
      const terms = a.map((x, row) => x * b[row] * probabilities[row] * (1 - probabilities[row]));
      return exactSum(terms) + (i === j ? penalty(i) : 0);
    })
  );
  const step = solveSymmetric(curvature, gradient);
  if (step) return step;
  throw new DataError(message("errorLogisticRepeat"));
}
