import assert from "node:assert/strict";
import fc from "fast-check";
import { quantileSorted, random } from "../base/mod.ts";
import { Table } from "../table/mod.ts";
import { type Engine, openDuckDb, orderedValues, quantilesInEngine } from "./mod.ts";

async function check(engine: Engine, values: Float64Array, ranks: readonly number[]) {
  await engine.load("numbers", Table.of({ value: values }));
  const found = await orderedValues(engine, "SELECT value FROM numbers", values.length, ranks);
  const sorted = values.toSorted();
  assert.deepEqual([...found], ranks.map((rank) => [rank, sorted[rank]]));
}

Deno.test("orderedValues() finds any rank of any numbers", async () => {
  await using engine = await openDuckDb({ threads: 2 });
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.integer({ min: 0, max: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 1, maxLength: 30 }),
      (values) => check(engine, Float64Array.from(values), values.map((_, rank) => rank)),
    ),
    { numRuns: 30, seed: 6 },
  );
});

Deno.test("quantilesInEngine() gives the quantiles of memory, to the last bit", async () => {
  await using engine = await openDuckDb({ threads: 2 });
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((x) => x + 0),
    fc.constantFrom(0.1, 0.2, 0.3),
  );
  const shares = [0, 0.25, 1 / 3, 0.5, 0.9, 1];
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 30 }), async (values) => {
      await engine.load("numbers", Table.of({ value: values }));
      const sql = "SELECT value FROM numbers";
      const found = await quantilesInEngine(engine, sql, values.length, shares);
      const sorted = Float64Array.from(values).sort();
      assert.deepEqual(found, shares.map((share) => quantileSorted(sorted, share)));
    }),
    { numRuns: 30, seed: 6 },
  );
});

Deno.test("orderedValues() finds ranks among more values than are put in order at once", async () => {
  await using engine = await openDuckDb({ threads: 2 });
  const draw = random(4), count = 250_000;
  const ranks = [0, 1, 49_999, 50_000, 124_999, 125_000, 249_998, 249_999];
  const laws: readonly ((i: number) => number)[] = [
    () => Math.floor(draw() * 7),
    () => draw() * 1e4 - 5e3,
    // Nearly all of them in one part of the range, and then in one part of that.
    (i) => i === 0 ? 1e300 : i === 1 ? -1e300 : draw(),
    (i) => i === 0 ? Number.MAX_VALUE : i === 1 ? -Number.MAX_VALUE : Math.floor(draw() * 1e6),
    // Nothing lies between them.
    () => draw() < 0.3 ? 5e-324 : 1e-323,
    (i) => i % 10 === 0 ? draw() : 0.5,
  ];
  for (const law of laws) {
    await check(engine, Float64Array.from({ length: count }, (_, i) => law(i)), ranks);
  }
});
