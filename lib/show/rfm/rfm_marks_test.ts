import { rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import { frequencyTrendBars, rfmHeatmap, rfmHistograms } from "../mod.ts";
import { AS_OF, assertTells } from "../samples_test.ts";

Deno.test("marks of RFM tell scores, intervals and trends", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d"],
    recencyDays: [10, 10, 90, 90],
    frequency: [6, 6, 2, 6],
    monetary: [900.25, 100, 300, 50],
    frequencyTrend: ["rising", "rising", "falling", "new"],
  });
  const result = rfm(customers, {
    asOf: AS_OF,
    cuts: { recencyDays: [30], frequency: [4], monetary: [200] },
    rules: [{
      segment: "all",
      recency: [1, 2],
      frequency: [1, 2],
      monetary: [1, 2],
      action: { fr: "rien", en: "none" },
    }],
  });
  assertTells(
    (locale) => rfmHeatmap(result, { locale }),
    ["Récence 2, fréquence 2|2 clients (50,0 %)", "Récence 2, fréquence 1|0 client (0,0 %)"],
    ["Recency 1, frequency 1|1 customer (25.0%)"],
  );
  assertTells(
    (locale) => rfmHeatmap(result, { locale, value: "revenue", currency: "EUR" }),
    ["Récence 2, fréquence 2|Chiffre d’affaires : 1 000,25 € (74,1 %)"],
    ["Recency 2, frequency 2|Revenue: €1,000.25 (74.1%)"],
  );
  assertTells(
    (locale) => rfmHistograms(result, { locale }),
    ["> 5 et ≤ 6|3 clients"],
    ["> 5 and ≤ 6|3 customers"],
  );
  assertTells(
    (locale) => frequencyTrendBars(result, { locale }),
    ["Tous les clients|en hausse : 2 clients (50,0 %)"],
    ["All customers|falling: 1 customer (25.0%)"],
  );
});
