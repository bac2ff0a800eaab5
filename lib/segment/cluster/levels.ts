/** How many clusters: every criterion side by side. */
import { cutTree } from "./cut_tree.ts";
import type { Linkage } from "./linkage.ts";
import type { Points } from "./points.ts";
import { silhouette, type SilhouetteOptions } from "./silhouette.ts";

/** Levels compared when nothing else is asked. */
const MOST_CLUSTERS = 10;
/** `HCPC` looks for the best number of clusters from here. */
const FEWEST_AUTOMATIC = 3;

/** One number of clusters and what speaks for it. */
export interface Level {
  /** Number of clusters. */
  readonly clusters: number;
  /** Inertia within clusters: mean squared distance of a point to its cluster's center. */
  readonly within: number;
  /** Share of the inertia that lies between clusters, in [0, 1]; null when all points are equal. */
  readonly explained: number | null;
  /** Inertia gained by the last split; null for one cluster. */
  readonly gain: number | null;
  /** Inertia within to that with one cluster fewer: the lower, the better; null for one cluster. */
  readonly quotient: number | null;
  /** Mean silhouette width in [−1, 1]: the higher, the better; null for one cluster. */
  readonly silhouette: number | null;
  /** Standard error of the silhouette; 0 when all points were compared. */
  readonly silhouetteError: number | null;
  /**
   * How far the level lies below the straight line from the first level to the last, as a share of
   * the inertia between them: the elbow is where that is largest. It is the
   * difference curve of Kneedle (Satopää et al., 2011, doi:10.1109/ICDCSW.2011.20).
   */
  readonly elbow: number;
}

/** Options of {@linkcode compareLevels}. */
export interface LevelOptions extends SilhouetteOptions {
  /** The largest number of clusters; 10 when left out. */
  readonly most?: number | undefined;
}

/**
 * Compares numbers of clusters, from 1 up, by inertia (as `HCPC` does), silhouette and elbow.
 *
 * @param points The points the tree was made of.
 * @param linkage A Ward tree.
 * @param options The largest number; size and seed of the silhouette's sample.
 * @returns One level per number of clusters, as far as there are points.
 */
export function compareLevels(
  points: Points,
  linkage: Linkage,
  options: LevelOptions = {},
): Level[] {
  const most = Math.min(options.most ?? MOST_CLUSTERS, linkage.count);
  const within = inertiaWithin(points, linkage, most);
  const [total, least] = [within[0], within[most - 1]];
  return within.map((inertia, i): Level => {
    const width = i === 0 ? null : silhouette(points, cutTree(linkage, i + 1), options);
    return {
      clusters: i + 1,
      within: inertia,
      explained: total > 0 ? 1 - inertia / total : null,
      gain: i === 0 ? null : within[i - 1] - inertia,
      quotient: i === 0 || within[i - 1] === 0 ? null : inertia / within[i - 1],
      silhouette: width && width.mean,
      silhouetteError: width && width.error,
      elbow: total > least ? 1 - i / (most - 1) - (inertia - least) / (total - least) : 0,
    };
  });
}

/** Inertia within 1, 2 … clusters: what the merges below each level cost, by unit of weight. */
function inertiaWithin({ weights, count }: Points, { heights }: Linkage, most: number): number[] {
  const weight = weights ? weights.reduce((sum, w) => sum + w, 0) : count;
  const within = new Array<number>(most).fill(0);
  let inertia = 0;
  for (let merge = 0; merge < heights.length; merge++) {
    const clusters = count - merge;
    if (clusters <= most) within[clusters - 1] = inertia / weight;
    inertia += heights[merge] ** 2 / 2;
  }
  within[0] = inertia / weight;
  return within;
}

/**
 * The number of clusters that `"auto"` takes, which is that of `HCPC`: from 3 clusters on, the one
 * whose last split leaves the smallest share of the inertia within (least `quotient`).
 *
 * @param levels Levels as from {@linkcode compareLevels}.
 * @returns The number; the largest there is when there are fewer than 3 levels.
 */
export function bestLevel(levels: readonly Level[]): number {
  const candidates = levels.filter((l) => l.clusters >= FEWEST_AUTOMATIC && l.quotient !== null);
  if (candidates.length === 0) return levels.filter((l) => l.gain !== 0).length;
  return candidates.reduce((best, level) => level.quotient! < best.quotient! ? level : best)
    .clusters;
}
