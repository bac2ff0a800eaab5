import assert from "node:assert/strict";
import { join } from "node:path";
import {
  abc,
  cluster,
  cross,
  dayColumn,
  joinCustomers,
  openDuckDb,
  openEngine,
  parseDay,
  profile,
  readCustomers,
  rfm,
  score,
  type Segmentation,
  segmentLabel,
  type SegmentLabels,
  slice,
  stage,
  Table,
} from "../lib/mod.ts";
import { inFolder, STOP_SOON, warehouse } from "./warehouse_fixture_test.ts";
import { WAREHOUSE_METHODS } from "./warehouse_methods.ts";

const AS_OF = "2025-12-31";
const SALES = Table.of({
  customer: ["a", "a", "b'", "c", "d", "d", "é"],
  date: ["2025-01-05", "2025-11-01", "2024-06-01", "2025-07-14", "2023-01-01", "2025-12-31", "x"],
  amount: [10, 20.55, 400, -3, 70, 8, 5],
});
const KNOWN = Table.of({
  code: ["a", "b'", "c", "e"],
  region: ["Nord", "L'Est", null, "Nord"],
  potential: [900, 20, 50, null],
  pace: [0.5, -1, 2, null],
});
const LEADS = Table.of({
  customer: ["l1", "l2", "l3"],
  role: ["boss", null, "clerk"],
  monetary: [10, null, 5],
});
const EVENTS = Table.of({
  customer: ["l1", "l3"],
  type: ["visit", "mail"],
  date: dayColumn(Float64Array.of(parseDay(AS_OF) - 3, parseDay(AS_OF) - 40)),
});

/** The customers that the command makes of the tables above. */
async function customersOf(folder: string): Promise<Table> {
  const csv = join(folder, "sales.csv");
  const rows = SALES.rows().map((row) => Object.values(row).join(","));
  await Deno.writeTextFile(csv, ["customer,date,amount", ...rows].join("\n"));
  const { customers } = await readCustomers(csv, { asOf: AS_OF, maxRejectShare: 1, decimal: "." });
  return joinCustomers(customers, rename(KNOWN)).customers;
}

function rename(table: Table): Table {
  const names = table.columnNames.map((name) =>
    [name === "code" ? "customer" : name, table.column(name)] as const
  );
  return Table.of(Object.fromEntries(names));
}

Deno.test("a saved model of any method is applied inside the database, with memory's summary", () =>
  inFolder(async (folder) => {
    const people = await customersOf(folder);
    const file = join(folder, "sales.duckdb"), address = `duckdb:${file}`;
    {
      await using engine = await openDuckDb({ file });
      await engine.load("sales", SALES);
      await engine.load("known", KNOWN);
      await engine.load("leads", LEADS);
      await engine.load("events", EVENTS);
    }
    const levels = [{ values: ["boss"], points: 10 }];
    const criteria = [
      { id: "role", kind: "category", column: "role", levels },
      { id: "met", kind: "events", types: ["visit"], points: 5, cap: 5 },
    ] as const;
    const results: Readonly<Record<string, Segmentation<unknown>>> = {
      rfm: rfm(people, { asOf: AS_OF, bins: 2 }),
      abc: abc(people),
      cross: cross(people, { potential: "potential" }),
      slice: slice(people, {
        criteria: [
          { column: "region", by: "categories", minimum: 1 },
          { column: "frequency", by: "cuts", cuts: [0, 1] },
        ],
      }),
      profile: profile(people, {
        traits: [{ column: "pace" }],
        prototypes: [
          { profile: "fast", position: { pace: 1 } },
          { profile: "slow", position: { pace: -1 } },
        ],
      }),
      cluster: cluster(people, { features: ["frequency", "recencyDays"], clusters: 2 }),
      score: score(LEADS, {
        groups: [{ id: "who", axis: "fit", criteria }],
        asOf: AS_OF,
        events: EVENTS,
      }),
      stage: stage(LEADS, {
        asOf: AS_OF,
        stages: [
          { segment: "lead", reachedBy: [] },
          { segment: "client", reachedBy: [{ column: "role", values: ["boss"] }] },
        ],
      }),
    };
    for (
      const [method, { model, segments, customers, labels: expected }] of Object.entries(results)
    ) {
      const placed = WAREHOUSE_METHODS[method].read(model);
      for (const locale of ["fr", "en"] as const) {
        const named = (labels: SegmentLabels) =>
          segments.text("segment").map((id) => segmentLabel(labels, id!, locale));
        assert.deepEqual(named(placed.labels), named(expected), method);
      }
      await Deno.writeTextFile(join(folder, "model.json"), JSON.stringify(model));
      const ofLeads = method === "score" || method === "stage";
      const tables = ofLeads
        ? ["--table", "leads", "--events", "events"]
        : ["--table", "sales", "--customers", "known", "--customers-key", "code"];
      const args = [
        "--engine",
        "duckdb:sales.duckdb",
        "--as-of",
        AS_OF,
        "--model",
        "model.json",
        "--json",
      ];
      const { code, out, err } = await warehouse(folder, method, ...tables, ...args);
      assert.equal(code, 0, `${method}: ${err}`);
      const summary = JSON.parse(out);
      const names = ["segment", "customers", "orders", "revenue"];
      assert.deepEqual(
        summary.segments,
        segments.select(names.filter((name) => segments.has(name))).rows(),
        method,
      );
      assert.equal(summary.customers, customers.rowCount);
      assert.deepEqual(summary.model, JSON.parse(JSON.stringify(model)));
      await using engine = await openEngine(address);
      const labels = await engine.query(
        `SELECT "customer", "segment" FROM strate_${method} ORDER BY 1`,
      );
      const segmentOf = customers.text("segment");
      assert.deepEqual(
        new Map(labels.text("customer").map((id, row) => [id, labels.text("segment")[row]])),
        new Map(customers.text("customer").map((id, row) => [id, segmentOf[row]])),
        method,
      );
    }
  }));

Deno.test("Ctrl-C, or a limit of time, stops the query in the database and leaves no table", () =>
  inFolder(async (folder) => {
    const file = join(folder, "sales.duckdb"), address = `duckdb:${file}`;
    {
      await using engine = await openDuckDb({ file });
      await engine.run(
        "CREATE VIEW sales AS SELECT i % 9000000 AS customer, DATE '2025-01-01' AS date, " +
          "1 AS amount FROM range(9000000000) t(i)",
      );
    }
    const args = ["--engine", address, "--table", "sales", "--as-of", AS_OF];
    const ends: readonly (readonly [string[], number, RegExp])[] = [
      [[STOP_SOON], 130, /^Interrupted: what was begun has been undone\n$/],
      [["--time-limit", "0.05"], 1, /^Error: Stopped as 0\.05 minutes are over: what was begun/],
    ];
    for (const [how, expected, message] of ends) {
      const { code, out, err } = await warehouse(folder, "abc", ...args, ...how);
      assert.equal(code, expected, err);
      assert.match(err, message);
      assert.equal(out, "");
      await using engine = await openEngine(address);
      const left = await engine.query("SELECT table_name AS name FROM duckdb_tables()");
      assert.deepEqual(left.text("name"), []);
    }
  }));
