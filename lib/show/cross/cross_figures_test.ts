import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { cross } from "../../segment/cross/mod.ts";
import { crossMatrixChart, potentialScatter } from "../mod.ts";

const CUSTOMERS = Table.of({
  customer: ["a", "b", "c", "d", "e"],
  monetary: [70, 20, 7, null, 3],
  potential: [80, 20, 90, 60, null],
});

Deno.test("crossMatrixChart() writes every cell, and counts who is in none", () => {
  const { svg, description } = crossMatrixChart(cross(CUSTOMERS), { locale: "en" });
  for (const cell of ["AA'", "AB'", "BA'", "PA'"]) {
    assert.ok(svg.includes(`${cell.replace("'", "'")} · 1 customer`), cell);
  }
  assert.match(description, /cell BA': 83\b.*1 customer of unknown potential is in no cell/);
  assert.ok(svg.includes("stroke-dasharray"));
});

Deno.test("crossMatrixChart() and potentialScatter() say why there is nothing to draw", () => {
  const none = cross(CUSTOMERS, { least: { current: [50, 10], potential: [50, 10] } });
  const empty = { ...none, customers: none.customers.head(0) };
  assert.match(crossMatrixChart(empty, { locale: "fr" }).svg, /aucun client/);
  assert.match(potentialScatter(empty, { locale: "en" }).svg, /Nothing to draw/);
});

Deno.test("potentialScatter() draws one dot per customer, squares when they are many", () => {
  const few = potentialScatter(cross(CUSTOMERS), { locale: "en" });
  assert.equal(few.svg.match(/<circle/g)?.length, 3);
  assert.match(few.description, /33.3% of the customers drawn.*2 customers without positive/);
  const values = Float64Array.from({ length: 4000 }, (_, i) => 1 + i % 997);
  const many = Table.of({
    customer: { kind: "text", values: Array.from(values, (_, i) => `c${i}`) },
    monetary: values,
    potential: values.map((value, i) => value * (1 + i % 5)),
  });
  const { svg } = potentialScatter(cross(many), { locale: "en" });
  assert.ok(!svg.includes("<circle") && svg.length < 100_000);
});
