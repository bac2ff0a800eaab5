/** One million customers of two hundred reps. The goal is under 5 s. */
import { random } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { crossVisitNorms, planVisits, type VisitConfig } from "./mod.ts";

const CUSTOMERS = 1_000_000, REPS = 200;

const next = random(1);
const cells = crossVisitNorms().map(({ segment }) => segment);
const reps = Array.from({ length: REPS }, (_, i) => `R${i}`);
const customers = Table.of({
  customer: Array.from({ length: CUSTOMERS }, (_, i) => `C${i}`),
  segment: Array.from({ length: CUSTOMERS }, () => cells[Math.floor(cells.length * next() ** 0.5)]),
  margin: Float64Array.from({ length: CUSTOMERS }, () => 100 / (1 - next())), // Pareto
  rep: Array.from({ length: CUSTOMERS }, () => reps[Math.floor(next() * REPS)]),
});
const alike = customers.with({ margin: new Float64Array(CUSTOMERS).fill(1000) });

function config(visitsPerDay: number): VisitConfig {
  const capacity = reps.map((rep) => ({ rep, days: 200, visitsPerDay }));
  return { norms: crossVisitNorms(), capacity };
}

Deno.bench("planVisits(), 1 M customers, 200 reps", { n: 3, warmup: 1 }, () => {
  planVisits(customers, config(60));
});

Deno.bench("planVisits(), the same, all margins equal", { n: 3, warmup: 1 }, () => {
  planVisits(alike, config(60));
});
