import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNotice, type Segmentation } from "../../contract/mod.ts";
import { applyRfm, rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import { IRIS, IRIS_MEASURES, SPECIES } from "./iris_facts_test.ts";
import {
  type QualityIndicator,
  type QualityOptions,
  readQualityThresholds,
  type SegmentQuality,
  segmentQuality,
} from "./mod.ts";
import { growRuleTree } from "./rule_tree.ts";

/** Any labels as a segmentation, with one column per measure. */
function labelled(segmentOf: readonly string[], columns: Record<string, Float64Array>, ids = [
  ...new Set(segmentOf),
]): Segmentation<unknown> {
  const customers = Table.of({
    customer: segmentOf.map((_, row) => `C${row}`),
    monetary: new Float64Array(segmentOf.length).fill(1),
    ...columns,
    segment: { kind: "text", values: segmentOf },
  });
  const segments = Table.of({ segment: { kind: "text", values: ids } });
  return { model: {}, customers, segments, labels: {}, notices: [] };
}

/** A figure of the whole (segment null) or of a segment. */
function figure(
  { figures }: SegmentQuality,
  indicator: QualityIndicator,
  segment: string | null = null,
): number {
  const row = figures.rows().find((one) => one.indicator === indicator && one.segment === segment);
  return Number(row!.value ?? NaN);
}

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

const FLOWERS = labelled(
  SPECIES,
  Object.fromEntries(IRIS_MEASURES.map((name, k) => [name, IRIS[k]])),
);
const MEASURES = { measures: IRIS_MEASURES };

Deno.test("segmentQuality() gives the figures of SciPy and scikit-learn on the iris data", () => {
  const quality = segmentQuality(FLOWERS, MEASURES);
  // SciPy 1.x: kruskal(...).statistic / (n − 1), averaged over the four measures.
  near(figure(quality, "etaSquared"), 0.7082298832631353, 1e-12);
  // scikit-learn 1.x: silhouette_samples on the ranks (rankdata − ½) / n.
  // Its distances are exact to 1e-9 or so.
  near(figure(quality, "silhouette"), 0.399299279188047, 1e-9);
  const widths = [0.5894582793184658, 0.30198062293711775, 0.30645893530855733];
  ["setosa", "versicolor", "virginica"].forEach((species, i) =>
    near(figure(quality, "silhouette", species), widths[i], 1e-9)
  );
  // scikit-learn: DecisionTreeClassifier(max_depth=3).
  near(figure(quality, "treeAccuracy"), 146 / 150, 1e-15);
  assert.equal(figure(quality, "treeAccuracy", "versicolor"), 0.94);
  // NumPy: Cohen's d with the pooled variance (ddof = 1) on the ranks, the widest of the measures.
  near(figure(quality, "gap"), 3.0174935185388785, 1e-12);
  near(figure(quality, "gap", "setosa"), 3.535305714360185, 1e-12);
  // NumPy: root of the mean ratio of variances on the ranks.
  near(figure(quality, "spread", "setosa"), 0.4644268106413696, 1e-12);
  near(figure(quality, "spread"), 0.5401574925305255, 1e-12);
});

Deno.test("growRuleTree() cuts where scikit-learn does", () => {
  const codes = Int32Array.from(SPECIES, (name) => [...new Set(SPECIES)].indexOf(name));
  const { tree, predicted } = growRuleTree(IRIS.slice(3), codes, 3, 2);
  assert.ok("cut" in tree);
  near(tree.cut, 0.8, 1e-12);
  assert.ok("cut" in tree.high && "segment" in tree.low);
  near(tree.high.cut, 1.75, 1e-12);
  assert.deepEqual([tree.low.segment, tree.low.customers, tree.low.right], [0, 50, 50]);
  assert.equal(predicted.filter((code, row) => code === codes[row]).length, 144); // 0.96
});

const MONTHS = Array.from(
  { length: 24 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, "0")}`,
);

/** Two segments of two customers; everything else by hand. */
const PAIRS = labelled(["x", "x", "y", "y"], {
  recencyDays: Float64Array.of(10, 400, 30, NaN),
  tenureDays: Float64Array.of(110, 800, 30, NaN),
  frequency: Float64Array.of(11, 5, 1, 0),
  monetary: Float64Array.of(60, 30, 10, NaN),
});

Deno.test("segmentQuality() counts size, value, attrition, growth and volatility by hand", () => {
  const monthly = Table.of({
    customer: [...MONTHS.map(() => "C0"), "C2", "C2", "stranger"],
    month: [...MONTHS, "2024-12", "2025-06", "2025-12"],
    revenue: [...MONTHS.map((_, i) => i < 12 ? 10 : 10 + (i % 2 ? 5 : -5)), 40, 30, 999],
  });
  const quality = segmentQuality(PAIRS, { measures: ["monetary"], monthly });
  assert.equal(figure(quality, "completeness"), 0.75);
  assert.equal(figure(quality, "valueKnown", "y"), 0.5);
  assert.equal(figure(quality, "customerShare", "x"), 0.5);
  assert.equal(figure(quality, "valueShare", "x"), 0.9);
  assert.equal(figure(quality, "attrition", "x"), 0.5); // 400 days of 365
  assert.equal(figure(quality, "attrition", "y"), 0); // the other never bought
  near(figure(quality, "growth", "x"), 0, 1e-15);
  near(figure(quality, "growth", "y"), 30 / 40 - 1, 1e-15);
  near(figure(quality, "growth"), 150 / 160 - 1, 1e-15);
  near(figure(quality, "volatility", "x"), Math.sqrt(12 * 25 / 11) / 10, 1e-12);
  const notice = quality.notices.find(({ key }) => key === "qualityMonths")!;
  assert.match(formatNotice(notice, "fr"), /jusqu’à décembre 2025/);
  assert.match(formatNotice(notice, "en"), /to December 2025/);
});

Deno.test("segmentQuality() tells who is gone by each customer's own rhythm", () => {
  // C0 orders every 10 days and waits 10; C1 every 100 days and waits 400; C2 ordered once.
  const rhythm = { attrition: { windowDays: 20, rhythm: 5 } };
  const quality = segmentQuality(PAIRS, { measures: ["monetary"], ...rhythm });
  assert.equal(figure(quality, "attrition", "x"), 0);
  assert.equal(figure(quality, "attrition", "y"), 1);
});

Deno.test("segmentQuality() counts reach, response and actions of a segment's own", () => {
  const customers = PAIRS.customers.with({
    email: [true, false, null, false],
    visit: [false, true, false, false],
  });
  const options: QualityOptions = {
    measures: [],
    channels: { "e-mail": "email", visit: "visit" },
    responses: Table.of({
      customer: ["C0", "C0", "C1", "C3", "stranger"],
      responded: [true, false, true, false, true],
    }),
    actions: { x: { fr: "Appeler", en: "Call" } },
  };
  const quality = segmentQuality({ ...PAIRS, customers }, options);
  assert.deepEqual([figure(quality, "reachable", "x"), figure(quality, "reachable", "y")], [1, 0]);
  assert.equal(figure(quality, "reachable"), 0.5);
  assert.equal(figure(quality, "response", "x"), 2 / 3);
  assert.equal(figure(quality, "response"), 0.5);
  assert.deepEqual(
    quality.reach.rows().map(({ channel, segment, reachable }) => [channel, segment, reachable]),
    [
      ...[["e-mail", null, 0.25], ["e-mail", "x", 0.5], ["e-mail", "y", 0]],
      ...[["visit", null, 0.25], ["visit", "x", 0.5], ["visit", "y", 0]],
    ],
  );
  assert.equal(figure(quality, "distinctAction"), 0.5);
  const same = { x: { fr: "Appeler", en: "Call" }, y: { fr: "Appeler", en: "Call" } };
  assert.equal(figure(segmentQuality(PAIRS, { actions: same }), "distinctAction"), 0);
});

Deno.test("segmentQuality() takes the measures and actions of the model", () => {
  const customers = Table.of({
    customer: Array.from({ length: 40 }, (_, i) => `C${i}`),
    recencyDays: Array.from({ length: 40 }, (_, i) => (i * 37) % 400),
    frequency: Array.from({ length: 40 }, (_, i) => 1 + (i * 7) % 11),
    monetary: Array.from({ length: 40 }, (_, i) => 10 + i),
  });
  const result = rfm(customers, { asOf: "2025-12-31" });
  const quality = segmentQuality(result);
  assert.deepEqual(quality.measures, ["recencyDays", "frequency", "monetary"]);
  assert.equal(figure(quality, "distinctAction"), 1);
  const [verdict] = quality.verdicts.rows();
  assert.deepEqual([verdict.criterion, verdict.verdict], ["measurable", "pass"]);
  const shuffled = applyRfm(
    result.model,
    customers.take([...customers.text("customer").keys()]
      .sort((a, b) => (a * 7) % 40 - (b * 7) % 40)),
  );
  assert.deepEqual(segmentQuality(shuffled).verdicts.rows(), quality.verdicts.rows());
});

Deno.test("what was not given is unknown, and unknown decides nothing", () => {
  const { verdicts, figures } = segmentQuality(FLOWERS, MEASURES);
  const verdictOf = (criterion: string) =>
    verdicts.rows().find((row) => row.segment === null && row.criterion === criterion)!.verdict;
  assert.equal(verdictOf("actionable"), "unknown");
  assert.equal(verdictOf("recognisable"), "watch"); // silhouette 0.40
  assert.ok(
    figures.rows().every(({ value, verdict }) => (value === null) === (verdict === "unknown")),
  );
});

Deno.test("thresholds are data, large or small being good", () => {
  const strict = readQualityThresholds({ treeAccuracy: { pass: 0.99, watch: 0.98 } });
  const quality = segmentQuality(FLOWERS, { ...MEASURES, thresholds: strict });
  const row = quality.verdicts.rows().find(({ criterion }) => criterion === "recognisable")!;
  assert.deepEqual([row.verdict, row.indicator, row.threshold], ["fail", "treeAccuracy", 0.98]);
  const tight = readQualityThresholds({ spread: { pass: 0.1, watch: 0.5 } });
  const spread = segmentQuality(FLOWERS, { ...MEASURES, thresholds: tight }).verdicts.rows()
    .filter(({ criterion }) => criterion === "homogeneous").map(({ verdict }) => verdict);
  assert.deepEqual(spread, ["fail", "watch", "fail", "fail"]);
  assert.throws(() => readQualityThresholds({ silhouete: { pass: 1, watch: 0 } }), {
    name: "DataError",
    message: /silhouete/,
  });
});

Deno.test("segments of one, of nobody, or all alike give no missing number a verdict", () => {
  const column = Float64Array.of(1, 2, 3, 50);
  const alone = segmentQuality(labelled(["x", "x", "x", "y"], { column }, ["x", "y", "z"]), {
    measures: ["column"],
  });
  assert.equal(figure(alone, "spread", "y"), NaN);
  assert.equal(figure(alone, "silhouette", "y"), 0);
  assert.equal(figure(alone, "treeAccuracy", "z"), NaN);
  assert.equal(figure(alone, "customers", "z"), 0);
  const one = segmentQuality(labelled(["x", "x"], { column: Float64Array.of(3, 3) }), {
    measures: ["column"],
  });
  assert.deepEqual(
    ["silhouette", "gap", "etaSquared"].map((indicator) =>
      figure(one, indicator as QualityIndicator)
    ),
    [NaN, NaN, NaN],
  );
  const nobody = segmentQuality(labelled([], { column: new Float64Array() }, ["x"]), {
    measures: ["column"],
  });
  assert.equal(figure(nobody, "completeness"), NaN);
  const apart = labelled(["x", "x", "y", "y"], { column: Float64Array.of(1, 1, 2, 2) });
  assert.equal(figure(segmentQuality(apart, { measures: ["column"] }), "gap"), 10); // at most
});

Deno.test("figures do not depend on row order, and those of ranks not on units", () => {
  const rows = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 30 }), (list, shift) => {
      const ids = ["x", "y", "z"];
      const build = (some: typeof list, scale: number) =>
        segmentQuality(
          labelled(some.map(([code]) => ids[code]), {
            column: Float64Array.from(some, ([, value]) => scale * value),
          }, ids),
          { measures: ["column"] },
        ).figures.rows();
      const rotated = list.map((_, i) => list[(i + shift) % list.length]);
      // Adding zero makes −0, which a silhouette of nothing may round to, a zero like any other.
      const round = (value: number) => Math.round(value * 1e9) / 1e9 + 0;
      const rounded = (figures: ReturnType<typeof build>) =>
        figures.map(({ value, ...rest }) => ({ ...rest, value: round(Number(value ?? NaN)) }));
      assert.deepEqual(rounded(build(rotated, 1000)), rounded(build(list, 1)));
    }),
    { numRuns: 50 },
  );
});

Deno.test("segmentQuality() says what is wrong", () => {
  const month = (text: string) => Table.of({ customer: ["C0"], month: [text], revenue: [1] });
  assert.throws(() => segmentQuality(PAIRS, { monthly: month("2025-13") }), {
    name: "DataError",
    message: /month '2025-13' of row 1/,
  });
  assert.throws(() => segmentQuality(PAIRS, { attrition: { windowDays: 0 } }), {
    name: "RangeError",
    message: /must be positive/,
  });
  assert.throws(() => segmentQuality(PAIRS, { measures: ["absent"] }), /Cannot find column/);
  assert.throws(() => segmentQuality(PAIRS, { channels: { email: "monetary" } }), {
    name: "DataError",
    message: /'monetary' as flag/,
  });
  assert.throws(() => segmentQuality(labelled(["x", "y"], {}, ["x"])), {
    name: "DataError",
    message: /segment 'y' of row 2/,
  });
});
