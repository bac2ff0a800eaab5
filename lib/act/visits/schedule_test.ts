import assert from "node:assert/strict";
import { formatIsoDay, parseDay } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { planVisits, scheduleVisits, visitCalendars } from "./mod.ts";
import { FOUR, FOUR_CONFIG, norm } from "./samples_test.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

Deno.test("scheduleVisits() by hand: two days of three visits in a week of five", () => {
  // 2026-01-05 is a Monday. Two of five days: the second and the fourth (positions 1.25, 3.75).
  const schedule = scheduleVisits(planVisits(FOUR, FOUR_CONFIG), {
    from: "2026-01-03",
    to: "2026-01-11",
  });
  const rows = schedule.rows().map(({ rep, day, customer, visit, visits }) =>
    `${rep} ${day} ${customer} ${visit}/${visits}`
  );
  assert.deepEqual(rows, [
    ...["a", "b", "c"].map((customer) => `Ada 2026-01-06 ${customer} 1/2`),
    ...["a", "b", "c"].map((customer) => `Ada 2026-01-08 ${customer} 2/2`),
    ...[1, 2].map((visit) => `Bo 2026-01-07 d ${visit}/2`),
  ]);
});

Deno.test("scheduleVisits() keeps every visit, on open days, within what a day holds", () => {
  const customers = Table.of({
    customer: Array.from({ length: 40 }, (_, i) => `C${i}`),
    segment: Array.from({ length: 40 }, (_, i) => "AB"[i % 2]),
    margin: Array.from({ length: 40 }, (_, i) => 100 + i),
    rep: Array.from({ length: 40 }, () => "Ada"),
  });
  const plan = planVisits(customers, {
    norms: [norm("A", 2, 6), norm("B", 1, 4)],
    capacity: [{ rep: "Ada", days: 60, visitsPerDay: 2.5 }],
  });
  const closedDays = ["2026-01-01", "2026-05-01", "2026-07-14"];
  const schedule = scheduleVisits(plan, { ...YEAR, closedDays });
  assert.equal(schedule.rowCount, plan.totals.visits);
  const perDay = new Map<string, number>();
  for (const day of Array.from(schedule.day("day"), formatIsoDay)) {
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
    assert.ok(!closedDays.includes(day));
    assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day);
  }
  assert.ok(Math.max(...perDay.values()) <= 3);
  assert.ok(perDay.size <= 60);
  const first = Array.from(
    schedule.text("customer"),
    (key, row) => key === "C38" ? schedule.day("day")[row] : NaN,
  ).filter((day) => !Number.isNaN(day));
  const gaps = first.slice(1).map((day, i) => day - first[i]);
  assert.ok(Math.min(...gaps) >= 30, `${gaps}`); // six visits a year, well apart
});

Deno.test("scheduleVisits() refuses more days on the road than there are", () => {
  const plan = planVisits(FOUR, FOUR_CONFIG);
  assert.throws(() => scheduleVisits(plan, { from: "2026-01-09", to: "2026-01-11" }), {
    name: "RangeError",
    message: "Cannot schedule the visits of Ada as 2 days on the road do not fit into the 1 open " +
      "days from 2026-01-09 to 2026-01-11: give a longer time",
  });
  assert.throws(() => scheduleVisits(plan, { from: "9/1/2026", to: "2026-01-11" }), RangeError);
  const idle = { ...FOUR_CONFIG, capacity: FOUR_CONFIG.capacity.map((c) => ({ ...c, days: 0 })) };
  assert.equal(scheduleVisits(planVisits(FOUR, idle), YEAR).rowCount, 0);
});

Deno.test("visitCalendars() writes one well-formed calendar per rep, the same bytes each time", () => {
  const schedule = scheduleVisits(planVisits(FOUR, FOUR_CONFIG), YEAR);
  const calendars = visitCalendars(schedule, {
    locale: "fr",
    names: { a: "Café de l’Écluse; SA" },
  });
  assert.deepEqual([...calendars.keys()], ["Ada", "Bo"]);
  const ada = calendars.get("Ada")!;
  assert.equal(ada.match(/BEGIN:VEVENT/g)?.length, 6);
  assert.match(ada, /SUMMARY:Visite à Café de l’Écluse\\; SA \(1 sur 2\)\r\n/);
  assert.ok(ada.endsWith("END:VCALENDAR\r\n"));
  const uids = [...ada.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  assert.equal(new Set(uids).size, 6);
  assert.equal(new Set(ada.match(/^DTSTAMP:.*$/gm)).size, 1); // no clock
  assert.deepEqual(
    visitCalendars(schedule, { locale: "fr" }),
    visitCalendars(schedule, {
      locale: "fr",
    }),
  );
});

Deno.test("visitCalendars() keeps hostile names on their line, and folds long ones", () => {
  const hostile = 'x\r\nEND:VEVENT\nATTACH:file:///etc/passwd\u0000;,\\" ' + "é".repeat(90);
  const schedule = Table.of({
    rep: [hostile],
    day: dayColumn(Float64Array.of(parseDay("2026-01-07"))),
    customer: [hostile],
    visit: [1],
    visits: [1],
  });
  const [text] = visitCalendars(schedule, { locale: "en" }).values();
  const lines = text.split("\r\n");
  assert.equal(lines.filter((line) => /^(END:VEVENT|ATTACH)/.test(line)).length, 1);
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n\0]/);
  for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line);
});
