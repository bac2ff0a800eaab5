import { planVisits, type VisitConfig, visitFrontier } from "../../act/visits/mod.ts";
import { Table } from "../../table/mod.ts";
import { visitFrontierChart, visitPlanBars } from "../mod.ts";
import { assertTells } from "../samples_test.ts";

Deno.test("marks of visits tell visits and expected margins", () => {
  const response = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] } as const;
  const config: VisitConfig = {
    norms: [{ segment: "A", minVisits: 1, maxVisits: 2, response }],
    capacity: [{ rep: "Ada", days: 1, visitsPerDay: 4 }],
  };
  const customers = Table.of({
    customer: ["a", "b"],
    segment: ["A", "A"],
    margin: [1000, 400],
    rep: ["Ada", "Ada"],
  });
  assertTells(
    (locale) => visitPlanBars(planVisits(customers, config), { locale }),
    ["Ada – A|Visites : 4"],
    ["Ada – A|Visits: 4"],
  );
  // Two visits each: 0.9 × 1 400.
  const frontier = visitFrontier(customers, config);
  assertTells(
    (locale) => visitFrontierChart(frontier, { locale, currency: "EUR" }),
    ["Temps : 100 % de la capacité|meilleur plan : 1 260,00 €|plan égal : 1 260,00 €"],
    ["Time: 100% of the capacity|best plan: €1,260.00|even plan: €1,260.00"],
  );
});
