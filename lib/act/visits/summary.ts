/** A plan by segment, by rep, and by both. */
import { totalMoney } from "../../base/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import { nextGains } from "./allocate.ts";
import { isPlanned, type VisitInput } from "./input.ts";
import type { Group } from "./stage.ts";

/**
 * Sums by segment, in order of priority: `segment`, `minVisits`, `maxVisits`, `customers`,
 * `customersVisited`, `visits`, `meanVisits`, `waivedVisits`, `expectedMargin`. Customers without
 * a rep count, with no visit.
 */
export function summarizeSegments(planned: Table, input: VisitInput): Table {
  const { norms, normOf } = input;
  const sums = sumsBy(planned, norms.length, (row) => normOf[row]);
  const meanVisits = sums.visits.map((visits, i) => visits / sums.customers[i]);
  return Table.of({
    segment: norms.map(({ segment }) => segment),
    minVisits: norms.map(({ minVisits }) => minVisits),
    maxVisits: norms.map(({ maxVisits }) => maxVisits),
    ...sums,
    meanVisits,
  }).select([
    ...["segment", "minVisits", "maxVisits", "customers", "customersVisited", "visits"],
    ...["meanVisits", "waivedVisits", "expectedMargin"],
  ]);
}

/**
 * Sums by rep: `rep`, `days`, `visitsPerDay`, `capacity`, `customers`, `customersVisited`, `visits`,
 * `unusedVisits`, `waivedVisits`, `daysMissing` (for the waived visits; missing
 * for a rep on leave who makes 0 a day), `expectedMargin`,
 * `oneMoreVisit` and `oneMoreDay`, what they would bring; of a day that makes a visit and a half, the
 * second visit counts for half.
 */
export function summarizeReps(
  planned: Table,
  groups: readonly (readonly Group[])[],
  input: VisitInput,
): Table {
  const { pools, poolOf } = input;
  const { visits, waivedVisits, expectedMargin, ...sums } = sumsBy(
    planned,
    pools.length,
    (row) => isPlanned(input, row) ? poolOf[row] : -1,
  );
  const next = pools.map((pool, i) =>
    nextGains(groups[i], pool.visits, Math.max(1, Math.ceil(pool.visitsPerDay)), input)
  );
  return Table.of({
    rep: pools.map(({ rep }) => rep),
    days: pools.map(({ days }) => days),
    visitsPerDay: pools.map(({ visitsPerDay }) => visitsPerDay),
    capacity: pools.map((pool) => pool.visits),
    ...sums,
    visits,
    unusedVisits: visits.map((count, i) => pools[i].visits - count),
    waivedVisits,
    daysMissing: waivedVisits.map((count, i) => daysFor(count, pools[i].visitsPerDay)),
    expectedMargin,
    oneMoreVisit: next.map((gains) => totalMoney(gains.slice(0, 1))),
    oneMoreDay: next.map((gains, i) => gainOfDay(gains, pools[i].visitsPerDay)),
  });
}

/** What the visits of a day bring, the last of which may fall on two days. */
function gainOfDay(gains: readonly number[], visitsPerDay: number): number {
  return totalMoney(gains.map((gain, i) => gain * Math.min(1, Math.max(0, visitsPerDay - i))));
}

/** Whole days for so many visits; missing for a rep on leave, whose pace is not known. */
function daysFor(visits: number, visitsPerDay: number): number {
  if (visits === 0) return 0;
  return visitsPerDay > 0 ? Math.ceil(visits / visitsPerDay) : NaN;
}

/** Sums by rep and segment, pairs without a customer left out: `rep`, `segment`, then the sums. */
export function summarizeRepSegments(planned: Table, input: VisitInput): Table {
  const { norms, pools, normOf, poolOf } = input;
  const width = norms.length;
  const sums = sumsBy(
    planned,
    pools.length * width,
    (row) => isPlanned(input, row) ? poolOf[row] * width + normOf[row] : -1,
  );
  const pairs = Table.of({
    rep: pools.flatMap(({ rep }) => norms.map(() => rep)),
    segment: pools.flatMap(() => norms.map(({ segment }) => segment)),
    ...sums,
  });
  return pairs.filter((pair) => sums.customers[pair] > 0);
}

/** The columns that every summary shares. */
interface Sums extends Record<string, ColumnInput> {
  readonly customers: Float64Array;
  readonly customersVisited: Float64Array;
  readonly visits: Float64Array;
  readonly waivedVisits: Float64Array;
  readonly expectedMargin: Float64Array;
}

function sumsBy(planned: Table, size: number, codeOf: (row: number) => number): Sums {
  const visits = planned.number("visits"), waived = planned.number("waivedVisits");
  const margins = planned.number("expectedMargin");
  const count = () => new Float64Array(size);
  const sums = {
    customers: count(),
    customersVisited: count(),
    visits: count(),
    waivedVisits: count(),
  };
  const parts: number[][] = Array.from({ length: size }, () => []);
  for (let row = 0; row < planned.rowCount; row++) {
    const code = codeOf(row);
    if (code < 0) continue;
    sums.customers[code]++;
    if (visits[row] > 0) sums.customersVisited[code]++;
    sums.visits[code] += visits[row];
    sums.waivedVisits[code] += waived[row];
    parts[code].push(margins[row]);
  }
  return { ...sums, expectedMargin: Float64Array.from(parts, totalMoney) };
}
