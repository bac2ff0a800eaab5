/** When events happened, customer by customer. */
import type { CustomerEvents } from "../../contract/mod.ts";
import type { EventEvidence } from "./model.ts";

/** Events joined to customers; row −1 is not to be seen. */
export type DatedEvents = Pick<CustomerEvents, "rows" | "typeCodes" | "types" | "days">;

/** The day of the n-th event of some types; Infinity for a customer with fewer. */
export function nthEventDays(
  { types, atLeast = 1 }: EventEvidence,
  events: DatedEvents,
  customers: number,
): Float64Array {
  const nth = new Float64Array(customers).fill(Infinity);
  if (atLeast === 1) {
    forEachEvent(types, events, (row, day) => nth[row] = Math.min(nth[row], day));
    return nth;
  }
  const days = new Map<number, number[]>();
  forEachEvent(types, events, (row, day) => {
    const list = days.get(row);
    if (list) list.push(day);
    else days.set(row, [day]);
  });
  for (const [row, list] of days) {
    if (list.length >= atLeast) nth[row] = list.sort((a, b) => a - b)[atLeast - 1];
  }
  return nth;
}

/** The day of the last event of some types; NaN without one. */
export function lastEventDays(
  types: readonly string[],
  events: DatedEvents,
  customers: number,
): Float64Array {
  const last = new Float64Array(customers).fill(NaN);
  forEachEvent(types, events, (row, day) => {
    if (!(last[row] >= day)) last[row] = day;
  });
  return last;
}

function forEachEvent(
  types: readonly string[],
  { rows, typeCodes, types: all, days }: DatedEvents,
  visit: (row: number, day: number) => void,
): void {
  const wanted = all.map((type) => types.includes(type));
  for (let event = 0; event < rows.length; event++) {
    if (rows[event] >= 0 && wanted[typeCodes[event]]) visit(rows[event], days[event]);
  }
}
