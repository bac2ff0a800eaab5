/** Whether clusters come back when the customers are drawn again. */
import { message, type Random, random } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { ClusterSegmentation } from "./cluster.ts";
import { consolidate } from "./consolidate.ts";
import { cutTree } from "./cut_tree.ts";
import type { Points } from "./points.ts";
import { type LongRun, runSteps, runStepsAsync, type Steps } from "./steps.ts";
import { wardSteps } from "./ward.ts";

const RESAMPLES = 50;
/** Customers drawn each time at most: beyond, more of them change nothing but the time it takes. */
const LARGEST_RESAMPLE = 20_000;
/** Below this Jaccard similarity a cluster counts as dissolved (Hennig). */
const DISSOLVED = 0.5;
/** Least mean Jaccard similarity of each band above "unstable" (Hennig), from the highest. */
const BANDS = [[0.85, "highlyStable"], [0.75, "stable"], [0.6, "doubtful"]] as const;

/** How far a cluster can be trusted. */
export type StabilityBand = "unstable" | "doubtful" | "stable" | "highlyStable";

/** Options of {@linkcode clusterStability}. */
export interface StabilityOptions {
  /** How many times customers are drawn again; 50 when left out. */
  readonly resamples?: number | undefined;
  /** Customers drawn each time at most; 20 000 when left out. */
  readonly sample?: number | undefined;
  /** Chooses the customers drawn; 1 when left out. */
  readonly seed?: number | undefined;
}

/**
 * Stability of each cluster under the bootstrap (Hennig, 2007, doi:10.1016/j.csda.2006.11.025;
 * `clusterboot` of R's fpc): customers are drawn with replacement and clustered again in the same
 * way, with the scales and axes of the model; each cluster is compared with the most similar new
 * one by Jaccard's measure, over the customers drawn.
 *
 * @param result A clustering by Ward's method.
 * @param options How often, how many, seed.
 * @returns One row per cluster: `segment`; `jaccard`, the mean in [0, 1]; `dissolved`, the share of
 * draws where it stayed below 0.5; `band`: "unstable" below 0.6, "doubtful" below 0.75, "stable"
 * below 0.85, then "highlyStable".
 * @throws {RangeError} When the linkage is not ward, or an option is out of range.
 *
 * @example
 * ```ts
 * import { cluster, clusterStability, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: [..."abcdefgh"],
 *   frequency: [1, 2, 1, 2, 50, 51, 52, 50],
 * });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * assert.equal(clusterStability(result).cell("band", 0), "highlyStable");
 * ```
 */
export function clusterStability(
  result: ClusterSegmentation,
  options: StabilityOptions = {},
): Table {
  return runSteps(stabilitySteps(result, options));
}

/**
 * The same as {@linkcode clusterStability}, leaving room for others while it works.
 *
 * @param result A clustering by Ward's method.
 * @param options How often, how many, seed.
 * @param run A signal to give up, a function told the share done.
 * @returns One row per cluster.
 * @throws As {@linkcode clusterStability}; the reason of the signal when it is aborted.
 */
export async function clusterStabilityAsync(
  result: ClusterSegmentation,
  options: StabilityOptions = {},
  run: LongRun = {},
): Promise<Table> {
  return await runStepsAsync(stabilitySteps(result, options), run);
}

function* stabilitySteps(result: ClusterSegmentation, options: StabilityOptions): Steps<Table> {
  const { model, points } = result;
  const resamples = options.resamples ?? RESAMPLES;
  const size = Math.min(points.count, options.sample ?? LARGEST_RESAMPLE);
  checkChoices(model.linkage, resamples, size);
  const ids = model.clusters.map(({ id }) => id);
  const segments = result.customers.text("segment");
  const labels = Int32Array.from(result.rows, (row) => ids.indexOf(segments[row]!));
  const next = random(options.seed ?? 1);
  const similarities: number[][] = ids.map(() => []);
  for (let draw = 0; draw < resamples; draw++) {
    const { drawn, rows } = resample(points, size, next);
    const clusters = Math.min(ids.length, drawn.count);
    const cut = cutTree(runSteps(wardSteps(drawn)), clusters);
    const again = model.consolidated ? consolidate(drawn, cut, clusters).labels : cut;
    bestJaccards(labels, rows, again, ids.length, clusters)
      .forEach((similarity, i) => similarities[i].push(similarity));
    yield (draw + 1) / resamples;
  }
  return summarize(ids, similarities.map((list) => list.filter((value) => !Number.isNaN(value))));
}

function checkChoices(linkage: string, resamples: number, size: number): void {
  if (linkage !== "ward") {
    throw new RangeError(message("errorStabilityLinkage", { linkage }));
  }
  if (!Number.isInteger(resamples) || resamples < 1 || !(size >= 2)) {
    throw new RangeError(
      message("errorStabilityDraws", { size: `${size}`, resamples: `${resamples}` }),
    );
  }
}

/** Draws points with replacement; one drawn several times weighs as much. */
function resample(points: Points, size: number, next: Random): { drawn: Points; rows: Int32Array } {
  const { count, dimensions, values, weights } = points;
  const times = new Int32Array(count);
  for (let i = 0; i < size; i++) times[Math.floor(next() * count)]++;
  const rows = Int32Array.from(times.keys()).filter((row) => times[row] > 0);
  const drawn = {
    values: new Float64Array(rows.length * dimensions),
    count: rows.length,
    dimensions,
    weights: Float64Array.from(rows, (row) => times[row] * (weights?.[row] ?? 1)),
  };
  rows.forEach((row, i) => {
    drawn.values.set(values.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  return { drawn, rows };
}

/** For each cluster the similarity of the most similar new one; NaN when nobody in it was drawn. */
function bestJaccards(
  labels: Int32Array,
  rows: Int32Array,
  again: Int32Array,
  clusters: number,
  newClusters: number,
): number[] {
  const both = Array.from({ length: clusters }, () => new Array<number>(newClusters).fill(0));
  rows.forEach((row, i) => both[labels[row]][again[i]]++);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const newSizes = Array.from({ length: newClusters }, (_, j) => sum(both.map((row) => row[j])));
  return both.map((counts) => {
    const size = sum(counts);
    return size === 0 ? NaN : Math.max(...counts.map((n, j) => n / (size + newSizes[j] - n)));
  });
}

function summarize(ids: readonly string[], similarities: readonly (readonly number[])[]): Table {
  const jaccard = similarities.map((list) => list.reduce((sum, x) => sum + x, 0) / list.length);
  return Table.of({
    segment: ids,
    jaccard: Float64Array.from(jaccard),
    dissolved: Float64Array.from(
      similarities,
      (list) => list.filter((x) => x < DISSOLVED).length / list.length,
    ),
    band: jaccard.map(bandOf),
  });
}

function bandOf(jaccard: number): StabilityBand {
  return BANDS.find(([least]) => jaccard >= least)?.[1] ?? "unstable";
}
