/** The customers that stand for a cluster, and those that set it apart. */
import type { ClusterSegmentation } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";

/** Customers shown of each cluster when nothing else is asked. */
const SHOWN = 5;

/**
 * Paragons: the customers nearest to the center of their cluster, as `HCPC` gives them.
 *
 * @param result A clustering.
 * @param count How many of each cluster.
 * @returns `segment`, `customer`, `distance` to the center in scaled units; nearest first, equally
 * near ones in row order.
 *
 * @example
 * ```ts
 * import { cluster, paragons, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 3, 40] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * assert.equal(paragons(result, 1).cell("customer", 0), "b");
 * ```
 */
export function paragons(result: ClusterSegmentation, count: number = SHOWN): Table {
  return rankMembers(result, count, (distances, own) => distances[own], 1);
}

/**
 * The most distinct customers of each cluster: those farthest from every other cluster, by the
 * distance to the nearest center of another.
 *
 * @param result A clustering.
 * @param count How many of each cluster.
 * @returns `segment`, `customer`, `distance` to the nearest other center in scaled units; farthest
 * first, equally far ones in row order. No row where there is one cluster only.
 */
export function mostDistinct(result: ClusterSegmentation, count: number = SHOWN): Table {
  const toOthers = (distances: readonly number[], own: number) =>
    Math.min(...distances.filter((_, i) => i !== own));
  return rankMembers(result, result.model.clusters.length > 1 ? count : 0, toOthers, -1);
}

function rankMembers(
  { model, customers, points, rows }: ClusterSegmentation,
  count: number,
  measure: (distances: readonly number[], own: number) => number,
  sign: 1 | -1,
): Table {
  const keys = customers.text(model.columns.customer), segments = customers.text("segment");
  const ids = model.clusters.map(({ id }) => id);
  const members = ids.map(() => [] as { row: number; distance: number }[]);
  rows.forEach((row, point) => {
    const own = ids.indexOf(segments[row]!);
    const distances = model.clusters.map(({ center }) =>
      Math.hypot(...center.map((x, k) => points.values[point * points.dimensions + k] - x))
    );
    members[own].push({ row, distance: measure(distances, own) });
  });
  const shown = members.flatMap((list, i) =>
    list.sort((a, b) => sign * (a.distance - b.distance) || a.row - b.row).slice(0, count)
      .map((member) => ({ ...member, segment: ids[i] }))
  );
  return Table.of({
    segment: shown.map(({ segment }) => segment),
    customer: shown.map(({ row }) => keys[row]),
    distance: Float64Array.from(shown, ({ distance }) => distance),
  });
}
