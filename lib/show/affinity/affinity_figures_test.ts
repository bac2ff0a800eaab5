import assert from "node:assert/strict";
import { purchaseGaps, segmentProducts } from "../../act/affinity/mod.ts";
import { createSegmentation } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { gapsTable, segmentProductsChart } from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";

const KEYS = Array.from({ length: 60 }, (_, i) => `C${i}`);
const SEGMENTS = KEYS.map((_, i) => i < 20 ? "x" : "y");

function bought(product: (i: number) => string) {
  const result = createSegmentation({
    model: {},
    customers: Table.of({ customer: KEYS, segment: SEGMENTS }),
    segments: Table.of({ segment: ["x", "y"] }),
    labels: {},
    notices: [],
  });
  const amount = new Float64Array(60).fill(1);
  return segmentProducts(
    result,
    Table.of({ customer: KEYS, product: KEYS.map((_, i) => product(i)), amount }),
  );
}

Deno.test("segmentProductsChart() shows what stands out, with both shares written", () => {
  const figure = segmentProductsChart(bought((i) => i < 20 ? "tea" : "jam"), {
    locale: "en",
    labels: { x: { fr: "Les x", en: "The x" } },
  });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["The x", "y", "tea", "jam", "▲ 100% / 33%", "▼ 0% / 67%"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
  assert.match(figure.description, /tea among The x, 100% against 33%/);
});

Deno.test("segmentProductsChart() says when nothing stands out, and escapes what it shows", () => {
  const same = segmentProductsChart(bought(() => "tea"), { locale: "fr" });
  assert.match(same.description, /au-delà du hasard/);
  const hostile = segmentProductsChart(bought((i) => i < 20 ? HOSTILE : "jam"), { locale: "fr" });
  assertSound(hostile);
});

Deno.test("gapsTable() keeps keys out unless asked, and totals every gap", () => {
  const lines = Table.of({
    customer: ["a", "a", "b", "b", "<c>", "d"],
    product: ["tea", "<jam>", "tea", "<jam>", "tea", "tea"],
    amount: [80, 20, 60, 40, 50, 10],
    date: dayColumn(new Float64Array(6).fill(20000)),
  });
  const customers = Table.of({ customer: ["a", "b", "<c>", "d"] });
  const gaps = purchaseGaps(customers, lines, { asOf: "2024-12-31", minPeers: 2 });
  const table = gapsTable(gaps, { locale: "fr", currency: "EUR", limit: 1 });
  assert.ok(!table.html.includes("c&gt;") && table.html.includes("&lt;jam&gt;"));
  assert.match(table.text, /En tout\u00a0: 12,00/); // 2/3 × 30 % × 50 + 2/3 × 30 % × 10
  assert.ok(gapsTable(gaps, { customers: true }).html.includes("&lt;c&gt;"));
});
