/** Ward's method by its definition, in exact rational arithmetic, for tests only. */

/** One merge of the greedy definition. */
export interface GreedyMerge {
  readonly members: readonly number[];
  readonly cost: number;
}

interface Cluster {
  readonly members: readonly number[];
  readonly first: readonly number[];
  readonly sums: readonly bigint[];
  readonly weight: bigint;
}

/**
 * At each step merges the pair that costs least; of equally cheap ones, that whose clusters' first
 * points come first in coordinate order.
 */
export function greedyWard(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): GreedyMerge[] {
  let clusters = rows.map((row, i): Cluster => ({
    members: [i],
    first: row,
    sums: row.map((x) => BigInt(x) * BigInt(weights[i])),
    weight: BigInt(weights[i]),
  }));
  const merges: GreedyMerge[] = [];
  while (clusters.length > 1) {
    let best = pairOf(clusters[0], clusters[1]);
    for (const a of clusters) {
      for (const b of clusters) {
        if (a === b) continue;
        const pair = pairOf(a, b);
        if (comparePairs(pair, best) < 0) best = pair;
      }
    }
    const merged = join(best.a, best.b);
    merges.push({
      members: merged.members,
      cost: Number(best.numerator) / Number(best.denominator),
    });
    clusters = [...clusters.filter((c) => c !== best.a && c !== best.b), merged];
  }
  return merges;
}

interface Pair {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** ab/(a+b)·‖SA/a − SB/b‖², as a fraction. */
function pairOf(a: Cluster, b: Cluster): Pair {
  if (compareRows(a.first, b.first) > 0) [a, b] = [b, a];
  let numerator = 0n;
  a.sums.forEach((sum, k) => numerator += (b.weight * sum - a.weight * b.sums[k]) ** 2n);
  return { a, b, numerator, denominator: a.weight * b.weight * (a.weight + b.weight) };
}

function comparePairs(p: Pair, q: Pair): number {
  const difference = p.numerator * q.denominator - q.numerator * p.denominator;
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return compareRows(p.a.first, q.a.first) || compareRows(p.b.first, q.b.first);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((x, i) => x !== b[i]);
  return k < 0 ? 0 : a[k] - b[k];
}

function join(a: Cluster, b: Cluster): Cluster {
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    first: compareRows(a.first, b.first) <= 0 ? a.first : b.first,
    sums: a.sums.map((sum, k) => sum + b.sums[k]),
    weight: a.weight + b.weight,
  };
}
