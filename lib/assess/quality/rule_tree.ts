/** A shallow tree of rules that finds the segments again from the measures. */

/** A test on a measure, or a segment; a tree of them reads as rules. */
export type RuleTree =
  | {
    /** Segment given here: the most frequent, the first of equals. */
    readonly segment: number;
    /** Customers that come here. */
    readonly customers: number;
    /** Those of that segment. */
    readonly right: number;
  }
  | {
    /** Index of the measure tested. */
    readonly measure: number;
    /** At or below this value: `low`; above: `high`. */
    readonly cut: number;
    /** What follows at or below the cut. */
    readonly low: RuleTree;
    /** What follows above it. */
    readonly high: RuleTree;
  };

/** A tree, and where it sends each customer. */
export interface GrownTree {
  /** The rules. */
  readonly tree: RuleTree;
  /** The segment the rules give each customer. */
  readonly predicted: Int32Array;
}

/** The best test for a set of customers. */
interface Split {
  readonly measure: number;
  readonly cut: number;
  /** Σ left² / left + Σ right² / right over segments: large when both sides are pure. */
  readonly purity: number;
}

/** A gain this small comes from rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Grows a classification tree (CART: Breiman, Friedman, Olshen & Stone, 1984) on the Gini index,
 * cutting halfway between neighbouring values. Every measure is sorted once and each level of the
 * tree reads the sorted values once: O(measures · (n log n + depth · n)).
 *
 * @param values One array per measure, none missing.
 * @param codes The segment of each customer, from 0.
 * @param segments How many segments.
 * @param depth Tests at most from the top to a rule.
 * @returns The rules and the segment they give each customer.
 */
export function growRuleTree(
  values: readonly Float64Array[],
  codes: Int32Array,
  segments: number,
  depth: number,
): GrownTree {
  const orders = values.map((column) =>
    Int32Array.from(codes.keys()).sort((a, b) => column[a] - column[b])
  );
  const nodeOf = new Int32Array(codes.length);
  const tests: (Split | null)[] = [];
  let level = [0], nodes = 1;
  const children = new Map<number, readonly [number, number]>();
  for (let step = 0; step < depth; step++) {
    const splits = bestSplits({ values, orders, codes, segments, nodeOf, nodes });
    const open = level.filter((node) => splits[node]);
    for (const node of open) {
      tests[node] = splits[node];
      children.set(node, [nodes, nodes + 1]);
      nodes += 2;
    }
    if (open.length === 0) break;
    for (let row = 0; row < nodeOf.length; row++) {
      const test = tests[nodeOf[row]], next = children.get(nodeOf[row]);
      if (test && next) nodeOf[row] = next[values[test.measure][row] <= test.cut ? 0 : 1];
    }
    level = open.flatMap((node) => children.get(node)!);
  }
  const counts = countNodes(nodeOf, codes, segments, nodes);
  const predicted = nodeOf.map((node) => mostFrequent(counts[node]));
  return { tree: assemble(0, tests, children, counts), predicted };
}

function countNodes(
  nodeOf: Int32Array,
  codes: Int32Array,
  segments: number,
  nodes: number,
): Float64Array[] {
  const counts = Array.from({ length: nodes }, () => new Float64Array(segments));
  for (let row = 0; row < codes.length; row++) counts[nodeOf[row]][codes[row]]++;
  return counts;
}

/** The best test of each node; null where none makes its sides purer. */
function bestSplits({ values, orders, codes, segments, nodeOf, nodes }: {
  readonly values: readonly Float64Array[];
  readonly orders: readonly Int32Array[];
  readonly codes: Int32Array;
  readonly segments: number;
  readonly nodeOf: Int32Array;
  readonly nodes: number;
}): (Split | null)[] {
  const totals = countNodes(nodeOf, codes, segments, nodes);
  const sizes = totals.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const squares = totals.map((counts) => counts.reduce((sum, count) => sum + count * count, 0));
  const least = squares.map((sum, node) => sum / sizes[node] + LEAST_GAIN * sizes[node]);
  const best = new Array<Split | null>(nodes).fill(null);
  orders.forEach((order, measure) => {
    const left = Array.from({ length: nodes }, () => new Float64Array(segments));
    const count = new Float64Array(nodes), leftSquares = new Float64Array(nodes);
    const rightSquares = Float64Array.from(squares), last = new Float64Array(nodes);
    for (const row of order) {
      const node = nodeOf[row], code = codes[row], value = values[measure][row];
      if (count[node] > 0 && value !== last[node]) {
        const purity = leftSquares[node] / count[node] +
          rightSquares[node] / (sizes[node] - count[node]);
        if (purity > (best[node]?.purity ?? least[node])) {
          best[node] = { measure, cut: halfway(last[node], value), purity };
        }
      }
      leftSquares[node] += 2 * left[node][code] + 1;
      rightSquares[node] -= 2 * (totals[node][code] - left[node][code]) - 1;
      left[node][code]++;
      count[node]++;
      last[node] = value;
    }
  });
  return best;
}

/** Between two neighbours, and below the upper one however close they are. */
function halfway(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return middle < upper ? middle : lower;
}

function mostFrequent(counts: Float64Array): number {
  return counts.reduce((best, count, code) => count > counts[best] ? code : best, 0);
}

function assemble(
  node: number,
  tests: readonly (Split | null | undefined)[],
  children: ReadonlyMap<number, readonly [number, number]>,
  counts: readonly Float64Array[],
): RuleTree {
  const test = tests[node], next = children.get(node);
  if (test && next) {
    const [low, high] = next.map((child) => assemble(child, tests, children, counts));
    return { measure: test.measure, cut: test.cut, low, high };
  }
  const segment = mostFrequent(counts[node]);
  const customers = counts[node].reduce((sum, count) => sum + count, 0);
  return { segment, customers, right: counts[node][segment] };
}
