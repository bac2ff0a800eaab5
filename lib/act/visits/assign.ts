/** From lines to visits, customer by customer. */
import type { Lines } from "./allocate.ts";
import { isPlanned, type VisitInput } from "./input.ts";

/**
 * The visits of each customer.
 *
 * Where visits of equal gain compete for too little room, the first visit goes before the second
 * and then the customer whose key comes first by code unit: any choice is worth the same, and this
 * one does not depend on the order of the rows.
 *
 * @param input Customers, norms, pools.
 * @param lines One entry per pool.
 * @returns Whole visits a year, one entry per customer; 0 without a segment or a rep.
 */
export function assignVisits(input: VisitInput, lines: readonly Lines[]): Float64Array {
  const { stakes, normOf, poolOf, norms } = input;
  const visits = new Float64Array(stakes.length);
  const tied: TiedVisit[][] = lines.map(() => []);
  for (let row = 0; row < visits.length; row++) {
    if (!isPlanned(input, row)) continue;
    const { minVisits, gains } = norms[normOf[row]];
    const { least, further, ties } = lines[poolOf[row]];
    const limitOf = (visit: number) => visit < minVisits ? least[normOf[row]] : further;
    let visit = 0;
    while (visit < gains.length && stakes[row] * gains[visit] > limitOf(visit)) visit++;
    visits[row] = visit;
    if (ties.count === 0 || (ties.line >= 0 && ties.line !== normOf[row])) continue;
    while (visit < gains.length && stakes[row] * gains[visit] === limitOf(visit)) {
      tied[poolOf[row]].push({ row, visit: visit++ });
    }
  }
  tied.forEach((candidates, pool) => {
    for (const { row } of firstOf(candidates, lines[pool].ties.count, input.keys)) visits[row]++;
  });
  return visits;
}

interface TiedVisit {
  readonly row: number;
  readonly visit: number;
}

function firstOf(
  candidates: TiedVisit[],
  count: number,
  keys: readonly string[],
): readonly TiedVisit[] {
  if (count === 0) return [];
  return candidates.sort((a, b) => a.visit - b.visit || (keys[a.row] < keys[b.row] ? -1 : 1))
    .slice(0, count);
}
