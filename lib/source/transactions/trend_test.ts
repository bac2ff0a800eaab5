import fc from "fast-check";
import assert from "node:assert/strict";
import { frequencyTrend } from "../mod.ts";

const trend = (last12Months: number, previous12Months: number, startedLast12Months = false) =>
  frequencyTrend({ last12Months, previous12Months, startedLast12Months });

Deno.test("frequencyTrend() needs a quarter more or less, and one purchase", () => {
  assert.equal(trend(5, 4), "rising");
  assert.equal(trend(6, 5), "stable");
  assert.equal(trend(3, 4), "falling");
  assert.equal(trend(4, 5), "stable");
  assert.equal(trend(4, 4), "stable");
});

Deno.test("frequencyTrend() tells new, lapsed and returning customers", () => {
  assert.equal(trend(1, 0, true), "new");
  assert.equal(trend(0, 3), "lapsed");
  assert.equal(trend(0, 0), "lapsed");
  assert.equal(trend(1, 0), "rising");
});

Deno.test("frequencyTrend() turns around with the years", () => {
  const count = fc.integer({ min: 1, max: 1000 });
  fc.assert(fc.property(count, count, (a, b) => {
    if (trend(a, b) === "rising" && a >= 2 * b) assert.equal(trend(b, a), "falling");
    if (a === b) assert.equal(trend(a, b), "stable");
  }));
});
