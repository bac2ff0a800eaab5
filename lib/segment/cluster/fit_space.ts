/** From a table of customers to points. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { factorAxes } from "./factor_axes.ts";
import type { Feature, Transform } from "./feature.ts";
import { fitCategories, fitNumber } from "./fit_features.ts";
import type { ClusterOptions } from "./options.ts";
import type { Points } from "./points.ts";
import {
  checkTransform,
  completeRows,
  type FeatureValues,
  featureValues,
} from "./read_features.ts";
import { columnsOf, project, type Space, widthOf } from "./space.ts";

/** Customers as points, and how they became so. */
export interface FittedSpace {
  /** How customers become points. */
  readonly space: Space;
  /** The customers without a missing feature, by row of the table. */
  readonly rows: Int32Array;
  /** One point per such customer. */
  readonly points: Points;
}

/** Scales the features of a table, finds axes where they are asked for, and places the customers. */
export function fitSpace(customers: Table, options: ClusterOptions): FittedSpace {
  const names = checkNames(options.features);
  const values = names.map((name) => featureValues(customers, name));
  const rows = completeRows(values, customers.rowCount);
  if (rows.length === 0) {
    throw new DataError(
      message("errorClusterComplete", { names: names.join(", ") }),
      { count: customers.rowCount },
    );
  }
  const weights = options.weights === undefined
    ? undefined
    : weightsOf(customers, options.weights, rows);
  const factor = options.components !== undefined || values.some(({ kind }) => kind === "category");
  const features = names.map((name, i) =>
    fitFeature(name, values[i], rows, options, factor, weights)
  );
  return place(features, values, rows, weights, factor ? options.components ?? Infinity : null);
}

function place(
  features: readonly Feature[],
  values: readonly FeatureValues[],
  rows: Int32Array,
  weights: Float64Array | undefined,
  components: number | null,
): FittedSpace {
  const columns = columnsOf(features, values, rows);
  const width = features.reduce((sum, feature) => sum + widthOf(feature), 0);
  if (components !== null && !(components >= 1)) {
    throw new RangeError(message("errorAxes", { components: `${components}` }));
  }
  const axes = components === null ? null : factorAxes(features, columns, weights, components);
  const points = {
    values: axes ? project(columns, axes.loadings) : columns,
    count: rows.length,
    dimensions: axes?.loadings.length ?? width,
    weights,
  };
  return { space: { features, axes }, rows, points };
}

function checkNames(names: readonly string[]): readonly string[] {
  if (names.length > 0 && new Set(names).size === names.length) return names;
  throw new RangeError(
    message("errorFeatures", { names: names.join(", ") }),
  );
}

function weightsOf(customers: Table, name: string, rows: Int32Array): Float64Array {
  const column = measureColumn(customers, name);
  return Float64Array.from(rows, (row) => {
    if (column[row] > 0) return column[row];
    throw new DataError(
      message("errorWeights", {
        column: name,
        row: `${row + 1}`,
        value: Number.isNaN(column[row]) ? "–" : `${column[row]}`,
      }),
      { column: name, row: row + 1 },
    );
  });
}

function fitFeature(
  name: string,
  given: FeatureValues,
  rows: Int32Array,
  options: ClusterOptions,
  population: boolean,
  weights: Float64Array | undefined,
): Feature {
  if (given.kind === "category") {
    return fitCategories(name, Array.from(rows, (row) => given.values[row]), weights);
  }
  const transform = transformOf(name, options.transform);
  checkTransform(name, transform, given.values);
  const values = Float64Array.from(rows, (row) => given.values[row]);
  return fitNumber(name, values, {
    transform,
    scaling: options.scale ?? "standard",
    population,
    weights,
  });
}

function transformOf(name: string, transform: ClusterOptions["transform"]): Transform {
  return typeof transform === "object" ? transform[name] ?? "none" : transform ?? "none";
}
