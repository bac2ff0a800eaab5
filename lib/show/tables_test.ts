import assert from "node:assert/strict";
import { compareWithBands } from "../segment/abc/mod.ts";
import { explainRfm, rfm } from "../segment/rfm/mod.ts";
import { Table } from "../table/mod.ts";
import { concentrationTable, rfmExplanationTable, segmentTable } from "./mod.ts";
import { AS_OF, CLASSES, CUSTOMERS, RESULT } from "./samples_test.ts";

Deno.test("segmentTable() adds up to the total of the input, with one action a segment", () => {
  const { html, text, title } = segmentTable(RESULT, { locale: "fr", currency: "EUR" });
  assert.equal(title, "Segments");
  const total = CUSTOMERS.number("monetary").reduce((sum, value) => sum + value, 0);
  const written = `${total.toLocaleString("fr-FR", { minimumFractionDigits: 2 })}\u00a0€`;
  assert.ok(text.split("\n").at(-1)!.includes(written));
  assert.ok(html.includes("Réactiver par un message personnel et une offre."));
  assert.match(html, /<th scope="col" class="number" align="right">Part du CA<\/th>/);
});

Deno.test("rfmExplanationTable() says the rule and the way up in both languages", () => {
  const cuts = { recencyDays: [30], frequency: [4], monetary: [500] };
  const customers = Table.of({
    customer: ["a", "b"],
    recencyDays: [10, 90],
    frequency: [6, 2],
    monetary: [900, 300],
  });
  const result = rfm(customers, { asOf: AS_OF, cuts });
  const explanation = explainRfm(result.model, customers, "b");
  const french = rfmExplanationTable(result, explanation, { locale: "fr", currency: "EUR" });
  assert.match(
    french.text,
    /Vers «\u00a0Champions\u00a0»\u00a0: 3 commandes, pour au moins 200,01\u00a0€, acquis pour 30 jours\./,
  );
  const english = rfmExplanationTable(result, explanation, { locale: "en", currency: "EUR" });
  assert.match(english.text, /To “Champions”: 3 orders, for at least €200\.01, held for 30 days\./);
});

Deno.test("concentrationTable() writes shares, usual ranges and verdicts", () => {
  const { text } = concentrationTable(compareWithBands(CLASSES), { locale: "fr" });
  assert.match(text, /70–80\u202f?\u00a0?%/);
  assert.equal(text.split("\n").length, 7 - 0 - 0);
});
