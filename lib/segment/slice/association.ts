/** Whether two criteria go together, and how strongly. */
import { chiSquareTail } from "../../base/mod.ts";

/** The chi-square test of independence of a table of counts. */
export interface ChiSquareAssociation {
  /** Customers counted. */
  readonly customers: number;
  /** Pearson's statistic, without continuity correction. */
  readonly chiSquare: number;
  /** (rows − 1) · (columns − 1), empty rows and columns left out. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large were the criteria independent. */
  readonly pValue: number;
  /** Strength in [0, 1]: √(χ² / (n · (least of rows and columns − 1))). */
  readonly cramersV: number;
  /** Share of cells whose expected count is below 5: above 0.2, the p-value is approximate. */
  readonly smallExpectedShare: number;
}

/** Counts with their margins. */
export interface Margins {
  /** Customers of each row. */
  readonly rows: readonly number[];
  /** Customers of each column. */
  readonly columns: readonly number[];
  /** All customers. */
  readonly total: number;
}

/** Below this an expected count is small (Cochran, 1954, doi:10.2307/3001616). */
const SMALL_EXPECTED = 5;

/** Rows and columns added up. */
export function marginsOf(counts: readonly (readonly number[])[]): Margins {
  const add = (sum: number, count: number) => sum + count;
  const rows = counts.map((row) => row.reduce(add, 0));
  const columns = (counts[0] ?? []).map((_, c) => counts.reduce((sum, row) => sum + row[c], 0));
  return { rows, columns, total: rows.reduce(add, 0) };
}

/**
 * Tests the independence of two criteria (Pearson's chi-square) and measures the strength of their
 * association (Cramér's V, *Mathematical Methods of Statistics*, 1946, ch. 21).
 *
 * @param counts Customers of each cell, row by row; rows of equal length.
 * @returns The test; null when fewer than two rows or two columns hold anybody.
 *
 * @example
 * ```ts
 * import { chiSquareTest } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * // Party by gender, Agresti (2007), the example of chisq.test() in R.
 * const test = chiSquareTest([[762, 327, 468], [484, 239, 477]])!;
 * assert.equal(test.chiSquare.toFixed(2), "30.07");
 * assert.equal(test.pValue.toPrecision(4), "2.954e-7");
 * ```
 */
export function chiSquareTest(counts: readonly (readonly number[])[]): ChiSquareAssociation | null {
  const { rows, columns, total } = marginsOf(counts);
  const filled = [rows, columns].map((sums) => sums.filter((sum) => sum > 0).length);
  const least = Math.min(...filled) - 1;
  if (least < 1) return null;
  let chiSquare = 0, small = 0;
  counts.forEach((row, r) =>
    row.forEach((count, c) => {
      const expected = rows[r] * columns[c] / total;
      if (expected === 0) return;
      chiSquare += (count - expected) ** 2 / expected;
      if (expected < SMALL_EXPECTED) small++;
    })
  );
  const degreesOfFreedom = (filled[0] - 1) * (filled[1] - 1);
  return {
    customers: total,
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareTail(chiSquare, degreesOfFreedom),
    cramersV: Math.min(1, Math.sqrt(chiSquare / (total * least))),
    smallExpectedShare: small / (filled[0] * filled[1]),
  };
}

/**
 * Adjusted residual of a cell (Haberman, 1973, doi:10.2307/2529686): about standard normal were the
 * criteria independent.
 *
 * @returns The residual; NaN (missing) when a whole row or column is empty or holds everybody.
 */
export function adjustedResidual(
  count: number,
  row: number,
  column: number,
  total: number,
): number {
  const expected = row * column / total;
  const variance = expected * (1 - row / total) * (1 - column / total);
  return variance > 0 ? (count - expected) / Math.sqrt(variance) : NaN;
}
