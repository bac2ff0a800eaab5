import assert from "node:assert/strict";
import { abc } from "../../segment/abc/mod.ts";
import { Table } from "../../table/mod.ts";
import { paretoChart } from "../mod.ts";
import { assertSound, writtenTexts } from "../samples_test.ts";

Deno.test("paretoChart() reads the largest fifth off the curve", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e", "f"],
    monetary: [60, 10, 10, 10, 10, 0],
  });
  const figure = paretoChart(abc(customers), { locale: "en" });
  assert.match(figure.description, /The largest 20% of customers make 60\.0%/);
  assert.match(figure.description, /1 customer without a positive value/);
  const texts = writtenTexts(figure);
  // The four equal customers all cross the first line together.
  assert.ok(texts.includes("A: 5 customers (100.0%) make 100.0%"), texts.join("|"));
});

Deno.test("paretoChart() names the column ranked", () => {
  const customers = Table.of({ customer: ["a", "b"], margin: [3, 1], "<b>": [1, 2] });
  assert.equal(
    paretoChart(abc(customers, { value: "margin" }), { locale: "fr" }).title,
    "Courbe de Pareto\u00a0: marge",
  );
  const hostile = paretoChart(abc(customers, { value: "<b>" }), { locale: "fr" });
  assertSound(hostile);
  assert.ok(!hostile.svg.includes("<b>"));
});
