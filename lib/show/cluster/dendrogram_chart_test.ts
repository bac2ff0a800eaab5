import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { cluster } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";
import { dendrogramChart } from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";

const FREQUENCY = [1, 2, 3, 40, 41, 42, 43, 90, 91];
const CUSTOMERS = Table.of({ customer: FREQUENCY.map((_, i) => `C${i}`), frequency: FREQUENCY });
const RESULT = cluster(CUSTOMERS, { features: ["frequency"], clusters: 3, consolidate: false });

Deno.test("dendrogramChart() names each cluster of the cut with its size", () => {
  for (const locale of LOCALES) {
    const figure = dendrogramChart(RESULT, { locale });
    assertSound(figure);
    const named = writtenTexts(figure).filter((text) => / · \d+ c(?:lients|ustomers)$/.test(text));
    assert.deepEqual(named.map((text) => +text.match(/· (\d+)/)![1]), [3, 4, 2]);
  }
});

Deno.test("dendrogramChart() draws the merges asked for, those above the cut at least", () => {
  assert.equal(dendrogramChart(RESULT, { top: 1 }).svg, dendrogramChart(RESULT, { top: 2 }).svg);
  assert.notEqual(dendrogramChart(RESULT, { top: 2 }).svg, dendrogramChart(RESULT, { top: 3 }).svg);
  assert.match(dendrogramChart(RESULT, { top: 1, locale: "en" }).description, /^2 of 8 merges/);
  assert.match(dendrogramChart(RESULT, { locale: "en" }).description, /^8 of 8 merges/);
});

Deno.test("dendrogramChart() draws the cut between the merges on either side of it", () => {
  const heights = RESULT.linkage.heights;
  const cut = (heights[5] + heights[6]) / 2;
  const { description } = dendrogramChart(RESULT, { locale: "en" });
  assert.match(description, new RegExp(`The cut, at height ${cut.toFixed(2)}\\d?,`));
});

Deno.test("dendrogramChart() draws the same picture whatever the order of the rows", () => {
  const reversed = CUSTOMERS.take(Int32Array.from(FREQUENCY.keys()).reverse());
  const other = cluster(reversed, { features: ["frequency"], clusters: 3, consolidate: false });
  assert.equal(dendrogramChart(other).svg, dendrogramChart(RESULT).svg);
});

Deno.test("dendrogramChart() shows one cluster without a cut, and one customer in words", () => {
  const one = dendrogramChart(cluster(CUSTOMERS, { features: ["frequency"], clusters: 1 }), {
    locale: "en",
  });
  assertSound(one);
  assert.ok(!writtenTexts(one).includes("cut"));
  const alone = Table.of({ customer: ["a"], frequency: [1] });
  const empty = dendrogramChart(cluster(alone, { features: ["frequency"] }), { locale: "en" });
  assertSound(empty);
  assert.match(empty.description, /at least two customers/);
});

Deno.test("dendrogramChart() draws equal customers and customers left out", () => {
  const equal = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 1, 1, NaN] });
  assertSound(dendrogramChart(cluster(equal, { features: ["frequency"] })));
});

Deno.test("dendrogramChart() writes names as text", () => {
  const labels = { "cluster-1": { fr: HOSTILE, en: HOSTILE } };
  assertSound(dendrogramChart({ ...RESULT, labels: { ...RESULT.labels, ...labels } }));
});

Deno.test("dendrogramChart() refuses a number of merges that it cannot draw", () => {
  for (const top of [0, 1.5, 101, NaN]) {
    assert.throws(() => dendrogramChart(RESULT, { top }), {
      name: "RangeError",
      message: `Cannot draw ${top} merges: choose 1 to 100`,
    });
  }
  const many = Table.of({
    customer: Array.from({ length: 102 }, (_, i) => `C${i}`),
    frequency: Array.from({ length: 102 }, (_, i) => i),
  });
  const fine = cluster(many, { features: ["frequency"], clusters: 102, mostClusters: 2 });
  assert.throws(() => dendrogramChart(fine), { name: "RangeError", message: /into 102 clusters/ });
});
