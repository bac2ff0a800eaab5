import assert from "node:assert/strict";
import { cross } from "../../segment/cross/mod.ts";
import { Table } from "../../table/mod.ts";
import { crossMatrixChart, potentialScatter } from "../mod.ts";
import { assertTells, markTitles } from "../samples_test.ts";

Deno.test("marks of the crossed matrix tell cells; those of one customer only round amounts", () => {
  const result = cross(Table.of({
    customer: ["a", "b", "c", "d", "e"],
    monetary: [7012.34, 20, 7, null, 3],
    potential: [8000.5, 20, 90, 60, null],
  }));
  assertTells(
    (locale) => crossMatrixChart(result, { locale, currency: "EUR" }),
    ["AA'|1 client|Valeur actuelle : 7 012,34 €|Marge de progression : 988,16 €"],
    ["AA'|1 customer|Current value: €7,012.34|Room to grow: €988.16"],
  );
  assertTells(
    (locale) => potentialScatter(result, { locale, currency: "EUR" }),
    ["Valeur actuelle : 7,01 k €|Potentiel indiqué : 8 k €"],
    ["Current value: €7.01K|Potential given: €8K"],
  );
});

Deno.test("a cloud of more than five hundred points tells nothing point by point", () => {
  const values = Float64Array.from({ length: 1200 }, (_, i) => 1 + i);
  const keys = Array.from(values, (_, i) => `c${i}`);
  const result = cross(Table.of({ customer: keys, monetary: values, potential: values }));
  const figure = potentialScatter(result, { locale: "en" });
  assert.equal(figure.svg.match(/<circle/g)!.length, 1200);
  assert.deepEqual(markTitles(figure), []);
  const few = potentialScatter({ ...result, customers: result.customers.head(400) });
  assert.equal(markTitles(few).length, 400);
  // Counted in squares, each of them tells how many it holds: they add up to everybody.
  const many = Table.of({
    customer: [...keys, ...keys.map((key) => `${key}b`)],
    monetary: Float64Array.of(...values, ...values),
    potential: Float64Array.of(...values, ...values),
  });
  const counts = markTitles(potentialScatter(cross(many), { locale: "en" }))
    .map((title) => Number(/^([\d,]+) customer/.exec(title)![1].replace(",", "")));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), 2400);
});
