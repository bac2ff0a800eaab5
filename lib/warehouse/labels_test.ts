import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDay, random } from "../base/mod.ts";
import type { Engine } from "../engine/mod.ts";
import { cluster, clusterSql } from "../segment/cluster/mod.ts";
import { cross, crossSql } from "../segment/cross/mod.ts";
import { profile, profileSql } from "../segment/profile/mod.ts";
import {
  AS_OF,
  customersArbitrary,
  eventsArbitrary,
  optionsArbitrary,
} from "../segment/score/arbitraries_test.ts";
import { score, scoreSql } from "../segment/score/mod.ts";
import { slice, sliceSql } from "../segment/slice/mod.ts";
import { stage, stageSql } from "../segment/stage/mod.ts";
import { dayColumn, Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";

/** Invented customers with ties, gaps and names that could be taken for SQL. */
function people(count: number): Table {
  const draw = random(8);
  const rarely = <T>(value: T) => draw() < 0.1 ? null : value;
  const rows = Array.from({ length: count }, (_, i) => ({
    customer: `É'${i}`,
    age: rarely(18 + Math.floor(draw() * 60)),
    region: rarely(["Nord", "L'Est", "été; --", ""][Math.floor(draw() * 4)]),
    postcode: rarely(["75001", "2A004", "97410", "SW1A"][Math.floor(draw() * 4)]),
    monetary: rarely(Math.floor(draw() * 30) * 12.34),
    potential: rarely(Math.floor(draw() * 30) * 20.5),
    frequency: Math.floor(draw() * 6),
    pace: rarely(draw() * 4 - 2),
    novelty: rarely(draw() * 30),
    lines: Math.floor(draw() * 5),
    since: parseDay("2024-01-01") + Math.floor(draw() * 600),
  }));
  const columns = Object.fromEntries(
    Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name as "customer"])]),
  );
  return Table.of({
    ...columns,
    since: dayColumn(Float64Array.from(rows, ({ since }) => since)),
  });
}

async function sameLabels(engine: Engine, sql: string, customers: Table): Promise<void> {
  const inSql = await engine.query(`SELECT "customer", "segment" FROM (${sql}) AS "labels"`);
  const order = (table: Table) => table.sortBy("customer").select(["customer", "segment"]).rows();
  assert.deepEqual(order(inSql), order(customers));
}

testInDatabases(
  "crossed matrix, slices, profiles and clusters: the labels of memory",
  async (engine) => {
    const table = people(150);
    await engine.load("strate_people", table);
    const dialect = engine.dialect;
    const given = cross(table, { potential: "potential" });
    await sameLabels(engine, crossSql(given.model, "strate_people", dialect), given.customers);
    const estimated = cross(table, { peers: ["region", "postcode"] });
    await sameLabels(
      engine,
      crossSql(estimated.model, "strate_people", dialect),
      estimated.customers,
    );
    const sliced = slice(table, {
      criteria: [
        { column: "age", by: "cuts", cuts: [30, 50], closed: "left" },
        { column: "region", by: "categories" },
        { column: "postcode", by: "prefix", length: 2 },
      ],
    });
    await sameLabels(engine, sliceSql(sliced.model, "strate_people", dialect), sliced.customers);
    const profiled = profile(table, {
      traits: [{ column: "pace" }, { column: "novelty", evidence: { column: "lines", prior: 3 } }],
      prototypes: [
        { profile: "o'fast", position: { pace: 1 } },
        { profile: "new", position: { pace: 0.5, novelty: 1.5 } },
      ],
    });
    await sameLabels(
      engine,
      profileSql(profiled.model, "strate_people", dialect),
      profiled.customers,
    );
    for (const features of [["frequency", "lines"], ["region", "frequency"]]) {
      const clustered = cluster(table, { features, clusters: 4 });
      await sameLabels(
        engine,
        clusterSql(clustered.model, "strate_people", dialect),
        clustered.customers,
      );
    }
  },
);

testInDatabases("scores and stages: the labels of memory", async (engine) => {
  const stages = [
    { segment: "lead", reachedBy: [{ date: "contact" }] },
    { segment: "it's warm", reachedBy: [{ types: ["mail", "visit"], atLeast: 2 }] },
    { segment: "client", reachedBy: [{ types: ["form"] }, { column: "role", values: ["Gérant"] }] },
  ];
  const lapsed = { segment: "gone", afterDays: 10, lastOrder: { types: ["form"] } };
  await fc.assert(
    fc.asyncProperty(
      customersArbitrary,
      eventsArbitrary,
      optionsArbitrary,
      async (customers, events, options) => {
        await engine.load("strate_people", customers);
        await engine.load("strate_events", events);
        const { dialect } = engine;
        const sources = { asOf: AS_OF, events: "strate_events" };
        const scored = score(customers, { ...options, events });
        const { asOf, asOfColumn } = options;
        const moment = asOfColumn === undefined ? { asOf } : { asOfColumn };
        await sameLabels(
          engine,
          scoreSql(scored.model, "strate_people", dialect, {
            ...sources,
            asOf: undefined,
            ...moment,
          }),
          scored.customers,
        );
        const staged = stage(customers, { stages, lapsed, events, asOf: AS_OF });
        await sameLabels(
          engine,
          stageSql(staged.model, "strate_people", dialect, sources),
          staged.customers,
        );
      },
    ),
    { numRuns: runsIn(engine), seed: 6 },
  );
});
