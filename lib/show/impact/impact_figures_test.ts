import assert from "node:assert/strict";
import { impact } from "../../assess/impact/mod.ts";
import { formatMonth, LOCALES, parseMonth } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { impactChart, impactTable } from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";

const MONTHS = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];
const MONTHLY = Table.fromRows(
  ["a", "b", "c", "d"].flatMap((customer, c) =>
    MONTHS.map((month, t) => ({
      customer,
      month,
      revenue: 20 + (c * 5 + t * 3) % 7 + (c < 2 && t > 3 ? 9 : 0),
    }))
  ),
);
const CUSTOMERS = Table.of({
  customer: ["a", "b", "c", "d"],
  touched: [true, true, false, false],
  segment: ["x", HOSTILE, "x", HOSTILE],
});
const WINDOW = { from: "2025-01", event: "2025-05", to: "2025-06", treated: "touched" };
const IMPACT = impact(MONTHLY, CUSTOMERS, { ...WINDOW, segment: "segment", resamples: 50 });

Deno.test("impactChart() says the effect and whether it can be believed", () => {
  for (const locale of LOCALES) assertSound(impactChart(IMPACT, { locale }));
  const { description } = impactChart(IMPACT, { locale: "en", currency: "EUR" });
  assert.match(description, /Effect: \+€\d+\.\d\d per customer touched and month/);
  assert.match(description, /no difference of trend shows between the groups \(p = /);
});

Deno.test("impactChart() names no more months than have room", () => {
  const long = Array.from({ length: 20 }, (_, i) => formatMonth(parseMonth("2024-01") + i));
  const monthly = Table.fromRows(
    ["a", "b", "c", "d"].flatMap((customer, c) =>
      long.map((month, t) => ({ customer, month, revenue: 20 + (c * 5 + t * 3) % 7 }))
    ),
  );
  const window = { from: "2024-01", event: "2025-03", to: "2025-08", treated: "touched" };
  const measured = impact(monthly, CUSTOMERS, { ...window, resamples: 5 });
  const named = (width: number) =>
    writtenTexts(impactChart(measured, { locale: "fr", width })).filter((text) =>
      /20\d\d/.test(text)
    );
  assert.deepEqual(named(360), ["janv. 2024", "juil. 2024", "janv. 2025", "juil. 2025"]);
  assert.equal(named(1440).length, 10);
});

Deno.test("impactTable() totals, and says who was left out", () => {
  const { text, html } = impactTable(IMPACT, { locale: "fr", currency: "EUR" });
  assert.match(text, /Total/);
  assert.match(text, /Laissés de côté\u00a0: 0 sans achat avant l’événement/);
  assert.doesNotMatch(html, /<script/);
  const short = impact(MONTHLY, CUSTOMERS, { ...WINDOW, from: "2025-04", resamples: 5 });
  const whole = impactTable(short, { locale: "en" }).text;
  assert.match(whole, /Fewer than three months/);
  assert.match(text, /l’apport à tous les témoins/);
  assert.doesNotMatch(whole, /the whole control/);
});
