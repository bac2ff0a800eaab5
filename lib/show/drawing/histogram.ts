/** A measure counted by interval, its long tails gathered. */
// @ts-types="npm:@types/d3-array@3.2.2"
import { tickStep } from "d3-array";
import { type Closed, quantileSorted } from "../../base/mod.ts";

/** Counts by interval of equal width. */
export interface Histogram {
  /** Start of the first interval. */
  readonly start: number;
  /** Width of an interval. */
  readonly step: number;
  /** Values in each interval. */
  readonly counts: readonly number[];
  /** Values below the first interval. */
  readonly below: number;
  /** Values above the last interval. */
  readonly above: number;
}

/** About how many intervals make a distribution legible. */
const INTERVALS = 30;
/** A tail beyond these quantiles is gathered when it is long. */
const TAIL = 0.02;
/** A tail is long when it is this part of the range between the two quantiles. */
const LONG_TAIL = 0.25;

/**
 * Counts values by interval. A tail that would squeeze the rest is left out of the intervals and
 * counted apart, though never a part of the range where cuts stand.
 *
 * @param sorted Ascending values, at least one, none missing.
 * @param cuts Ascending cuts.
 * @param closed Which side of an interval belongs to it, as with the cuts; the first one has both.
 * @returns The counts. They add up to the number of values.
 */
export function histogram(
  sorted: Float64Array,
  cuts: readonly number[],
  closed: Closed,
): Histogram {
  const [low, high] = shownRange(sorted, cuts);
  const whole = sorted.every(Number.isInteger);
  const step = Math.max(whole ? 1 : 0, tickStep(low, high, INTERVALS)) || 1;
  const start = startOf(low, step, closed, whole);
  const steps = (high - start) / step;
  const intervals = Math.max(1, closed === "right" ? Math.ceil(steps) : Math.floor(steps) + 1);
  const counts = new Array<number>(intervals).fill(0);
  let below = 0, above = 0;
  for (const value of sorted) {
    const position = (value - start) / step;
    const interval = closed === "right" ? Math.ceil(position) - 1 : Math.floor(position);
    if (position < 0) below++;
    else if (interval >= intervals) above++;
    else counts[Math.max(0, interval)]++;
  }
  return { start, step, counts, below, above };
}

function shownRange(sorted: Float64Array, cuts: readonly number[]): [number, number] {
  const least = sorted[0], most = sorted[sorted.length - 1];
  const low = quantileSorted(sorted, TAIL), high = quantileSorted(sorted, 1 - TAIL);
  const room = LONG_TAIL * (high - low);
  return [
    least >= low - room ? least : Math.min(low, Math.max(least, cuts[0])),
    most <= high + room ? most : Math.max(high, Math.min(most, cuts[cuts.length - 1])),
  ];
}

/** Whole numbers one by one each have their own interval, also the lowest. */
function startOf(low: number, step: number, closed: Closed, whole: boolean): number {
  if (closed === "right" && whole && step === 1) return low - 1;
  return Math.floor(low / step) * step;
}
