import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { crossSlices, slice } from "../../segment/slice/mod.ts";
import { Table } from "../../table/mod.ts";
import { sliceHeatmap, sliceMosaic } from "../mod.ts";
import { assertSound, count, HOSTILE, writtenTexts } from "../samples_test.ts";

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One customer for each count of a table, crossed. */
function crossed(counts: Counts, k = 5) {
  const rows = Object.entries(counts).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, count]) =>
      Array.from({ length: count }, () => ({ row, column }))
    )
  );
  const customers = Table.fromRows(
    rows.map(({ row, column }, i) => ({ customer: `C${i}`, monetary: 1, age: row, town: column })),
  );
  const result = slice(customers, {
    criteria: [
      { column: "age", by: "categories", minimum: 1 },
      { column: "town", by: "categories", minimum: 1 },
    ],
  });
  return crossSlices(result, { k });
}

/** Old customers live in Nice: 60 of 80, and 20 of 120 of the others. */
const LINKED = crossed({ old: { Nice: 60, Metz: 20 }, young: { Nice: 20, Metz: 100 } });
/** One cell of three is hidden, and three more that would give it away. */
const MASKED = crossed({
  a: { x: 50, y: 3, z: 20 },
  b: { x: 40, y: 30, z: 25 },
  c: { x: 60, y: 9, z: 8 },
});
const ALL_MASKED = crossed({ a: { x: 1, y: 2 }, b: { x: 2, y: 1 } });
const HOSTILE_NAMES = crossed({
  [HOSTILE]: { x: 30, y: 5 },
  b: { x: 5, [`${HOSTILE} again`]: 30 },
});

Deno.test("figures of crossings are sound, and the same every time, in every language", () => {
  const many = crossed(Object.fromEntries(
    Array.from({ length: 12 }, (_, r) => [
      `row number ${r} of twelve`,
      Object.fromEntries(Array.from({ length: 15 }, (_, c) => [`column ${c}`, (r * c) % 23])),
    ]),
  ));
  for (const crossing of [LINKED, MASKED, ALL_MASKED, HOSTILE_NAMES, many]) {
    for (const locale of LOCALES) {
      for (const width of [320, 720]) {
        for (const draw of [sliceHeatmap, sliceMosaic]) {
          const figure = draw(crossing, { locale, width });
          assertSound(figure);
          assert.equal(draw(crossing, { locale, width }).svg, figure.svg);
          assert.doesNotMatch(figure.description, /NaN|undefined|\{\w+\}/);
        }
      }
    }
  }
});

Deno.test("sliceHeatmap() writes customers, share of the row and residual of each cell", () => {
  const figure = sliceHeatmap(LINKED, { locale: "en" });
  const texts = writtenTexts(figure);
  // expected 80 × 80 / 200 = 32; residual (60 − 32) / √(32 × 0.6 × 0.6) = 8.25
  for (const text of ["60", "75%", "▲ +8.2", "20", "25%", "▼ −8.2", "100", "83%", "age", "Nice"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
  assert.equal(figure.title, "Customers by age and town");
  // χ² = 8.25² = 68.06: with one degree of freedom it is the residual squared; V = √(68.06 / 200)
  assert.match(figure.description, /Farthest above.*: (old × Nice|young × Metz)\./);
  assert.match(figure.description, /0 to 1\): 0\.58; chi-square 68\.1 for 1 degrees.*p < 0\.001/);
  assert.match(sliceHeatmap(LINKED, { locale: "fr" }).title, /^Clients par âge et town$/);
});

Deno.test("sliceHeatmap() hatches masked cells and tells nothing of them", () => {
  const figure = sliceHeatmap(MASKED, { locale: "en" });
  assert.equal(count(figure.svg, /<path /g), 4 + 1); // four cells and the key
  const numbers = writtenTexts(figure).filter((text) => /^\d+$/.test(text));
  assert.deepEqual(numbers.sort(), ["25", "30", "40", "50", "60"]);
  assert.match(figure.description, /4 cells are masked\./);
});

Deno.test("sliceMosaic() gives bands and tiles the size of their customers", () => {
  const { svg } = sliceMosaic(LINKED, { locale: "en", width: 720 });
  const side = (rect: string, name: string) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)![1]);
  const boxes = svg.match(/<rect [^>]*>/g)!
    .map((rect) => ["y", "x", "width", "height"].map((name) => side(rect, name)))
    .filter(([, , width]) => width > 12) // the key has squares of 12 pixels
    .sort(([y1, x1], [y2, x2]) => y1 - y2 || x1 - x2);
  assert.equal(boxes.length, 4);
  const areas = boxes.map(([, , width, height]) => (width + 2) * (height + 2)); // gaps of 2 pixels
  const all = areas.reduce((sum, area) => sum + area, 0);
  // young: Metz 100, Nice 20; old: Metz 20, Nice 60, of 200
  assert.deepEqual(areas.map((area) => Math.round(area / all * 200)), [100, 20, 20, 60]);
});

Deno.test("sliceMosaic() draws what is masked as one hatched tile a row, or says that all is", () => {
  const figure = sliceMosaic(MASKED, { locale: "fr" });
  assert.equal(count(figure.svg, /<path /g), 2 + 1); // rows a and c, and the key
  assert.match(figure.description, /de gauche à droite\s: /);
  assert.match(
    sliceMosaic(ALL_MASKED, { locale: "fr" }).description,
    /toutes les cases sont masquées/,
  );
});
