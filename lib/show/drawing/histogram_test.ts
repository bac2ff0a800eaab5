import assert from "node:assert/strict";
import fc from "fast-check";
import { histogram } from "./histogram.ts";

Deno.test("histogram() gives whole numbers one interval each, on the side of the cuts", () => {
  const sorted = Float64Array.of(1, 1, 1, 2, 4);
  assert.deepEqual(histogram(sorted, [2], "right"), {
    start: 0,
    step: 1,
    counts: [3, 1, 0, 1],
    below: 0,
    above: 0,
  });
  assert.deepEqual(histogram(sorted, [2], "left"), {
    start: 1,
    step: 1,
    counts: [3, 1, 0, 1],
    below: 0,
    above: 0,
  });
});

Deno.test("histogram() gathers a long tail, but never where cuts stand", () => {
  const sorted = Float64Array.from({ length: 100 }, (_, i) => i === 99 ? 1e6 : i);
  const { start, step, counts, above } = histogram(sorted, [50], "right");
  assert.equal(above, 1);
  assert.ok(start + step * counts.length < 120);
  assert.equal(histogram(sorted, [50, 900_000], "right").above, 1);
  assert.equal(histogram(sorted, [50, 2e6], "right").above, 0);
});

Deno.test("histogram() counts every value once, in few intervals", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
  const sides = fc.constantFrom("left" as const, "right" as const);
  fc.assert(fc.property(values, sides, (values, closed) => {
    const { counts, below, above } = histogram(Float64Array.from(values).sort(), [0], closed);
    assert.equal(counts.reduce((sum, count) => sum + count, below + above), values.length);
    assert.ok(counts.length <= 100, `${counts.length} intervals`);
  }));
});
