/** Random customers, events and cards for the tests of scoring. */
import fc from "fast-check";
import { parseDay } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import type { Criterion, MissingData, ScoreGroup, ScoreOptions } from "./mod.ts";

export const AS_OF = "2025-06-30";
const TODAY = parseDay(AS_OF);

const rarely = { freq: 5, nil: null };
const roles = fc.constantFrom("Gérant", "Président d’honneur", "ACHATS", "achat", "Stagiaire", "");
const numbers = fc.constantFrom(-1, -0, 0, 0.1, 9.99, 10, 10.01, 49, 50, 51, 1e9);
const dayNumbers = fc.integer({ min: TODAY - 70, max: TODAY + 70 });

export const customersArbitrary: fc.Arbitrary<Table> = fc.array(
  fc.record({
    role: fc.option(roles, rarely),
    size: fc.option(numbers, rarely),
    consent: fc.option(fc.boolean(), rarely),
    delivery: fc.option(dayNumbers, rarely),
    contact: fc.option(dayNumbers, rarely),
    monetary: fc.option(fc.integer({ min: -9999, max: 99999 }).map((cents) => cents / 100), rarely),
    asOf: dayNumbers,
  }),
  { minLength: 1, maxLength: 25 },
).map((rows) =>
  Table.of({
    customer: rows.map((_, i) => `C'${i}`),
    role: { kind: "text", values: rows.map(({ role }) => role) },
    size: Float64Array.from(rows, ({ size }) => size ?? NaN),
    consent: { kind: "flag", values: rows.map(({ consent }) => consent) },
    delivery: dayColumn(Float64Array.from(rows, ({ delivery }) => delivery ?? NaN)),
    contact: dayColumn(Float64Array.from(rows, ({ contact }) => contact ?? NaN)),
    monetary: Float64Array.from(rows, ({ monetary }) => monetary ?? NaN),
    asOf: dayColumn(Float64Array.from(rows, ({ asOf }) => asOf)),
  })
);

/** Events of the customers above and of a few strangers, some without a name, type or date. */
export const eventsArbitrary: fc.Arbitrary<Table> = fc.array(
  fc.record({
    customer: fc.option(fc.integer({ min: 0, max: 30 }).map((i) => `C'${i}`), rarely),
    type: fc.option(fc.constantFrom("form", "visit", "mail"), rarely),
    date: fc.option(dayNumbers, rarely),
  }),
  { maxLength: 80 },
).map((rows) =>
  Table.of({
    customer: { kind: "text", values: rows.map(({ customer }) => customer) },
    type: { kind: "text", values: rows.map(({ type }) => type) },
    date: dayColumn(Float64Array.from(rows, ({ date }) => date ?? NaN)),
  })
);

const points = fc.integer({ min: -2000, max: 3000 }).filter((p) => p !== 0).map((p) => p / 100);
const otherwise = fc.constantFrom(undefined, -0.01, 0);
const daysLevels = fc.tuple(points, points).map(([near, far]) => [
  { withinDays: 7, points: near },
  { withinDays: 30, points: far },
]);

/** A criterion of every kind, with random points. */
const criteria: fc.Arbitrary<Criterion>[] = [
  fc.record({ points, otherwise }).map(({ points, otherwise }) => ({
    id: "role",
    kind: "category" as const,
    column: "role",
    levels: [{ values: ["Gérant", ""], points }, { values: ["it's not there"], points: 1 }],
    otherwise,
  })),
  points.map((points) => ({
    id: "consent",
    kind: "category" as const,
    column: "consent",
    levels: [{ values: [true], points }],
  })),
  points.map((points) => ({
    id: "exact",
    kind: "category" as const,
    column: "size",
    levels: [{ values: [0, 50], points }],
  })),
  fc.record({ a: points, b: points, otherwise }).map(({ a, b, otherwise }) => ({
    id: "size",
    kind: "number" as const,
    column: "size",
    levels: [{ upTo: 0.1, points: a }, { above: 10, below: 50, points: b }, {
      above: 50,
      points: 7,
    }],
    otherwise,
  })),
  fc.record({ a: points, b: points }).map(({ a, b }) => ({
    id: "title",
    kind: "text" as const,
    column: "role",
    levels: [{ contains: ["achat", "d'honneur"], points: a }, {
      contains: ["gerant"],
      points: b,
    }],
  })),
  fc.record({ levels: daysLevels, past: fc.option(points, { nil: undefined }) }).map((rest) => ({
    id: "delivery",
    kind: "dueDate" as const,
    column: "delivery",
    ...rest,
  })),
  fc.record({ levels: daysLevels, otherwise }).map((rest) => ({
    id: "contact",
    kind: "recency" as const,
    column: "contact",
    ...rest,
  })),
  fc.record({
    points,
    times: fc.integer({ min: 1, max: 5 }),
    withinDays: fc.constantFrom(undefined, 0, 30),
    halfLifeDays: fc.constantFrom(undefined, 1, 7.5, 45),
    atMost: fc.constantFrom(undefined, { events: 1, days: 7 }, { events: 2, days: 1 }),
  }).map(({ points, times, ...rest }) => ({
    id: "traces",
    kind: "events" as const,
    types: ["form", "visit"],
    points,
    cap: Math.round(points * times * 100) / 100,
    ...rest,
  })),
  fc.record({ levels: daysLevels, otherwise }).map((rest) => ({
    id: "silence",
    kind: "lastEvent" as const,
    types: ["mail", "form"],
    ...rest,
  })),
];

const caps = fc.constantFrom(undefined, 5, 20.5);

/** A card of some of these criteria, in two groups; something can always be gained. */
export const optionsArbitrary: fc.Arbitrary<Omit<ScoreOptions, "events">> = fc.record({
  chosen: fc.tuple(...criteria).chain((all) => fc.shuffledSubarray(all)),
  caps: fc.tuple(caps, caps),
  missing: fc.constantFrom<MissingData>("zero", "average", "excluded"),
  moment: fc.constantFrom({ asOf: AS_OF }, { asOfColumn: "asOf" }),
}).map(({ chosen, caps, missing, moment }) => {
  const gain: Criterion = {
    id: "gain",
    kind: "events",
    types: ["visit"],
    points: 3,
    cap: 9,
  };
  const half = Math.ceil(chosen.length / 2);
  const groups: ScoreGroup[] = [
    { id: "who", axis: "fit", cap: caps[0], criteria: chosen.slice(0, half) },
    { id: "does", axis: "engagement", cap: caps[1], criteria: [...chosen.slice(half), gain] },
  ];
  return { groups: groups.filter((group) => group.criteria.length > 0), missing, ...moment };
});
