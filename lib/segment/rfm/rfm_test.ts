import assert from "node:assert/strict";
import fc from "fast-check";
import { openDuckDb } from "../../engine/mod.ts";
import { totalMoney } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  applyRfm,
  defaultRfmRules,
  explainRfm,
  fitRfm,
  lintRfmRules,
  readRfmConfig,
  readRfmModel,
  rfm,
  type RfmBinning,
  type RfmRule,
  rfmSql,
} from "./mod.ts";

const AS_OF = "2025-12-31";

/** Ten customers by hand: recency 10…100 days, orders 1…10 the other way, 100 a head. */
const TEN = Table.of({
  customer: [..."abcdefghij"],
  recencyDays: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  frequency: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  monetary: [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100],
});

/** The rules of the R package rfm 0.3.0 (tests/testthat/test-rfm-segment.R). */
const PUBLISHED: readonly RfmRule[] = ([
  ["Champions", [4, 5], [4, 5], [4, 5]],
  ["Loyal Customers", [2, 5], [3, 5], [3, 5]],
  ["Potential Loyalist", [3, 5], [1, 3], [1, 3]],
  ["New Customers", [4, 5], [1, 1], [1, 1]],
  ["Promising", [3, 4], [1, 1], [1, 1]],
  ["Need Attention", [2, 3], [2, 3], [2, 3]],
  ["About To Sleep", [2, 3], [1, 2], [1, 2]],
  ["At Risk", [1, 2], [2, 5], [2, 5]],
  ["Can't Lose Them", [1, 1], [4, 5], [4, 5]],
  ["Lost", [1, 2], [1, 2], [1, 2]],
] as const).map(([segment, recency, frequency, monetary]) => ({
  segment,
  recency,
  frequency,
  monetary,
}));

Deno.test("rfm() scores ten customers two by two, as worked by hand", () => {
  const { customers, segments, model } = rfm(TEN, { asOf: AS_OF });
  // Type-7 quintiles of 10, 20 … 100: 28, 46, 64, 82.
  assert.deepEqual(model.cuts.recencyDays, [28, 46, 64, 82]);
  const twos = [5, 5, 4, 4, 3, 3, 2, 2, 1, 1];
  for (const dimension of ["recency", "frequency", "monetary"]) {
    assert.deepEqual([...customers.number(`${dimension}Score`)], twos);
  }
  assert.deepEqual(customers.text("segment").slice(0, 5), [
    ...new Array(4).fill("champions"),
    "needs-attention",
  ]);
  const champions = segments.row(0);
  assert.equal(champions.customers, 4);
  assert.equal(champions.customerShare, 0.4);
  assert.equal(champions.orders, 34);
  assert.equal(champions.revenue, 3400);
  assert.equal(champions.medianRecencyDays, 25);
});

Deno.test("rfm() puts a value that equals a cut below it, or above when closed on the left", () => {
  const cuts = { recencyDays: [30], frequency: [5], monetary: [500] };
  const score = (closed: "left" | "right") =>
    rfm(TEN, { asOf: AS_OF, cuts, closed }).customers.filter((row) => row === 2 || row === 5)
      .select(["recencyScore", "frequencyScore", "monetaryScore"]).rows();
  assert.deepEqual(score("right"), [
    { recencyScore: 2, frequencyScore: 2, monetaryScore: 2 },
    { recencyScore: 1, frequencyScore: 1, monetaryScore: 1 },
  ]);
  assert.deepEqual(score("left"), [
    { recencyScore: 1, frequencyScore: 2, monetaryScore: 2 },
    { recencyScore: 1, frequencyScore: 2, monetaryScore: 2 },
  ]);
});

Deno.test("lintRfmRules() names the three unreachable rules of a published rule set", () => {
  const { unreachable, uncovered, notices } = lintRfmRules(PUBLISHED);
  assert.deepEqual(unreachable.map(({ segment, takenBy }) => [segment, takenBy]), [
    ["New Customers", ["Potential Loyalist"]],
    ["Promising", ["Potential Loyalist"]],
    ["Can't Lose Them", ["At Risk"]],
  ]);
  assert.ok(uncovered.length > 0);
  assert.match(formatNotice(notices[0], "fr"), /règle 4 \(New Customers\) ne s’applique jamais/);
});

Deno.test("lintRfmRules() says when a rule lies outside the grid", () => {
  const rule = { segment: "Top", recency: [4, 5], frequency: [1, 3], monetary: [1, 3] } as const;
  const { unreachable, uncovered } = lintRfmRules([rule], {
    recency: 3,
    frequency: 3,
    monetary: 3,
  });
  assert.deepEqual(unreachable[0].takenBy, []);
  assert.equal(uncovered.length, 27);
});

Deno.test("defaultRfmRules() tile the grid for every number of bins", () => {
  for (let bins = 2; bins <= 10; bins++) {
    const even = { recency: bins, frequency: bins, monetary: bins };
    for (const shape of [even, { recency: bins, frequency: 2, monetary: 10 }]) {
      const { unreachable, overlaps, uncovered } = lintRfmRules(defaultRfmRules(shape), shape);
      assert.deepEqual([unreachable, overlaps, uncovered], [[], [], []], JSON.stringify(shape));
    }
  }
  for (const { label, action } of defaultRfmRules()) {
    assert.ok(label?.fr && label.en && action?.fr && action.en);
  }
});

Deno.test("rfm() keeps a customer without a purchase, unscored, in the totals", () => {
  const customers = TEN.with({
    recencyDays: [null, ...TEN.number("recencyDays").slice(1)],
    frequency: [0, ...TEN.number("frequency").slice(1)],
    monetary: [-12.34, ...TEN.number("monetary").slice(1)],
  });
  const result = rfm(customers, { asOf: AS_OF });
  assert.equal(result.customers.cell("segment", 0), "unscored");
  assert.equal(result.customers.cell("recencyScore", 0), null);
  assert.equal(result.segments.row(result.segments.rowCount - 1).revenue, -12.34);
  assert.equal(totalMoney(result.segments.number("revenue")), 4487.66);
});

Deno.test("fitRfm() finds cuts among customers with all three measures only", () => {
  const prospect = { recencyDays: null, frequency: 0, monetary: 0 };
  const prospects = [..."pqrs"].map((customer) => ({ customer, ...prospect }));
  const both = Table.fromRows([...TEN.rows(), ...prospects]);
  assert.deepEqual(fitRfm(both, { asOf: AS_OF }).cuts, fitRfm(TEN, { asOf: AS_OF }).cuts);
  const apart = Table.of({
    customer: [..."abc"],
    recencyDays: [1, null, null],
    frequency: [null, 1, null],
    monetary: [null, null, 1],
  });
  assert.throws(() => fitRfm(apart, { asOf: AS_OF }), { name: "DataError", message: /together/ });
});

Deno.test("fitRfm() refuses what a saved model may not hold, and keeps no reference to it", () => {
  const rule = { segment: "All", ...everything() };
  const refuse = (options: object, message: RegExp) =>
    assert.throws(() => fitRfm(TEN, { asOf: AS_OF, ...options }), { name: "DataError", message });
  refuse({ rules: [{ ...rule, recency: [5, 4] }] }, /rules\[0\]\.recency/);
  refuse({ others: "unscored" }, /others.*another name/);
  refuse({ others: "" }, /others/);
  const cuts = { recencyDays: [30], frequency: [5], monetary: [500] };
  const model = fitRfm(TEN, { asOf: AS_OF, cuts });
  cuts.monetary[0] = 0;
  assert.deepEqual(model.cuts.monetary, [500]);
  const equal = fitRfm(TEN, { asOf: AS_OF, binning: "equalCount" });
  const { tieCuts: _, ...untied } = equal;
  assert.throws(() => readRfmModel(untied), { name: "DataError", message: /tieCuts go with/ });
});

Deno.test("applyRfm() places customers without any purchase, and refuses to replace a column", () => {
  const model = fitRfm(TEN, { asOf: AS_OF });
  const none = Table.of({ customer: ["p"], recencyDays: [null], frequency: [0], monetary: [0] });
  const { customers, segments, notices } = applyRfm(model, none);
  assert.equal(customers.cell("segment", 0), "unscored");
  assert.equal(segments.cell("revenueShare", 0), null);
  assert.deepEqual(notices, []);
  assert.throws(() => applyRfm(model, customers), { name: "DataError", message: /rename/ });
});

Deno.test("rfm() keeps equal values together and warns of the empty bins they leave", () => {
  const same = Table.of({
    customer: [..."abcdef"],
    recencyDays: [1, 2, 3, 4, 5, 6],
    frequency: [1, 1, 1, 1, 1, 9],
    monetary: [1, 2, 3, 4, 5, 6],
  });
  const { customers, notices } = rfm(same, { asOf: AS_OF, bins: 3 });
  assert.equal(new Set(customers.number("frequencyScore").slice(0, 5)).size, 1);
  assert.ok(notices.some(({ key, parameters }) => key === "rfmBinEmpty" && parameters.score === 2));
  assert.ok(notices.some(({ key }) => key === "rfmBinUneven"));
});

Deno.test("equalCount splits ties into equal bins, whatever the row order", () => {
  const tied = Table.of({
    customer: Array.from({ length: 103 }, (_, i) => `C${i}`),
    recencyDays: new Float64Array(103).fill(5),
    frequency: new Float64Array(103).fill(1),
    monetary: Float64Array.from({ length: 103 }, (_, i) => i % 3),
  });
  const { model, customers } = rfm(tied, { asOf: AS_OF, binning: "equalCount" });
  for (const counts of Object.values(model.scoreCounts)) {
    assert.ok(counts.every((n) => n === 20 || n === 21), `${counts}`);
  }
  const reversed = Array.from({ length: 103 }, (_, i) => 102 - i);
  const again = rfm(tied.take(reversed), { asOf: AS_OF, binning: "equalCount" });
  assert.deepEqual(again.customers.take(reversed).rows(), customers.rows());
});

Deno.test("fitRfm() takes a number of bins for each dimension", () => {
  const bins = { recency: 2, frequency: 10, monetary: 3 };
  const { model, notices } = rfm(TEN, { asOf: AS_OF, bins });
  assert.deepEqual(Object.values(model.cuts).map((cuts) => cuts.length + 1), [2, 10, 3]);
  assert.deepEqual(model.scoreCounts.frequency, new Array(10).fill(1));
  assert.ok(notices.every(({ key }) => !key.startsWith("rfmRule")));
});

Deno.test("naturalBreaks finds three groups far apart (ckmeans, worked by hand)", () => {
  const groups = Table.of({
    customer: [..."abcdefghi"],
    recencyDays: [1, 2, 3, 100, 101, 102, 900, 901, 902],
    frequency: [1, 2, 3, 100, 101, 102, 900, 901, 902],
    monetary: [1, 2, 3, 100, 101, 102, 900, 901, 902],
  });
  const cuts = (closed: "left" | "right") =>
    fitRfm(groups, { asOf: AS_OF, binning: "naturalBreaks", bins: 3, closed }).cuts.monetary;
  assert.deepEqual(cuts("right"), [3, 102]);
  assert.deepEqual(cuts("left"), [100, 900]);
});

Deno.test("explainRfm() gives scores, cuts and the cheapest way up, as worked by hand", () => {
  const model = fitRfm(TEN, {
    asOf: AS_OF,
    cuts: { recencyDays: [30, 60], frequency: [3, 6], monetary: [300, 600] },
    rules: [
      { segment: "Top", recency: [3, 3], frequency: [3, 3], monetary: [3, 3] },
      { segment: "Active", recency: [2, 3], frequency: [1, 3], monetary: [1, 3] },
      { segment: "Gone", recency: [1, 1], frequency: [1, 3], monetary: [1, 3] },
    ],
  });
  const { segment, rule, dimensions, steps } = explainRfm(model, TEN, "i");
  assert.equal(segment, "Gone");
  assert.equal(rule, 2);
  assert.deepEqual(dimensions.recency, { value: 90, score: 1, lowerCut: 60, upperCut: null });
  assert.deepEqual(dimensions.monetary, { value: 200, score: 1, lowerCut: null, upperCut: 300 });
  const summary = steps.map(({ segment, orders, amount, days }) => [segment, orders, amount, days]);
  // Two orders so far: five more pass 6; 200 so far: 400.01 more pass 600; recency ≤ 30 keeps it.
  assert.deepEqual(summary, [["Active", 1, 0, 60], ["Top", 5, 400.01, 30]]);
  assert.deepEqual(explainRfm(model, TEN, "a").steps, []);
  assert.throws(() => explainRfm(model, TEN, "z"), { name: "DataError", message: /'z'/ });
});

const customersArbitrary = fc.array(
  fc.record({
    recencyDays: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 9 }),
    frequency: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 20 }),
    monetary: fc.option(fc.integer({ min: -500, max: 5000 }).map((cents) => cents / 100), {
      freq: 20,
    }),
  }, { noNullPrototype: true }),
  { minLength: 1, maxLength: 60 },
).filter((rows) => rows.some((row) => Object.values(row).every((value) => value !== null))).map((
  rows,
) => Table.fromRows(rows.map((row, i) => ({ customer: `é'"${i}`, ...row }))));

const optionsArbitrary = fc.record({
  asOf: fc.constant(AS_OF),
  binning: fc.constantFrom<RfmBinning>("quantile", "equalCount"),
  bins: fc.integer({ min: 2, max: 10 }),
  closed: fc.constantFrom("left" as const, "right" as const),
});

Deno.test("explainRfm() counts the days until an earlier rule takes over", () => {
  const model = fitRfm(TEN, {
    asOf: AS_OF,
    cuts: { recencyDays: [30, 60], frequency: [3], monetary: [300] },
    rules: [
      { segment: "Fading", recency: [2, 2], frequency: [1, 2], monetary: [1, 2] },
      { segment: "Any", recency: [1, 3], frequency: [2, 2], monetary: [1, 2] },
      { segment: "Rest", recency: [1, 3], frequency: [1, 2], monetary: [1, 2] },
    ],
  });
  const { steps } = explainRfm(model, TEN, "j");
  assert.deepEqual(steps.map(({ segment, days }) => [segment, days]), [["Any", 30]]);
});

Deno.test("explainRfm() steps really lead to the segment they name", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const { model, customers: placed } = rfm(customers, options);
    const row = placed.text("segment").findIndex((segment) => segment !== "unscored");
    if (row < 0) return;
    const key = placed.text("customer")[row]!;
    for (const step of explainRfm(model, customers, key).steps) {
      const after = customers.take([row]);
      const moved = applyRfm(
        model,
        after.with({
          recencyDays: [step.days ?? 1000],
          frequency: [after.number("frequency")[0] + step.orders],
          monetary: [Math.round((after.number("monetary")[0] + step.amount) * 100) / 100],
        }),
      );
      assert.equal(moved.customers.cell("segment", 0), step.segment);
    }
  }));
});

Deno.test("applyRfm() of a model read back equals rfm(), and row order changes nothing", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const result = rfm(customers, options);
    const model = readRfmModel(JSON.parse(JSON.stringify(result.model)));
    assert.deepEqual(model, result.model);
    assert.deepEqual(applyRfm(model, customers).customers.rows(), result.customers.rows());
    const reversed = Array.from(
      { length: customers.rowCount },
      (_, i) => customers.rowCount - 1 - i,
    );
    const again = rfm(customers.take(reversed), options);
    assert.deepEqual(again.model, result.model);
    assert.deepEqual(again.segments.rows(), result.segments.rows());
  }));
});

Deno.test("rfm() loses no customer and no cent", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const { segments } = rfm(customers, options);
    assert.equal(totalMoney(segments.number("customers")), customers.rowCount);
    assert.equal(totalMoney(segments.number("revenue")), totalMoney(customers.number("monetary")));
  }));
});

Deno.test("rfm() labels do not change with the currency", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const doubled = customers.with({ monetary: customers.number("monetary").map((m) => m * 4) });
    const labels = (table: Table) => rfm(table, options).customers.text("segment");
    assert.deepEqual(labels(doubled), labels(customers));
  }));
});

Deno.test("rfmSql() in DuckDB gives the labels of applyRfm(), ties and nulls included", async () => {
  await using engine = await openDuckDb();
  await fc.assert(
    fc.asyncProperty(customersArbitrary, optionsArbitrary, async (customers, options) => {
      const { model, customers: placed } = rfm(customers, options);
      await engine.load("customers", customers);
      const inSql = await engine.query(
        `${rfmSql(model, "customers", "duckdb")} ORDER BY "customer"`,
      );
      assert.deepEqual(inSql.rows(), placed.sortBy("customer").select(inSql.columnNames).rows());
    }),
    { numRuns: 60 },
  );
});

Deno.test("rfmSql() takes NaN for missing, as applyRfm() does", async () => {
  await using engine = await openDuckDb();
  const { model } = rfm(TEN, { asOf: AS_OF });
  await engine.run(
    `CREATE TABLE holes AS SELECT 'a' AS customer, 'NaN'::DOUBLE AS "recencyDays", ` +
      `1e0 AS frequency, 1e0 AS monetary`,
  );
  assert.deepEqual((await engine.query(rfmSql(model, "holes", "duckdb"))).text("segment"), [
    "unscored",
  ]);
});

Deno.test("rfmSql() keeps hostile names inert", async () => {
  await using engine = await openDuckDb();
  const name = `x"; DROP TABLE customers; --`;
  const hostile = TEN.select(["recencyDays", "frequency", "monetary"])
    .with({ [name]: TEN.text("customer") });
  const rules = [{ segment: `'; DROP TABLE "${name}"`, ...everything() }];
  const { model } = rfm(hostile, { asOf: AS_OF, columns: { customer: name }, rules });
  await engine.load(name, hostile);
  const placed = await engine.query(rfmSql(model, name, "duckdb"));
  assert.deepEqual([...new Set(placed.text("segment"))], [rules[0].segment]);
});

function everything() {
  return { recency: [1, 5], frequency: [1, 5], monetary: [1, 5] } as const;
}

Deno.test("fitRfm() says what is wrong in the user's words", () => {
  const refuse = (change: Record<string, (number | string)[]>, options: object, expected: object) =>
    assert.throws(() => rfm(TEN.with(change), { asOf: AS_OF, ...options }), expected);
  refuse({}, { asOf: "31/12/2025" }, { name: "RangeError", message: /asOf.*YYYY-MM-DD/ });
  refuse({}, { bins: 1 }, { name: "RangeError", message: /2 to 10/ });
  refuse({}, { bins: 11 }, { name: "RangeError", message: /2 to 10/ });
  refuse({}, { binning: "fixed" }, { name: "RangeError", message: /give `cuts`/ });
  refuse({}, { cuts: { recencyDays: [2, 1], frequency: [1], monetary: [1] } }, {
    name: "DataError",
    message: /cuts\.recencyDays.*ascending/,
  });
  refuse({}, { columns: { monetary: "CA" } }, { name: "DataError", message: /'CA'.*customer/ });
  refuse({ recencyDays: [-1, ...new Array(9).fill(0)] }, {}, {
    name: "DataError",
    message: /row 1/,
  });
  refuse({ monetary: [Infinity, ...new Array(9).fill(0)] }, {}, { message: /infinite/ });
  refuse({}, { binning: "naturalBreaks", bins: 10, columns: { monetary: "one" } }, {
    message: /one/,
  });
  assert.throws(() => rfm(TEN.head(0), { asOf: AS_OF }), {
    name: "DataError",
    message: /no customer has/,
  });
});

Deno.test("readRfmModel() and readRfmConfig() name the path of what is wrong", () => {
  const model = JSON.parse(JSON.stringify(fitRfm(TEN, { asOf: AS_OF })));
  assert.throws(() => readRfmModel({ ...model, version: 2 }), {
    name: "DataError",
    message: /version/,
  });
  model.rules[2].recency = [5, 4];
  assert.throws(() => readRfmModel(model), { message: /rules\[2\]\.recency: the lowest score/ });
  assert.throws(() => readRfmConfig({ rule: [] }), { name: "DataError", message: /"rule"/ });
  assert.deepEqual(readRfmConfig({ closed: "left", rules: PUBLISHED }).rules, PUBLISHED);
});

Deno.test("rfm() works on one customer and does not touch its input", () => {
  const before = JSON.stringify(TEN);
  const { customers } = rfm(TEN.head(1), { asOf: AS_OF });
  assert.equal(customers.rowCount, 1);
  rfm(TEN, { asOf: AS_OF, binning: "equalCount" });
  assert.equal(JSON.stringify(TEN), before);
});
