/** The coordinates of boxes, which are kept in Float32. */
import type { Clusters } from "./clusters.ts";

/**
 * Coordinates are not enlarged beyond this: the squares of what is smaller still underflow in
 * `mergeCost`, and such clusters must stay equally near.
 */
const LARGEST_SCALE = 2 ** 400;

/**
 * Boxes have coordinates of their own: moved by `origin` and scaled to lie within ±1, as clusters'
 * centers never leave the range of the points. Every end of a box is moved outward by `margin` and
 * by what Float32 rounds, so that the box does hold its clusters wherever `mergeCost` sees them:
 * rounding in Float64 puts a center off by 2^-53 of the largest coordinate, and a difference of
 * centers within `mergeCost` by 2^-52 of it; the margin is eight times that.
 *
 * Weights are kept as inverses, of weights over that of the lightest point: at most about 1, and 0
 * where there is no cluster.
 */
export interface BoxFrame {
  /** What is 0 in the boxes, for each axis. */
  readonly origin: Float64Array;
  /** What distances are multiplied by: a power of two. */
  readonly scale: number;
  /** What ends of boxes are moved outward by, whatever their value. */
  readonly margin: number;
  /** What weights are divided by: a power of two. */
  readonly weightUnit: number;
}

/** The frame for some clusters and all that they merge into. */
export function frameOf({ sums, weights, dimensions }: Clusters): BoxFrame {
  const origin = new Float64Array(dimensions);
  let width = 0, largest = 0;
  for (let k = 0; k < dimensions; k++) {
    let least = Infinity, most = -Infinity;
    for (let slot = 0; slot < weights.length; slot++) {
      const center = sums[slot * dimensions + k] / weights[slot];
      if (center < least) least = center;
      if (center > most) most = center;
    }
    origin[k] = least + (most - least) / 2;
    width = Math.max(width, most - least);
    largest = Math.max(largest, most, -least);
  }
  const scale = width > 0 ? Math.min(2 ** -Math.ceil(Math.log2(width)), LARGEST_SCALE) : 1;
  const lightest = weights.reduce((least, weight) => Math.min(least, weight));
  return {
    origin,
    scale,
    margin: largest * scale * 2 ** -49,
    weightUnit: 2 ** Math.floor(Math.log2(lightest)),
  };
}

/** A coordinate of a cluster's center in the boxes' coordinates, before it is rounded. */
export function boxCoordinate(
  { origin, scale }: BoxFrame,
  { sums, weights, dimensions }: Clusters,
  slot: number,
  axis: number,
): number {
  return (sums[slot * dimensions + axis] / weights[slot] - origin[axis]) * scale;
}

/** More than Float32 rounding changes a number by. */
export function roundingOf(value: number): number {
  return Math.abs(value) * 2 ** -23 + 2 ** -148;
}
