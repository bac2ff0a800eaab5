/** Models of every method on invented customers, each with the labels that memory gives. */
import fc from "fast-check";
import { parseDay, random } from "../base/mod.ts";
import type { Dialect } from "../engine/mod.ts";
import { abc, abcSql } from "../segment/abc/mod.ts";
import { cluster, clusterSql } from "../segment/cluster/mod.ts";
import { cross, crossSql } from "../segment/cross/mod.ts";
import { profile, profileSql } from "../segment/profile/mod.ts";
import { rfm, rfmSql } from "../segment/rfm/mod.ts";
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

/** Tables, the query of a model over them, and what it must give. */
export interface LabelCase {
  readonly name: string;
  /** The column of the customer's key; "customer" when left out. */
  readonly key?: string;
  /** Tables by name. */
  readonly tables: Readonly<Record<string, Table>>;
  readonly sql: (dialect: Dialect) => string;
  /** Customers with their `segment`. */
  readonly customers: Table;
}

/** Ties, gaps, and names that could be taken for SQL. */
function people(count: number): Table {
  const draw = random(8);
  const rarely = <T>(value: T) => draw() < 0.1 ? null : value;
  const rows = Array.from({ length: count }, (_, i) => ({
    customer: `É'\\${i}`,
    age: rarely(18 + Math.floor(draw() * 60)),
    region: rarely(["Nord", "L'Est", "été; --", "\\"][Math.floor(draw() * 4)]),
    postcode: rarely(["75001", "2A004", "97410", "SW1A"][Math.floor(draw() * 4)]),
    recencyDays: rarely(Math.floor(draw() * 40)),
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

function caseOfPeople<Model>(
  name: string,
  table: Table,
  { model, customers }: { readonly model: Model; readonly customers: Table },
  write: (model: Model, relation: string, dialect: Dialect) => string,
): LabelCase {
  const sql = (dialect: Dialect) => write(model, "people", dialect);
  return { name, tables: { people: table }, sql, customers };
}

function peopleCases(): LabelCase[] {
  const table = people(150);
  const estimated = cross(table, { peers: ["region", "postcode"] });
  const ties = rfm(table, { asOf: AS_OF, bins: 4, binning: "equalCount" });
  const sliced = slice(table, {
    criteria: [
      { column: "age", by: "cuts", cuts: [30, 50], closed: "left" },
      { column: "region", by: "categories" },
      { column: "postcode", by: "prefix", length: 2 },
      { column: "postcode", name: "letters", by: "prefix", length: "letters" },
      { column: "since", by: "cuts", cuts: ["2024-06-01"] },
    ],
  });
  const profiled = profile(table, {
    traits: [{ column: "pace" }, { column: "novelty", evidence: { column: "lines", prior: 3 } }],
    prototypes: [
      { profile: "o'fast", position: { pace: 1 } },
      { profile: "new", position: { pace: 0.5, novelty: 1.5 } },
    ],
  });
  return [
    caseOfPeople("rfm", table, rfm(table, { asOf: AS_OF }), rfmSql),
    caseOfPeople("rfm with ties split", table, ties, rfmSql),
    caseOfPeople("abc", table, abc(table), abcSql),
    caseOfPeople("cross", table, cross(table, { potential: "potential" }), crossSql),
    caseOfPeople("cross with peers", table, estimated, crossSql),
    caseOfPeople("slice", table, sliced, sliceSql),
    caseOfPeople("profile", table, profiled, profileSql),
    ...[["frequency", "lines"], ["region", "frequency"]].map((features) =>
      caseOfPeople(
        `cluster on ${features}`,
        table,
        cluster(table, { features, clusters: 4 }),
        clusterSql,
      )
    ),
  ];
}

const STAGES = [
  { segment: "lead", reachedBy: [{ date: "contact" }] },
  { segment: "it's warm", reachedBy: [{ types: ["mail", "visit"], atLeast: 2 }] },
  { segment: "client", reachedBy: [{ types: ["form"] }, { column: "role", values: ["Gérant"] }] },
];
const LAPSED = { segment: "gone", afterDays: 10, lastOrder: { types: ["form"] } };

function eventCases(): LabelCase[] {
  const inputs = fc.tuple(
    customersArbitrary.filter(({ rowCount }) => rowCount > 5),
    eventsArbitrary,
    optionsArbitrary,
  );
  return fc.sample(inputs, { numRuns: 6, seed: 2 }).flatMap(([people, events, options], i) => {
    const tables = { people, events };
    const moment = options.asOfColumn === undefined
      ? { asOf: options.asOf }
      : { asOfColumn: options.asOfColumn };
    const scored = score(people, { ...options, events });
    const staged = stage(people, { stages: STAGES, lapsed: LAPSED, events, asOf: AS_OF });
    return [
      {
        name: `score ${i}`,
        tables,
        sql: (dialect: Dialect) =>
          scoreSql(scored.model, "people", dialect, { ...moment, events: "events" }),
        customers: scored.customers,
      },
      {
        name: `stage ${i}`,
        tables,
        sql: (dialect: Dialect) =>
          stageSql(staged.model, "people", dialect, { asOf: AS_OF, events: "events" }),
        customers: staged.customers,
      },
    ];
  });
}

/** Every case. */
export function labelCases(): LabelCase[] {
  return [...peopleCases(), ...eventCases()];
}

/** The customers and segments of a table, by customer. */
export function labelsOf(
  table: Table,
  key = "customer",
): (readonly [customer: string, segment: string])[] {
  const customers = table.text(key), segments = table.text("segment");
  return customers.map((customer, row) => [customer!, segments[row]!] as const)
    .toSorted(([a], [b]) => a < b ? -1 : 1);
}
