import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { compareGroupMeans, compareGroupShares, priceVolumeMix } from "../../assess/compare/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { comparisonTable, funnelPlot, revenueBridge } from "../mod.ts";
import {
  assertSound,
  assertTells,
  CUSTOMERS,
  HOSTILE,
  markTitles,
  writtenTexts,
} from "../samples_test.ts";

const NAMES = ["Nord", "Sud", HOSTILE];
const GROUPED = CUSTOMERS.with({
  region: Array.from({ length: 60 }, (_, i) => NAMES[i % 7 % 3]),
  active: CUSTOMERS.number("recencyDays").reduce<boolean[]>(
    (list, days) => [...list, days < 100],
    [],
  ),
});

/** Tea dearer and in larger numbers, one product gone and one new. */
const LINES = Table.of({
  date: dayColumn(Float64Array.of(1, 1, 12, 12)),
  product: ["tea", "old", "tea", "new"],
  quantity: [10, 1, 20, 1],
  revenue: [20, 5, 44, 7],
});
const EFFECTS = priceVolumeMix(LINES, {
  before: { from: "1970-01-01", to: "1970-01-10" },
  after: { from: "1970-01-11", to: "1970-01-20" },
});

Deno.test("funnelPlot() names groups and says how many chance does not explain", () => {
  for (const locale of LOCALES) {
    for (const kind of ["means", "shares"]) {
      const comparison = kind === "means"
        ? compareGroupMeans(GROUPED, "region", "monetary")
        : compareGroupShares(GROUPED, "region", "active");
      const figure = funnelPlot(comparison, { locale });
      assertSound(figure);
      assert.ok(writtenTexts(figure).includes("Nord"));
      assert.doesNotMatch(comparisonTable(comparison, { locale }).html, /<script/);
    }
  }
  const { text } = comparisonTable(compareGroupMeans(GROUPED, "region", "monetary"), {
    locale: "en",
  });
  assert.match(text, /Interval at 95%/);
});

Deno.test("amounts compared have their currency, and one number of decimals in a column", () => {
  const customers = Table.of({
    region: ["Nord", "Nord", "Nord", "Sud", "Sud", "Sud"],
    monetary: [10, 20, 30.75, 100, 120, 140],
    orders: [1, 2, 3, 2, 2, 3],
  });
  const euros = compareGroupMeans(customers, "region", "monetary");
  const shown = { locale: "en", currency: "EUR" } as const;
  const { text } = comparisonTable(euros, shown);
  assert.match(text, /Nord +3 +€60\.75 +14\.4% +€20\.25 /);
  assert.match(text, /Sud +3 +€360\.00 +85\.6% +€120\.00 /);
  assert.match(funnelPlot(euros, shown).description, /€70\.13/);
  assert.ok(writtenTexts(funnelPlot(euros, shown)).some((label) => /^€\d+$/.test(label)));
  const orders = comparisonTable(compareGroupMeans(customers, "region", "orders"), shown).text;
  assert.match(orders, /Nord +3 +6 +46\.2% +2\.00 .*\n.*Sud +3 +7 +53\.8% +2\.33 /);
});

Deno.test("titles of comparisons begin with a capital, whatever the column is called", () => {
  const of = (name: string) => {
    const named = GROUPED.rename({ monetary: name });
    const comparison = compareGroupMeans(named, "region", name);
    const { title } = funnelPlot(comparison, { locale: "fr" });
    const { html } = comparisonTable(comparison, { locale: "fr" });
    return [title, html];
  };
  const [title, html] = of("écart de prix");
  assert.equal(title, "Écart de prix par région, et ce que fait le hasard");
  assert.match(html, /Écart de prix par région/);
  assert.match(of("iPhone")[0], /^iPhone par/);
});

Deno.test("a group without a value, or alone, is not drawn as a number", () => {
  const lone = Table.of({ region: ["a", "b"], monetary: [5, NaN] });
  const comparison = compareGroupMeans(lone, "region", "monetary");
  assertSound(funnelPlot(comparison));
  assert.doesNotMatch(comparisonTable(comparison).text, /NaN/);
});

Deno.test("revenueBridge() writes every effect with its sign", () => {
  const figure = revenueBridge(EFFECTS, { locale: "en", currency: "EUR" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["€25.00", "+€20.00", "+€4.00", "+€7.00", "−€5.00", "€51.00"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
});

Deno.test("marks of a funnel tell groups, their figure, and what chance does", () => {
  const customers = Table.of({
    region: ["Nord", "Nord", "Nord", "Sud", "Sud", "Sud"],
    monetary: [10, 20, 30.75, 100, 120, 140],
    active: [true, false, false, true, true, true],
  });
  // 60.75 / 3
  assertTells(
    (locale) =>
      funnelPlot(compareGroupMeans(customers, "region", "monetary"), { locale, currency: "EUR" }),
    ["Nord|3 clients|Montant : 20,25 €|comme le hasard"],
    ["Sud|3 customers|Monetary: €120.00|as chance would"],
  );
  const shares = compareGroupShares(customers, "region", "active");
  const [nord] = markTitles(funnelPlot(shares, { locale: "fr" })).filter((t) => /^Nord/.test(t));
  assert.match(nord, /^Nord\|3 clients\|active : 33,3 %\|/);
});

Deno.test("marks of a revenue bridge tell amounts and effects", () => {
  assertTells(
    (locale) => revenueBridge(EFFECTS, { locale, currency: "EUR" }),
    ["Avant : 25,00 €", "Articles arrêtés : −5,00 €"],
    ["After: €51.00", "New items: +€7.00"],
  );
});
