import assert from "node:assert/strict";
import { parseDay } from "../../base/mod.ts";
import { type ColumnInput, dayColumn, Table } from "../../table/mod.ts";
import { type Criterion, fitScore, scorePoints } from "./mod.ts";

const AS_OF = "2025-12-31";

/** A day so many days before (or, negative, after) the day of analysis. */
function ago(...days: (number | null)[]): ColumnInput {
  return dayColumn(
    Float64Array.from(days, (age) => age === null ? NaN : parseDay(AS_OF) - age),
  );
}

/** Without it a card of bad signs only would be refused. */
const SOMETHING_TO_GAIN: Criterion = {
  id: "other",
  kind: "category",
  column: "customer",
  levels: [{ values: ["a"], points: 1 }],
};

/** Points of one criterion on one column, or on events. */
function pointsOf(criterion: Criterion, column: ColumnInput, events?: Table): (number | null)[] {
  const cells = "kind" in column ? column.values.length : column.length;
  const customer = Array.from({ length: cells }, (_, i) => "abcdefgh"[i]);
  const customers = Table.of({ customer, it: column });
  const groups = [{ id: "g", axis: "fit" as const, criteria: [criterion, SOMETHING_TO_GAIN] }];
  const sources = { asOf: AS_OF, events };
  const points = scorePoints(fitScore(customers, { groups, ...sources }), customers, sources);
  return Array.from({ length: cells }, (_, row) => points.cell(criterion.id, row)) as never;
}

function eventsOf(...list: [customer: string, type: string, age: number][]): Table {
  return Table.of({
    customer: list.map(([customer]) => customer),
    type: list.map(([, type]) => type),
    date: ago(...list.map(([, , age]) => age)),
  });
}

Deno.test("category: one of several values, others, missing", () => {
  const origin: Criterion = {
    id: "origin",
    kind: "category",
    column: "it",
    levels: [
      { values: ["Recommandation", "Appel entrant"], points: 10 },
      { values: ["Réseaux sociaux"], points: -2.5 },
    ],
    otherwise: 1,
  };
  const column = ["Recommandation", "Appel entrant", "Réseaux sociaux", "Salon", null];
  assert.deepEqual(pointsOf(origin, column), [10, 10, -2.5, 1, null]);
});

Deno.test("category: yes/no and numbers are values too", () => {
  const base = { id: "it", kind: "category", column: "it" } as const;
  const consent = { ...base, levels: [{ values: [true], points: 3 }] };
  assert.deepEqual(pointsOf(consent, [true, false, null]), [3, 0, null]);
  const year = { ...base, levels: [{ values: [2024, 2025], points: 3 }] };
  assert.deepEqual(pointsOf(year, [2024, 2023, null]), [3, 0, null]);
});

Deno.test("number: more than 50 employees is 10 points, and 50 is not more than 50", () => {
  const size: Criterion = {
    id: "size",
    kind: "number",
    column: "it",
    levels: [{ above: 50, points: 10 }],
  };
  assert.deepEqual(pointsOf(size, [50, 51, 0, null]), [0, 10, 0, null]);
});

Deno.test("number: bands meet without a gap, each bound on the side it says", () => {
  const budget: Criterion = {
    id: "budget",
    kind: "number",
    column: "it",
    levels: [
      { below: 1000, points: -5 },
      { from: 1000, upTo: 5000, points: 4 },
      { above: 5000, below: 9000, points: 8 },
    ],
  };
  const column = [999.99, 1000, 5000, 5000.01, 8999, 9000];
  assert.deepEqual(pointsOf(budget, column), [-5, 4, 4, 8, 8, 0]);
});

Deno.test("text: any of the words, case and accents aside, the first level that matches", () => {
  const role: Criterion = {
    id: "role",
    kind: "text",
    column: "it",
    levels: [
      { contains: ["gérant", "président"], points: 10 },
      { contains: ["achat"], points: 6 },
    ],
    otherwise: 1,
  };
  const column = [
    "GERANTE",
    "Pre\u0301sident et Directeur des achats",
    "Responsable Achats",
    "Technicien",
    null,
  ];
  assert.deepEqual(pointsOf(role, column), [10, 10, 6, 1, null]);
});

Deno.test("dueDate: days to come, today included; a date gone by has its own points", () => {
  const delivery: Criterion = {
    id: "delivery",
    kind: "dueDate",
    column: "it",
    levels: [{ withinDays: 30, points: 10 }, { withinDays: 60, points: 5 }],
    past: -3,
    otherwise: 1,
  };
  const column = ago(0, -30, -31, -60, -61, 1, null);
  assert.deepEqual(pointsOf(delivery, column), [10, 10, 5, 5, 1, -3, null]);
  const { past: _, ...plain } = delivery;
  assert.deepEqual(pointsOf(plain, ago(1)), [1]);
});

Deno.test("recency: days gone by; a contact after the day of analysis is not known yet", () => {
  const contact: Criterion = {
    id: "contact",
    kind: "recency",
    column: "it",
    levels: [{ withinDays: 7, points: 10 }, { withinDays: 30, points: 4 }],
    otherwise: -2,
  };
  assert.deepEqual(pointsOf(contact, ago(0, 7, 8, 30, 31, -1, null)), [
    10,
    10,
    4,
    4,
    -2,
    null,
    null,
  ]);
});

const NOBODY = [null, null, null];

Deno.test("events: points for each, a cap, none is 0 and not missing", () => {
  const forms: Criterion = { id: "forms", kind: "events", types: ["form"], points: 5, cap: 12 };
  const events = eventsOf(
    ["a", "form", 1],
    ["a", "form", 1],
    ["a", "form", 900],
    ["a", "visit", 2],
    ["b", "form", 3],
  );
  assert.deepEqual(pointsOf(forms, NOBODY, events), [12, 5, 0]);
});

Deno.test("events: negative points stop at their cap", () => {
  const bounces: Criterion = {
    id: "bounces",
    kind: "events",
    types: ["bounce", "complaint"],
    points: -4,
    cap: -6,
  };
  const events = eventsOf(["a", "bounce", 1], ["a", "complaint", 5], ["b", "bounce", 1]);
  assert.deepEqual(pointsOf(bounces, NOBODY, events), [-6, -4, 0]);
});

Deno.test("events: only those of the last days count, the last of them included", () => {
  const recent: Criterion = {
    id: "recent",
    kind: "events",
    types: ["form"],
    points: 1,
    cap: 9,
    withinDays: 30,
  };
  const events = eventsOf(["a", "form", 30], ["a", "form", 31], ["b", "form", 0], [
    "c",
    "form",
    -1,
  ]);
  assert.deepEqual(pointsOf(recent, NOBODY, events), [1, 1, 0]);
});

Deno.test("events: at most so many in each window, counted back from the day of analysis", () => {
  const emails: Criterion = {
    id: "emails",
    kind: "events",
    types: ["email"],
    points: 1,
    cap: 50,
    atMost: { events: 2, days: 7 },
  };
  const ages = [0, 3, 6, 7, 13, 14];
  const events = eventsOf(...ages.map((age) => ["a", "email", age] as [string, string, number]));
  // Days 0–6 hold three e-mails, of which two count; days 7–13 two; days 14–20 one.
  assert.deepEqual(pointsOf(emails, NOBODY, events), [5, 0, 0]);
});

Deno.test("events: points halve with each half-life, rounded to the hundredth", () => {
  const visits: Criterion = {
    id: "visits",
    kind: "events",
    types: ["visit"],
    points: 8,
    cap: 100,
    halfLifeDays: 10,
  };
  const events = eventsOf(["a", "visit", 0], ["a", "visit", 10], ["a", "visit", 20], [
    "b",
    "visit",
    5,
  ], ["c", "visit", 2000]);
  // 8 + 4 + 2; 8/√2 = 5.6568…; nothing is left after 200 half-lives.
  assert.deepEqual(pointsOf(visits, NOBODY, events), [14, 5.66, 0]);
  const limited: Criterion = { ...visits, atMost: { events: 1, days: 365 } };
  // Only the latest visit of the year counts, the one that has decayed least.
  assert.deepEqual(pointsOf(limited, NOBODY, events), [8, 5.66, 0]);
});

Deno.test("lastEvent: days since the last one, silence has its own points", () => {
  const silence: Criterion = {
    id: "silence",
    kind: "lastEvent",
    types: ["form", "visit"],
    levels: [{ withinDays: 14, points: 6 }],
    otherwise: -6,
  };
  const events = eventsOf(
    ["a", "visit", 14],
    ["a", "form", 400],
    ["b", "form", 15],
    ["c", "email", 1],
    ["c", "visit", -3],
  );
  assert.deepEqual(pointsOf(silence, NOBODY, events), [6, -6, -6]);
});
