import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  applyProfile,
  defaultPrototypes,
  defaultTraits,
  explainProfile,
  fitProfile,
  fitPrototypes,
  profile,
  profileAccuracy,
  type ProfileConfig,
  type ProfileModel,
  profilePositions,
  profileSql,
  readProfileConfig,
  readProfileModel,
  returnRates,
} from "./mod.ts";

/** Two traits, the second resting on a count; usual value 0, spread 1. */
const MODEL: ProfileModel = {
  method: "profile",
  version: 1,
  columns: { customer: "customer", value: null },
  traits: [
    { column: "pace", weight: 2, centre: 0, scale: 1 },
    { column: "novelty", weight: 1, evidence: { column: "lines", prior: 4 }, centre: 10, scale: 5 },
  ],
  prototypes: [
    { profile: "fast", position: { pace: 1 } },
    { profile: "slow", position: { pace: -1, novelty: -1 } },
    { profile: "new", position: { novelty: 2 } },
  ],
  margin: 0.2,
  limit: 3,
};

Deno.test("applyProfile() places customers as worked by hand", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e"],
    pace: [1, 0, null, null, 99],
    novelty: [10, 20, 20, 20, null],
    lines: [4, 12, 4, 0, 4],
  });
  const { customers: placed, segments } = applyProfile(MODEL, customers);
  // a: pace 1, novelty 0 believed by half: fast 0, slow 2·4 + ½, new 2·1 + ½·4
  // b: pace 0, novelty 2 believed by ¾: fast 2 + ¾·4, slow 2 + ¾·9, new 0
  // c: novelty 2 believed by half: fast 2, slow 4.5, new 0
  // d: a count of nothing: no trait known; e: pace cut off at 3: fast 2·4, slow 2·16, new 2·9
  assert.deepEqual(placed.text("profileNearest"), ["fast", "new", "new", null, "fast"]);
  assert.deepEqual(placed.text("profileSecond"), ["new", "fast", "fast", null, "new"]);
  assert.deepEqual([...placed.number("profileMargin")], [4 / 3, 5 / 3, 2 / 3, NaN, 10 / 3]);
  assert.deepEqual([...placed.number("profileEvidence")], [2.5 / 3, 2.75 / 3, 0.5 / 3, 0, 2 / 3]);
  assert.deepEqual(placed.text("segment"), ["fast", "new", "new", "unprofiled", "fast"]);
  assert.deepEqual(segments.text("segment"), ["fast", "slow", "new", "undecided", "unprofiled"]);
  assert.deepEqual([...segments.number("customers")], [2, 0, 2, 0, 1]);
});

Deno.test("applyProfile() leaves a customer undecided between two, and says so", () => {
  const between = Table.of({
    customer: ["a", "b"],
    pace: [0, 0.09],
    novelty: [7.5, 7.5],
    lines: [4, 4],
  });
  const { customers, notices } = applyProfile(MODEL, between);
  assert.deepEqual(customers.text("segment"), ["undecided", "fast"]);
  assert.deepEqual(notices, [
    { key: "profileUndecided", parameters: { count: 1, customers: 2 } },
  ]);
});

Deno.test("explainProfile() adds up to the margin", () => {
  const customers = Table.of({ customer: ["a"], pace: [0.5], novelty: [20], lines: [4] });
  const explanation = explainProfile(MODEL, customers, "a");
  const sum = explanation.traits.reduce((total, { pull }) => total + pull, 0);
  assert.ok(Math.abs(sum - explanation.margin) < 1e-12);
  // fast 2·¼ + ½·4 = 2.5; new 2·¼ + 0 = 0.5
  assert.deepEqual([explanation.nearest, explanation.second], ["new", "fast"]);
  assert.equal(explanation.margin, 2 / 3);
  assert.deepEqual(explanation.traits.map(({ column, pull }) => [column, pull]), [
    ["novelty", 2 / 3],
    ["pace", 0],
  ]);
  assert.throws(() => explainProfile(MODEL, customers, "z"), { name: "DataError" });
  const unknown = Table.of({ customer: ["a"], pace: [null], novelty: [null], lines: [4] });
  assert.throws(() => explainProfile(MODEL, unknown, "a"), /none of its traits is known/);
});

Deno.test("fitProfile() measures the usual value and spread of a trait", () => {
  const fit = (values: (number | null)[]) =>
    fitProfile(
      Table.of({ customer: values.map(String), x: Float64Array.from(values, (v) => v ?? NaN) }),
      {
        traits: [{ column: "x" }],
        prototypes: [{ profile: "low", position: { x: -1 } }, {
          profile: "high",
          position: { x: 1 },
        }],
      },
    ).traits[0];
  // R: mad(c(1, 2, 4, 8, 1000)) = 4.4478
  assert.equal(fit([1, 2, 4, 8, 1000]).centre, 4);
  assert.equal(fit([1, 2, 4, 8, 1000, null]).scale!.toFixed(4), "4.4478");
  // most have none: mean absolute deviation 0.5, × √(π/2)
  assert.ok(Math.abs(fit([0, 0, 0, 2]).scale! - 0.5 * Math.sqrt(Math.PI / 2)) < 1e-15);
  assert.equal(fit([3, 3, 3]).scale, null);
  assert.equal(fit([null, null]).scale, null);
});

Deno.test("profile() says which traits are silent and who is unknown", () => {
  const customers = Table.of({ customer: ["a", "b"], x: [1, 1] });
  const { notices, customers: placed } = profile(customers, {
    traits: [{ column: "x" }],
    prototypes: [{ profile: "low", position: { x: -1 } }, { profile: "high", position: { x: 1 } }],
  });
  assert.deepEqual(notices.map(({ key }) => key), ["profileSilentTraits", "profileUnknown"]);
  assert.deepEqual(placed.text("segment"), ["unprofiled", "unprofiled"]);
});

const cell = fc.option(fc.integer({ min: -20, max: 20 }).map((n) => n / 4), { freq: 5 });
const rows = fc.array(
  fc.record({
    pace: cell,
    novelty: cell,
    lines: fc.option(fc.nat(9), { freq: 5 }),
    monetary: fc.option(fc.integer({ min: -500, max: 5000 }).map((cents) => cents / 100)),
  }),
  { minLength: 1, maxLength: 30 },
);
const numbers = ["pace", "novelty", "lines", "monetary"] as const;
const tables = rows.map((list) =>
  Table.of({
    customer: list.map((_, i) => `C${i + 100}`),
    ...Object.fromEntries(
      numbers.map((name) => [name, Float64Array.from(list, (row) => row[name] ?? NaN)]),
    ),
  })
);
const traits = [{ column: "pace" }, {
  column: "novelty",
  weight: 0.3,
  evidence: { column: "lines", prior: 3 },
}];
const prototypes = [
  { profile: "o'fast", position: { pace: 1 } },
  { profile: "slow", position: { pace: -1 } },
  { profile: "new", position: { pace: 0.5, novelty: 1.5 } },
];
const configs: fc.Arbitrary<ProfileConfig> = fc.constantFrom(
  { traits, prototypes },
  { traits, prototypes, margin: 0 },
  { traits, prototypes: prototypes.slice(0, 2), margin: 0.3, limit: 1 },
);

Deno.test("profile() loses no customer and no cent, in any order of rows, and survives JSON", () => {
  fc.assert(fc.property(tables, configs, (customers, config) => {
    const result = profile(customers, config);
    const total = totalMoney(customers.number("monetary"));
    assert.equal(totalMoney(result.segments.number("revenue")), total);
    assert.equal(totalMoney(result.segments.number("customers")), customers.rowCount);
    const reversed = Array.from(
      { length: customers.rowCount },
      (_, i) => customers.rowCount - 1 - i,
    );
    const again = profile(customers.take(reversed), config);
    assert.deepEqual(again.model, result.model);
    assert.deepEqual(again.customers.take(reversed).rows(), result.customers.rows());
    const model = readProfileModel(JSON.parse(JSON.stringify(result.model)));
    assert.deepEqual(model, result.model);
    assert.deepEqual(applyProfile(model, customers).customers.rows(), result.customers.rows());
  }));
});

Deno.test("profileSql() in DuckDB gives what applyProfile() gives to other customers, NULL and NaN alike", async () => {
  await using engine = await openDuckDb();
  const property = fc.asyncProperty(
    tables,
    tables,
    configs,
    fc.boolean(),
    async (fitted, customers, config, nan) => {
      const model = fitProfile(fitted, config);
      await engine.load("loaded", customers);
      const missing = nan ? "CAST('NaN' AS DOUBLE)" : "NULL";
      const replaced = numbers.map((name) => `COALESCE("${name}", ${missing}) AS "${name}"`);
      await engine.run(
        `CREATE OR REPLACE TABLE "customers" AS ` +
          `SELECT * REPLACE (${replaced.join(", ")}) FROM "loaded"`,
      );
      const inSql = await engine.query(`${profileSql(model, "customers", "duckdb")} ORDER BY 1`);
      const placed = applyProfile(model, customers).customers;
      for (const name of ["profileNearest", "segment"]) {
        assert.deepEqual(inSql.text(name), placed.text(name), name);
      }
      assert.deepEqual(inSql.number("profileMargin"), placed.number("profileMargin"));
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

Deno.test("profileSql() keeps apart columns of the same names as its own", async () => {
  await using engine = await openDuckDb();
  const customers = Table.of({ key: ["a", "b"], "belief 0": [1, 3], known: [3, 1] });
  const result = profile(customers, {
    customer: "key",
    traits: [{ column: "belief 0" }, { column: "known" }],
    prototypes: [{ profile: "first", position: { known: 1 } }, { profile: "second", position: {} }],
  });
  await engine.load("distances", customers);
  const inSql = await engine.query(`${profileSql(result.model, "distances", "duckdb")} ORDER BY 1`);
  assert.deepEqual(inSql.text("key"), ["a", "b"]);
  assert.deepEqual(inSql.text("segment"), result.customers.text("segment"));
});

Deno.test("fitPrototypes() learns the means, and weighs traits by their spread within profiles", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e"],
    clear: [-1.1, -0.9, 0.9, 1.1, 50],
    blurred: [-3, 3, -1, 1, 50],
    told: ["zen", "zen", "fonceur", "fonceur", null],
  });
  const model = fitPrototypes(customers, {
    known: "told",
    traits: [{ column: "clear" }, { column: "blurred" }],
  });
  assert.deepEqual(model.prototypes.map(({ profile }) => profile), ["fonceur", "zen"]);
  assert.equal(model.prototypes[1].label!.fr, "Zens");
  const [clear, blurred] = model.traits;
  const deviation = (value: number) => (value - clear.centre!) / clear.scale!;
  assert.ok(Math.abs(model.prototypes[0].position.clear - deviation(1)) < 1e-12);
  assert.equal(clear.weight, 20); // as much as a trait can weigh
  // variance within profiles (9 + 1) / 2, over the square of 2 × 1.4826
  assert.ok(Math.abs(blurred.weight - (2 * 1.4826022185056018) ** 2 / 5) < 1e-12);
  assert.throws(
    () =>
      fitPrototypes(customers.filter((row) => row < 2), {
        known: "told",
        traits: [{ column: "clear" }],
      }),
    { name: "DataError", message: /only the profile 'zen'.*two profiles at least/ },
  );
});

Deno.test("returnRates() reconciles with the customers and bounds the rate as Wilson did", () => {
  const customers = Table.of({
    customer: ["a", "b", "c"],
    pace: [1, 1, -1],
    novelty: [10, 10, 10],
    lines: [4, 4, 4],
    sent: [6, 4, 0],
    back: [1, 0, 0],
  });
  const rates = returnRates(applyProfile(MODEL, customers), { sent: "sent", answered: "back" });
  assert.deepEqual(rates.rows().slice(0, 2).map(({ sent, answered }) => [sent, answered]), [
    [10, 1],
    [0, 0],
  ]);
  // R: prop.test(1, 10, correct = FALSE)$conf.int
  assert.equal(rates.number("lowShare")[0].toFixed(6), "0.017876");
  assert.equal(rates.number("highShare")[0].toFixed(6), "0.404150");
  assert.equal(rates.cell("answeredShare", 1), null);
  const bad = (back: number[], message: RegExp) =>
    assert.throws(
      () =>
        returnRates(applyProfile(MODEL, customers.with({ back })), {
          sent: "sent",
          answered: "back",
        }),
      { name: "DataError", message },
    );
  bad([6, 5, 0], /'fast' answered 11 of 10 messages: 'back' must count answers to 'sent'/);
  bad([0, -1, 0], /'back' is negative in row 2/);
});

Deno.test("profilePositions() compares profiles with their prototypes, by hand", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d"],
    pace: [1, 2, null, 0],
    novelty: [10, 15, 20, 7.5],
    lines: [4, 12, 4, 4],
  });
  const result = applyProfile(MODEL, customers);
  assert.deepEqual(result.customers.text("segment"), ["fast", "fast", "new", "undecided"]);
  const positions = profilePositions(result);
  assert.deepEqual(positions.row(0), {
    segment: "fast",
    trait: "pace",
    known: 2,
    medianValue: 1.5,
    deviation: 1.5,
    prototype: 1,
  });
  // novelty of a 0, believed by half; of b 1, believed by three quarters
  const novelty = positions.row(1);
  assert.deepEqual([novelty.medianValue, novelty.deviation], [12.5, 0.75 / 1.25]);
  // nobody slow; the pace of c is not known; the undecided have no prototype
  assert.deepEqual(positions.row(2).deviation, null);
  assert.deepEqual([positions.cell("known", 4), positions.cell("deviation", 4)], [0, null]);
  assert.deepEqual([...positions.number("prototype")], [1, 0, -1, -1, 0, 2, NaN, NaN]);
});

Deno.test("profileAccuracy() counts by hand, and knows nothing of nobody", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e"],
    pace: [1, 1, -1, 0, 1],
    novelty: [10, 10, 5, 7.5, 10],
    lines: [4, 4, 4, 4, 4],
    told: ["fast", "slow", "slow", "fast", null],
  });
  const result = applyProfile(MODEL, customers);
  assert.deepEqual(result.customers.text("segment"), ["fast", "fast", "slow", "undecided", "fast"]);
  const { profiles, ...all } = profileAccuracy(result, "told");
  assert.deepEqual(all, {
    known: 4,
    decided: 3,
    right: 2,
    decidedShare: 0.75,
    rightShare: 2 / 3,
    commonestShare: 0.5,
  });
  assert.deepEqual(profiles.rows(), [
    { segment: "fast", known: 2, decided: 1, right: 1, decidedShare: 0.5, rightShare: 1 },
    { segment: "slow", known: 2, decided: 2, right: 1, decidedShare: 1, rightShare: 0.5 },
  ]);
  const nobody = result.customers.with({ told: { kind: "text", values: Array(5).fill(null) } });
  assert.equal(profileAccuracy({ ...result, customers: nobody }, "told").known, 0);
  assert.throws(() => profileAccuracy(result, "asked"), { name: "DataError", message: /'asked'/ });
});

Deno.test("readProfileConfig() and readProfileModel() name the path and the fix", () => {
  const refuses = (change: object, message: RegExp) =>
    assert.throws(() => readProfileModel({ ...MODEL, ...change }), { name: "DataError", message });
  const [first, second] = MODEL.prototypes;
  refuses({ prototypes: [first] }, /at prototypes/);
  refuses(
    { prototypes: [first, { ...second, profile: "fast" }] },
    /prototypes\[1\]\.profile: .*keep one/,
  );
  refuses(
    { prototypes: [first, { ...first, profile: "x" }] },
    /prototypes\[1\]\.position: .*"fast"/,
  );
  refuses(
    { prototypes: [first, { profile: "x", position: { speed: 1 } }] },
    /prototypes\[1\]\.position\.speed: .*not one of the traits: pace, novelty/,
  );
  refuses({ prototypes: [first, { ...second, profile: "undecided" }] }, /choose another name/);
  refuses(
    { traits: [MODEL.traits[0], MODEL.traits[0]] },
    /traits\[1\]\.column: "pace" stands twice/,
  );
  refuses({ traits: [{ ...MODEL.traits[0], scale: null }] }, /both null/);
  refuses({ margin: -1 }, /at margin/);
  assert.throws(() => readProfileConfig({ margins: 1 }), /margins/);
  assert.deepEqual(readProfileConfig({ margin: 0.1 }), { margin: 0.1 });
});

Deno.test("profile() refuses columns it cannot use and never writes to its input", () => {
  const customers = Table.of({ customer: ["a"], pace: [1], novelty: [1], lines: [-1] });
  assert.throws(() => applyProfile(MODEL, customers), {
    name: "DataError",
    message: /count 'lines' is negative in row 1/,
  });
  assert.throws(() => profile(customers), /Cannot find column 'newProductShare'/);
  const taken = customers.with({ lines: [1], segment: ["x"] });
  assert.throws(() => applyProfile(MODEL, taken), /Cannot add column 'segment'/);
  const pace = Float64Array.of(3, 1, 2), before = pace.slice();
  profile(Table.of({ customer: ["a", "b", "c"], pace }), {
    traits: [{ column: "pace" }],
    prototypes: [{ profile: "a", position: { pace: 1 } }, { profile: "b", position: {} }],
  });
  assert.deepEqual(pace, before);
});

Deno.test("defaultPrototypes() stand where default traits are, with a message each", () => {
  const columns = defaultTraits().map(({ column }) => column);
  for (const { position, label, message } of defaultPrototypes()) {
    assert.ok(Object.keys(position).every((column) => columns.includes(column)));
    assert.ok(label && message);
  }
});
