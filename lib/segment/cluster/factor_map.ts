/** A clustering seen from where it spreads most: customers in a plane. */
import { random } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { featuresOf } from "./apply.ts";
import type { ClusterSegmentation } from "./cluster.ts";
import { Correlation } from "./correlation.ts";
import { principalAxes } from "./factor_axes.ts";
import { type Points, weightOf } from "./points.ts";
import { sampleIndices } from "./sample.ts";
import { columnsOf, project } from "./space.ts";

/** More dots than this hide one another. */
const LARGEST_SAMPLE = 2000;

/** Options of {@linkcode factorMap}. */
export interface FactorMapOptions {
  /** Customers on the map at most; 2 000 when left out. */
  readonly sample?: number | undefined;
  /** Chooses the sample; 1 when left out. */
  readonly seed?: number | undefined;
}

/** One axis of a map. */
export interface FactorMapAxis {
  /** Share of the inertia along it, in [0, 1]. */
  readonly share: number;
  /**
   * What the axis tells apart, one row per number feature and per category: `column`, `category`
   * (null for a number), `correlation` with the coordinate in [−1, 1], strongest first.
   */
  readonly correlations: Table;
}

/** Customers in the plane of the first two axes. */
export interface FactorMap {
  /** The two axes; one where customers differ along one only. */
  readonly axes: readonly FactorMapAxis[];
  /** One row per customer on the map, in row order: `segment`, `x`, `y`. No keys. */
  readonly points: Table;
  /**
   * One row per cluster, its paragon (the customer nearest to its center, the first of equally near
   * ones): `segment`, `x`, `y`, `row` in the table of customers, from 0.
   */
  readonly paragons: Table;
  /** Customers that were clustered, of which `points` may be a sample. */
  readonly customers: number;
}

/**
 * Projects a clustering on the plane where customers spread most, as `HCPC` draws it: the first two
 * axes of the factor analysis that made the points, or the principal axes of the points where the
 * scaled features were taken as they are. O(n·d²).
 *
 * @param result A clustering.
 * @param options Size and seed of the sample; paragons are always on the map.
 * @returns The map, as plain data.
 *
 * @example
 * ```ts
 * import { cluster, factorMap, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const frequency = [1, 2, 4, 11, 12, 14];
 * const customers = Table.of({
 *   customer: [..."abcdef"],
 *   frequency,
 *   monetary: frequency.map((times) => 40 * times + times ** 2),
 * });
 * const map = factorMap(cluster(customers, { features: ["frequency", "monetary"], clusters: 2 }));
 * assert.equal(map.axes[0].share.toFixed(2), "1.00");
 * assert.deepEqual([...map.paragons.number("row")], [1, 4]);
 * ```
 */
export function factorMap(result: ClusterSegmentation, options: FactorMapOptions = {}): FactorMap {
  const { points, rows, customers } = result;
  const { coordinates, shares } = planeOf(result);
  const width = shares.length;
  const at = (point: number, axis: number) => axis < width ? coordinates[point * width + axis] : 0;
  const place = (chosen: Int32Array) => ({
    segment: Array.from(chosen, (point) => customers.text("segment")[rows[point]]),
    x: Float64Array.from(chosen, (point) => at(point, 0)),
    y: Float64Array.from(chosen, (point) => at(point, 1)),
  });
  const size = options.sample ?? LARGEST_SAMPLE;
  const paragons = nearestToCenters(result);
  return {
    axes: shares.map((share, axis) => ({
      share,
      correlations: correlationsWith(result, (point) => at(point, axis)),
    })),
    points: Table.of(place(sampleIndices(points.count, size, random(options.seed ?? 1)))),
    paragons: Table.of({
      ...place(paragons),
      row: Float64Array.from(paragons, (point) => rows[point]),
    }),
    customers: points.count,
  };
}

interface Plane {
  /** Coordinates, point after point. */
  readonly coordinates: Float64Array;
  /** Share of the inertia along each of at most two axes. */
  readonly shares: readonly number[];
}

function planeOf({ model: { axes }, points }: ClusterSegmentation): Plane {
  const { dimensions } = points;
  if (axes) {
    const total = axes.eigenvalues.reduce((sum, value) => sum + value, 0) / axes.varianceKept;
    const shares = axes.eigenvalues.slice(0, 2).map((value) => total > 0 ? value / total : 0);
    const coordinates = points.values.filter((_, i) => i % dimensions < 2);
    return { coordinates, shares };
  }
  const centered = centerPoints(points);
  const { vectors, variances, total } = principalAxes(centered, dimensions, points.weights);
  const shares = variances.slice(0, 2).map((variance) => total > 0 ? variance / total : 0);
  return { coordinates: project(centered, vectors.slice(0, 2)), shares };
}

function centerPoints(points: Points): Float64Array {
  const { values, count, dimensions } = points;
  const centered = values.slice();
  for (let k = 0; k < dimensions; k++) {
    let sum = 0, total = 0;
    for (let point = 0; point < count; point++) {
      const weight = weightOf(points, point);
      sum += weight * values[point * dimensions + k];
      total += weight;
    }
    for (let i = k; i < centered.length; i += dimensions) centered[i] -= sum / total;
  }
  return centered;
}

/** The point nearest to the center of each cluster, in the order of the clusters that have any. */
function nearestToCenters({ model, customers, rows }: ClusterSegmentation): Int32Array {
  const segments = customers.text("segment"), distances = customers.number("centerDistance");
  const nearest = new Map<string, number>();
  rows.forEach((row, point) => {
    const best = nearest.get(segments[row]!);
    if (best === undefined || distances[row] < distances[rows[best]]) {
      nearest.set(segments[row]!, point);
    }
  });
  return Int32Array.from(model.clusters.flatMap(({ id }) => nearest.get(id) ?? []));
}

function correlationsWith(
  { model, customers, rows, points }: ClusterSegmentation,
  coordinateOf: (point: number) => number,
): Table {
  const columns = columnsOf(model.features, featuresOf(model, customers), rows);
  const names = model.features.flatMap((feature): { column: string; category: string | null }[] =>
    feature.kind === "number"
      ? [{ column: feature.column, category: null }]
      : feature.categories.map((category) => ({ column: feature.column, category }))
  );
  const lines = names.map((name, k) => ({
    ...name,
    correlation: correlate(points, (point) => columns[point * names.length + k], coordinateOf),
  })).sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  return Table.of({
    column: lines.map(({ column }) => column),
    category: { kind: "text", values: lines.map(({ category }) => category) },
    correlation: Float64Array.from(lines, (line) => line.correlation),
  });
}

/** 0 where one of the two does not vary. */
function correlate(
  points: Points,
  x: (point: number) => number,
  y: (point: number) => number,
): number {
  const pairs = new Correlation();
  for (let point = 0; point < points.count; point++) {
    pairs.add(x(point), y(point), weightOf(points, point));
  }
  return pairs.value() ?? 0;
}
