/** From visits a year to days of the calendar. */
import { message, parseDay } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { TEAM } from "./input.ts";
import type { VisitPlan } from "./plan.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
const SUNDAY = 0, SATURDAY = 6;

/** Options of {@linkcode scheduleVisits}. */
export interface ScheduleOptions {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day, YYYY-MM-DD. */
  readonly to: string;
  /** Days without visits beside Saturdays and Sundays, YYYY-MM-DD: holidays, leave. */
  readonly closedDays?: readonly string[] | undefined;
}

/** One visit, before it has a day. */
interface DueVisit {
  readonly customer: string;
  readonly visit: number;
  readonly visits: number;
}

/**
 * Gives each planned visit a day: every rep's days on the road spread evenly over the open days, and
 * the visits of a customer spread evenly over them. A customer of four visits is seen in the middle
 * of each quarter, give or take what the others leave free. Nothing is optimized: the rep moves
 * visits as routes and appointments ask.
 *
 * @param plan A visit plan.
 * @param options First and last day, closed days.
 * @returns One row per planned visit, by rep and day: `rep`, `day`, `customer`, `visit` (from 1) and
 * `visits`, how many the customer gets. O(visits · log visits).
 * @throws {RangeError} When a day is not written YYYY-MM-DD, or a rep has more days on the road than
 * there are open days.
 */
export function scheduleVisits(plan: VisitPlan, options: ScheduleOptions): Table {
  const open = openDays(options);
  const due = dueVisits(plan);
  const rows = plan.reps.rows().flatMap((row) => {
    const rep = String(row.rep);
    const visits = due.get(rep) ?? [];
    const slots = slotsOf(rep, Number(row.days), Number(row.visitsPerDay), open, options);
    return visits.map((visit, i) => ({
      rep,
      day: slots[Math.floor(i * slots.length / visits.length)],
      ...visit,
    }));
  });
  return Table.of({
    rep: { kind: "text", values: rows.map(({ rep }) => rep) },
    day: dayColumn(Float64Array.from(rows, ({ day }) => day)),
    customer: { kind: "text", values: rows.map(({ customer }) => customer) },
    visit: Float64Array.from(rows, ({ visit }) => visit),
    visits: Float64Array.from(rows, ({ visits }) => visits),
  });
}

/** Mondays to Fridays that are not closed. */
function openDays({ from, to, closedDays = [] }: ScheduleOptions): number[] {
  const first = parseDay(from, "from"), last = parseDay(to, "to");
  const closed = new Set(closedDays.map((day) => parseDay(day, "closedDays")));
  const days: number[] = [];
  for (let day = first; day <= last; day++) {
    const weekday = new Date(day * MILLISECONDS_PER_DAY).getUTCDay();
    if (weekday !== SUNDAY && weekday !== SATURDAY && !closed.has(day)) days.push(day);
  }
  return days;
}

/** The visits of each rep in the order they fall due. */
function dueVisits({ customers, config: { columns } }: VisitPlan): Map<string, DueVisit[]> {
  const keys = customers.text(columns.customer), visits = customers.number("visits");
  const reps = columns.rep === null ? null : customers.text(columns.rep);
  const due = new Map<string, DueVisit[]>();
  keys.forEach((customer, row) => {
    if (visits[row] === 0) return;
    const rep = reps?.[row] ?? TEAM;
    if (!due.has(rep)) due.set(rep, []);
    for (let visit = 1; visit <= visits[row]; visit++) {
      due.get(rep)!.push({ customer: customer!, visit, visits: visits[row] });
    }
  });
  const moment = ({ visit, visits }: DueVisit) => (visit - 0.5) / visits;
  for (const list of due.values()) {
    list.sort((a, b) => moment(a) - moment(b) || (a.customer < b.customer ? -1 : 1));
  }
  return due;
}

/** One entry per visit that the rep can make: its day. */
function slotsOf(
  rep: string,
  days: number,
  visitsPerDay: number,
  open: readonly number[],
  { from, to }: ScheduleOptions,
): number[] {
  const road = Math.ceil(days);
  if (road > open.length) {
    throw new RangeError(
      message("errorSchedule", { rep, days, open: open.length, from, to }),
    );
  }
  const total = Math.floor(days * visitsPerDay + 1e-9);
  return Array.from({ length: total }, (_, slot) => {
    const day = Math.min(road - 1, Math.floor(slot / visitsPerDay + 1e-9));
    return open[Math.floor((day + 0.5) * open.length / road)];
  });
}
