import assert from "node:assert/strict";
import fc from "fast-check";
import { chiSquareTail } from "./mod.ts";

Deno.test("chiSquareTail() equals mpmath, from 0.99 down to 6e-263", () => {
  // mpmath 1.3.0, 50 digits: gammainc(nu/2, x/2, inf, regularized=True); relative tolerance 1e-10.
  const reference = [
    [0.001, 1, 0.97477287936996039],
    [0.5, 1, 0.47950012218695346],
    [3.84, 1, 0.050043521248705103],
    [30, 1, 4.3204630578274973e-8],
    [300, 1, 3.2943623833140412e-67],
    [1200, 1, 6.0995688148084337e-263],
    [0.1, 2, 0.95122942450071401],
    [30.070149095754687, 2, 2.9535891832117358e-7],
    [0.5, 5, 0.99212329323262959],
    [4, 5, 0.54941595135278023],
    [25, 5, 0.00013933379118562617],
    [90, 10, 5.35592612458162e-15],
    [10, 10, 0.44049328506521241],
    [99, 100, 0.50947219879837413],
    [101, 100, 0.45319222327636854],
    [250, 100, 7.7669364035391771e-15],
    [900, 1000, 0.98928276190871026],
    [1100, 1000, 0.014614408126295194],
    [10300, 10000, 0.0176381174473454],
  ];
  for (const [x, nu, p] of reference) {
    assert.ok(Math.abs(chiSquareTail(x, nu) / p - 1) < 1e-10, `x ${x}, nu ${nu}`);
  }
});

Deno.test("chiSquareTail() gives 5 % at the critical values of printed tables", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, upper critical values, 3 decimals.
  for (const [x, nu] of [[3.841, 1], [5.991, 2], [7.815, 3], [18.307, 10], [124.342, 100]]) {
    assert.ok(Math.abs(chiSquareTail(x, nu) - 0.05) < 2e-5, `nu ${nu}`);
  }
});

Deno.test("chiSquareTail() with two degrees of freedom is exp(−x/2), and falls as x grows", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1400, noNaN: true }), (x) => {
    const expected = Math.exp(-x / 2);
    assert.ok(Math.abs(chiSquareTail(x, 2) - expected) <= 1e-12 * expected);
  }));
  const point = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(fc.property(point, point, fc.integer({ min: 1, max: 200 }), (x, more, nu) => {
    const [near, far] = [chiSquareTail(x, nu), chiSquareTail(x + more, nu)];
    assert.ok(far <= near + 1e-12 && far >= 0 && near <= 1 + 1e-12);
  }));
});

Deno.test("chiSquareTail() refuses what has no tail", () => {
  for (const [x, nu] of [[-1, 1], [NaN, 1], [1, 0], [1, 1.5]]) {
    assert.throws(() => chiSquareTail(x, nu), { name: "RangeError", message: /degrees/ });
  }
  assert.deepEqual([chiSquareTail(0, 3), chiSquareTail(Infinity, 3)], [1, 0]);
});
