import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { compareGroupMeans, compareGroupShares, priceVolumeMix } from "../../assess/compare/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { comparisonTable, funnelPlot, revenueBridge } from "../mod.ts";
import { assertSound, CUSTOMERS, HOSTILE, writtenTexts } from "../samples_test.ts";

const NAMES = ["Nord", "Sud", HOSTILE];
const GROUPED = CUSTOMERS.with({
  region: Array.from({ length: 60 }, (_, i) => NAMES[i % 7 % 3]),
  active: CUSTOMERS.number("recencyDays").reduce<boolean[]>(
    (list, days) => [...list, days < 100],
    [],
  ),
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
  const lines = Table.of({
    date: dayColumn(Float64Array.of(1, 1, 12, 12)),
    product: ["tea", "old", "tea", "new"],
    quantity: [10, 1, 20, 1],
    revenue: [20, 5, 44, 7],
  });
  const effects = priceVolumeMix(lines, {
    before: { from: "1970-01-01", to: "1970-01-10" },
    after: { from: "1970-01-11", to: "1970-01-20" },
  });
  const figure = revenueBridge(effects, { locale: "en", currency: "EUR" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["€25.00", "+€20.00", "+€4.00", "+€7.00", "−€5.00", "€51.00"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
});
