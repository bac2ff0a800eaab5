import { customerProfit, segmentProfit, whaleCurve } from "../../act/profit/mod.ts";
import { Table } from "../../table/mod.ts";
import { profitWaterfall, whaleChart } from "../mod.ts";
import { assertTells } from "../samples_test.ts";

Deno.test("marks of profit tell amounts; the curve of single customers only round ones", () => {
  const rates = {
    version: 1,
    activities: [{
      id: "visit",
      driver: "visits",
      cost: 40.25,
      label: { fr: "Visites", en: "Visits" },
    }],
  } as const;
  const customers = Table.of({ customer: ["a"], segment: ["x"], margin: [1000], visits: [2] });
  assertTells(
    (locale) =>
      profitWaterfall(segmentProfit(customerProfit(customers, rates)), rates, {
        locale,
        currency: "EUR",
      }),
    ["x|Visites : −80,50 €", "x|Marge nette : 919,50 €"],
    ["x|Visits: −€80.50", "x|Margin: €1,000.00"],
  );
  assertTells(
    (locale) =>
      whaleChart(whaleCurve(Float64Array.of(1001.25, 500, -300, -200)), {
        locale,
        currency: "EUR",
      }),
    [
      "Déficitaires|2 clients|Marge nette : −500,00 €",
      "Les 25,0 % de clients les plus rentables|Marge nette cumulée : 1 k €",
    ],
    ["The most profitable 50.0% of customers|Net margin added up: €1.5K"],
  );
});
