/** Placing customers by a model. */
import {
  createSegmentation,
  measureColumn,
  type Notice,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../segmentation/mod.ts";
import { Table } from "../../table/mod.ts";
import { type ClusterFit, fitSteps } from "./fit.ts";
import type { Linkage } from "./linkage.ts";
import type { ClusterModel } from "./model.ts";
import type { ClusterOptions } from "./options.ts";
import { nearestCenter, squaredDistanceTo } from "./partition.ts";
import type { Points } from "./points.ts";
import { completeRows, type FeatureValues, featureValues } from "./read_features.ts";
import { dimensionsOf, placeRows } from "./space.ts";
import { type LongRun, runSteps, runStepsAsync } from "./steps.ts";

/** The segment of customers with a missing feature. */
export const UNPLACED = "unplaced";

/** Customers in clusters, with the tree that the clusters were cut from. */
export interface ClusterSegmentation extends Segmentation<ClusterModel> {
  /** The tree over `points`. */
  readonly linkage: Linkage;
  /** The customers that were clustered, as points. */
  readonly points: Points;
  /** The row of the table of each point. */
  readonly rows: Int32Array;
  /** The customers that consolidation moved: `customer`, `treeSegment`, `segment`. */
  readonly moved: Table;
}

/**
 * Clusters customers: fits a model and places the same customers by it. See {@linkcode fitCluster}.
 *
 * @param customers One row per customer: key and features.
 * @param options Features, how to scale them, how many clusters.
 * @returns As {@linkcode applyClusters}, with the tree; `customers` also has `treeSegment`, the
 * cluster by the cut alone. Without consolidation that is `segment` too, and a customer may then be
 * nearer to the center of another cluster, to which `applyClusters` would send it.
 * @throws {DataError} As {@linkcode fitCluster}.
 * @throws {RangeError} As {@linkcode fitCluster}.
 *
 * @example
 * ```ts
 * import { cluster, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   frequency: [1, 2, 11, 12],
 *   monetary: [10, 20, 900, 950],
 * });
 * const result = cluster(customers, { features: ["frequency", "monetary"], clusters: 2 });
 * assert.deepEqual(result.customers.text("segment"), [
 *   "cluster-1",
 *   "cluster-1",
 *   "cluster-2",
 *   "cluster-2",
 * ]);
 * ```
 */
export function cluster(customers: Table, options: ClusterOptions): ClusterSegmentation {
  return segmentationOf(customers, runSteps(fitSteps(customers, options)));
}

/**
 * The same as {@linkcode cluster}, leaving room for others while it works.
 *
 * @param customers One row per customer: key and features.
 * @param options Features, how to scale them, how many clusters.
 * @param run A signal to give up, a function told the share done.
 * @returns The customers in clusters.
 * @throws As {@linkcode fitCluster}; the reason of the signal when it is aborted.
 */
export async function clusterAsync(
  customers: Table,
  options: ClusterOptions,
  run: LongRun = {},
): Promise<ClusterSegmentation> {
  return segmentationOf(customers, await runStepsAsync(fitSteps(customers, options), run));
}

/**
 * Places customers by a fitted model, for instance last month's: each goes to the nearest center.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then `centerDistance` (to the center of the cluster, in
 * scaled units) and `segment` ("unplaced" when a feature is missing). `segments`: one row per
 * cluster, with means and medians of the number features.
 * @throws {DataError} When a column is absent or holds something else than when the model was fitted.
 */
export function applyClusters(model: ClusterModel, customers: Table): Segmentation<ClusterModel> {
  const values = featuresOf(model, customers);
  const rows = completeRows(values, customers.rowCount);
  const points = placeRows(model, values, rows);
  const centers = model.clusters.map(({ center }) => center);
  const labels = Int32Array.from(
    rows,
    (_, i) => nearestCenter(points, i * dimensionsOf(model), centers),
  );
  return createSegmentation(partsOf(model, customers, { values, rows, points, labels }));
}

/** The feature columns of a table, of the kinds that the model knows. */
export function featuresOf(model: ClusterModel, customers: Table): FeatureValues[] {
  return model.features.map(({ kind, column }): FeatureValues => {
    const values = featureValues(customers, column);
    if (values.kind === kind) return values;
    return { kind: "number", values: customers.number(column) };
  });
}

/** Customers that were placed. */
interface Placed {
  readonly values: readonly FeatureValues[];
  readonly rows: Int32Array;
  readonly points: Float64Array;
  readonly labels: Int32Array;
}

function partsOf(
  model: ClusterModel,
  customers: Table,
  placed: Placed,
): Segmentation<ClusterModel> {
  const { values, rows, points, labels } = placed;
  const segmentOf = spread(model, customers.rowCount, rows, labels);
  const centerDistance = new Float64Array(customers.rowCount).fill(NaN);
  rows.forEach((row, i) => {
    const { center } = model.clusters[labels[i]];
    centerDistance[row] = Math.sqrt(squaredDistanceTo(points, i * center.length, center));
  });
  return {
    model,
    customers: customers.add({ centerDistance, segment: segmentOf }),
    segments: summarize(model, customers, values, segmentOf),
    labels: labelsOf(model),
    notices: noticesOf(model, values, rows, customers.rowCount),
  };
}

function spread(
  model: ClusterModel,
  count: number,
  rows: Int32Array,
  labels: Int32Array,
): string[] {
  const segmentOf = new Array<string>(count).fill(UNPLACED);
  rows.forEach((row, i) => segmentOf[row] = model.clusters[labels[i]].id);
  return segmentOf;
}

function summarize(
  model: ClusterModel,
  customers: Table,
  values: readonly FeatureValues[],
  segmentOf: readonly string[],
): Table {
  const ids = model.clusters.map(({ id }) => id);
  const segments = segmentOf.includes(UNPLACED) ? [...ids, UNPLACED] : ids;
  const measures = Object.fromEntries(
    model.features.flatMap(({ column }, i) => {
      const given = values[i];
      return given.kind === "number" ? [[column, given.values]] : [];
    }),
  );
  const { value } = model.columns;
  const nothing = new Float64Array(customers.rowCount).fill(NaN);
  const revenue = value === null ? nothing : measureColumn(customers, value);
  const summary = summarizeByValue(customers, revenue, { segmentOf, segments, measures });
  if (value !== null || customers.has("monetary")) return summary;
  return summary.select(summary.columnNames.filter((name) => !name.startsWith("revenue")));
}

/** Names of the clusters for a reader. */
export function labelsOf({ clusters }: Pick<ClusterModel, "clusters">): SegmentLabels {
  const labels = clusters.map((
    { id },
    i,
  ) => [id, { fr: `Groupe ${i + 1}`, en: `Cluster ${i + 1}` }]);
  return {
    ...Object.fromEntries(labels),
    [UNPLACED]: { fr: "Non classés", en: "Not placed" },
  };
}

function noticesOf(
  { features, axes }: ClusterModel,
  values: readonly FeatureValues[],
  rows: Int32Array,
  rowCount: number,
): Notice[] {
  const notices = features.flatMap((feature, i): Notice[] => {
    const { column } = feature;
    const given = values[i];
    if (feature.kind === "number" || given.kind === "number") {
      const constant = feature.kind === "number" && feature.spread === 0;
      return constant ? [{ key: "clusterConstantFeature", parameters: { column } }] : [];
    }
    const known = new Set(feature.categories);
    const count = rows.filter((row) => !known.has(given.values[row]!)).length;
    return count > 0 ? [{ key: "clusterUnknownCategory", parameters: { column, count } }] : [];
  });
  if (axes) {
    const share = Math.round(axes.varianceKept * 1000) / 10;
    notices.push({
      key: "clusterVarianceKept",
      parameters: { count: axes.loadings.length, share },
    });
  }
  const missing = rowCount - rows.length;
  if (missing > 0) notices.push({ key: "clusterUnplaced", parameters: { count: missing } });
  return notices;
}

function segmentationOf(customers: Table, fit: ClusterFit): ClusterSegmentation {
  const { model, rows, points, linkage, labels, treeLabels } = fit;
  const values = featuresOf(model, customers);
  const parts = partsOf(model, customers, { values, rows, points: points.values, labels });
  const treeSegment = spread(model, customers.rowCount, rows, treeLabels);
  const moved = Table.of({
    customer: customers.text(model.columns.customer),
    treeSegment,
    segment: parts.customers.text("segment"),
  }).take(rows.filter((_, i) => labels[i] !== treeLabels[i]));
  const notice: Notice = { key: "clusterMoved", parameters: { count: moved.rowCount } };
  const segmentation = createSegmentation({
    ...parts,
    customers: parts.customers.add({ treeSegment }),
    notices: moved.rowCount > 0 ? [...parts.notices, notice] : parts.notices,
  });
  return Object.assign(segmentation, { linkage, points, rows, moved });
}
