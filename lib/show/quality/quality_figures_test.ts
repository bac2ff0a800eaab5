import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { segmentQuality } from "../../assess/quality/mod.ts";
import { Table } from "../../table/mod.ts";
import { qualityGrid, qualityTable } from "../mod.ts";
import { assertSound, fill, HOSTILE, RESULT, writtenTexts } from "../samples_test.ts";

const QUALITY = segmentQuality(RESULT);

Deno.test("qualityGrid() writes a verdict for each segment and criterion", () => {
  for (const locale of LOCALES) {
    const figure = qualityGrid(QUALITY, { locale });
    assertSound(figure);
    const verdicts = writtenTexts(figure).filter((text) => /^[✓~✗?] /.test(text));
    assert.equal(verdicts.length, 5 * (1 + RESULT.segments.rowCount));
  }
  assert.match(qualityGrid(QUALITY, { locale: "en" }).description, /Of 60 criteria judged/);
});

Deno.test("qualityTable() gives a reason for each verdict, and how figures were taken", () => {
  const whole = qualityTable(QUALITY, { locale: "fr" });
  assert.match(
    whole.text,
    /Silhouette\u00a0: −?-?0,\d+\u202f; même la limite de vigilance, 0,25, est manquée/,
  );
  assert.match(whole.text, /sans achat depuis plus de 365 jours/);
  const champions = qualityTable(QUALITY, { locale: "en", segment: "champions" });
  assert.match(champions.title, /Champions/);
  assert.throws(() => qualityTable(QUALITY, { segment: "zodiac" }), {
    name: "RangeError",
    message: /'zodiac'/,
  });
});

Deno.test("scorecards of hostile names and of nobody are sound", () => {
  const hostile = segmentQuality({
    ...RESULT,
    customers: RESULT.customers.with({ segment: fill(HOSTILE) }),
    segments: Table.of({ segment: [HOSTILE] }),
  });
  assertSound(qualityGrid(hostile));
  assert.doesNotMatch(qualityTable(hostile, { segment: HOSTILE }).html, /<script/);
  const nobody = segmentQuality({ ...RESULT, customers: RESULT.customers.head(0) });
  assertSound(qualityGrid(nobody));
  assert.doesNotMatch(qualityTable(nobody).text, /NaN/);
});
