/** Placing customers by a model. */
import {
  createSegmentation,
  measureColumn,
  type Notice,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { ClusterModel } from "./model.ts";
import { nearestCenter, squaredDistanceTo } from "./partition.ts";
import { completeRows, type FeatureValues, featureValues } from "./read_features.ts";
import { dimensionsOf, placeRows } from "./space.ts";

/** The segment of customers with a missing feature. */
export const UNPLACED = "unplaced";

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
export interface Placed {
  /** The feature columns. */
  readonly values: readonly FeatureValues[];
  /** The row of each point. */
  readonly rows: Int32Array;
  /** Coordinates. */
  readonly points: Float64Array;
  /** The cluster of each point, as an index into the model's. */
  readonly labels: Int32Array;
}

/** The parts of a result, from the customers that were placed. */
export function partsOf(
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
    labels: clusterLabels(model),
    notices: noticesOf(model, values, rows, customers.rowCount),
  };
}

/** The cluster of every customer, "unplaced" where there is no point. */
export function spread(
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

/**
 * Names of the segments of a model for a reader, those of customers that are not placed included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function clusterLabels({ clusters }: Pick<ClusterModel, "clusters">): SegmentLabels {
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
