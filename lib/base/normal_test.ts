import assert from "node:assert/strict";
import fc from "fast-check";
import { normalQuantile, normalTail } from "./mod.ts";
import { normalOfLogTail } from "./normal.ts";

Deno.test("normalTail() equals tables, also far out and on the left", () => {
  // Abramowitz & Stegun, table 26.1 and 26.2 (−log10 of the tail, five digits).
  assert.equal(normalTail(0), 0.5);
  assert.equal(normalTail(1).toFixed(10), "0.1586552539");
  assert.equal(normalTail(-1).toFixed(10), "0.8413447461");
  assert.equal(normalTail(2).toFixed(10), "0.0227501319");
  assert.equal((-Math.log10(normalTail(5))).toFixed(5), "6.54265");
  assert.equal((-Math.log10(normalTail(10))).toFixed(5), "23.11805");
  assert.equal((-Math.log10(normalTail(20))).toFixed(4), "88.5601");
});

Deno.test("normalQuantile() equals Python's statistics.NormalDist().inv_cdf", () => {
  const reference = [
    [0.975, 1.9599639845400536],
    [0.4, -0.2533471031357998],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ];
  for (const [p, z] of reference) {
    assert.ok(Math.abs(normalQuantile(p) / z - 1) < 1e-10, `p ${p}`);
  }
  assert.equal(normalQuantile(0.5), 0);
});

Deno.test("normalQuantile() undoes normalTail()", () => {
  fc.assert(fc.property(fc.double({ min: -8, max: 37, noNaN: true }), (z) => {
    const p = normalTail(z);
    fc.pre(p < 1);
    assert.ok(Math.abs(-normalQuantile(p) - z) < 1e-9 * Math.max(1, Math.abs(z)) + 1e-16 / (1 - p));
  }));
});

Deno.test("normalOfLogTail() goes on where probabilities are too small for a float64", () => {
  // log P(Z > 40), SciPy: scipy.stats.norm.logsf(40)
  assert.ok(Math.abs(normalOfLogTail(-804.6084420137538) - 40) < 1e-10);
  assert.equal(normalOfLogTail(-Math.LN2), 0);
});

Deno.test("normalQuantile() refuses what is no probability inside (0, 1)", () => {
  for (const p of [0, 1, -1, NaN]) assert.throws(() => normalQuantile(p), RangeError);
});
