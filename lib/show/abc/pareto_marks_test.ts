import { paretoChart } from "../mod.ts";
import { assertTells, FOUR_CLASSES } from "../samples_test.ts";

Deno.test("marks of a Pareto curve tell its classes, and points of the curve", () => {
  assertTells(
    (locale) => paretoChart(FOUR_CLASSES, { locale }),
    [
      "A : 3 clients (75,0 %) font 95,0 %",
      "Les 25,0 % de clients les plus importants font 50,0 % du total",
    ],
    ["A: 3 customers (75.0%) make 95.0%", "The largest 50.0% of customers make 80.0% of the total"],
  );
});
