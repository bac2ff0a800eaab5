import assert from "node:assert/strict";
import { rfm } from "../../segment/rfm/mod.ts";
import { rfmHeatmap, rfmHistograms } from "../mod.ts";
import { AS_OF, count, CUSTOMERS, RESULT, writtenTexts } from "../samples_test.ts";

Deno.test("rfmHeatmap() draws one cell per pair of scores, and every customer once", () => {
  const figure = rfmHeatmap(RESULT, { locale: "en" });
  assert.equal(count(figure.svg, /<rect /g), 25);
  const counts = new Map<string, number>();
  const { customers } = RESULT;
  customers.number("recencyScore").forEach((score, row) => {
    const cell = `${score} ${customers.number("frequencyScore")[row]}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  });
  const shares = writtenTexts(figure).filter((text) => text.endsWith("%"));
  assert.equal(shares.length, counts.size);
});

Deno.test("rfmHeatmap() leaves unscored customers out and says so", () => {
  const gap = CUSTOMERS.with({ recencyDays: CUSTOMERS.number("recencyDays").with(3, NaN) });
  const figure = rfmHeatmap(rfm(gap, { asOf: AS_OF }), { locale: "en" });
  assert.match(figure.description, /1 unscored customer is left out/);
});

Deno.test("rfmHistograms() draws every cut on the axis once", () => {
  const cuts = { recencyDays: [100, 200], frequency: [3, 3], monetary: [500, 1e9] };
  const figure = rfmHistograms(rfm(CUSTOMERS, { asOf: AS_OF, cuts }), { locale: "en" });
  assert.equal(count(figure.svg, /<line [^>]*stroke-dasharray/g), 4);
  assert.match(figure.description, /Cuts beyond the axis: Monetary 1B\./);
});

Deno.test("rfmHistograms() counts a long tail apart", () => {
  const frequency = CUSTOMERS.number("frequency").with(0, 5000);
  const result = rfm(CUSTOMERS.with({ frequency }), { asOf: AS_OF });
  const texts = writtenTexts(rfmHistograms(result, { locale: "fr" }));
  assert.ok(texts.some((text) => /^&gt; .*\u00a0: 1 client$/.test(text)), texts.join("|"));
});
