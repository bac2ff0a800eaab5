import assert from "node:assert/strict";
import { segmentQuality } from "../../assess/quality/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { qualityGrid } from "../mod.ts";
import { FOUR_CLASSES, markTitles } from "../samples_test.ts";

Deno.test("marks of quality tell figures and verdicts", () => {
  const quality = segmentQuality(FOUR_CLASSES);
  const titles = LOCALES.map((locale) => markTitles(qualityGrid(quality, { locale })));
  assert.equal(titles[0].length, 5 * (1 + FOUR_CLASSES.segments.rowCount));
  assert.ok(titles[0].includes("A – Mesurable|bon|Complétude : 100,0 %"), titles[0].join("\n"));
  assert.ok(titles[1].includes("A – Measurable|pass|Filled in: 100.0%"));
});
