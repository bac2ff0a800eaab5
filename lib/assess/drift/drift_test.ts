import assert from "node:assert/strict";
import fc from "fast-check";
import { abc, applyAbc } from "../../segment/abc/mod.ts";
import { cluster } from "../../segment/cluster/mod.ts";
import { fitRfm, readRfmConfig, rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import { adjustedRand, configOfModel, drift, DRIFT_THRESHOLDS, ksDistance } from "./mod.ts";
import { populationStability, stabilityOfMeasure } from "./population_stability.ts";
import { relabelledShare } from "./relabelled.ts";

const DAYS = { fittedOn: "2025-01-01", asOf: "2025-07-01" };
const THEN = Float64Array.from({ length: 200 }, (_, i) => (i * 37) % 101);
const NOW = Float64Array.from({ length: 150 }, (_, i) => ((i * 53) % 97) * 1.2 + 3);

function near(actual: number, expected: number, tolerance = 1e-12): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

function customersOf(monetary: Float64Array): Table {
  return Table.of({ customer: Array.from(monetary, (_, i) => `C${i}`), monetary });
}

Deno.test("ksDistance() equals SciPy's ks_2samp", () => {
  near(ksDistance(THEN, NOW), 0.16); // ks_2samp(a, b).statistic, SciPy 1.x
  assert.equal(ksDistance(THEN, THEN), 0);
  assert.equal(ksDistance(Float64Array.of(1, 2), Float64Array.of(8, NaN, 9)), 1);
  assert.equal(ksDistance(Float64Array.of(NaN), NOW), NaN);
});

Deno.test("stabilityOfMeasure() equals the formula in NumPy over type-7 deciles", () => {
  near(stabilityOfMeasure(THEN, NOW), 0.1531553114809621);
  assert.equal(stabilityOfMeasure(THEN, THEN), 0);
  // Nobody was missing, everybody is: (1 − 1e-4) · ln 1e4 for each tenth of 0.1, and for the missing.
  const gone = new Float64Array(100).fill(NaN);
  const tenths = Float64Array.from({ length: 100 }, (_, i) => i);
  const expected = 10 * (1e-4 - 0.1) * Math.log(1e-3) + (1 - 1e-4) * Math.log(1e4);
  near(stabilityOfMeasure(tenths, gone), expected, 1e-9);
  assert.equal(populationStability([], []), NaN);
  assert.equal(populationStability([0, 0], [1, 1]), NaN);
});

Deno.test("adjustedRand() equals scikit-learn's adjusted_rand_score", () => {
  const first = Array.from({ length: 300 }, (_, i) => `${(i * 7) % 5}`);
  const second = Array.from({ length: 300 }, (_, i) => `${((i * 7) % 5 + +(i % 11 === 0)) % 4}`);
  near(adjustedRand(first, second), 0.6118208925574687);
  near(adjustedRand(["a", "a", "b", "b"], ["x", "x", "y", "z"]), 0.5714285714285714);
  assert.equal(adjustedRand(["a", "a"], ["x", "x"]), 1);
  assert.equal(adjustedRand(["a", "b"], ["x", "y"]), 1);
  assert.equal(adjustedRand(["a"], ["x"]), 1);
  assert.equal(adjustedRand([], []), NaN);
  assert.throws(() => adjustedRand(["a"], []), RangeError);
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2 }), (pairs) => {
    const [a, b] = [0, 1].map((side) => pairs.map((pair) => `${pair[side]}`));
    near(adjustedRand(a, b), adjustedRand(b, a));
    assert.equal(adjustedRand(a, a.map((group) => `renamed ${group}`)), 1);
  }));
});

Deno.test("relabelledShare() compares names, or groups that have none", () => {
  const pairs = { current: ["1", "1", "2", "2", "2"], refitted: ["2", "2", "1", "1", "2"] };
  assert.equal(relabelledShare(pairs, true), 0.8);
  assert.equal(relabelledShare(pairs, false), 0.2);
});

Deno.test("drift() keeps a model when nothing moved", () => {
  const reference = abc(customersOf(THEN));
  const { verdict, reasons, measures, figures, segments } = drift(
    { reference, current: reference, refitted: reference },
    DAYS,
  );
  assert.equal(verdict, "keep");
  assert.deepEqual(reasons, [{ key: "driftNothing", parameters: {} }]);
  assert.deepEqual(measures.rows(), [{ measure: "monetary", psi: 0, ks: 0, verdict: "keep" }]);
  const values = Object.fromEntries(
    figures.rows().map(({ indicator, value }) => [indicator, value]),
  );
  assert.deepEqual([values.segmentPsi, values.adjustedRand, values.relabelledShare], [0, 1, 0]);
  near(Number(values.ageYears), 181 / 365.25);
  assert.deepEqual(segments.number("shareBefore"), segments.number("shareAfter"));
});

Deno.test("drift() gives the worst first, with its threshold", () => {
  const reference = abc(customersOf(THEN));
  const customers = customersOf(NOW.map((value) => value ** 1.2));
  const current = applyAbc(reference.model, customers);
  const { verdict, reasons } = drift({ reference, current }, DAYS);
  assert.equal(verdict, "review");
  const ranks = reasons.map(({ key, parameters }) => {
    const indicator = key === "driftPsi" ? "psi" : key === "driftKs" ? "ks" : "segmentPsi";
    return parameters.threshold === DRIFT_THRESHOLDS[indicator]!.review ? 0 : 1;
  });
  assert.deepEqual(ranks, ranks.toSorted());
  const ks = reasons.find(({ key }) => key === "driftKs")!;
  assert.deepEqual([ks.parameters.measure, ks.parameters.threshold], ["monetary", 0.2]);
});

Deno.test("age is judged after three years, unless it is not asked for", () => {
  const reference = abc(customersOf(THEN));
  const input = { reference, current: reference };
  const old = { fittedOn: "2022-06-30", asOf: "2025-07-01" };
  assert.equal(drift(input, old).verdict, "review");
  assert.equal(drift(input, { ...old, fittedOn: "2023-06-30" }).verdict, "watch");
  const { ageYears: _, ...thresholds } = DRIFT_THRESHOLDS;
  assert.equal(drift(input, { ...old, thresholds }).verdict, "keep");
  assert.throws(() => drift(input, { fittedOn: "2025-07-02", asOf: "2025-07-01" }), {
    name: "RangeError",
    message: /later day/,
  });
  assert.throws(() => drift(input, { ...DAYS, asOf: "tomorrow" }), RangeError);
});

Deno.test("drift() of clusters follows groups, not their numbers", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d"],
    frequency: [1, 2, 11, 12],
    monetary: [1, 1, 1, 1],
  });
  const reference = cluster(customers, { features: ["frequency"], clusters: 2 });
  const renamed = reference.customers.text("segment").map((id) =>
    reference.segments.text("segment").find((other) => other !== id)!
  );
  const refitted = { ...reference, customers: reference.customers.with({ segment: renamed }) };
  const { figures } = drift({ reference, current: reference, refitted }, DAYS);
  const share = figures.rows().find(({ indicator }) => indicator === "relabelledShare")!;
  assert.equal(share.value, 0);
});

Deno.test("configOfModel() fits the same model again", () => {
  const customers = Table.of({
    customer: Array.from({ length: 40 }, (_, i) => `C${i}`),
    recencyDays: Array.from({ length: 40 }, (_, i) => (i * 37) % 400),
    frequency: Array.from({ length: 40 }, (_, i) => 1 + (i * 7) % 11),
    monetary: Array.from({ length: 40 }, (_, i) => 10 + i),
  });
  const asOf = "2025-12-31";
  const { model } = rfm(customers, { asOf, bins: 4 });
  const config = readRfmConfig(JSON.parse(JSON.stringify(configOfModel(model))));
  assert.deepEqual(fitRfm(customers, { ...config, asOf }), model);
  const cuts = { recencyDays: [30], frequency: [4], monetary: [500] };
  assert.equal(configOfModel(fitRfm(customers, { asOf, cuts })), null);
  assert.deepEqual(configOfModel(abc(customers, { lines: [0.7], classes: ["x", "y"] }).model), {
    value: "monetary",
    basis: "value",
    crossing: "inside",
    lines: [0.7],
    classes: ["x", "y"],
  });
  assert.equal(configOfModel({ method: "cluster" }), null);
});

Deno.test("drift() of nobody says unknown, not a number", () => {
  const reference = abc(customersOf(THEN));
  const current = { ...reference, customers: reference.customers.head(0) };
  const { measures, verdict } = drift({ reference, current }, DAYS);
  assert.deepEqual(measures.row(0), {
    measure: "monetary",
    psi: null,
    ks: null,
    verdict: "unknown",
  });
  assert.equal(verdict, "keep"); // by its age, the only thing known
});
