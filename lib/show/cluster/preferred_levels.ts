/** The number of clusters that each criterion prefers. */
import type { Level } from "../../segment/cluster/mod.ts";

/** The level where the inertia lies deepest below its straight line: the elbow. */
export function elbowLevel(levels: readonly Level[]): Level | undefined {
  return highest(levels.filter(({ elbow }) => elbow > 0), ({ elbow }) => elbow);
}

/** The level with the highest mean silhouette. */
export function widestLevel(levels: readonly Level[]): Level | undefined {
  return highest(levels.filter((level) => level.silhouette !== null), (l) => l.silhouette!);
}

/** Of equals the first. */
function highest(levels: readonly Level[], value: (level: Level) => number): Level | undefined {
  return levels.toSorted((a, b) => value(b) - value(a)).at(0);
}
