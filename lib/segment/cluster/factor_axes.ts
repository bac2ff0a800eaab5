/** Principal axes of numbers, of categories, and of both. */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Feature } from "./feature.ts";
import type { Axes } from "./space.ts";

/** Axes with a smaller share of the first one's variance are rounding. */
const NEGLIGIBLE = 1e-9;

/**
 * Finds the axes along which customers differ most: principal component analysis of numbers,
 * multiple correspondence analysis of categories, factor analysis of mixed data (Pagès, 2004) of
 * both. All three are the same computation once numbers are divided by their deviation and
 * categories by the root of their share; coordinates and eigenvalues equal those of FactoMineR's
 * `PCA`, `MCA` and `FAMD`. An axis points to where its largest loading is positive.
 *
 * @param features The features, numbers scaled by the population deviation.
 * @param columns Their columns, as from `columnsOf`.
 * @param weights One weight per customer.
 * @param components How many axes to keep; all when left out.
 * @returns The axes; at least one, and none that no customer differs along, where there is another.
 */
export function factorAxes(
  features: readonly Feature[],
  columns: Float64Array,
  weights: Float64Array | undefined,
  components?: number,
): Axes {
  const width = features.reduce((w, f) => w + (f.kind === "number" ? 1 : f.categories.length), 0);
  const { vectors, variances, total } = principalAxes(columns, width, weights);
  const kept = variances.slice(0, components);
  // The distance of MCA is that of the indicators divided by the number of questions.
  const questions = features.every(({ kind }) => kind === "category") ? features.length : 1;
  return {
    loadings: kept.map((_, i) => vectors[i].map((x) => x / Math.sqrt(questions))),
    eigenvalues: kept.map((variance) => variance / questions),
    varianceKept: total > 0 ? kept.reduce((sum, variance) => sum + variance, 0) / total : 1,
  };
}

/** Directions along which rows differ, the most first. */
export interface PrincipalAxes {
  /** Unit vectors; each points to where its largest component is positive. */
  readonly vectors: readonly (readonly number[])[];
  /** Variance along each; none is negligible beside the first. */
  readonly variances: readonly number[];
  /** Variance along all. */
  readonly total: number;
}

/**
 * Finds the principal axes of rows whose weighted mean is 0. O(rows · width² + width³).
 *
 * @param columns Coordinates, row after row.
 * @param width Coordinates per row.
 * @param weights One weight per row.
 * @returns The axes; at least one.
 */
export function principalAxes(
  columns: Float64Array,
  width: number,
  weights?: Float64Array,
): PrincipalAxes {
  const decomposition = new EigenvalueDecomposition(covariance(columns, width, weights), {
    assumeSymmetric: true,
  });
  const values = decomposition.realEigenvalues.map((value) => Math.max(0, value));
  const order = values.map((_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
  const real = order.filter((i) => values[i] > NEGLIGIBLE * values[order[0]]);
  const kept = real.length > 0 ? real : order.slice(0, 1);
  return {
    vectors: kept.map((i) => orient(decomposition.eigenvectorMatrix.getColumn(i))),
    variances: kept.map((i) => values[i]),
    total: order.reduce((sum, i) => sum + values[i], 0),
  };
}

function covariance(columns: Float64Array, width: number, weights?: Float64Array): Matrix {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  let total = 0;
  for (let row = 0; row < columns.length / width; row++) {
    const weight = weights?.[row] ?? 1;
    total += weight;
    for (let j = 0; j < width; j++) {
      const value = weight * columns[row * width + j];
      if (value === 0) continue;
      for (let k = 0; k <= j; k++) sums[j][k] += value * columns[row * width + k];
    }
  }
  return new Matrix(
    sums.map((row, j) => Array.from(row, (_, k) => sums[Math.max(j, k)][Math.min(j, k)] / total)),
  );
}

function orient(vector: number[]): number[] {
  const largest = vector.reduce((best, x) => Math.abs(x) > Math.abs(best) + 1e-12 ? x : best, 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}
