/** The points that clustering works on. */
import { message } from "../../base/mod.ts";

/** Customers as points: one row per customer, one coordinate per feature. */
export interface Points {
  /** Coordinates, row after row: `count × dimensions` finite numbers. */
  readonly values: Float64Array;
  /** Number of points. */
  readonly count: number;
  /** Coordinates per point. */
  readonly dimensions: number;
  /** One positive weight per point, such as how many customers it stands for; 1 when left out. */
  readonly weights?: Float64Array | undefined;
}

/** Squares of larger coordinates would no longer be numbers once they are weighted and added. */
const LARGEST = 1e30;

/**
 * Refuses points that no distance can be taken between.
 *
 * @param points The points.
 * @throws {RangeError} When there is no point, a coordinate is not finite or beyond ±1e30, or a
 * weight is not positive and finite.
 */
export function checkPoints({ values, count, dimensions, weights }: Points): void {
  if (count < 1 || dimensions < 1 || values.length !== count * dimensions) {
    throw new RangeError(message("errorPointsSize", {
      count: `${count}`,
      dimensions: `${dimensions}`,
      found: `${values.length}`,
    }));
  }
  const wrong = values.findIndex((value) => !(Math.abs(value) <= LARGEST));
  if (wrong >= 0) {
    throw new RangeError(message("errorPointsValue", {
      coordinate: `${wrong % dimensions + 1}`,
      point: `${Math.floor(wrong / dimensions) + 1}`,
      value: `${values[wrong]}`,
    }));
  }
  if (weights === undefined) return;
  if (weights.length !== count) {
    throw new RangeError(
      message("errorPointsWeights", { count: `${count}`, weights: `${weights.length}` }),
    );
  }
  const light = weights.findIndex((weight) => !(weight > 0 && weight <= LARGEST));
  if (light >= 0) {
    throw new RangeError(
      message("errorPointsWeight", { point: `${light + 1}`, weight: `${weights[light]}` }),
    );
  }
}

/**
 * Compares two points coordinate by coordinate, the first that differs deciding.
 *
 * @returns Negative, zero or positive, as for `sort`.
 */
export function comparePoints(
  values: Float64Array,
  dimensions: number,
  a: number,
  b: number,
): number {
  for (let i = a * dimensions, j = b * dimensions, k = 0; k < dimensions; k++) {
    const difference = values[i + k] - values[j + k];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Weight of a point; 1 where points have none. */
export function weightOf({ weights }: Points, point: number): number {
  return weights?.[point] ?? 1;
}

/** Euclidean distance of two points. */
export function distance({ values, dimensions }: Points, a: number, b: number): number {
  let squares = 0;
  for (let i = a * dimensions, j = b * dimensions, k = 0; k < dimensions; k++) {
    squares += (values[i + k] - values[j + k]) ** 2;
  }
  return Math.sqrt(squares);
}
