/** How much closer points are to their own cluster than to the next. */
import { random } from "../../base/mod.ts";
import { distance, type Points, weightOf } from "./points.ts";
import { sampleIndices } from "./sample.ts";

/** Points compared pairwise when nothing else is asked. */
const SAMPLE = 1000;

/** Options of {@linkcode silhouette}. */
export interface SilhouetteOptions {
  /** Points compared pairwise at most; 1 000 when left out. */
  readonly sample?: number | undefined;
  /** Chooses the sample; 1 when left out. */
  readonly seed?: number | undefined;
}

/** A mean silhouette. */
export interface Silhouette {
  /** Mean over the points compared, in [−1, 1]. */
  readonly mean: number;
  /** Standard error of the mean that sampling brings; 0 when every point was compared. */
  readonly error: number;
}

/**
 * Mean silhouette width (Rousseeuw, 1987, doi:10.1016/0377-0427(87)90125-7): for each point
 * (b − a)/max(a, b), a being the mean distance to the *other* points of its cluster and b the least
 * mean distance to the points of another; 0 for a point alone. A weighted point counts as that many
 * identical ones. Above `sample` points, a random sample is compared with itself. O(sample²).
 *
 * @param points The points.
 * @param labels The cluster of each point, from 0.
 * @param options Size and seed of the sample.
 * @returns The mean and its error; null when there is one cluster only.
 *
 * @example
 * ```ts
 * import { silhouette } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const points = { values: Float64Array.of(0, 1, 10, 11), count: 4, dimensions: 1 };
 * // 1 − 1/10.5 for the outer points, 1 − 1/9.5 for the inner ones.
 * assert.equal(silhouette(points, Int32Array.of(0, 0, 1, 1))?.mean.toFixed(4), "0.8997");
 * ```
 */
export function silhouette(
  points: Points,
  labels: Int32Array,
  options: SilhouetteOptions = {},
): Silhouette | null {
  const found = silhouetteWidths(points, labels, options);
  if (found === null) return null;
  const { rows, widths } = found;
  const weights = Float64Array.from(rows, (row) => weightOf(points, row));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = widths.reduce((sum, width, i) => sum + weights[i] * width, 0) / total;
  if (rows.length === points.count) return { mean, error: 0 };
  // The error of a ratio of two sums; with equal weights, the deviation by √sample.
  const squares = widths.reduce((sum, width, i) => sum + (weights[i] * (width - mean)) ** 2, 0);
  return { mean, error: Math.sqrt(squares * rows.length / (rows.length - 1)) / total };
}

/** Silhouettes point by point. */
export interface SilhouetteWidths {
  /** The points compared, ascending. */
  readonly rows: Int32Array;
  /** The width of each, in [−1, 1]. */
  readonly widths: Float64Array;
}

/**
 * The silhouette width of each point compared; see {@linkcode silhouette}. O(sample²).
 *
 * @param points The points; a weighted one counts as that many identical ones.
 * @param labels The cluster of each point, from 0.
 * @param options Size and seed of the sample.
 * @returns The points compared and their widths; null when there is one cluster only.
 */
export function silhouetteWidths(
  points: Points,
  labels: Int32Array,
  options: SilhouetteOptions = {},
): SilhouetteWidths | null {
  const size = options.sample ?? SAMPLE;
  const rows = sampleIndices(points.count, size, random(options.seed ?? 1));
  const weights = weighClusters(points, labels, rows);
  if (weights.filter((weight) => weight > 0).length < 2) return null;
  const widths = Float64Array.from(rows, (row) => widthOf(points, labels, rows, row, weights));
  return { rows, widths };
}

/** Weight of the rows compared in each cluster. */
function weighClusters(points: Points, labels: Int32Array, rows: Int32Array): Float64Array {
  const clusters = labels.reduce((most, label) => Math.max(most, label), 0) + 1;
  const weights = new Float64Array(clusters);
  for (const row of rows) weights[labels[row]] += weightOf(points, row);
  return weights;
}

function widthOf(
  points: Points,
  labels: Int32Array,
  rows: Int32Array,
  row: number,
  clusterWeights: Float64Array,
): number {
  const own = labels[row], others = clusterWeights[own] - 1;
  if (others <= 0) return 0;
  const sums = new Float64Array(clusterWeights.length);
  for (const other of rows) {
    sums[labels[other]] += weightOf(points, other) * distance(points, row, other);
  }
  let b = Infinity;
  for (let label = 0; label < sums.length; label++) {
    if (label !== own && clusterWeights[label] > 0) {
      b = Math.min(b, sums[label] / clusterWeights[label]);
    }
  }
  const a = sums[own] / others;
  return a === b ? 0 : (b - a) / Math.max(a, b);
}
