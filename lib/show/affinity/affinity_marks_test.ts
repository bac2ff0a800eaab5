import { segmentProducts } from "../../act/affinity/mod.ts";
import { createSegmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { segmentProductsChart } from "../mod.ts";
import { assertTells } from "../samples_test.ts";

Deno.test("marks of affinity tell shares of buyers", () => {
  const keys = Array.from({ length: 60 }, (_, i) => `C${i}`);
  const result = createSegmentation({
    model: {},
    customers: Table.of({ customer: keys, segment: keys.map((_, i) => i < 20 ? "x" : "y") }),
    segments: Table.of({ segment: ["x", "y"] }),
    labels: {},
    notices: [],
  });
  const bought = segmentProducts(
    result,
    Table.of({
      customer: keys,
      product: keys.map((_, i) => i < 20 ? "tea" : "jam"),
      amount: new Float64Array(60).fill(1),
    }),
  );
  assertTells(
    (locale) => segmentProductsChart(bought, { locale }),
    ["x – tea|Part d’acheteurs : 100,0 %|Part chez tous : 33,3 %"],
    ["x – jam|Share of buyers: 0.0%|Share among all: 66.7%"],
  );
});
