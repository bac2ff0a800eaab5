/** A pool's visits shared out: least visits first, then the best of the others. */
import type { VisitInput } from "./input.ts";
import { countAbove, countVisits, findThreshold, type Group, type Range } from "./stage.ts";

/** Which visits of a norm are made, in one pool: those that gain more than a line. */
export interface Lines {
  /** Line of the visits up to the least of the norm; −1 when all are made, Infinity when none. */
  readonly least: Float64Array;
  /** Line of the visits beyond it, the same for every norm. */
  readonly further: number;
  /** Visits made that lie on a line, and on which: an index in `least`, or −1 for `further`. */
  readonly ties: { readonly line: number; readonly count: number };
  /** Least visits that cannot be made. */
  readonly waived: number;
}

/** Every visit of a norm is made, or none. */
const ALL = -1, NONE = Infinity;

/** The groups of each pool: customers with a norm, largest stake first. O(n log n). */
export function groupsOfPools(input: VisitInput): Group[][] {
  const { norms, pools, normOf, poolOf, stakes } = input;
  const width = norms.length;
  const sizes = new Int32Array(pools.length * width);
  const cellOf = (row: number) => normOf[row] < 0 ? -1 : poolOf[row] * width + normOf[row];
  for (let row = 0; row < stakes.length; row++) {
    const cell = cellOf(row);
    if (cell >= 0) sizes[cell]++;
  }
  const gathered = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let row = 0; row < stakes.length; row++) {
    const cell = cellOf(row);
    if (cell >= 0) gathered[cell][sizes[cell]++] = stakes[row];
  }
  return pools.map((_, pool) =>
    norms.map(({ gains }, norm) => {
      const stakes = gathered[pool * width + norm].sort().reverse();
      return { norm, stakes, sums: runningSums(stakes), gains };
    })
  );
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
  return sums;
}

/** What competes in turn: the least visits of each norm by priority, then all further visits. */
export function stagesOf(groups: readonly Group[], input: VisitInput): Range[][] {
  const least = groups.map((group) => [
    { group, from: 0, to: input.norms[group.norm].minVisits },
  ]);
  const further = groups.map((group) => {
    const { minVisits, maxVisits } = input.norms[group.norm];
    return { group, from: minVisits, to: maxVisits };
  });
  return [...least, further];
}

/**
 * Shares out the visits of a pool.
 *
 * @param groups The pool's customers by norm.
 * @param room Visits that can be made.
 * @param input Norms, and the cost of a visit, which a further visit must gain more than.
 * @returns The lines above which visits are made.
 */
export function allocate(
  groups: readonly Group[],
  room: number,
  input: VisitInput,
): Lines {
  const { visitCost } = input;
  const stages = stagesOf(groups, input);
  const further = stages.pop()!;
  const least = new Float64Array(groups.length).fill(ALL);
  let left = room;
  for (let norm = 0; norm < stages.length; norm++) {
    const wanted = countVisits(stages[norm]);
    if (wanted <= left) left -= wanted;
    else {
      const { gain, above } = findThreshold(stages[norm], left);
      least.fill(NONE, norm + 1)[norm] = gain;
      const waived = stages.slice(norm).reduce((sum, stage) => sum + countVisits(stage), -left);
      return { least, further: NONE, ties: { line: norm, count: left - above }, waived };
    }
  }
  const worthwhile = countAbove(further, visitCost);
  if (worthwhile <= left) {
    return { least, further: visitCost, ties: { line: -1, count: 0 }, waived: 0 };
  }
  const { gain, above } = findThreshold(further, left);
  return { least, further: gain, ties: { line: -1, count: left - above }, waived: 0 };
}

/**
 * What further visits would bring, in turn: the first is the shadow price of a visit, the first few
 * that of a day.
 *
 * @param groups The pool's customers by norm.
 * @param room Visits already made.
 * @param count How many further visits.
 * @param input Norms, and the cost of a visit.
 * @returns Gain of each, less its cost; nothing for a visit that would not be made.
 */
export function nextGains(
  groups: readonly Group[],
  room: number,
  count: number,
  input: VisitInput,
): number[] {
  const stages = stagesOf(groups, input);
  return Array.from({ length: count }, (_, i) => nextGain(stages, room + i, input.visitCost));
}

function nextGain(stages: readonly Range[][], room: number, visitCost: number): number {
  let left = room;
  for (const [i, stage] of stages.entries()) {
    const wanted = countVisits(stage);
    const last = i === stages.length - 1;
    if (left < wanted) {
      const { gain } = findThreshold(stage, left);
      return last ? Math.max(0, gain - visitCost) : gain - visitCost;
    }
    left -= wanted;
  }
  return 0;
}
