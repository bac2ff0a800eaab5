import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { abc } from "../../segment/abc/mod.ts";
import { rfm } from "../../segment/rfm/mod.ts";
import { slice } from "../../segment/slice/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  type Figure,
  frequencyTrendBars,
  segmentBars,
  segmentTable,
  segmentTreemap,
} from "../mod.ts";
import { AS_OF, count, CUSTOMERS, fill, RESULT, writtenTexts } from "../samples_test.ts";

Deno.test("segmentBars() writes every segment's name, customers and share", () => {
  for (const locale of LOCALES) {
    const texts = writtenTexts(segmentBars(RESULT, { locale }));
    const counts = texts.filter((text) => /\d+ (clients?|customers?)$/.test(text));
    assert.equal(counts.length, RESULT.segments.rowCount);
    const total = counts.reduce((sum, text) => sum + +text.match(/· (\d+)/)![1], 0);
    assert.equal(total, 60);
    assert.ok(texts.includes(RESULT.labels["at-risk"][locale]));
  }
});

Deno.test("segmentTreemap() names every segment of positive revenue, in a tile or in the key", () => {
  const { svg } = segmentTreemap(RESULT, { locale: "fr" });
  const positive = RESULT.segments.filter((row) => RESULT.segments.number("revenue")[row] > 0);
  assert.equal(count(svg, /<rect /g), positive.rowCount);
  const written = writtenTexts({ svg } as Figure).join(" ");
  for (const id of positive.text("segment")) {
    assert.ok(written.includes(RESULT.labels[id!].fr), id!);
  }
});

Deno.test("segmentTreemap() names the segments that have no area", () => {
  const customers = Table.of({ customer: ["a", "b", "c", "d"], monetary: [80, 15, 5, -3] });
  const figure = segmentTreemap(abc(customers), { locale: "en" });
  assert.match(figure.description, /Negative value \(−3\)/);
  assert.equal(count(figure.svg, /<rect /g), 3);
});

Deno.test("frequencyTrendBars() signs every part that has room, all customers first", () => {
  const texts = writtenTexts(frequencyTrendBars(RESULT, { locale: "en" }));
  assert.ok(texts.includes("All customers (60)"));
  for (const sign of ["▲", "=", "▼", "+", "×"]) assert.ok(texts.includes(`${sign} 20%`), sign);
});

Deno.test("frequencyTrendBars() says what it cannot draw", () => {
  const without = rfm(CUSTOMERS.select(["customer", "recencyDays", "frequency", "monetary"]), {
    asOf: AS_OF,
  });
  assert.throws(() => frequencyTrendBars(without), {
    name: "DataError",
    message: /frequencyTrend/,
  });
  const other = { ...RESULT, customers: RESULT.customers.with({ frequencyTrend: fill("up") }) };
  assert.throws(() => frequencyTrendBars(other), {
    name: "DataError",
    message: /row 1 says 'up'.*rising/,
  });
});

Deno.test("beyond fifty segments the smallest share one row, and nothing is lost", () => {
  const cities = 300;
  const customers = Table.of({
    customer: Array.from({ length: cities * 2 }, (_, i) => `c${i}`),
    city: Array.from({ length: cities * 2 }, (_, i) => `ville ${i % cities}`),
    monetary: Float64Array.from({ length: cities * 2 }, (_, i) => i + 0.25),
  });
  const result = slice(customers, { criteria: [{ column: "city", by: "categories", minimum: 2 }] });
  const { text } = segmentTable(result, { locale: "en" });
  assert.equal(text.match(/^ville /gm)?.length, 49);
  assert.match(text, /^251 other segments +502 /m);
  assert.match(text, /^Total +600 +100\.0% .*179,850\.00/m);
  const bars = segmentBars(result, { locale: "fr" });
  assert.equal(writtenTexts(bars).filter((text) => text === "251 autres segments").length, 1);
});
