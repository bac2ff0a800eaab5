/** The space in which customers are points. */
import { type Feature, scaleValue } from "./feature.ts";
import type { FeatureValues } from "./read_features.ts";

/** The factorial axes of a space. */
export interface Axes {
  /** One row per axis: what each column of the features counts for. */
  readonly loadings: readonly (readonly number[])[];
  /** Variance along each axis, descending. */
  readonly eigenvalues: readonly number[];
  /** Share of the variance that the axes keep, in (0, 1]. */
  readonly varianceKept: number;
}

/** How customers become points: scaled features, or the axes of a factor analysis. */
export interface Space {
  /** The features; a category feature stands for one column per category. */
  readonly features: readonly Feature[];
  /** The axes; null when the scaled numbers are the coordinates themselves. */
  readonly axes: Axes | null;
}

/**
 * The columns of the features, row after row: scaled numbers, and for each category
 * (x − share)/√share, x being 1 for the customers with it and 0 for the others. A value unknown to
 * the model counts as the average customer, 0 throughout.
 */
export function columnsOf(
  features: readonly Feature[],
  values: readonly FeatureValues[],
  rows: Int32Array,
): Float64Array {
  const width = features.reduce((sum, feature) => sum + widthOf(feature), 0);
  const columns = new Float64Array(rows.length * width);
  let column = 0;
  features.forEach((feature, f) => {
    const given = values[f].values;
    for (let i = 0; i < rows.length; i++) {
      const at = i * width + column;
      if (feature.kind === "number") columns[at] = scaleValue(feature, given[rows[i]] as number);
      else {writeCategory(
          columns,
          at,
          feature.categories.indexOf(given[rows[i]] as string),
          feature.shares,
        );}
    }
    column += widthOf(feature);
  });
  return columns;
}

function writeCategory(
  columns: Float64Array,
  at: number,
  index: number,
  shares: readonly number[],
): void {
  if (index < 0) return;
  shares.forEach((share, k) =>
    columns[at + k] = ((k === index ? 1 : 0) - share) / Math.sqrt(share)
  );
}

/** Columns that a feature stands for. */
export function widthOf(feature: Feature): number {
  return feature.kind === "number" ? 1 : feature.categories.length;
}

/** Coordinates per customer. */
export function dimensionsOf({ features, axes }: Space): number {
  return axes?.loadings.length ?? features.reduce((sum, feature) => sum + widthOf(feature), 0);
}

/** Customers as points of a space, row after row. */
export function placeRows(
  { features, axes }: Space,
  values: readonly FeatureValues[],
  rows: Int32Array,
): Float64Array {
  const columns = columnsOf(features, values, rows);
  return axes ? project(columns, axes.loadings) : columns;
}

/** Coordinates along the axes, the terms added from left to right, as SQL adds them too. */
export function project(
  columns: Float64Array,
  loadings: readonly (readonly number[])[],
): Float64Array {
  const width = loadings[0].length;
  const count = columns.length / width;
  const coordinates = new Float64Array(count * loadings.length);
  for (let row = 0; row < count; row++) {
    for (let axis = 0; axis < loadings.length; axis++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += loadings[axis][k] * columns[row * width + k];
      coordinates[row * loadings.length + axis] = sum;
    }
  }
  return coordinates;
}
