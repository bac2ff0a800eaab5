import { segmentBars, segmentTreemap } from "../mod.ts";
import { assertTells, FOUR_CLASSES } from "../samples_test.ts";

Deno.test("marks of segments tell customers, revenue to the cent, and both shares", () => {
  for (const draw of [segmentBars, segmentTreemap]) {
    assertTells(
      (locale) => draw(FOUR_CLASSES, { locale, currency: "EUR" }),
      ["A|3 clients (75,0 %)|Chiffre d’affaires : 1 900,00 € (95,0 %)"],
      ["B|1 customer (25.0%)|Revenue: €100.50 (5.0%)"],
    );
  }
});
