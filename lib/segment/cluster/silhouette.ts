/** How much closer points are to their own cluster than to the next. */
import { random } from "../../base/mod.ts";
import { distance, type Points } from "./points.ts";
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
 * mean distance to the points of another; 0 for a point alone. Above `sample` points, a random
 * sample is compared with itself. O(sample²).
 *
 * @param points The points; weights are not looked at.
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
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const squares = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const whole = rows.length === points.count;
  return { mean, error: whole ? 0 : Math.sqrt(squares / (widths.length - 1) / widths.length) };
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
 * @param points The points; weights are not looked at.
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
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(labels[row], (counts.get(labels[row]) ?? 0) + 1);
  if (counts.size < 2) return null;
  return {
    rows,
    widths: Float64Array.from(rows, (row) => widthOf(points, labels, rows, row, counts)),
  };
}

function widthOf(
  points: Points,
  labels: Int32Array,
  rows: Int32Array,
  row: number,
  counts: ReadonlyMap<number, number>,
): number {
  const own = labels[row];
  if (counts.get(own) === 1) return 0;
  const sums = new Map<number, number>();
  for (const other of rows) {
    sums.set(labels[other], (sums.get(labels[other]) ?? 0) + distance(points, row, other));
  }
  let a = 0, b = Infinity;
  for (const [label, sum] of sums) {
    if (label === own) a = sum / (counts.get(label)! - 1);
    else b = Math.min(b, sum / counts.get(label)!);
  }
  return a === b ? 0 : (b - a) / Math.max(a, b);
}
