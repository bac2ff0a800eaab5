/** Clustering customers in one go. */
import { createSegmentation, type Notice, type Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { featuresOf, partsOf, spread } from "./apply.ts";
import { type ClusterFit, fitSteps } from "./fit.ts";
import type { Linkage } from "./linkage.ts";
import type { ClusterModel } from "./model.ts";
import type { ClusterOptions } from "./options.ts";
import type { Points } from "./points.ts";
import { type LongRun, runSteps, runStepsAsync } from "./steps.ts";

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
