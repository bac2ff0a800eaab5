/** Why a customer is in a cluster, and what would take it to the next. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { featuresOf } from "./apply.ts";
import type { ClusterModel } from "./model.ts";
import { squaredDistanceTo } from "./partition.ts";
import { completeRows, type FeatureValues } from "./read_features.ts";
import { columnsOf, placeRows, widthOf } from "./space.ts";

/** What one feature says about a customer's cluster. */
export interface ClusterReason {
  /** Column name. */
  readonly column: string;
  /** The customer's value. */
  readonly value: number | string;
  /**
   * How much it speaks for the customer's cluster against the next, in squared scaled units,
   * compared with the average customer; negative when it speaks for the next.
   */
  readonly weight: number;
  /**
   * The value at which the customer would stand halfway between the two clusters, everything else
   * equal; null for categories, bent features, and features that make no difference.
   */
  readonly turningPoint: number | null;
}

/** Why a customer is in a cluster. */
export interface ClusterExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The customer's cluster: that of the nearest center. */
  readonly segment: string;
  /** Distance to its center, in scaled units. */
  readonly distance: number;
  /** The next nearest cluster; null when there is one only. */
  readonly next: { readonly segment: string; readonly distance: number } | null;
  /** One reason per feature, the weightiest first. */
  readonly reasons: readonly ClusterReason[];
}

/**
 * Explains the cluster of one customer: the distance to the two nearest centers, and what each
 * feature adds to the difference, which is linear in the features:
 * d₂² − d₁² = 2(c₁ − c₂)·(x − (c₁ + c₂)/2).
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The explanation, as plain data.
 * @throws {DataError} When the customer is not in the table, or one of its features is missing.
 *
 * @example
 * ```ts
 * import { explainCluster, fitCluster, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], frequency: [1, 3, 12] });
 * const model = fitCluster(customers, { features: ["frequency"], clusters: 2 });
 * const { segment, reasons } = explainCluster(model, customers, "b");
 * assert.equal(`${segment}: ${reasons[0].turningPoint?.toFixed(6)}`, "cluster-1: 7.000000");
 * ```
 */
export function explainCluster(
  model: ClusterModel,
  customers: Table,
  customer: string,
): ClusterExplanation {
  const values = featuresOf(model, customers);
  const row = rowOf(model, customers, customer, values);
  const rows = Int32Array.of(row);
  const point = placeRows(model, values, rows);
  const ranked = model.clusters.map(({ id, center }, i) => {
    const squares = squaredDistanceTo(point, 0, center);
    return { i, center, squares, segment: id, distance: Math.sqrt(squares) };
  }).sort((a, b) => a.squares - b.squares || a.i - b.i);
  const [own, next] = ranked;
  return {
    customer,
    segment: own.segment,
    distance: own.distance,
    next: next ? { segment: next.segment, distance: next.distance } : null,
    reasons: next
      ? reasonsOf(
        model,
        values,
        rows,
        slopesOf(model, own.center, next.center),
        next.squares - own.squares,
      )
      : [],
  };
}

function rowOf(
  model: ClusterModel,
  customers: Table,
  customer: string,
  values: readonly FeatureValues[],
): number {
  const { customer: column } = model.columns;
  const row = customers.text(column).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorClusterExplain", { customer, column }), {
      column,
    });
  }
  if (completeRows(values, customers.rowCount).includes(row)) return row;
  throw new DataError(message("errorClusterExplainMissing", { customer }), {
    row: row + 1,
  });
}

/** How fast d₂² − d₁² grows with each column of the features. */
function slopesOf(
  { axes }: ClusterModel,
  own: readonly number[],
  next: readonly number[],
): number[] {
  const slopes = own.map((x, k) => 2 * (x - next[k]));
  if (!axes) return slopes;
  return axes.loadings[0].map((_, column) =>
    slopes.reduce((sum, slope, axis) => sum + slope * axes.loadings[axis][column], 0)
  );
}

function reasonsOf(
  model: ClusterModel,
  values: readonly FeatureValues[],
  rows: Int32Array,
  slopes: readonly number[],
  margin: number,
): ClusterReason[] {
  const columns = columnsOf(model.features, values, rows);
  let column = 0;
  const reasons = model.features.map((feature, f): ClusterReason => {
    const from = column;
    column += widthOf(feature);
    let weight = 0;
    for (let k = from; k < column; k++) weight += slopes[k] * columns[k];
    const value = values[f].values[rows[0]] as number | string;
    const turns = feature.kind === "number" && feature.transform === "none" && feature.spread > 0 &&
      slopes[from] !== 0;
    const turningPoint = turns ? (value as number) - margin / slopes[from] * feature.spread : null;
    return { column: feature.column, value, weight, turningPoint };
  });
  return reasons.sort((a, b) => b.weight - a.weight);
}
