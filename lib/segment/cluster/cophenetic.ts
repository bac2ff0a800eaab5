/** How faithfully the tree keeps distances. */
import { random } from "../../base/mod.ts";
import { Correlation } from "./correlation.ts";
import type { Linkage } from "./linkage.ts";
import { distance, type Points, weightOf } from "./points.ts";
import { sampleIndices } from "./sample.ts";

/** Pairs are as many as the square of this. */
const LARGEST_SAMPLE = 1500;

/** Options of {@linkcode copheneticCorrelation}. */
export interface CopheneticOptions {
  /** Points compared pairwise at most; 1 500 when left out. */
  readonly sample?: number | undefined;
  /** Chooses the sample; 1 when left out. */
  readonly seed?: number | undefined;
}

/**
 * Cophenetic correlation (Sokal & Rohlf, 1962): Pearson's, between the distance of two points and
 * the height at which the tree brings them together, over all pairs. Above `sample` points it is
 * taken over the pairs of a random sample. A weighted point counts as that many identical ones.
 * O(sample²).
 *
 * @param points The points the tree was made of.
 * @param linkage The tree.
 * @param options Size and seed of the sample.
 * @returns The correlation, at most 1; null when all distances are equal.
 */
export function copheneticCorrelation(
  points: Points,
  linkage: Linkage,
  options: CopheneticOptions = {},
): number | null {
  const size = options.sample ?? LARGEST_SAMPLE;
  const members = new Map<number, number[]>();
  for (const row of sampleIndices(points.count, size, random(options.seed ?? 1))) {
    members.set(row, [row]);
  }
  const pairs = new Correlation();
  for (const row of members.keys()) {
    const weight = weightOf(points, row);
    if (weight > 1) pairs.add(0, 0, weight * (weight - 1) / 2);
  }
  for (let merge = 0; merge < linkage.heights.length; merge++) {
    const a = members.get(linkage.merges[2 * merge]),
      b = members.get(linkage.merges[2 * merge + 1]);
    if (a && b) {
      for (const x of a) {
        for (const y of b) {
          const weight = weightOf(points, x) * weightOf(points, y);
          pairs.add(distance(points, x, y), linkage.heights[merge], weight);
        }
      }
    }
    const joined = a && b ? a.concat(b) : a ?? b;
    if (joined) members.set(linkage.count + merge, joined);
  }
  return pairs.value();
}
