/** One million customers on twenty criteria, with as many events. The goal is under 2 s. */
import { random } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { applyScore, type Criterion, fitScore, type ScoreOptions } from "./mod.ts";

const CUSTOMERS = 1_000_000, EVENTS = 1_000_000, TODAY = 20_453; // 2025-12-31

const next = random(1);
const whole = (below: number) => Math.floor(next() * below);
const keys = Array.from({ length: CUSTOMERS }, (_, i) => `C${i}`);
const roles = ["Dirigeant", "Responsable achats", "Directeur de site", "Technicien", "Assistant"];

function column<Value>(make: () => Value): (Value | null)[] {
  return Array.from({ length: CUSTOMERS }, () => next() < 0.1 ? null : make());
}

function days(count: number): Float64Array {
  return Float64Array.from({ length: count }, () => TODAY - whole(365));
}

const customers = Table.of({
  customer: keys,
  role: column(() => roles[whole(5)]),
  origin: column(() => `origin ${whole(6)}`),
  employees: Float64Array.from({ length: CUSTOMERS }, () => next() < 0.1 ? NaN : whole(500)),
  delivery: dayColumn(days(CUSTOMERS).map((day) => day + 180)),
  contact: dayColumn(days(CUSTOMERS)),
});
const events = Table.of({
  customer: Array.from({ length: EVENTS }, () => keys[whole(CUSTOMERS)]),
  type: Array.from({ length: EVENTS }, () => `type ${whole(5)}`),
  date: dayColumn(days(EVENTS)),
});

const near = [{ withinDays: 30, points: 5 }, { withinDays: 90, points: 2 }];
const fit: Criterion[] = Array.from({ length: 3 }, (_, i): Criterion[] => [
  {
    id: `role${i}`,
    kind: "category",
    column: "role",
    levels: [{ values: roles.slice(0, 2), points: 5 }],
  },
  {
    id: `origin${i}`,
    kind: "category",
    column: "origin",
    levels: [{ values: ["origin 1"], points: 5 }],
  },
  { id: `title${i}`, kind: "text", column: "role", levels: [{ contains: ["achat"], points: 5 }] },
  { id: `size${i}`, kind: "number", column: "employees", levels: [{ above: 50, points: 10 }] },
]).flat();
const engagement: Criterion[] = Array.from({ length: 2 }, (_, i): Criterion[] => [
  { id: `delivery${i}`, kind: "dueDate", column: "delivery", levels: near },
  { id: `contact${i}`, kind: "recency", column: "contact", levels: near },
  { id: `silence${i}`, kind: "lastEvent", types: ["type 0", "type 1"], levels: near },
  {
    id: `traces${i}`,
    kind: "events",
    types: ["type 2", "type 3"],
    points: 3,
    cap: 12,
    halfLifeDays: 30,
    atMost: { events: 2, days: 7 },
  },
]).flat();

const options: ScoreOptions = {
  asOf: "2025-12-31",
  events,
  groups: [
    { id: "who", axis: "fit", cap: 60, criteria: fit },
    { id: "does", axis: "engagement", criteria: engagement },
  ],
};
const model = fitScore(customers, options);

Deno.bench("applyScore() on 1 M customers × 20 criteria, 1 M events", { n: 5, warmup: 1 }, () => {
  applyScore(model, customers, options);
});
