/** The events that criteria may see. */
import type { CustomerEvents } from "../../contract/mod.ts";

/** Events up to the day of analysis of their customer, in no particular order. */
export interface EventIndex {
  /** Row of the customer, from 0. */
  readonly rows: Int32Array;
  /** Whole days from the event to the day of analysis. */
  readonly ages: Int32Array;
  /** What happened: an index in `types`. */
  readonly typeCodes: Int32Array;
  /** Every type that occurs at any time. */
  readonly types: readonly string[];
}

/**
 * Dates events from the day of analysis. Those after it are left out, so that nothing downstream can
 * see them.
 *
 * @param events Events joined to customers.
 * @param asOf Day of analysis of every customer.
 * @returns The events that may be seen.
 */
export function indexEvents(events: CustomerEvents, asOf: Float64Array): EventIndex {
  const { length } = events.rows;
  const rows = new Int32Array(length), ages = new Int32Array(length);
  const typeCodes = new Int32Array(length);
  let count = 0;
  for (let event = 0; event < length; event++) {
    const row = events.rows[event];
    if (row < 0 || events.days[event] > asOf[row]) continue;
    rows[count] = row;
    ages[count] = asOf[row] - events.days[event];
    typeCodes[count++] = events.typeCodes[event];
  }
  return {
    rows: rows.subarray(0, count),
    ages: ages.subarray(0, count),
    typeCodes: typeCodes.subarray(0, count),
    types: events.types,
  };
}
