import assert from "node:assert/strict";
import fc from "fast-check";
import { adjustPValues, type CategoryComparison, vTestCategory, vTestNumeric } from "./mod.ts";

Deno.test("vTestNumeric() equals FactoMineR 2.7, class 1 of USArrests", () => {
  // HCPC(PCA(USArrests, ncp = 3), nb.clust = 4, consol = FALSE)$desc.var$quanti, to 1e-12
  const urban = { inside: 12, total: 50, meanInside: 52.0833333333333, mean: 65.54 };
  const found = vTestNumeric({ ...urban, deviation: 14.3292846995236 });
  assert.ok(Math.abs(found.vTest / -3.69411020919517 - 1) < 1e-12);
  assert.ok(Math.abs(found.pValue / 0.000220658090874582 - 1) < 1e-11);
});

Deno.test("vTestNumeric() finds nothing where nothing can stand out", () => {
  const nothing = { vTest: 0, pValue: 1 };
  const same = { meanInside: 1, mean: 1 };
  assert.deepEqual(vTestNumeric({ inside: 0, total: 5, ...same, deviation: 1 }), nothing);
  assert.deepEqual(vTestNumeric({ inside: 5, total: 5, ...same, deviation: 1 }), nothing);
  assert.deepEqual(vTestNumeric({ inside: 2, total: 5, ...same, deviation: 0 }), nothing);
});

Deno.test("vTestCategory() equals the mid-p of the hypergeometric law in exact fractions", () => {
  // p-values with Python's fractions, v with statistics.NormalDist; the first two are also what
  // FactoMineR's HCPC prints for the dataset tea (where = chain store, how = tea bag).
  const reference: [number, number, number, number, number, number][] = [
    [165, 192, 300, 176, 2.09441913106644e-40, 13.307474661665331],
    [143, 170, 300, 176, 1.478564382480968e-25, 10.44914221177607],
    [0, 3, 10, 4, 1 / 6, -1.3829941271006387],
    [1, 3, 10, 4, 5 / 6, -0.2104283942479247],
    [2, 1000, 5000, 40, 9.182987506883374e-3, -2.6051655599421815],
    [300, 1000, 5000, 400, 6.646641021912257e-139, 25.088460872130824],
  ];
  for (const [both, category, total, inside, pValue, vTest] of reference) {
    const found = vTestCategory({ both, inside, category, total });
    assert.ok(Math.abs(found.pValue / pValue - 1) < 1e-10, `${both}: ${found.pValue}`);
    assert.ok(Math.abs(found.vTest / vTest - 1) < 1e-10, `${both}: ${found.vTest}`);
  }
});

Deno.test("vTestCategory() tells apart what no p-value can", () => {
  const counts = { inside: 100_000, category: 100_000, total: 1_000_000 };
  const some = vTestCategory({ ...counts, both: 40_000 });
  const more = vTestCategory({ ...counts, both: 50_000 });
  assert.equal(some.pValue, 0);
  assert.ok(Number.isFinite(more.vTest) && more.vTest > some.vTest);
});

const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).chain(([a, b, c]) => {
  const [inside, category] = [a, b], total = Math.max(a, b, a + b > 0 ? c : 1, 1);
  const low = Math.max(0, inside + category - total), high = Math.min(inside, category);
  return fc.integer({ min: low, max: high })
    .map((both): CategoryComparison => ({ both, inside, category, total }));
});

Deno.test("vTestCategory() does not care which of the two is called the group", () => {
  fc.assert(fc.property(counts, (table) => {
    const swapped = { ...table, inside: table.category, category: table.inside };
    const [one, other] = [vTestCategory(table), vTestCategory(swapped)];
    assert.ok(Math.abs(one.vTest - other.vTest) < 1e-7);
    assert.ok(one.pValue >= 0 && one.pValue <= 1);
  }));
});

Deno.test("vTestCategory() has the opposite sign for those outside the category", () => {
  fc.assert(fc.property(counts, (table) => {
    const { both, inside, category, total } = table;
    // A count exactly as expected stands on neither side; its two tails differ all the same.
    fc.pre(both * total !== inside * category);
    const outside = { both: inside - both, inside, category: total - category, total };
    assert.ok(Math.abs(vTestCategory(table).vTest + vTestCategory(outside).vTest) < 1e-7);
  }));
});

Deno.test("vTestCategory() refuses counts of no table", () => {
  const table = { both: 3, inside: 2, category: 5, total: 10 };
  assert.throws(() => vTestCategory(table), {
    name: "RangeError",
    message: /3 of 2 in the group with 5 of 10/,
  });
});

Deno.test("adjustPValues() equals R's p.adjust", () => {
  // p.adjust(c(0.04, 0.01, 0.03, 0.02, 0.05), "holm") and "BH"
  const values = [0.04, 0.01, 0.03, 0.02, 0.05];
  const round = (adjusted: Float64Array) => [...adjusted].map((p) => Number(p.toFixed(12)));
  assert.deepEqual(round(adjustPValues(values, "holm")), [0.09, 0.05, 0.09, 0.08, 0.09]);
  assert.deepEqual(
    round(adjustPValues(values, "benjamini-hochberg")),
    [0.05, 0.05, 0.05, 0.05, 0.05],
  );
  assert.deepEqual(
    round(adjustPValues([0.005, 0.9, 0.02], "benjamini-hochberg")),
    [0.015, 0.9, 0.03],
  );
  assert.equal(adjustPValues([], "holm").length, 0);
  assert.throws(() => adjustPValues([NaN], "holm"), RangeError);
});
