/** Points of criteria that read events, in hundredths. */
import type {
  EventCriterion,
  EventLimit,
  EventsCriterion,
  LastEventCriterion,
} from "./criterion.ts";
import type { EventIndex } from "./event_index.ts";
import { pointsOfDays } from "./levels.ts";
import { pointsByAge, toHundredths } from "./points.ts";

/**
 * The points of a criterion that reads events. A customer without events is known to have none.
 *
 * @param criterion The criterion.
 * @param events Events of the customers.
 * @param customers Number of customers.
 * @returns Hundredths of a point, one per customer, none missing.
 */
export function eventPoints(
  criterion: EventCriterion,
  events: EventIndex,
  customers: number,
): Float64Array {
  return criterion.kind === "events"
    ? countedPoints(criterion, events, customers)
    : silencePoints(criterion, events, customers);
}

function countedPoints(
  criterion: EventsCriterion,
  events: EventIndex,
  customers: number,
): Float64Array {
  const byAge = pointsByAge(criterion);
  const flat = toHundredths(criterion.points), cap = toHundredths(criterion.cap);
  const points = sumEvents(criterion, events, customers, (age) => byAge ? byAge[age] ?? 0 : flat);
  const held = flat > 0 ? Math.min : Math.max;
  for (let row = 0; row < customers; row++) points[row] = held(points[row], cap);
  return points;
}

/** How many events count, before the cap. */
export function countedEvents(
  criterion: EventsCriterion,
  events: EventIndex,
  customers: number,
): Float64Array {
  return sumEvents(criterion, events, customers, () => 1);
}

/** The sum over the events that count, customer by customer. */
function sumEvents(
  { types, withinDays = Infinity, atMost }: EventsCriterion,
  events: EventIndex,
  customers: number,
  worth: (age: number) => number,
): Float64Array {
  const wanted = selectEvents(events, types, withinDays);
  const { rows, ages } = atMost ? limitEvents(wanted, atMost, customers) : wanted;
  const sums = new Float64Array(customers);
  for (let event = 0; event < rows.length; event++) sums[rows[event]] += worth(ages[event]);
  return sums;
}

type DatedRows = Pick<EventIndex, "rows" | "ages">;

/** Events of some types, not older than so many days. */
function selectEvents(events: EventIndex, types: readonly string[], withinDays: number): DatedRows {
  const wanted = events.types.map((type) => types.includes(type));
  const rows = new Int32Array(events.rows.length), ages = new Int32Array(events.rows.length);
  let count = 0;
  for (let event = 0; event < rows.length; event++) {
    if (!wanted[events.typeCodes[event]] || events.ages[event] > withinDays) continue;
    rows[count] = events.rows[event];
    ages[count++] = events.ages[event];
  }
  return { rows: rows.subarray(0, count), ages: ages.subarray(0, count) };
}

/** The latest events of each window, as many as may count. O(events · log events). */
function limitEvents(
  events: DatedRows,
  { events: most, days }: EventLimit,
  customers: number,
): DatedRows {
  const { rows, ages } = sortedEvents(events, customers);
  let kept = 0, row = -1, window = -1, inWindow = 0;
  for (let event = 0; event < rows.length; event++) {
    const here = Math.floor(ages[event] / days);
    if (rows[event] !== row || here !== window) inWindow = 0;
    row = rows[event];
    window = here;
    if (++inWindow > most) continue;
    rows[kept] = row;
    ages[kept++] = ages[event];
  }
  return { rows: rows.subarray(0, kept), ages: ages.subarray(0, kept) };
}

/** Events customer by customer, the latest first: counted into place, then sorted in each place. */
function sortedEvents(events: DatedRows, customers: number): DatedRows {
  const ends = new Int32Array(customers + 1);
  for (let event = 0; event < events.rows.length; event++) ends[events.rows[event] + 1]++;
  for (let row = 0; row < customers; row++) ends[row + 1] += ends[row];
  const starts = ends.slice();
  const rows = new Int32Array(events.rows.length), ages = new Int32Array(events.rows.length);
  for (let event = 0; event < rows.length; event++) {
    const place = starts[events.rows[event]]++;
    rows[place] = events.rows[event];
    ages[place] = events.ages[event];
  }
  for (let row = 0; row < customers; row++) {
    if (ends[row + 1] - ends[row] > 1) ages.subarray(ends[row], ends[row + 1]).sort();
  }
  return { rows, ages };
}

/** Days since the last event of some types; Infinity without one. */
export function silenceDays(
  types: readonly string[],
  events: EventIndex,
  customers: number,
): Float64Array {
  const wanted = events.types.map((type) => types.includes(type));
  const days = new Float64Array(customers).fill(Infinity);
  for (let event = 0; event < events.rows.length; event++) {
    if (!wanted[events.typeCodes[event]]) continue;
    const row = events.rows[event];
    if (events.ages[event] < days[row]) days[row] = events.ages[event];
  }
  return days;
}

function silencePoints(
  criterion: LastEventCriterion,
  events: EventIndex,
  customers: number,
): Float64Array {
  const worth = pointsOfDays(criterion);
  return silenceDays(criterion.types, events, customers).map(worth);
}
