import assert from "node:assert/strict";
import {
  type ActivityRates,
  customerProfit,
  segmentProfit,
  whaleCurve,
} from "../../act/profit/mod.ts";
import { Table } from "../../table/mod.ts";
import { activityTable, profitWaterfall, whaleChart } from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";

Deno.test("whaleChart() writes peak and total, in each language", () => {
  const curve = whaleCurve(Float64Array.of(1000, 500, -300, 0, -200));
  const figure = whaleChart(curve, { locale: "fr", currency: "EUR" });
  assertSound(figure);
  const texts = writtenTexts(figure).join("|");
  assert.match(texts, /Sommet\u00a0: 1,5\s?k\s€/);
  assert.match(texts, /Total\u00a0: 1\s?k\s€/);
  assert.match(figure.description, /2 clients déficitaires en perdent 500,00/);
});

Deno.test("whaleChart() of nobody, of one value and of losses only", () => {
  assert.match(
    whaleChart(whaleCurve(new Float64Array()), { locale: "en" }).description,
    /customer/,
  );
  for (const margins of [[0], [5], [-5, -5], Array.from({ length: 500 }, (_, i) => 250 - i)]) {
    assertSound(whaleChart(whaleCurve(Float64Array.from(margins)), { locale: "en", width: 320 }));
  }
});

const RATES: ActivityRates = {
  version: 1,
  activities: [
    { id: "visit", driver: "visits", cost: 40, label: { fr: "Visites", en: "Visits" } },
    { id: "order", driver: "orders", cost: 4.5 },
  ],
};

Deno.test("profitWaterfall() writes every step, and what is lost as such", () => {
  const profit = customerProfit(
    Table.of({
      customer: ["a", "b"],
      segment: ["x", HOSTILE],
      margin: [1000, 50],
      visits: [2, 3],
      orders: [10, 2],
    }),
    RATES,
  );
  const figure = profitWaterfall(segmentProfit(profit), RATES, { locale: "en" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["1K", "−80", "−45", "875", "50", "−120", "−9", "−79", "Visits", "order"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
  assert.match(figure.description, /takes 24\.2% of the margin.*258\.0% of its margin/s);
});

Deno.test("activityTable() names activities, adds up, and says what nobody used", () => {
  const rates: ActivityRates = {
    version: 1,
    resources: [{ id: "<team>", cost: 100, minutes: 100 }],
    activities: [
      ...RATES.activities,
      { id: "call", driver: "calls", resource: "<team>", minutes: 3 },
    ],
  };
  const customers = Table.of({
    customer: ["a"],
    margin: [9],
    visits: [1],
    orders: [2],
    calls: [5],
  });
  const { text, html } = activityTable(customerProfit(customers, rates), { locale: "fr" });
  assert.match(text, /Visites +1 +40,00 +40,00 +62,5/);
  assert.match(text, /Total +– +– +64,00 +100,0/); // 40 + 9 + 15
  assert.match(text, /<team>\u00a0: 85 minutes sur 100 inutilisées, 85,00/);
  assert.ok(html.includes("&lt;team&gt;") && !html.includes("<team>"));
});

Deno.test("profitWaterfall() of no segment and of no margin", () => {
  const none = customerProfit(
    Table.of({ customer: ["a"], segment: ["x"], margin: [0], visits: [0], orders: [0] }),
    RATES,
  );
  const flat = profitWaterfall(segmentProfit(none), RATES, { locale: "fr" });
  assertSound(flat);
  assert.match(flat.description, /Marge 0,00, coût de service 0,00, marge nette 0,00/);
  const empty = segmentProfit(none).take([]);
  assert.match(profitWaterfall(empty, RATES, { locale: "en" }).description, /no customer|customer/);
});
