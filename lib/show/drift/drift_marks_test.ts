import assert from "node:assert/strict";
import { drift } from "../../assess/drift/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { driftBars } from "../mod.ts";
import { AS_OF, FOUR_CLASSES, markTitles } from "../samples_test.ts";

Deno.test("marks of drift tell figures and verdicts", () => {
  const days = { fittedOn: AS_OF, asOf: "2026-03-31" };
  const same = drift({ reference: FOUR_CLASSES, current: FOUR_CLASSES }, days);
  const bars = LOCALES.map((locale) => markTitles(driftBars(same, { locale })));
  assert.ok(bars[0].includes("Poids des segments : 0|à garder"), bars[0].join("\n"));
  assert.ok(bars[1].includes("Mix of segments: 0|keep"));
});
