import assert from "node:assert/strict";
import fc from "fast-check";
import { compareShares, newcombeInterval, wilsonInterval } from "./mod.ts";

function near(found: number, expected: number): void {
  assert.ok(Math.abs(found - expected) < 1e-11, `${found}, not ${expected}`);
}

Deno.test("wilsonInterval() equals statsmodels 0.15, and Newcombe's printed 81 of 263", () => {
  // proportion_confint(count, total, method="wilson"); 0.2553 to 0.3662 in Newcombe 1998, table I
  const facts: [number, number, number, number][] = [
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073628, 0.16048724172330803],
    [0, 20, 0, 0.1611251580528194],
    [1, 29, 0.006113214292762667, 0.17175521879320294],
    [29, 29, 0.8830302015002592, 1],
  ];
  for (const [count, total, low, high] of facts) {
    const found = wilsonInterval({ count, total });
    near(found.low, low);
    near(found.high, high);
  }
  const at90 = wilsonInterval({ count: 15, total: 148 }, 0.9);
  near(at90.low, 0.06744326224687144);
  near(at90.high, 0.14957293174640032);
});

Deno.test("newcombeInterval() and compareShares() equal statsmodels 0.15", () => {
  // confint_proportions_2indep(compare="diff", method="newcomb"); proportions_ztest. The first five
  // are examples of Newcombe 1998: 56 of 70 against 48 of 80 is printed 0.0524 to 0.3339.
  const facts: [number, number, number, number, number, number, number][] = [
    [56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614, 0.00804508136819656],
    [9, 10, 3, 10, 0.1705227239345029, 0.809017973535488, 0.006169899320544151],
    [10, 10, 0, 20, 0.6790860371419145, 1, 4.320463057827506e-8],
    [5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165, 0.09718656817057973],
    [120, 1000, 40, 500, 0.007068707093761915, 0.06992523358176864, 0.017991106238321442],
  ];
  for (const [a, n, b, m, low, high, p] of facts) {
    const [first, second] = [{ count: a, total: n }, { count: b, total: m }];
    const interval = newcombeInterval(first, second);
    near(interval.low, low);
    near(interval.high, high);
    near(compareShares(first, second), p);
  }
});

Deno.test("shares of nobody are missing; everybody alike is no difference", () => {
  const nobody = { count: 0, total: 0 }, all = { count: 3, total: 3 };
  assert.deepEqual(wilsonInterval(nobody), { low: NaN, high: NaN });
  assert.deepEqual(newcombeInterval(all, nobody), { low: NaN, high: NaN });
  assert.equal(compareShares(all, nobody), NaN);
  assert.equal(compareShares(all, { count: 9, total: 9 }), 1);
});

Deno.test("shares refuse counts that cannot be", () => {
  for (const share of [{ count: 4, total: 3 }, { count: -1, total: 3 }, { count: 1, total: 2.5 }]) {
    assert.throws(() => wilsonInterval(share), {
      name: "RangeError",
      message: `Cannot take ${share.count} of ${share.total} as a share: give whole counts, at ` +
        "most all of them",
    });
    assert.throws(() => compareShares({ count: 1, total: 2 }, share), RangeError);
  }
  assert.throws(() => wilsonInterval({ count: 1, total: 2 }, 1), RangeError);
});

Deno.test("intervals hold what they are about, and turn round with the sides", () => {
  const share = fc.integer({ min: 1, max: 500 }).chain((total) =>
    fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) })
  );
  fc.assert(fc.property(share, share, (first, second) => {
    const p = first.count / first.total, q = second.count / second.total;
    const one = wilsonInterval(first), both = newcombeInterval(first, second);
    assert.ok(0 <= one.low && one.low <= p && p <= one.high && one.high <= 1);
    assert.ok(both.low <= p - q && p - q <= both.high);
    const turned = newcombeInterval(second, first);
    assert.ok(Math.abs(turned.low + both.high) < 1e-12 && Math.abs(turned.high + both.low) < 1e-12);
  }));
});
