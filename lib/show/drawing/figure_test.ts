import assert from "node:assert/strict";
import fc from "fast-check";
import { LOCALES, useLocale } from "../../base/mod.ts";
import { explainRfm, rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  figureToHtml,
  rfmExplanationTable,
  rfmHeatmap,
  segmentBars,
  segmentTable,
} from "../mod.ts";
import {
  AS_OF,
  assertSound,
  CUSTOMERS,
  FIGURES,
  figuresOf,
  fill,
  HOSTILE,
  RESULT,
} from "../samples_test.ts";

Deno.test("every figure is one image with a title and a description, in both languages", () => {
  for (const draw of FIGURES) {
    const [french, english] = LOCALES.map(draw);
    assert.notEqual(french.title, english.title);
    assert.notEqual(french.description, english.description);
    for (const { svg, title, description } of [french, english]) {
      const [, titleId] = svg.match(/aria-labelledby="([^"]+)"/)!;
      const [, descriptionId] = svg.match(/aria-describedby="([^"]+)"/)!;
      const written = svg.replaceAll("&#160;", "\u00a0");
      assert.ok(written.includes(`<title id="${titleId}">${title}</title>`));
      assert.ok(written.includes(`<desc id="${descriptionId}">${description}</desc>`));
    }
  }
});

Deno.test("every figure is sound: no style, script, link or missing number", () => {
  for (const draw of FIGURES) LOCALES.forEach((locale) => assertSound(draw(locale)));
});

Deno.test("a figure has the same bytes every time, and different figures have different ids", () => {
  const first = FIGURES.map((draw) => draw("en").svg);
  assert.deepEqual(FIGURES.toReversed().map((draw) => draw("en").svg).toReversed(), first);
  assert.equal(new Set(first.map((svg) => svg.match(/id="([^"]+)"/)![1])).size, FIGURES.length);
});

Deno.test("figures do not depend on the order of the customers", () => {
  const rows = Array.from({ length: 60 }, (_, i) => (i * 23) % 60);
  const shuffled = figuresOf(rfm(CUSTOMERS.take(rows), { asOf: AS_OF }));
  shuffled.forEach((draw, i) => assert.equal(draw("en").svg, FIGURES[i]("en").svg));
});

Deno.test("figures speak the display locale when the call names none", () => {
  try {
    useLocale("fr");
    assert.equal(segmentBars(RESULT).svg, segmentBars(RESULT, { locale: "fr" }).svg);
  } finally {
    useLocale("en");
  }
});

Deno.test("a figure shows itself in a notebook, without another property to see", () => {
  const figure = segmentBars(RESULT, { locale: "en" });
  assert.deepEqual(Object.keys(figure), ["title", "description", "svg"]);
  const display = (figure as unknown as Record<symbol, () => Record<string, string>>)[
    Symbol.for("Jupyter.display")
  ]();
  assert.equal(display["text/html"], figureToHtml(figure));
  assert.equal(display["text/plain"], figure.title);
});

Deno.test("hostile names stay text", () => {
  const rules = [{
    segment: HOSTILE,
    recency: [1, 5],
    frequency: [1, 5],
    monetary: [1, 5],
    action: { fr: HOSTILE, en: HOSTILE },
  }] as const;
  const result = rfm(CUSTOMERS.with({ customer: fill(HOSTILE) }), { asOf: AS_OF, rules });
  for (const draw of figuresOf(result)) {
    const figure = draw("en");
    assertSound(figure);
    assert.ok(figure.svg.isWellFormed());
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(figure.svg, /[\x00-\x08]/);
    assert.doesNotMatch(figureToHtml(figure), /<script/);
  }
  const explanation = explainRfm(result.model, result.customers, HOSTILE);
  for (const { html } of [segmentTable(result), rfmExplanationTable(result, explanation)]) {
    assert.doesNotMatch(html, /<script/);
  }
});

Deno.test("figures of very few or very odd customers are sound", () => {
  const trend = (n: number) => new Array<string | null>(n).fill("new");
  const cuts = { recencyDays: [30], frequency: [2], monetary: [100] };
  const draw = (recencyDays: number[], frequency: number[], monetary: number[]) => {
    const customers = Table.of({
      customer: recencyDays.map((_, i) => `C${i}`),
      recencyDays: Float64Array.from(recencyDays),
      frequency: Float64Array.from(frequency),
      monetary: Float64Array.from(monetary),
      frequencyTrend: { kind: "text", values: trend(recencyDays.length) },
    });
    const result = rfm(customers, { asOf: AS_OF, cuts });
    for (const figure of figuresOf(result)) {
      LOCALES.forEach((locale) => assertSound(figure(locale)));
    }
    segmentTable(result);
  };
  draw([], [], []);
  draw([5], [1], [50]);
  draw([5], [1], [0]);
  draw([5, 5], [1, 1], [-10, -20]);
  draw([NaN, NaN], [NaN, NaN], [NaN, NaN]);
  draw([1, 2, 400], [1, 1, 1], [1e-9, 1e12, -1e12]);
  const measure = fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 3000 }));
  const money = fc.oneof(fc.constant(NaN), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(measure, measure, money), { maxLength: 8 }),
      (rows) => draw(rows.map(([r]) => r), rows.map(([, f]) => f), rows.map(([, , m]) => m)),
    ),
    { numRuns: 25 },
  );
});

Deno.test("an empty figure says why it is empty", () => {
  const none = rfm(CUSTOMERS, { asOf: AS_OF });
  const empty = { ...none, customers: none.customers.head(0) };
  const { description } = rfmHeatmap(empty, { locale: "en" });
  assert.equal(description, "Nothing to draw: there is no customer.");
});

Deno.test("figures refuse a width that holds nothing", () => {
  for (const width of [0, 100, NaN, 1e6]) {
    assert.throws(() => segmentBars(RESULT, { width }), { name: "RangeError", message: /pixels/ });
  }
  assert.match(segmentBars(RESULT, { width: 500 }).svg, /viewBox="0 0 500 /);
});
