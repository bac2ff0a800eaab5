import assert from "node:assert/strict";
import fc from "fast-check";
import { formatIsoDay, parseDay, totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  AS_OF,
  customersArbitrary,
  eventsArbitrary,
  optionsArbitrary,
} from "./arbitraries_test.ts";
import {
  applyScore,
  explainScore,
  fitScore,
  lintScorecard,
  readScoreModel,
  score,
  type ScoreGroup,
  type ScoreOptions,
  scorePoints,
  scoreSql,
} from "./mod.ts";

/** A card of 100 points: 60 for who they are (held at 50), 50 for what they do. */
const GROUPS: readonly ScoreGroup[] = [
  {
    id: "who",
    axis: "fit",
    cap: 50,
    criteria: [
      {
        id: "role",
        kind: "category",
        column: "role",
        levels: [{ values: ["Owner"], points: 40 }, { values: ["Buyer"], points: 20 }],
      },
      { id: "size", kind: "number", column: "size", levels: [{ above: 50, points: 20 }] },
    ],
  },
  {
    id: "does",
    axis: "engagement",
    criteria: [
      { id: "forms", kind: "events", types: ["form"], points: 25, cap: 50 },
      {
        id: "silence",
        kind: "lastEvent",
        types: ["form"],
        levels: [{ withinDays: 90, points: 0 }],
        otherwise: -10,
      },
    ],
  },
];

const LEADS = Table.of({
  customer: ["all", "buyer", "size?", "nothing"],
  role: ["Owner", "Buyer", "Owner", null],
  size: [100, 8, null, null],
  monetary: [1000.1, 0.2, null, 30],
});

const TODAY = parseDay(AS_OF);
const EVENTS = Table.of({
  customer: ["all", "all", "all", "buyer", "buyer", "ghost"],
  type: ["form", "form", "form", "form", "form", "form"],
  date: dayColumn(Float64Array.from([1, 2, 3, 100, -1, 5], (age) => TODAY - age)),
});

const OPTIONS: ScoreOptions = { groups: GROUPS, asOf: AS_OF, events: EVENTS };

function columnsOf(table: Table, names: readonly string[]) {
  return names.map((name) => Array.from({ length: table.rowCount }, (_, i) => table.cell(name, i)));
}

Deno.test("score() by hand: caps, both axes, grades, stages", () => {
  const { customers, segments, model } = score(LEADS, OPTIONS);
  assert.equal(model.card.total, 100);
  const [points, total, fit, engagement, grade, segment] = columnsOf(customers, [
    "points",
    "score",
    "fitScore",
    "engagementScore",
    "grade",
    "segment",
  ]);
  // all: min(40 + 20, 50) + min(3 × 25, 50). buyer: 20 + 25 − 10. size?: 40 − 10. nothing: −10.
  assert.deepEqual(points, [100, 35, 30, -10]);
  assert.deepEqual(total, [100, 35, 30, 0]);
  assert.deepEqual(fit, [100, 40, 80, 0]);
  assert.deepEqual(engagement, [100, 30, 0, 0]);
  assert.deepEqual(grade, ["A1", "C3", "A4", "D4"]);
  assert.deepEqual(segment, ["sales-ready", "warm", "warm", "cold"]);
  assert.deepEqual(columnsOf(segments, ["segment", "customers", "revenue", "meanScore"]), [
    ["sales-ready", "hot", "warm", "cold"],
    [1, 0, 2, 1],
    [1000.1, 0, 0.2, 30],
    [100, null, 32.5, 0],
  ]);
});

Deno.test("score() says how much of the card rests on known data, by what is at stake", () => {
  // At stake: role 40, size 20, forms 50, silence 10.
  const { customers } = score(LEADS, OPTIONS);
  assert.deepEqual([...customers.number("completeness")], [1, 1, 100 / 120, 60 / 120]);
});

Deno.test("missing data counts for 0, for the average, or not at all, by hand", () => {
  const scores = (
    missing: ScoreOptions["missing"],
  ) => [...score(LEADS, { ...OPTIONS, missing }).customers.number("score")];
  assert.deepEqual(scores("zero"), [100, 35, 30, 0]);
  // Average role (40 + 20 + 40) / 3 = 33.33; average size 20 / 2 = 10.
  assert.deepEqual(score(LEADS, { ...OPTIONS, missing: "average" }).model.averages, {
    role: 33.33,
    size: 10,
    forms: 18.75,
    silence: -7.5,
  });
  assert.deepEqual(scores("average"), [100, 35, 40, 33.33]);
  // size? can have 40 + 50 = 90 points: 30 / 90. nothing can have 50: −10 / 50.
  assert.deepEqual(scores("excluded"), [100, 35, 33.33, 0]);
});

Deno.test("score() without anything known is 'unscored' when missing data is excluded", () => {
  const groups = [{ ...GROUPS[0] }];
  const { customers, segments } = score(LEADS, { groups, missing: "excluded", asOf: AS_OF });
  assert.equal(customers.cell("segment", 3), "unscored");
  assert.equal(customers.cell("score", 3), null);
  assert.equal(customers.cell("grade", 3), null);
  assert.equal(segments.cell("segment", 4), "unscored");
  const { customers: nobody } = score(LEADS.head(0), OPTIONS);
  assert.equal(nobody.rowCount, 0);
});

Deno.test("score() with a total below the sum of points holds the score at 100", () => {
  const { customers, notices } = score(LEADS, { ...OPTIONS, total: 50 });
  assert.deepEqual([...customers.number("score")], [100, 70, 60, 0]);
  assert.deepEqual([...customers.number("points")], [100, 35, 30, -10]);
  assert.ok(notices.some(({ key }) => key === "scoreTotalLow"));
});

Deno.test("score() tells what the data never holds, and high scores on thin data", () => {
  const groups: ScoreGroup[] = [{
    id: "g",
    axis: "fit",
    criteria: [
      { ...GROUPS[0].criteria[0], levels: [{ values: ["Owner", "owner"], points: 90 }] } as never,
      { id: "empty", kind: "number", column: "none", levels: [{ above: 0, points: 100 }] },
      { id: "calls", kind: "events", types: ["call"], points: 1, cap: 1 },
    ],
  }];
  const leads = LEADS.add({ none: new Float64Array(4).fill(NaN) });
  const stages = [{ segment: "top", from: 40 }, { segment: "rest", from: 0 }];
  const { notices } = score(leads, { groups, stages, asOf: AS_OF, events: EVENTS });
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "fr")), [
    "Critère role\u00a0: «\u00a0owner\u00a0» n’apparaît jamais dans la colonne role.",
    "Critère empty\u00a0: la colonne none n’a aucune valeur connue.",
    "Critère calls\u00a0: aucun événement «\u00a0call\u00a0» jusqu’au jour d’analyse.",
    "1 événement concerne un client absent de la table.",
    "2 clients au stade le plus haut, avec moins de la moitié des données connue.",
  ]);
});

Deno.test("lintScorecard() finds caps and levels without effect, and nothing in a sound card", () => {
  assert.deepEqual(lintScorecard({ groups: GROUPS }), []);
  const [who] = GROUPS;
  assert.deepEqual(lintScorecard({ groups: [{ ...who, cap: 60 }] }), [
    { key: "scoreCapIdle", parameters: { group: "who", count: 60, most: 60 } },
  ]);
});

Deno.test("explainScore() by hand: criteria, what the cap took, parts, steps", () => {
  const model = fitScore(LEADS, OPTIONS);
  const { lines, score: total, steps, points } = explainScore(model, LEADS, "all", OPTIONS);
  assert.deepEqual(lines.map((line) => [line.group, line.criterion, line.value, line.points]), [
    ["who", "role", "Owner", 40],
    ["who", "size", 100, 20],
    ["who", null, null, -10],
    ["does", "forms", 3, 50],
    ["does", "silence", 1, 0],
  ]);
  assert.deepEqual([total, points, steps], [100, 100, []]);
  const buyer = explainScore(model, LEADS, "buyer", OPTIONS);
  // 35 so far; 49.995 rounds to 50 and 74.995 to 75, but points come by the hundredth.
  assert.deepEqual(buyer.steps, [
    { segment: "hot", points: 15 },
    { segment: "sales-ready", points: 40 },
  ]);
  const nothing = explainScore(model, LEADS, "nothing", OPTIONS);
  assert.deepEqual(nothing.lines.at(-1), {
    group: null,
    criterion: null,
    value: null,
    known: true,
    points: 0,
    most: null,
    part: 10,
  });
  assert.throws(() => explainScore(model, LEADS, "nobody", OPTIONS), {
    name: "DataError",
    message: /'nobody'/,
  });
});

Deno.test("explainScore() parts of a third add up to the score", () => {
  const thirds = ["x", "y", "z"].map((id) => ({
    id,
    kind: "category" as const,
    column: "customer",
    levels: [{ values: ["all"], points: 1 }],
  }));
  const groups = [{ id: "g", axis: "fit" as const, criteria: thirds }];
  const model = fitScore(LEADS, { groups, asOf: AS_OF });
  const { lines } = explainScore(model, LEADS, "all", { asOf: AS_OF });
  assert.deepEqual(lines.map(({ part }) => part), [33.34, 33.33, 33.33]);
});

const hundredths = (value: number) => Math.round(value * 100);

Deno.test("explainScore() adds up exactly, for every customer of every card", () => {
  fc.assert(
    fc.property(customersArbitrary, eventsArbitrary, optionsArbitrary, (leads, events, options) => {
      const sources = { ...options, events };
      const { model, customers } = score(leads, sources);
      const explanation = explainScore(model, leads, "C'0", sources);
      const sum = (pick: "points" | "part") =>
        explanation.lines.reduce((total, line) => total + hundredths(line[pick]), 0);
      assert.equal(explanation.score, customers.cell("score", 0));
      assert.equal(explanation.points, customers.cell("points", 0));
      assert.equal(explanation.segment, customers.cell("segment", 0));
      assert.equal(sum("points"), hundredths(explanation.points));
      if (explanation.score !== null) assert.equal(sum("part"), hundredths(explanation.score));
    }),
  );
});

Deno.test("explainScore() steps are the least points that reach each stage", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 30_000 }),
    fc.integer({ min: 0, max: 30_000 }),
    fc.constantFrom(12.34, 50, 99.99, 100),
    (most, part, from) => {
      const have = Math.min(part, most) / 100, total = most / 100;
      const levels = [{ values: ["a"], points: have }, { values: ["b"], points: total }];
      if (have === 0) levels.shift();
      const groups = [{
        id: "g",
        axis: "fit" as const,
        criteria: [{ id: "c", kind: "category" as const, column: "customer", levels }],
      }];
      const stages = [{ segment: "top", from }, { segment: "rest", from: 0 }];
      const one = Table.of({ customer: ["a"] });
      const stageWith = (points: number) => {
        if (points === 0) return "rest";
        const changed = structuredClone(groups);
        changed[0].criteria[0].levels = [{ values: ["a"], points }, levels.at(-1)!];
        return score(one, { groups: changed, total, stages, asOf: AS_OF })
          .customers.cell("segment", 0);
      };
      const model = fitScore(one, { groups, stages, asOf: AS_OF });
      const { steps } = explainScore(model, one, "a", { asOf: AS_OF });
      if (steps.length === 0) return;
      const needed = hundredths(have) + hundredths(steps[0].points);
      assert.equal(stageWith(needed / 100), "top");
      assert.equal(stageWith((needed - 1) / 100), "rest");
    },
  ));
});

Deno.test("applyScore() of a model read back equals score(), and row order changes nothing", () => {
  fc.assert(
    fc.property(customersArbitrary, eventsArbitrary, optionsArbitrary, (leads, events, options) => {
      const result = score(leads, { ...options, events });
      const model = readScoreModel(JSON.parse(JSON.stringify(result.model)));
      assert.deepEqual(model, result.model);
      const sources = { ...options, events };
      assert.deepEqual(applyScore(model, leads, sources).customers.rows(), result.customers.rows());
      const turned = Array.from({ length: leads.rowCount }, (_, i) => leads.rowCount - 1 - i);
      const turnedEvents = events.take(
        Array.from({ length: events.rowCount }, (_, i) => events.rowCount - 1 - i),
      );
      const again = score(leads.take(turned), { ...options, events: turnedEvents });
      assert.deepEqual(again.customers.take(turned).rows(), result.customers.rows());
      assert.deepEqual(again.segments.rows(), result.segments.rows());
      assert.deepEqual(again.notices, result.notices);
    }),
  );
});

Deno.test("score() loses no customer and no cent", () => {
  fc.assert(
    fc.property(customersArbitrary, eventsArbitrary, optionsArbitrary, (leads, events, options) => {
      const { segments } = score(leads, { ...options, events });
      assert.equal(totalMoney(segments.number("customers")), leads.rowCount);
      assert.equal(totalMoney(segments.number("revenue")), totalMoney(leads.number("monetary")));
    }),
  );
});

Deno.test("scores as of a day do not change with anything that happens later", () => {
  fc.assert(fc.property(
    customersArbitrary,
    eventsArbitrary,
    optionsArbitrary,
    fc.integer({ min: 1, max: 40 }),
    (leads, events, { groups, missing }, shift) => {
      const asOf = formatIsoDay(TODAY - shift);
      const dates = events.day("date");
      const before = events.filter((row) => !(dates[row] > TODAY - shift));
      const contacts = leads.day("contact");
      const known = contacts.map((day) => day > TODAY - shift ? NaN : day);
      const then = leads.with({ contact: dayColumn(known) });
      const scored = (table: Table, seen: Table) => {
        const { customers, notices } = score(table, { groups, missing, asOf, events: seen });
        return [customers.select(["points", "score", "completeness", "segment"]).rows(), notices];
      };
      const [now, past] = [scored(leads, events), scored(then, before)];
      assert.deepEqual(now[0], past[0]);
      const [heard, heardThen] = [now[1], past[1]].map((list) =>
        (list as { key: string }[]).filter(({ key }) => key !== "scoreColumnEmpty")
      );
      assert.deepEqual(heard, heardThen);
    },
  ));
});

Deno.test("scoreSql() in DuckDB gives what applyScore() gives, ties and nulls included", async () => {
  await using engine = await openDuckDb();
  await fc.assert(
    fc.asyncProperty(
      customersArbitrary,
      eventsArbitrary,
      optionsArbitrary,
      async (leads, events, options) => {
        const { model, customers } = score(leads, { ...options, events });
        await engine.load("leads", leads);
        await engine.load("traces", events);
        const sql = scoreSql(model, "leads", "duckdb", { ...options, events: "traces" });
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

Deno.test("scoreSql() takes NaN for missing and keeps hostile names inert", async () => {
  await using engine = await openDuckDb();
  const name = `x"; DROP TABLE leads; --`;
  const groups: ScoreGroup[] = [{
    id: "g",
    axis: "fit",
    criteria: [
      {
        id: "a",
        kind: "category",
        column: name,
        levels: [{ values: ["'; DROP TABLE leads; --"], points: 1 }],
      },
      { id: "b", kind: "number", column: "size", levels: [{ below: 5, points: 2 }] },
    ],
  }];
  const leads = Table.of({ customer: ["1"], [name]: ["'; DROP TABLE leads; --"], size: [1] });
  const options = { groups, asOf: AS_OF, missing: "excluded" as const };
  const model = fitScore(leads, options);
  await engine.load("leads", leads);
  await engine.run(`UPDATE leads SET size = 'NaN'::DOUBLE`);
  const sql = scoreSql(model, ["memory", "main", "leads"], "duckdb", { asOf: AS_OF });
  const inSql = await engine.query(sql);
  assert.deepEqual([inSql.cell("score", 0), inSql.cell("points", 0)], [100, 1]);
  assert.equal(inSql.cell("completeness", 0), 1 / 3);
});

Deno.test("scorePoints() gives every point before the caps of groups", () => {
  const points = scorePoints(fitScore(LEADS, OPTIONS), LEADS, OPTIONS);
  assert.deepEqual(points.row(0), { customer: "all", role: 40, size: 20, forms: 50, silence: 0 });
  assert.deepEqual(points.row(3), {
    customer: "nothing",
    role: null,
    size: null,
    forms: 0,
    silence: -10,
  });
});

Deno.test("score() does not touch its input and refuses to replace a column", () => {
  const before = JSON.stringify([LEADS, EVENTS, GROUPS]);
  const { customers, model } = score(LEADS, OPTIONS);
  assert.equal(JSON.stringify([LEADS, EVENTS, GROUPS]), before);
  assert.throws(() => applyScore(model, customers, OPTIONS), {
    name: "DataError",
    message: /'points'.*rename/,
  });
});
