/** Scheduled visits as calendars that any agenda opens. */
import ical from "ical-generator";
import { currentLocale, type Locale, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

/** Options of {@linkcode visitCalendars}. */
export interface CalendarOptions {
  /** Names of customers by key, for the title of a visit; the key when left out. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Language; the display locale when left out. */
  readonly locale?: Locale | undefined;
}

const MILLISECONDS_PER_DAY = 86_400_000;
// deno-lint-ignore no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]+/g;

/**
 * Writes scheduled visits as iCalendar (RFC 5545), one text per rep, each visit an event of a whole
 * day. No clock is read: events are stamped with the day of the rep's first visit, so that the same
 * schedule gives the same bytes, and an event keeps its identity when the calendar is imported again.
 *
 * @param schedule What `scheduleVisits` gave.
 * @param options Names of customers, locale.
 * @returns The text of an `.ics` file by rep.
 *
 * @example
 * ```ts
 * import { dayColumn, Table, visitCalendars } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const schedule = Table.of({
 *   rep: ["Ada"],
 *   day: dayColumn(Float64Array.of(20_460)),
 *   customer: ["C1"],
 *   visit: [1],
 *   visits: [4],
 * });
 * const [calendar] = visitCalendars(schedule, { locale: "en" }).values();
 * assert.match(calendar, /DTSTART;VALUE=DATE:20260107\r\n/);
 * assert.match(calendar, /SUMMARY:Visit to C1 \(1 of 4\)\r\n/);
 * ```
 */
export function visitCalendars(
  schedule: Table,
  { names = {}, locale = currentLocale() }: CalendarOptions = {},
): Map<string, string> {
  const [reps, keys] = [schedule.text("rep"), schedule.text("customer")];
  const [days, visit, visits] = [
    schedule.day("day"),
    schedule.number("visit"),
    schedule.number("visits"),
  ];
  const calendars = new Map<string, ReturnType<typeof ical>>();
  const stamps = new Map<string, Date>();
  for (let row = 0; row < schedule.rowCount; row++) {
    const rep = reps[row]!, key = keys[row]!;
    const start = new Date(days[row] * MILLISECONDS_PER_DAY);
    if (!calendars.has(rep)) {
      const name = plain(message("visitCalendar", { rep }, locale));
      calendars.set(rep, ical({ name, prodId: { company: "Strate", product: "visits" } }));
      stamps.set(rep, start);
    }
    const customer = plain(Object.hasOwn(names, key) ? names[key] : key);
    const parameters = { customer, visit: visit[row], visits: visits[row] };
    calendars.get(rep)!.createEvent({
      id: `${encodeURIComponent(key.toWellFormed())}-${visit[row]}@visits.strate`,
      stamp: stamps.get(rep)!,
      start,
      allDay: true,
      summary: message("visitEvent", parameters, locale),
    });
  }
  return new Map([...calendars].map(([rep, calendar]) => [rep, calendar.toString() + "\r\n"]));
}

/** A name on one line: what data holds must not start a line of the file. */
function plain(name: string): string {
  return name.toWellFormed().replace(CONTROL, " ");
}
