/** Fitting a model. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { consolidate } from "./consolidate.ts";
import { cutTree } from "./cut_tree.ts";
import { fitSpace } from "./fit_space.ts";
import { bestLevel, compareLevels } from "./levels.ts";
import type { Linkage } from "./linkage.ts";
import type { ClusterModel } from "./model.ts";
import type { ClusterOptions } from "./options.ts";
import { otherLinkage } from "./other_linkage.ts";
import { centersOf } from "./partition.ts";
import type { Points } from "./points.ts";
import { type LongRun, runSteps, runStepsAsync, type Steps } from "./steps.ts";
import { wardSteps } from "./ward.ts";

/**
 * Fits a hierarchical clustering (classification ascendante hiérarchique): scales the features,
 * builds the tree, cuts it, and consolidates the clusters by k-means, as FactoMineR's `HCPC` does.
 *
 * Clusters are numbered by the first coordinate of their centers, then the second and so on.
 * Customers with a missing feature do not count. The order of rows changes nothing as long as no
 * factor analysis is asked for; with one, sums may differ in their last digit.
 *
 * @param customers One row per customer: key and features.
 * @param options Features, how to scale them, how many clusters.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or cannot be a feature, no customer has all features,
 * or there are fewer distinct customers than clusters.
 * @throws {RangeError} When an option is out of range.
 *
 * @example
 * ```ts
 * import { fitCluster, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   frequency: [1, 2, 11, 12],
 *   monetary: [10, 20, 900, 950],
 * });
 * const model = fitCluster(customers, { features: ["frequency", "monetary"], clusters: 2 });
 * assert.deepEqual(model.clusters.map((cluster) => cluster.customers), [2, 2]);
 * ```
 */
export function fitCluster(customers: Table, options: ClusterOptions): ClusterModel {
  return runSteps(fitSteps(customers, options)).model;
}

/**
 * The same as {@linkcode fitCluster}, leaving room for others while it works.
 *
 * @param customers One row per customer: key and features.
 * @param options Features, how to scale them, how many clusters.
 * @param run A signal to give up, a function told the share done.
 * @returns The model.
 * @throws As {@linkcode fitCluster}; the reason of the signal when it is aborted.
 */
export async function fitClusterAsync(
  customers: Table,
  options: ClusterOptions,
  run: LongRun = {},
): Promise<ClusterModel> {
  return (await runStepsAsync(fitSteps(customers, options), run)).model;
}

/** A fitted model with what it was made from. */
export interface ClusterFit {
  /** The model. */
  readonly model: ClusterModel;
  /** The customers that were clustered, by row of the table. */
  readonly rows: Int32Array;
  /** One point per such customer. */
  readonly points: Points;
  /** The tree over those points. */
  readonly linkage: Linkage;
  /** The cluster of each point by the cut, as an index into the model's clusters. */
  readonly treeLabels: Int32Array;
  /** The cluster of each point after consolidation; by the cut where there was none. */
  readonly labels: Int32Array;
}

/** The work of {@linkcode fitCluster}, with pauses. */
export function* fitSteps(customers: Table, options: ClusterOptions): Steps<ClusterFit> {
  const columns = columnNames(customers, options);
  const { space, rows, points } = fitSpace(customers, options);
  const method = options.linkage ?? "ward";
  const linkage = method === "ward" ? yield* wardSteps(points) : otherLinkage(points, method);
  const levels = method === "ward"
    ? compareLevels(points, linkage, { most: options.mostClusters, seed: options.seed })
    : [];
  const count = checkCount(
    linkage,
    options.clusters ?? "auto",
    levels.length > 0 ? bestLevel(levels) : null,
  );
  const unordered = cutTree(linkage, count);
  const numbers = numbersByCenter(centersOf(points, unordered, count));
  // From here on no number comes from the order of the rows: ties go to the first center.
  const cut = unordered.map((label) => numbers[label]);
  const consolidated = options.consolidate ?? true;
  const settled = consolidated
    ? consolidate(points, cut, count)
    : { labels: cut, centers: centersOf(points, cut, count) };
  const number = numbersByCenter(settled.centers), order = orderCenters(settled.centers);
  const labels = settled.labels.map((label) => number[label]);
  const model: ClusterModel = {
    method: "cluster",
    version: 1,
    columns,
    ...space,
    linkage: method,
    consolidated,
    levels,
    clusters: order.map((old, i) => ({
      id: `cluster-${i + 1}`,
      center: settled.centers[old],
      customers: labels.reduce((sum, label) => label === i ? sum + 1 : sum, 0),
    })),
  };
  return { model, rows, points, linkage, treeLabels: cut.map((label) => number[label]), labels };
}

function columnNames(customers: Table, options: ClusterOptions): ClusterModel["columns"] {
  const customer = options.customer ?? "customer";
  customers.text(customer);
  return { customer, value: options.value ?? (customers.has("monetary") ? "monetary" : null) };
}

function checkCount(linkage: Linkage, asked: number | "auto", best: number | null): number {
  const places = 1 + linkage.heights.reduce((sum, height) => height > 0 ? sum + 1 : sum, 0);
  if (asked === "auto") {
    if (best !== null) return Math.min(best, places);
    throw new RangeError(
      message("errorAutoWard"),
    );
  }
  if (!Number.isInteger(asked) || asked < 1) {
    throw new RangeError(message("errorClusters", { clusters: `${asked}` }));
  }
  if (asked <= places) return asked;
  throw new DataError(
    message("errorClustersFew", { clusters: asked, customers: linkage.count, most: places }),
    { count: places },
  );
}

/** The number of each center in coordinate order. */
function numbersByCenter(centers: readonly (readonly number[])[]): Int32Array {
  const order = orderCenters(centers);
  return Int32Array.from(order, (_, old) => order.indexOf(old));
}

/** Indices of centers in coordinate order. */
function orderCenters(centers: readonly (readonly number[])[]): number[] {
  return centers.map((_, i) => i).sort((a, b) => {
    const k = centers[a].findIndex((x, axis) => x !== centers[b][axis]);
    return k < 0 ? a - b : centers[a][k] - centers[b][k];
  });
}
