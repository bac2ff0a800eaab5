import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { migrate } from "../../assess/migrate/mod.ts";
import { applyRfm, rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import { flowTable, migrationAlluvial, migrationTable } from "../mod.ts";
import { AS_OF, assertSound, CUSTOMERS, fill, HOSTILE, writtenTexts } from "../samples_test.ts";

const BEFORE = rfm(CUSTOMERS, { asOf: AS_OF });
const NOW = CUSTOMERS.filter((row) => row > 4).with({
  recencyDays: CUSTOMERS.number("recencyDays").subarray(5).map((days) => (days + 90) % 400),
});
const MIGRATION = migrate(BEFORE, applyRfm(BEFORE.model, NOW));

Deno.test("migrationAlluvial() writes every segment with its customers on both sides", () => {
  for (const locale of LOCALES) {
    const figure = migrationAlluvial(MIGRATION, { locale, dates: ["30/09", "31/12"] });
    assertSound(figure);
    const texts = writtenTexts(figure);
    assert.ok(texts.includes("30/09") && texts.includes("31/12"));
    const counts = texts.flatMap((text) => Number(/ · (\d+)$/.exec(text)?.[1] ?? 0));
    assert.equal(counts.reduce((sum, count) => sum + count, 0), 60 + 60); // 5 are lost
  }
  assert.match(migrationAlluvial(MIGRATION, { locale: "en" }).description, /lost: 5; new: 0/);
});

Deno.test("migration tables total, and count the moves they do not show", () => {
  const { text } = migrationTable(MIGRATION, { locale: "en", currency: "EUR" });
  assert.match(text, /60 \+ 0 new − 5 lost = 55 customers/);
  assert.match(text, /Total +60/);
  const few = flowTable(MIGRATION, { locale: "fr", limit: 2 });
  assert.match(few.text, /Autres mouvements\u00a0: \d+, \d+ clients\./);
});

Deno.test("migrations of nobody and of hostile names are sound", () => {
  const empty = migrate(
    { ...BEFORE, customers: BEFORE.customers.head(0) },
    { ...BEFORE, customers: BEFORE.customers.head(0) },
  );
  assert.match(migrationAlluvial(empty, { locale: "en" }).description, /there is no customer/);
  migrationTable(empty);
  const named = {
    ...BEFORE,
    customers: BEFORE.customers.with({ segment: fill(HOSTILE) }),
    segments: Table.of({ segment: [HOSTILE] }),
  };
  const hostile = migrate(named, named);
  assertSound(migrationAlluvial(hostile));
  assert.doesNotMatch(migrationTable(hostile).html + flowTable(hostile).html, /<script/);
});
