import assert from "node:assert/strict";
import { type Metric, report } from "./mod.ts";

const TAKER = Symbol.for("strate.notebook");

Deno.test("report.metric() shows nothing and keeps nothing outside a batch run", () => {
  assert.equal(report.metric("segments.champions", 12), undefined);
});

Deno.test("report.metric() hands the figure to the batch run, with what it is", () => {
  const taken: Metric[] = [];
  Object.assign(globalThis, { [TAKER]: { metric: (metric: Metric) => taken.push(metric) } });
  try {
    report.metric("a", 1);
    report.metric("b", 2, { label: "CA", unit: "money" });
  } finally {
    Reflect.deleteProperty(globalThis, TAKER);
  }
  assert.deepEqual(taken, [
    { name: "a", value: 1, label: "a", unit: "count" },
    { name: "b", value: 2, label: "CA", unit: "money", currency: "EUR" },
  ]);
});

Deno.test("report.metric() refuses names and values that no report could compare", () => {
  assert.throws(() => report.metric("a b", 1), {
    name: "RangeError",
    message: /'a b': use letters/,
  });
  assert.throws(() => report.metric("", 1), RangeError);
  assert.throws(() => report.metric("a", NaN), /Cannot declare metric 'a' as NaN/);
  assert.throws(() => report.metric("a", Infinity), RangeError);
});
