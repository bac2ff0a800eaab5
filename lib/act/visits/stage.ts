/** The best visits of many: how the customers of a pool compete for what is left of it. */

/** Customers of one pool and one norm. */
export interface Group {
  /** Index of the norm. */
  readonly norm: number;
  /** What is at stake with each customer, descending. */
  readonly stakes: Float64Array;
  /** Sum of the first stakes: entry i is that of the first i. */
  readonly sums: Float64Array;
  /** The gain of each visit, as a share of the stake; never rising. */
  readonly gains: Float64Array;
}

/** Visits that compete: those after the `from`-th, up to the `to`-th, of each customer of a group. */
export interface Range {
  readonly group: Group;
  readonly from: number;
  readonly to: number;
}

/** Where the line falls between visits made and visits not made. */
export interface Threshold {
  /** The gain of the best visit not made: visits that gain more are all made. */
  readonly gain: number;
  /** How many gain more. */
  readonly above: number;
}

/**
 * How many visits gain more than a limit.
 *
 * Within a group a visit's gain is stake × share, which never rises from one visit to the next nor
 * from one customer to the next, so that each count is one bisection.
 */
export function countAbove(ranges: readonly Range[], limit: number): number {
  let count = 0;
  for (const { group: { stakes, gains }, from, to } of ranges) {
    for (let visit = from; visit < to; visit++) {
      const customers = customersAbove(stakes, gains[visit], limit);
      if (customers === 0) break;
      count += customers;
    }
  }
  return count;
}

/** How many customers of a group have a visit that gains more than a limit: the first so many. */
export function customersAbove(stakes: Float64Array, gain: number, limit: number): number {
  let low = 0, high = stakes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stakes[middle] * gain > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many visits there are in ranges. */
export function countVisits(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { group, from, to }) => sum + group.stakes.length * (to - from), 0);
}

/**
 * The line that leaves room for a number of visits: the smallest gain that at most so many visits
 * exceed. Since gains never rise from visit to visit, the visits above it are the first of each
 * customer, and no other choice of as many gains more (O. Gross, A class of discrete type
 * minimization problems, RAND RM-1644, 1956). Bisection down to neighbouring floats, so that the
 * line is exact.
 *
 * @param ranges Visits that compete.
 * @param room How many can be made, fewer than there are.
 * @returns The line, at least 0.
 */
export function findThreshold(ranges: readonly Range[], room: number): Threshold {
  let low = 0;
  if (countAbove(ranges, low) <= room) return { gain: 0, above: countAbove(ranges, 0) };
  let high = Math.max(...ranges.map(({ group, from }) => group.stakes[0] * group.gains[from] || 0));
  while (true) { // more than `room` visits exceed `low`, at most `room` exceed `high`
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return { gain: high, above: countAbove(ranges, high) };
    if (countAbove(ranges, middle) > room) low = middle;
    else high = middle;
  }
}
