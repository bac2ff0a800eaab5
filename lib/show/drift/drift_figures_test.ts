import assert from "node:assert/strict";
import { drift } from "../../assess/drift/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { applyRfm } from "../../segment/rfm/mod.ts";
import { driftBars, driftReason, driftTable, driftVerdictWord } from "../mod.ts";
import { assertSound, CUSTOMERS, RESULT, writtenTexts } from "../samples_test.ts";

const AGED = CUSTOMERS.with({
  recencyDays: CUSTOMERS.number("recencyDays").map((days) => days * 2 + 40),
});
const DRIFT = drift(
  { reference: RESULT, current: applyRfm(RESULT.model, AGED) },
  { fittedOn: "2025-12-31", asOf: "2026-03-31" },
);

Deno.test("driftBars() writes value and verdict of each measure, and of the mix", () => {
  for (const locale of LOCALES) {
    const figure = driftBars(DRIFT, { locale });
    assertSound(figure);
    const bars = writtenTexts(figure).filter((text) => / · /.test(text));
    assert.equal(bars.length, 4);
  }
  assert.match(driftBars(DRIFT, { locale: "en" }).description, /strongest drift/);
});

Deno.test("driftTable() says the verdict and why", () => {
  assert.match(driftTable(DRIFT, { locale: "en" }).text, /Model: review now\./);
  assert.match(driftTable(DRIFT, { locale: "fr" }).text, /«\u00a0Récence \(jours\)\u00a0» a bougé/);
});

Deno.test("driftReason() writes a value and its threshold so that they differ", () => {
  const reason = (value: number, threshold: number, key: "driftSegmentPsi" | "driftRelabelled") =>
    driftReason({ key, parameters: { value, threshold } }, { locale: "en" });
  assert.match(reason(0.1004, 0.1, "driftSegmentPsi"), /\(PSI\) 0\.1004, threshold 0\.1\./);
  assert.match(reason(0.25, 0.1, "driftSegmentPsi"), /\(PSI\) 0\.25, threshold 0\.1\./);
  assert.match(reason(0.1, 0.1, "driftSegmentPsi"), /\(PSI\) 0\.1, threshold 0\.1\./);
  assert.match(
    reason(0.2003, 0.2, "driftRelabelled"),
    /of 20\.03% of customers, threshold 20\.00%/,
  );
  assert.equal(driftVerdictWord("review", { locale: "fr" }), "à revoir maintenant");
});

Deno.test("driftBars() of nobody says so", () => {
  const none = { ...RESULT, customers: RESULT.customers.head(0) };
  const days = { fittedOn: "2025-12-31", asOf: "2026-03-31" };
  assert.match(driftBars(drift({ reference: none, current: none }, days)).description, /no value/);
});
