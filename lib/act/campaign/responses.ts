/** Who responded, counted. */
import { type CountedShare, DataError, message, parseDay } from "../../base/mod.ts";
import { type EventColumns, joinEvents } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { yesNoColumn } from "./consent.ts";

/** The columns that {@linkcode countResponses} reads. */
export interface ResponseInput {
  /** Column of the segment; "segment" when left out. */
  readonly segment: string | undefined;
  /** Column of the group; "campaignGroup" when left out. */
  readonly group: string | undefined;
  /** Column of the channel; "campaignChannel" when left out. */
  readonly channel: string | undefined;
  /** Column of the response; "responded" when left out. */
  readonly responded: string | undefined;
}

/** Responses of one segment. */
export interface ResponseCounts {
  readonly segment: string;
  readonly target: CountedShare;
  readonly control: CountedShare;
  /** Targets by channel, by name of channel. */
  readonly channels: readonly (readonly [string, CountedShare])[];
}

interface Counter {
  count: number;
  total: number;
}

/** Counts targets, controls and their responses, by segment in order of name. */
export function countResponses(
  customers: Table,
  columns: Partial<ResponseInput>,
): ResponseCounts[] {
  const { segment = "segment", group = "campaignGroup" } = columns;
  const { channel = "campaignChannel", responded = "responded" } = columns;
  const segmentOf = customers.text(segment), groupOf = customers.text(group);
  const channelOf = customers.text(channel), yes = yesNoColumn(customers, responded);
  const counts = new Map<string, Record<"target" | "control", Counter>>();
  const channels = new Map<string, Map<string, Counter>>();
  groupOf.forEach((name, row) => {
    const where = segmentOf[row];
    if (where === null || (name !== "target" && name !== "control")) return;
    if (!counts.has(where)) {
      counts.set(where, { target: { count: 0, total: 0 }, control: { count: 0, total: 0 } });
      channels.set(where, new Map());
    }
    add(counts.get(where)![name], yes[row]);
    const by = channelOf[row];
    if (name === "control" || by === null) return;
    const ofSegment = channels.get(where)!;
    if (!ofSegment.has(by)) ofSegment.set(by, { count: 0, total: 0 });
    add(ofSegment.get(by)!, yes[row]);
  });
  if (![...counts.values()].some(({ target }) => target.total > 0)) {
    throw new DataError(
      message("errorNoTarget", { column: group }),
      { column: group },
    );
  }
  return [...counts.keys()].sort().map((name) => ({
    segment: name,
    ...counts.get(name)!,
    channels: [...channels.get(name)!].sort(([a], [b]) => a < b ? -1 : 1),
  }));
}

function add(counter: Counter, responded: boolean | null): void {
  counter.total++;
  if (responded === true) counter.count++;
}

/** Options of {@linkcode campaignResponses}. */
export interface ResponseOptions {
  /** The day of sending, YYYY-MM-DD. */
  readonly day: string;
  /** How many days count, that of sending included. */
  readonly days: number;
  /** What counts as a response; anything when left out. */
  readonly types?: readonly string[] | undefined;
  /** Column of the customer's key in the customers; "customer" when left out. */
  readonly key?: string | undefined;
  /** Columns of the events, where they differ from `customer`, `type`, `date`. */
  readonly columns?: Partial<EventColumns> | undefined;
}

/**
 * Which customers did something within some days of a campaign: clicked, ordered, called. For an
 * uplift, take what the control group can do as well, such as an order.
 *
 * @param customers One row per customer.
 * @param events One row per event: customer, type, day.
 * @param options Day of sending, days that count, types of events.
 * @returns One entry per customer, for a column `responded`.
 * @throws {DataError} When a column is absent or of another kind, or a key stands twice.
 * @throws {RangeError} When `day` is not written YYYY-MM-DD or `days` is not a whole number from 1.
 */
export function campaignResponses(
  customers: Table,
  events: Table,
  { day, days, types, key = "customer", columns = {} }: ResponseOptions,
): boolean[] {
  const from = parseDay(day, "day");
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(message("errorResponseDays", { days: `${days}` }));
  }
  const joined = joinEvents(customers, key, events, {
    customer: "customer",
    type: "type",
    date: "date",
    ...columns,
  });
  const counted = joined.types.map((type) => !types || types.includes(type));
  const responded = new Array<boolean>(customers.rowCount).fill(false);
  joined.rows.forEach((row, event) => {
    const after = joined.days[event] - from;
    if (row < 0 || after < 0 || after >= days || !counted[joined.typeCodes[event]]) return;
    responded[row] = true;
  });
  return responded;
}
