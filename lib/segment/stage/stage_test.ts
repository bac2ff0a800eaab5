import assert from "node:assert/strict";
import fc from "fast-check";
import { formatIsoDay, parseDay, totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { type Column, dayColumn, Table } from "../../table/mod.ts";
import {
  applyStage,
  explainStage,
  fitStage,
  readStageConfig,
  readStageModel,
  stage,
  stageFunnel,
  type StageOptions,
  stageProblems,
  stageSql,
} from "./mod.ts";

const AS_OF = "2025-06-30";
const TODAY = parseDay(AS_OF);

/** Days of 2025, written MM-DD. */
function on(...days: (string | null)[]): Column {
  return dayColumn(Float64Array.from(days, (day) => day ? parseDay(`2025-${day}`) : NaN));
}

const LEADS = Table.of({
  customer: ["lead", "prospect", "sure", "client", "later", "wrong", "skips"],
  createdOn: on("01-01", "01-01", "01-01", "01-01", "07-01", "01-01", "01-01"),
  firstContactOn: on(null, "01-11", "01-21", "01-31", "07-02", "03-01", null),
  agreedOn: on(null, "07-15", "02-01", "02-10", null, "02-20", null),
  signedOn: on(null, null, "07-20", "03-01", null, "02-10", "05-01"),
  lastOrderOn: on(null, null, null, "06-01", null, "02-10", null),
  origin: ["web", "web", "fair", "fair", "fair", "web", null],
  monetary: [0, 0.1, 0.2, 1000, 7, 20, 30],
});

const LAPSED = { segment: "lapsed", afterDays: 90, lastOrder: { date: "lastOrderOn" } } as const;

function cells(table: Table, name: string) {
  return Array.from({ length: table.rowCount }, (_, row) => table.cell(name, row));
}

Deno.test("stage() by hand: one customer of every stage, nothing later is seen", () => {
  const { customers, segments } = stage(LEADS, { asOf: AS_OF });
  assert.deepEqual(cells(customers, "segment"), [
    "lead",
    "prospect", // agrees on 15 July
    "guaranteed-prospect", // signs on 20 July
    "client",
    "not-yet", // appears on 1 July
    "client",
    "client",
  ]);
  assert.deepEqual(cells(customers, "stageSince"), [
    "2025-01-01",
    "2025-01-11",
    "2025-02-01",
    "2025-03-01",
    null,
    "2025-02-10",
    "2025-05-01",
  ]);
  assert.deepEqual(cells(customers, "daysInStage"), [180, 170, 149, 121, null, 140, 60]);
  assert.deepEqual(cells(segments, "segment"), [
    "lead",
    "prospect",
    "guaranteed-prospect",
    "client",
    "not-yet",
  ]);
  assert.deepEqual(cells(segments, "revenue"), [0, 0.1, 0.2, 1050, 7]);
});

Deno.test("stage() with lapsed: more than 90 days after the last order, or after signing", () => {
  const { customers } = stage(LEADS, { asOf: AS_OF, lapsed: LAPSED });
  // client ordered 29 days ago; wrong 140 days ago; skips signed 60 days ago without an order.
  assert.deepEqual(cells(customers, "segment").slice(3), ["client", "not-yet", "lapsed", "client"]);
  assert.equal(customers.cell("stageSince", 5), "2025-05-12"); // 10 February + 91 days
  const at = (asOf: string) => stage(LEADS, { asOf, lapsed: LAPSED }).customers.cell("segment", 6);
  assert.deepEqual([at("2025-07-30"), at("2025-07-31")], ["client", "lapsed"]);
});

Deno.test("stageProblems() finds signed before first contact, and stages without a trace", () => {
  const { customers, model, notices } = stage(LEADS, { asOf: AS_OF });
  assert.deepEqual(cells(customers, "historyProblem").slice(4), [null, "impossible", "skipped"]);
  assert.deepEqual(stageProblems(model, LEADS, { asOf: AS_OF }).rows(), [
    {
      customer: "wrong",
      problem: "impossible",
      stage: "guaranteed-prospect",
      stageOn: "2025-02-20",
      earlierStage: "prospect",
      earlierStageOn: "2025-03-01",
    },
    {
      customer: "wrong",
      problem: "impossible",
      stage: "client",
      stageOn: "2025-02-10",
      earlierStage: "guaranteed-prospect",
      earlierStageOn: "2025-02-20",
    },
    {
      customer: "skips",
      problem: "skipped",
      stage: "client",
      stageOn: "2025-05-01",
      earlierStage: "guaranteed-prospect",
      earlierStageOn: null,
    },
  ]);
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "en")), [
    "1 customer reached a stage before one that comes first: check the dates.",
    "1 customer skipped a stage, of which there is no trace.",
  ]);
});

Deno.test("stageProblems() prefers the impossible to the skipped", () => {
  const lead = Table.of({
    customer: ["a"],
    createdOn: on("01-01"),
    firstContactOn: on("03-01"),
    agreedOn: on(null),
    signedOn: on("02-01"),
  });
  const model = fitStage(lead, { asOf: AS_OF });
  const [problem] = stageProblems(model, lead, { asOf: AS_OF }).rows();
  assert.deepEqual([problem.problem, problem.earlierStage], ["impossible", "prospect"]);
});

Deno.test("stageFunnel() by hand, whole and by origin", () => {
  const model = fitStage(LEADS, { asOf: AS_OF, lapsed: LAPSED });
  const funnel = stageFunnel(model, LEADS, { asOf: AS_OF });
  assert.deepEqual(cells(funnel, "reached"), [6, 5, 4, 3, 1]);
  assert.deepEqual(cells(funnel, "conversion"), [null, 5 / 6, 4 / 5, 3 / 4, 1 / 3]);
  assert.deepEqual(cells(funnel, "overall"), [1, 5 / 6, 4 / 6, 3 / 6, 1 / 6]);
  assert.deepEqual(cells(funnel, "here"), [1, 1, 1, 2, 1]);
  // Lead to prospect: 10, 20, 30, 59 days. Prospect to agreement: 11, 10 (−9 is impossible).
  assert.deepEqual(cells(funnel, "medianDays"), [25, 10.5, 19, null, null]);
  assert.deepEqual(cells(funnel, "medianDaysHere"), [180, 170, 149, 90.5, 49]);
  const split = stageFunnel(model, LEADS, { asOf: AS_OF, by: "origin" });
  assert.deepEqual(split.columnNames.slice(0, 3), ["origin", "stage", "reached"]);
  assert.deepEqual(cells(split, "origin").filter((_, i) => i % 5 === 0), ["fair", "web", null]);
  assert.deepEqual(cells(split, "reached"), [2, 2, 2, 1, 0, 3, 2, 1, 1, 1, 1, 1, 1, 1, 0]);
  assert.equal(split.cell("conversion", 9), 1);
  assert.throws(() => stageFunnel(model, LEADS, { asOf: AS_OF, by: "stage" }), {
    name: "DataError",
    message: /'stage'/,
  });
});

const CALLS: StageOptions = {
  asOf: AS_OF,
  stages: [
    { segment: "lead", reachedBy: [] },
    { segment: "prospect", reachedBy: [{ types: ["call", "visit"] }, { date: "metOn" }] },
    { segment: "warm", reachedBy: [{ types: ["call"], atLeast: 2 }] },
    { segment: "client", reachedBy: [{ column: "status", values: ["won"] }, { types: ["order"] }] },
  ],
  lapsed: { segment: "gone", afterDays: 30, lastOrder: { types: ["order"] } },
};

Deno.test("stage() reads events, fields and the earliest of several signs, by hand", () => {
  const leads = Table.of({
    customer: [..."abcdefg"],
    metOn: on(null, "01-05", "05-01", null, null, null, null),
    status: ["new", null, "new", "won", "new", "new", "won"],
  });
  const traces: [string, string, string][] = [
    ["a", "email", "01-01"],
    ["c", "visit", "04-01"],
    ["c", "call", "04-02"],
    ["c", "call", "07-02"],
    ["e", "order", "06-20"],
    ["e", "order", "06-01"],
    ["f", "order", "05-30"],
    ["b", "call", "02-01"],
    ["b", "call", "02-01"],
    ["g", "order", "07-01"],
  ];
  const events = Table.of({
    customer: traces.map(([customer]) => customer),
    type: traces.map(([, type]) => type),
    date: on(...traces.map(([, , day]) => day)),
  });
  const { customers } = stage(leads, { ...CALLS, events });
  assert.deepEqual(cells(customers, "segment"), [
    "lead",
    "warm",
    "prospect",
    "client",
    "client",
    "gone",
    "client",
  ]);
  assert.deepEqual(cells(customers, "stageSince"), [
    null,
    "2025-02-01",
    "2025-04-01",
    null,
    "2025-06-01",
    "2025-06-30",
    null,
  ]);
  assert.throws(() => stage(leads, CALLS), { name: "DataError", message: /without events/ });
});

Deno.test("explainStage() tells the way so far, what comes next and when a client lapses", () => {
  const model = fitStage(LEADS, { asOf: AS_OF, lapsed: LAPSED });
  const explain = (customer: string) => explainStage(model, LEADS, customer, { asOf: AS_OF });
  assert.deepEqual(explain("sure"), {
    customer: "sure",
    segment: "guaranteed-prospect",
    since: "2025-02-01",
    history: [
      { segment: "lead", on: "2025-01-01" },
      { segment: "prospect", on: "2025-01-21" },
      { segment: "guaranteed-prospect", on: "2025-02-01" },
    ],
    next: { segment: "client", reachedBy: [{ date: "signedOn" }] },
    lapsesOn: null,
  });
  assert.deepEqual([explain("client").next, explain("client").lapsesOn], [null, "2025-08-31"]);
  assert.deepEqual([explain("wrong").segment, explain("wrong").lapsesOn], ["lapsed", null]);
  assert.deepEqual([explain("later").segment, explain("later").history], ["not-yet", []]);
  assert.throws(() => explain("nobody"), { name: "DataError", message: /'nobody'/ });
});

const dayNumbers = fc.option(fc.integer({ min: TODAY - 60, max: TODAY + 30 }), {
  freq: 3,
  nil: null,
});
const leadsArbitrary = fc.array(
  fc.record({
    created: dayNumbers,
    met: dayNumbers,
    agreed: dayNumbers,
    status: fc.constantFrom("won", "it's new", null),
    cents: fc.integer({ min: -999, max: 99999 }),
  }),
  { minLength: 1, maxLength: 20 },
).map((rows) => {
  const days = (pick: (row: (typeof rows)[number]) => number | null) =>
    dayColumn(Float64Array.from(rows, (row) => pick(row) ?? NaN));
  return Table.of({
    customer: rows.map((_, i) => `C'${i}`),
    createdOn: days(({ created }) => created),
    metOn: days(({ met }) => met),
    agreedOn: days(({ agreed }) => agreed),
    status: { kind: "text", values: rows.map(({ status }) => status) },
    monetary: Float64Array.from(rows, ({ cents }) => cents / 100),
  });
});
const eventsArbitrary = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 25 }),
    type: fc.constantFrom("call", "visit", "order"),
    date: dayNumbers,
  }),
  { maxLength: 60 },
).map((rows) =>
  Table.of({
    customer: { kind: "text", values: rows.map(({ customer }) => `C'${customer}`) },
    type: { kind: "text", values: rows.map(({ type }) => type) },
    date: dayColumn(Float64Array.from(rows, ({ date }) => date ?? NaN)),
  })
);
const optionsArbitrary: fc.Arbitrary<StageOptions> = fc.record({
  atLeast: fc.constantFrom(undefined, 1, 2, 3),
  lapsed: fc.constantFrom(
    undefined,
    { segment: "gone", afterDays: 10, lastOrder: { types: ["order"] } },
    { segment: "gone", afterDays: 5, lastOrder: { date: "agreedOn" } },
  ),
  first: fc.constantFrom([], [{ date: "createdOn" }], [{ date: "createdOn" }, { date: "metOn" }]),
}).map(({ atLeast, lapsed, first }) => ({
  asOf: AS_OF,
  stages: [
    { segment: "lead", reachedBy: first },
    { segment: "prospect", reachedBy: [{ types: ["call", "visit"] }, { date: "metOn" }] },
    { segment: "it's sure", reachedBy: [{ date: "agreedOn" }, { types: ["call"], atLeast }] },
    { segment: "client", reachedBy: [{ types: ["order"] }, { column: "status", values: ["won"] }] },
  ],
  lapsed,
}));

Deno.test("stageSql() in DuckDB gives what applyStage() gives, ties and nulls included", async () => {
  await using engine = await openDuckDb();
  await fc.assert(
    fc.asyncProperty(
      leadsArbitrary,
      eventsArbitrary,
      optionsArbitrary,
      async (leads, events, options) => {
        const { model, customers } = stage(leads, { ...options, events });
        await engine.load("leads", leads);
        await engine.load("traces", events);
        const sql = stageSql(model, "leads", "duckdb", { asOf: AS_OF, events: "traces" });
        const inSql = await engine.query(`${sql} ORDER BY "customer"`);
        assert.deepEqual(
          inSql.rows(),
          customers.sortBy("customer").select(inSql.columnNames).rows(),
        );
      },
    ),
    { numRuns: 100 },
  );
});

Deno.test("applyStage() of a model read back equals stage(); rows and later facts do not matter", () => {
  fc.assert(fc.property(
    leadsArbitrary,
    eventsArbitrary,
    optionsArbitrary,
    fc.integer({ min: 0, max: 30 }),
    (leads, events, options, shift) => {
      const asOf = formatIsoDay(TODAY - shift);
      const result = stage(leads, { ...options, asOf, events });
      const model = readStageModel(JSON.parse(JSON.stringify(result.model)));
      assert.deepEqual(model, result.model);
      const turned = Array.from({ length: leads.rowCount }, (_, i) => leads.rowCount - 1 - i);
      const again = applyStage(model, leads.take(turned), { asOf, events });
      assert.deepEqual(again.customers.take(turned).rows(), result.customers.rows());
      assert.deepEqual(again.segments.rows(), result.segments.rows());
      const dates = events.day("date");
      const before = events.filter((row) => !(dates[row] > TODAY - shift));
      const then = stage(leads, { ...options, asOf, events: before });
      assert.deepEqual(then.customers.rows(), result.customers.rows());
    },
  ));
});

Deno.test("stage() and stageFunnel() lose no customer and no cent", () => {
  fc.assert(
    fc.property(leadsArbitrary, eventsArbitrary, optionsArbitrary, (leads, events, options) => {
      const { segments, model, customers } = stage(leads, { ...options, events });
      assert.equal(totalMoney(segments.number("customers")), leads.rowCount);
      assert.equal(totalMoney(segments.number("revenue")), totalMoney(leads.number("monetary")));
      const notYet = customers.text("segment").filter((segment) => segment === "not-yet").length;
      const split = stageFunnel(model, leads, { asOf: AS_OF, events, by: "status" });
      assert.equal(totalMoney(split.number("here")), leads.rowCount - notYet);
    }),
  );
});

Deno.test("readStageConfig() refuses rules that cannot be used, at their path", () => {
  const refuses = (data: unknown, message: RegExp) =>
    assert.throws(() => readStageConfig(data), { name: "DataError", message });
  const lead = { segment: "lead", reachedBy: [] };
  const client = { segment: "client", reachedBy: [{ date: "signedOn" }] };
  refuses({ stages: [lead] }, /at stages/);
  refuses(
    { stages: [lead, { ...client, reachedBy: [] }] },
    /stages\[1\]\.reachedBy: nothing tells/,
  );
  refuses(
    { stages: [lead, client, client] },
    /stages\[2\]\.segment: two stages are called "client"/,
  );
  refuses({ stages: [lead, { ...client, segment: "not-yet" }] }, /stages\[1\]\.segment: "not-yet"/);
  refuses({ stages: [lead, { ...client, reachedBy: [{}] }] }, /reachedBy\[0\]: give one of date/);
  refuses({ lapsed: { ...LAPSED, afterDays: 0 } }, /lapsed\.afterDays/);
  assert.throws(() => fitStage(LEADS, { asOf: AS_OF, lapsed: { ...LAPSED, segment: "lead" } }), {
    name: "DataError",
    message: /lapsed\.segment: a stage has that name/,
  });
});

Deno.test("stage() says what is wrong in the user's words, and does not touch its input", () => {
  const before = JSON.stringify(LEADS);
  const fit = (options: object) => () => stage(LEADS, { asOf: AS_OF, ...options });
  assert.throws(fit({ asOf: "30/06/2025" }), { name: "RangeError", message: /YYYY-MM-DD/ });
  const stages = [{ segment: "lead", reachedBy: [] }, {
    segment: "client",
    reachedBy: [{ date: "signed" }],
  }];
  assert.throws(fit({ stages }), {
    name: "DataError",
    message: /stages\[1\]\.reachedBy\[0\].*'signed'/,
  });
  const { customers, model } = stage(LEADS, { asOf: AS_OF });
  assert.throws(() => applyStage(model, customers, { asOf: AS_OF }), {
    name: "DataError",
    message: /'stageSince'.*rename/,
  });
  assert.equal(JSON.stringify(LEADS), before);
  assert.equal(stage(LEADS.head(0), { asOf: AS_OF }).customers.rowCount, 0);
});
