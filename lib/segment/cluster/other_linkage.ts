/** Linkages other than Ward's, on small data. */
import { message } from "../../base/mod.ts";
import { agnes, type Cluster } from "ml-hclust";
import type { Linkage } from "./linkage.ts";
import { distance, type Points } from "./points.ts";

/** Linkages besides Ward's. */
export type OtherLinkage = "single" | "complete" | "average" | "centroid" | "median";

/** They compare every pair of clusters again at each merge: beyond this that takes too long. */
const MOST_POINTS = 2000;

/**
 * The tree by single, complete, average, centroid or median linkage, as from SciPy's `linkage`,
 * computed by ml-hclust. O(n³), and therefore for small data only.
 *
 * Centroid and median linkage may merge lower than they did before; heights are then raised to the
 * height before, since trees are cut from the top. Equally near clusters are merged in row order.
 *
 * @param points The points; these linkages know no weights.
 * @param method Which linkage.
 * @returns The tree.
 * @throws {RangeError} When there are more than 2 000 points, or weights.
 */
export function otherLinkage(points: Points, method: OtherLinkage): Linkage {
  const { count } = points;
  if (count > MOST_POINTS) {
    throw new RangeError(
      message("errorLinkageSize", { count, linkage: method, most: MOST_POINTS }),
    );
  }
  if (points.weights) {
    throw new RangeError(message("errorLinkageWeights", { linkage: method }));
  }
  const distances = Array.from(
    { length: count },
    (_, a) => Array.from({ length: count }, (_, b) => squareIf(method, distance(points, a, b))),
  );
  const merged: Cluster[] = [];
  if (count > 1) {
    agnes(distances, { method, isDistanceMatrix: true })
      .traverse((node) => void (node.isLeaf || merged.push(node)));
  }
  return toLinkage(count, merged, method);
}

/** The formulas of centroid and median linkage hold for squared distances. */
function squareIf(method: OtherLinkage, value: number): number {
  return method === "centroid" || method === "median" ? value * value : value;
}

function toLinkage(count: number, merged: Cluster[], method: OtherLinkage): Linkage {
  const heightOf = new Map<Cluster, number>();
  // Parts come before the whole once nodes are visited from the leaves up.
  for (const node of merged.toReversed()) {
    const own = method === "centroid" || method === "median"
      ? Math.sqrt(Math.max(0, node.height))
      : node.height;
    heightOf.set(node, Math.max(own, ...node.children.map((part) => heightOf.get(part) ?? 0)));
  }
  const order = merged.toReversed().sort((a, b) => heightOf.get(a)! - heightOf.get(b)!);
  const numbers = new Map(order.map((node, i) => [node, count + i]));
  const numberOf = (node: Cluster) => node.isLeaf ? node.index : numbers.get(node)!;
  return {
    count,
    merges: Int32Array.from(
      order.flatMap(({ children }) => children.map(numberOf).sort((a, b) => a - b)),
    ),
    heights: Float64Array.from(order, (node) => heightOf.get(node)!),
    sizes: Int32Array.from(order, (node) => node.size),
  };
}
