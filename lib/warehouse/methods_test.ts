import assert from "node:assert/strict";
import fc from "fast-check";
import type { Engine } from "../engine/mod.ts";
import { abc, abcSql, fitAbc, fitAbcInEngine } from "../segment/abc/mod.ts";
import { fitRfm, fitRfmInEngine, rfm, rfmSql } from "../segment/rfm/mod.ts";
import { fitCross, fitCrossInEngine } from "../segment/cross/mod.ts";
import { fitProfile, fitProfileInEngine, type ProfileModel } from "../segment/profile/mod.ts";
import { fitSlice, fitSliceInEngine, type SliceOptions } from "../segment/slice/mod.ts";
import { dayColumn, Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";
import { summarizeInEngine, writeRelation } from "./mod.ts";

const AS_OF = "2025-12-31";
const measure = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom(0.1, 0.2, 0.3, 1e9 + 0.01),
);
const customer = fc.record({
  recencyDays: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9, nil: NaN }),
  frequency: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 9, nil: NaN }),
  monetary: fc.option(fc.oneof(measure, measure.map((x) => -x)), { freq: 9, nil: NaN }),
});
const customers = fc.array(customer, { minLength: 1, maxLength: 40 }).map((rows) => {
  // One complete and positive customer, so that there is something to fit.
  const all = [{ recencyDays: 1, frequency: 1, monetary: 5 }, ...rows];
  return Table.of({
    customer: all.map((_, i) => `É'${i}`),
    recencyDays: Float64Array.from(all, (row) => row.recencyDays),
    frequency: Float64Array.from(all, (row) => row.frequency),
    monetary: Float64Array.from(all, (row) => row.monetary),
    orders: Float64Array.from(all, (row) => Number.isNaN(row.frequency) ? 0 : row.frequency),
  });
});

async function labelsIn(engine: Engine): Promise<Map<string | null, string | null>> {
  const table = await engine.query(`SELECT "customer", "segment" FROM strate_labels`);
  const segments = table.text("segment");
  return new Map(table.text("customer").map((key, row) => [key, segments[row]]));
}

function labelsOf({ customers }: { customers: Table }): Map<string | null, string | null> {
  const segments = customers.text("segment");
  return new Map(customers.text("customer").map((key, row) => [key, segments[row]]));
}

testInDatabases(
  "RFM is fitted, applied and counted in the database as in memory",
  async (engine) => {
    const bins = fc.integer({ min: 2, max: 5 });
    const closed = fc.constantFrom("left" as const, "right" as const);
    await fc.assert(
      fc.asyncProperty(customers, bins, closed, async (table, bins, closed) => {
        const options = { asOf: AS_OF, bins, closed };
        await engine.load("strate_people", table);
        const model = await fitRfmInEngine(engine, "strate_people", options);
        assert.deepEqual(model, fitRfm(table, options));
        const result = rfm(table, options);
        await writeRelation(
          engine,
          "strate_labels",
          rfmSql(model, "strate_people", engine.dialect),
          {
            rowCount: table.rowCount,
          },
        );
        assert.deepEqual(await labelsIn(engine), labelsOf(result));
        const summary = await summarizeInEngine(engine, {
          labels: "strate_labels",
          customers: "strate_people",
          key: "customer",
          segments: () => result.segments.text("segment") as string[],
        });
        const { segments } = result;
        for (const name of ["customers", "customerShare", "orders", "revenue"]) {
          assert.deepEqual([...summary.number(name)], [...segments.number(name)], name);
        }
      }),
      { numRuns: runsIn(engine), seed: 3 },
    );
  },
);

testInDatabases("ABC is fitted and applied in the database as in memory", async (engine) => {
  const basis = fc.constantFrom("value" as const, "customers" as const);
  const crossing = fc.constantFrom("inside" as const, "outside" as const);
  await fc.assert(
    fc.asyncProperty(customers, basis, crossing, async (table, basis, crossing) => {
      const options = { basis, crossing };
      await engine.load("strate_people", table);
      const model = await fitAbcInEngine(engine, "strate_people", options);
      assert.deepEqual(model, fitAbc(table, options));
      await writeRelation(engine, "strate_labels", abcSql(model, "strate_people", engine.dialect));
      assert.deepEqual(await labelsIn(engine), labelsOf(abc(table, options)));
    }),
    { numRuns: runsIn(engine), seed: 4 },
  );
});

const person = fc.record({
  age: fc.option(fc.constantFrom(18, 18.5, 30, 30, 44, 0.1, 0.2, 0.3, -2, 1e9), { nil: NaN }),
  region: fc.option(fc.constantFrom("Nord", "L'Est", "été", "", "\\"), { nil: null }),
  code: fc.option(fc.constantFrom("75001", "97410", "2A004", "é9", "SW1A", ""), { nil: null }),
  active: fc.option(fc.boolean(), { nil: null }),
  since: fc.option(fc.integer({ min: 19_000, max: 20_000 }), { nil: NaN }),
});
const population = fc.array(person, { minLength: 1, maxLength: 40 }).map((rows) => {
  const all = [...[18, 60].map((age) => ({ ...rows[0], age, since: 19_000 + age })), ...rows];
  return Table.of({
    customer: all.map((_, i) => `${i}`),
    monetary: Float64Array.from(all, (_, i) => i),
    age: Float64Array.from(all, ({ age }) => age),
    region: { kind: "text", values: all.map(({ region }) => region) },
    code: { kind: "text", values: all.map(({ code }) => code) },
    active: { kind: "flag", values: all.map(({ active }) => active) },
    since: dayColumn(Float64Array.from(all, ({ since }) => since)),
  });
});

testInDatabases("slices are fitted in the database as in memory", async (engine) => {
  const closed = fc.constantFrom("left" as const, "right" as const);
  const bands = fc.integer({ min: 2, max: 4 });
  await fc.assert(
    fc.asyncProperty(population, bands, closed, async (table, bands, closed) => {
      const options: SliceOptions[] = [
        { column: "age", by: "quantile", bands, closed } as const,
        { column: "age", by: "equalWidth", bands, closed } as const,
        { column: "age", by: "cuts", cuts: [20, 40] } as const,
        { column: "since", by: "quantile", bands, closed } as const,
        { column: "since", by: "calendar", period: "quarter" } as const,
        { column: "region", by: "categories", minimum: 2 } as const,
        { column: "active", by: "categories", minimum: 1 } as const,
        { column: "code", by: "prefix", length: 2, longer: { "97": 3 }, minimum: 1 } as const,
        { column: "code", name: "letters", by: "prefix", length: "letters", minimum: 1 } as const,
      ].map((criterion) => ({ criteria: [criterion] }));
      await engine.load("strate_people", table);
      for (const each of options) {
        const model = await fitSliceInEngine(engine, "strate_people", each);
        assert.deepEqual(model, fitSlice(table, each));
      }
    }),
    // Nine fits a run, each of some statements.
    { numRuns: engine.dialect === "trino" ? 2 : runsIn(engine), seed: 7 },
  );
  const refusals: readonly (readonly [SliceOptions["criteria"][number], string, RegExp])[] = [
    [{ column: "age", by: "naturalBreaks" }, "RangeError", /natural breaks inside a database/],
    [{ column: "region", by: "quantile" }, "DataError", /'region' into bands as it holds varchar/i],
    [{ column: "age", by: "categories" }, "DataError", /'age' by categories as it holds double/i],
    [{ column: "nowhere", by: "quantile" }, "DataError", /Cannot find column 'nowhere'/],
    [{ column: "age", by: "calendar", period: "year" }, "DataError", /by the calendar/],
  ];
  for (const [criterion, name, message] of refusals) {
    const fit = fitSliceInEngine(engine, "strate_people", { criteria: [criterion] });
    await assert.rejects(fit, { name, message });
  }
});

/** Traits with ties, a crowd at zero, counts that make some hardly believed. */
const behaviour = fc.record({
  pace: fc.option(fc.constantFrom(-1, 0.1, 0.1, 0.2, 0.3, 7, 1e9 + 0.01), { freq: 9, nil: NaN }),
  returns: fc.constantFrom(0, 0, 0, 0, 0.25, 1 / 3),
  lines: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9, nil: NaN }),
});
const behaviours = fc.array(behaviour, { minLength: 1, maxLength: 60 }).map((rows) =>
  Table.of({
    customer: rows.map((_, i) => `É'${i}`),
    pace: Float64Array.from(rows, ({ pace }) => pace),
    returns: Float64Array.from(rows, ({ returns }) => returns),
    lines: Float64Array.from(rows, ({ lines }) => lines),
  })
);

testInDatabases("profiles are fitted in the database as in memory", async (engine) => {
  const prototypes = [
    { profile: "fast", position: { pace: 1 } },
    { profile: "slow", position: { pace: -1, returns: 0.5 } },
  ];
  const evidence = { column: "lines", prior: 4 };
  const plain = { prototypes, traits: [{ column: "pace" }, { column: "returns", weight: 2 }] };
  const weighed = { prototypes, traits: plain.traits.map((trait) => ({ ...trait, evidence })) };
  await fc.assert(
    fc.asyncProperty(behaviours, fc.constantFrom(plain, weighed), async (table, options) => {
      await engine.load("strate_people", table);
      const there = await fitProfileInEngine(engine, "strate_people", options);
      const here = fitProfile(table, options);
      here.traits.forEach(({ scale }, i) => {
        const found = there.traits[i].scale;
        if (scale === null || found === null) return assert.equal(found, scale);
        assert.ok(Math.abs(found - scale) <= 1e-12 * scale, `${found} is not ${scale}`);
      });
      const unscaled = (model: ProfileModel) => ({
        ...model,
        traits: model.traits.map((trait) => ({ ...trait, scale: null })),
      });
      assert.deepEqual(unscaled(there), unscaled(here));
    }),
    { numRuns: runsIn(engine), seed: 9 },
  );
  const refused: readonly (readonly [Record<string, (number | string)[]>, RegExp])[] = [
    [{ pace: [Infinity, 1], returns: [1, 2], lines: [1, 1] }, /'pace' in profiles.*infinite for 1/],
    [{ pace: [1, 2], returns: [1, 2], lines: [-1, 1] }, /'lines' in profiles.*negative for 1/],
    [{ pace: ["1", "2"], returns: [1, 2], lines: [1, 1] }, /'pace' in profiles.*holds varchar/i],
    [{ returns: [1, 2], lines: [1, 1] }, /Cannot find column 'pace' in table 'strate_people'/],
  ];
  for (const [columns, message] of refused) {
    await engine.load("strate_people", Table.of({ customer: ["a", "b"], ...columns }));
    const fit = fitProfileInEngine(engine, "strate_people", weighed);
    await assert.rejects(fit, { name: "DataError", message });
  }
});

testInDatabases("the crossed matrix is fitted in the database as in memory", async (engine) => {
  const lines = fc.constantFrom(undefined, { current: [0.5, 0.7] }, { potential: [0.3, 0.6] });
  const least = fc.constantFrom(undefined, { current: [9, 3] });
  await fc.assert(
    fc.asyncProperty(customers, lines, least, async (people, lines, least) => {
      const table = people.add({
        potential: people.number("monetary").map((x, i) => i % 4 === 3 ? NaN : Math.abs(x) + i % 3),
      });
      const options = lines?.current && least ? { lines } : { lines, least };
      await engine.load("strate_people", table);
      const model = await fitCrossInEngine(engine, "strate_people", options);
      assert.deepEqual(model, fitCross(table, options));
    }),
    { numRuns: runsIn(engine), seed: 8 },
  );
  const load = (monetary: number[], potential: number[]) =>
    engine.load("strate_people", Table.of({ customer: ["a", "b"], monetary, potential }));
  const fit = (options = {}) => fitCrossInEngine(engine, "strate_people", options);
  await load([1, 2], [3, -4]);
  await assert.rejects(fit(), /'potential' as potential: it is negative for 1 customers/);
  await load([1, Infinity], [3, 4]);
  await assert.rejects(fit(), /'monetary' as it is infinite for 1 customers/);
  await load([0, -1], [3, 4]);
  await assert.rejects(fit(), /'monetary' has no positive value.*least\.current/);
  await assert.rejects(fit({ peers: ["region"] }), {
    name: "RangeError",
    message: /from peers inside a database/,
  });
});

testInDatabases("what cannot be fitted in a database is refused as in memory", async (engine) => {
  const load = (rows: Record<string, number[]>) =>
    engine.load("strate_people", Table.of({ customer: ["a", "b"], ...rows }));
  await load({ recencyDays: [-1, 2], frequency: [1, 1], monetary: [1, 2] });
  const fit = () => fitRfmInEngine(engine, "strate_people", { asOf: AS_OF, bins: 2 });
  await assert.rejects(fit(), /'recencyDays' is negative for 1 customers/);
  await load({ recencyDays: [1, 2], frequency: [1, 1], monetary: [1, Infinity] });
  await assert.rejects(fit(), /1 customers with an infinite measure/);
  await load({ recencyDays: [NaN, 2], frequency: [1, 1], monetary: [0, NaN] });
  await assert.rejects(fit(), /no customer has recency, frequency and monetary/);
  await assert.rejects(fitAbcInEngine(engine, "strate_people"), /no positive value/);
  await assert.rejects(
    fitRfmInEngine(engine, "strate_people", { asOf: AS_OF, binning: "equalCount" }),
    /no customer|Cannot bin by 'equalCount' inside a database/,
  );
});
