/** What a pool's visits gain, without looking at customers one by one. */
import type { Lines } from "./allocate.ts";
import type { VisitInput } from "./input.ts";
import { customersAbove, type Group } from "./stage.ts";

/** Visits of a pool and what they gain over none, account currency. */
export interface Worth {
  readonly visits: number;
  readonly gain: number;
}

/** The visits above lines, and those on a line that are made. */
export function worthOfLines(groups: readonly Group[], lines: Lines, input: VisitInput): Worth {
  const { line, count } = lines.ties;
  let visits = count;
  let gain = count === 0 ? 0 : count * (line < 0 ? lines.further : lines.least[line]);
  for (const { norm, stakes, sums, gains } of groups) {
    const { minVisits } = input.norms[norm];
    for (let visit = 0; visit < gains.length; visit++) {
      const limit = visit < minVisits ? lines.least[norm] : lines.further;
      const customers = customersAbove(stakes, gains[visit], limit);
      visits += customers;
      gain += sums[customers] * gains[visit];
    }
  }
  return { visits, gain };
}

/**
 * The even plan: everybody the same number of visits, as far as the norms allow; where a visit is
 * left for some and not for all, its gain is the average. When not even the least visits can be
 * made, everybody is raised towards them alike.
 */
export function worthOfEvenPlan(groups: readonly Group[], room: number, input: VisitInput): Worth {
  const bounds = boundsOf(groups, room, input);
  const visitsAt = (level: number) =>
    bounds.reduce(
      (sum, { group, low, high }) => sum + group.stakes.length * clamp(level, low, high),
      0,
    );
  const top = Math.max(0, ...bounds.map(({ high }) => high));
  let level = 0;
  while (level < top && visitsAt(level + 1) <= room) level++;
  const left = level < top ? room - visitsAt(level) : 0;
  let gain = 0, nextGain = 0, nextCustomers = 0;
  for (const { group: { stakes, sums, gains }, low, high } of bounds) {
    const given = clamp(level, low, high);
    const total = sums[stakes.length];
    for (let visit = 0; visit < given; visit++) gain += total * gains[visit];
    if (clamp(level + 1, low, high) === given) continue;
    nextGain += total * gains[given];
    nextCustomers += stakes.length;
  }
  if (left > 0) gain += left * nextGain / nextCustomers;
  return { visits: visitsAt(level) + left, gain };
}

/** Between which numbers of visits the customers of each group may lie. */
function boundsOf(groups: readonly Group[], room: number, { norms }: VisitInput) {
  const least = groups.reduce(
    (sum, { norm, stakes }) => sum + stakes.length * norms[norm].minVisits,
    0,
  );
  return groups.map((group) => {
    const { minVisits, maxVisits } = norms[group.norm];
    return least <= room
      ? { group, low: minVisits, high: maxVisits }
      : { group, low: 0, high: minVisits };
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
