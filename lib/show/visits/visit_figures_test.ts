import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { planVisits, type VisitConfig, visitFrontier } from "../../act/visits/mod.ts";
import { Table } from "../../table/mod.ts";
import { assertSound, count, HOSTILE, writtenTexts } from "../samples_test.ts";
import { visitFrontierChart, visitPlanBars, visitRepTable, visitSegmentTable } from "../mod.ts";

const response = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] } as const;
const CONFIG: VisitConfig = {
  norms: [
    { segment: "A", minVisits: 1, maxVisits: 6, response },
    { segment: "B", minVisits: 0, maxVisits: 2, response },
  ],
  capacity: [{ rep: "Ada", days: 2, visitsPerDay: 3 }, { rep: "Bo", days: 1, visitsPerDay: 4 }],
};
const CUSTOMERS = Table.of({
  customer: ["a", "b", "c", "d"],
  segment: ["A", "A", "B", "B"],
  margin: [1000, 400, 300, 100],
  rep: ["Ada", "Ada", "Ada", "Bo"],
});
const PLAN = planVisits(CUSTOMERS, CONFIG);
const HOSTILE_PLAN = planVisits(CUSTOMERS.with({ rep: [HOSTILE, HOSTILE, HOSTILE, "Bo"] }), {
  ...CONFIG,
  capacity: [{ rep: HOSTILE, days: 2, visitsPerDay: 3 }, CONFIG.capacity[1]],
});

Deno.test("visitPlanBars() writes visits and capacity of each rep, and the segments", () => {
  const figure = visitPlanBars(PLAN, { locale: "fr" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["Ada", "6 sur 6", "Bo", "2 sur 4", "A", "B"]) assert.ok(texts.includes(text));
  assert.match(figure.description, /8 visites pour une capacité de 10.*4 sur 4 clients/);
});

Deno.test("visitPlanBars() draws thirty reps, and says how many it leaves out", () => {
  const reps = Array.from({ length: 32 }, (_, i) => `R${i}`);
  const plan = planVisits(
    Table.of({
      customer: reps,
      rep: reps,
      segment: reps.map(() => "A"),
      margin: reps.map(() => 1),
    }),
    { ...CONFIG, capacity: reps.map((rep) => ({ rep, days: 1, visitsPerDay: 1 })) },
  );
  const figure = visitPlanBars(plan, { locale: "en" });
  assert.equal(writtenTexts(figure).filter((text) => text === "1 of 1").length, 30);
  assert.match(figure.description, /2 reps with fewer visits are not drawn/);
});

Deno.test("visitFrontierChart() draws both plans and says what the best brings", () => {
  const capacity = [{ rep: "Ada", days: 1, visitsPerDay: 4 }, {
    rep: "Bo",
    days: 0,
    visitsPerDay: 4,
  }];
  const frontier = visitFrontier(CUSTOMERS, { ...CONFIG, capacity });
  const figure = visitFrontierChart(frontier, { locale: "en", currency: "EUR" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["best plan", "even plan", "capacity today", "100%"]) {
    assert.ok(texts.includes(text), text);
  }
  assert.match(figure.description, /brings €107 more than the even plan \(7\.9%\)/); // of 1353.33
});

Deno.test("figures of visits are sound with hostile names, no capacity and nobody", () => {
  const idle = { ...CONFIG, capacity: CONFIG.capacity.map((each) => ({ ...each, days: 0 })) };
  for (const locale of LOCALES) {
    assertSound(visitPlanBars(HOSTILE_PLAN, { locale }));
    assertSound(visitPlanBars(planVisits(CUSTOMERS, idle), { locale }));
    assertSound(visitPlanBars(planVisits(CUSTOMERS.filter(() => false), CONFIG), { locale }));
    assertSound(visitFrontierChart(visitFrontier(CUSTOMERS.filter(() => false), CONFIG)));
    assertSound(visitFrontierChart(visitFrontier(CUSTOMERS, idle), { locale, width: 320 }));
    assertSound(visitFrontierChart(visitFrontier(CUSTOMERS, CONFIG, [1]), { locale }));
  }
  const html = visitRepTable(HOSTILE_PLAN).html;
  assert.equal(count(html, /<script/g), 0);
});

Deno.test("visitRepTable() and visitSegmentTable() say what the plan comes to", () => {
  const reps = visitRepTable(PLAN, { locale: "en", currency: "EUR" });
  assert.match(reps.text, /Ada +6 +3 +3 +6 +€1,530\.00 +€150\.00/);
  assert.match(reps.text, /Expected margin: €1,620\.00, €0\.00 more than with an even plan/);
  assert.match(reps.text, /Bo: 2 visits are left/);
  const segments = visitSegmentTable(PLAN, { locale: "fr" });
  assert.match(segments.text, /A +1 +6 +2 +2 +4 +2 +1.260,00/);
  const team = planVisits(CUSTOMERS, { ...CONFIG, columns: { rep: null } });
  assert.match(visitRepTable(team, { locale: "fr" }).text, /Toute l’équipe/);
});
