import assert from "node:assert/strict";
import fc from "fast-check";
import { qualityInEngine, segmentQuality } from "../assess/quality/mod.ts";
import type { Segmentation } from "../contract/mod.ts";
import { Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";

const SEGMENTS = ["É 'x'", 'B"', "empty"];
const ACTIONS = {
  "É 'x'": { fr: "Relancer", en: "Win back" },
  'B"': { fr: "Choyer", en: "Care" },
};
/** The figures that need the customers themselves, or what a table of them does not have. */
const UNKNOWN = ["silhouette", "treeAccuracy", "growth", "volatility", "reachable", "response"];

const missing = { freq: 8, nil: NaN } as const;
const customer = fc.record({
  segment: fc.constantFrom(...SEGMENTS.slice(0, 2)),
  recencyDays: fc.option(fc.integer({ min: 0, max: 500 }), missing),
  tenureDays: fc.integer({ min: 500, max: 900 }),
  frequency: fc.option(fc.integer({ min: 0, max: 5 }), missing),
  monetary: fc.option(fc.integer({ min: -5e5, max: 5e9 }).map((parts) => parts / 1e4), missing),
});

function people(rows: readonly Readonly<Record<string, string | number>>[]): Table {
  const number = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  return Table.of({
    customer: rows.map((_, i) => `C'${i}`),
    segment: rows.map(({ segment }) => String(segment)),
    recencyDays: number("recencyDays"),
    tenureDays: number("tenureDays"),
    frequency: number("frequency"),
    monetary: number("monetary"),
  });
}

testInDatabases("a scorecard is counted in the database as in memory", async (engine) => {
  const rule = fc.record({
    windowDays: fc.integer({ min: 1, max: 400 }),
    rhythm: fc.constantFrom(undefined, 1.5),
  });
  const list = fc.array(customer, { minLength: 1, maxLength: 40 }).map(people);
  await fc.assert(
    fc.asyncProperty(list, rule, async (customers, attrition) => {
      const measures = ["frequency", "monetary"];
      const segments = Table.of({ segment: SEGMENTS });
      const whole: Segmentation<unknown> = {
        model: {},
        customers,
        segments,
        labels: {},
        notices: [],
      };
      await engine.load("strate_judged", customers);
      const here = segmentQuality(whole, { measures, attrition, actions: ACTIONS });
      const there = await qualityInEngine(engine, "strate_judged", "strate_judged", {
        measures,
        attrition,
        actions: ACTIONS,
        segments: SEGMENTS,
      });
      const expected = here.figures.rows(), found = there.figures.rows();
      assert.equal(found.length, expected.length);
      expected.forEach((row, i) => {
        const { value, verdict, ...rest } = found[i];
        if (UNKNOWN.includes(String(row.indicator))) {
          assert.deepEqual([value, verdict], [null, "unknown"]);
          return;
        }
        const { value: wanted, verdict: wantedVerdict, ...wantedRest } = row;
        assert.deepEqual(rest, wantedRest);
        if (typeof wanted !== "number") return assert.deepEqual(value, wanted);
        const error = Math.abs(Number(value) - wanted);
        assert.ok(error <= 1e-9 * Math.max(1, Math.abs(wanted)), `${row.indicator}: ${value}`);
        if (error === 0) assert.equal(verdict, wantedVerdict);
      });
    }),
    { numRuns: runsIn(engine), seed: 11 },
  );
});

testInDatabases("a segment that is not listed, or an empty rule, is refused", async (engine) => {
  await engine.load("strate_judged", people([{ segment: "A", monetary: 1 }]));
  const judge = (options: object) =>
    qualityInEngine(engine, "strate_judged", "strate_judged", {
      measures: ["monetary"],
      segments: ["B"],
      ...options,
    });
  await assert.rejects(() => judge({}), /^RangeError: Cannot judge segment 'A': it is not listed$/);
  await assert.rejects(() => judge({ attrition: { windowDays: 0 } }), /^RangeError: .* positive$/);
});
