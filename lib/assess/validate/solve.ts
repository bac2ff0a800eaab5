/** Small systems of linear equations. */

/** A pivot this small beside its diagonal means that one equation repeats others. */
const SINGULAR = 1e-13;

/**
 * Solves A·x = b for a symmetric positive definite matrix, by Cholesky decomposition.
 *
 * @param matrix A, row by row; only the lower half is read.
 * @param right b.
 * @returns x; null when the matrix is singular, or nearly.
 */
export function solveSymmetric(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): Float64Array | null {
  const size = right.length;
  const lower = matrix.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      if (i !== j) lower[i][j] = rest / lower[j][j];
      else if (rest > SINGULAR * matrix[i][i]) lower[i][i] = Math.sqrt(rest);
      else return null;
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i] -= lower[i][k] * solution[k];
    solution[i] /= lower[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] -= lower[k][i] * solution[k];
    solution[i] /= lower[i][i];
  }
  return solution;
}
