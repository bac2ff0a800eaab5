/** Customers whose label a refit would change. */
import type { Segmentation } from "../../contract/mod.ts";

/** The labels of the same customers twice, sorted by key. */
export interface LabelPairs {
  readonly current: readonly string[];
  readonly refitted: readonly string[];
}

/** Finds each customer in both segmentations. */
export function pairLabels(
  current: Segmentation<unknown>,
  refitted: Segmentation<unknown>,
  key: string,
): LabelPairs {
  const labels = new Map(
    refitted.customers.text(key).map((one, row) => [one, refitted.customers.text("segment")[row]]),
  );
  const pairs = current.customers.text(key).flatMap((one, row) => {
    const again = labels.get(one), now = current.customers.text("segment")[row];
    return one === null || again === undefined || again === null ? [] : [[one, now!, again]];
  }).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return { current: pairs.map(([, now]) => now), refitted: pairs.map(([, , again]) => again) };
}

/**
 * The share of customers with another label. Clusters have no names of their own: each new one is
 * taken for the old one it shares most customers with, the largest agreement first.
 */
export function relabelledShare({ current, refitted }: LabelPairs, named: boolean): number {
  if (current.length === 0) return NaN;
  const nameOf = named ? null : matchGroups({ current, refitted });
  const changed = current.filter((label, i) =>
    label !== (nameOf === null ? refitted[i] : nameOf.get(refitted[i]))
  );
  return changed.length / current.length;
}

function matchGroups({ current, refitted }: LabelPairs): Map<string, string> {
  const counts = new Map<string, { old: string; now: string; count: number }>();
  current.forEach((old, i) => {
    const id = JSON.stringify([old, refitted[i]]);
    const cell = counts.get(id) ?? { old, now: refitted[i], count: 0 };
    counts.set(id, { ...cell, count: cell.count + 1 });
  });
  const cells = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const nameOf = new Map<string, string>(), taken = new Set<string>();
  for (const [, { old, now }] of cells) {
    if (nameOf.has(now) || taken.has(old)) continue;
    nameOf.set(now, old);
    taken.add(old);
  }
  return nameOf;
}
