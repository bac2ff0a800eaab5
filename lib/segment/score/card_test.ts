import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { type Criterion, fitScore, readScoreConfig, readScoreModel, score } from "./mod.ts";

const SIZE = {
  id: "size",
  kind: "number",
  column: "size",
  levels: [{ above: 50, points: 10 }],
} as const;
const FORMS = { id: "forms", kind: "events", types: ["form"], points: 5, cap: 20 } as const;
const LEADS = Table.of({ customer: ["a", "b"], size: [100, null], role: ["Owner", null] });
const AS_OF = "2025-12-31";

function cardWith(criterion: object): unknown {
  return { groups: [{ id: "g", axis: "fit", criteria: [SIZE, criterion] }] };
}

function refuses(data: unknown, message: RegExp): void {
  assert.throws(() => readScoreConfig(data), { name: "DataError", message });
}

Deno.test("readScoreConfig() reads a card as it is written, and completes nothing", () => {
  const config = { groups: [{ id: "g", axis: "fit", criteria: [SIZE] }], missing: "excluded" };
  assert.deepEqual(readScoreConfig(config), config);
});

Deno.test("readScoreConfig() refuses criteria that cannot be used, at their path", () => {
  const level = (levels: unknown, kind = "number") => cardWith({ ...SIZE, id: "x", kind, levels });
  const place = "at groups\\[0\\]\\.criteria\\[1\\]";
  const at = (rest: string) => new RegExp(`${place}${rest}`);
  refuses(cardWith({ ...SIZE, id: "x", kind: "guess" }), at("\\.kind"));
  refuses(level([{ above: 50, points: 0 }]), at(": it gives everybody the same points"));
  refuses(cardWith({ ...SIZE, id: "x", otherwise: 10 }), at(": it gives everybody the same"));
  refuses(level([{ above: 50, points: 0.125 }]), at("\\.levels\\[0\\]\\.points: .*two decimals"));
  refuses(level([{ points: 1 }]), at("\\.levels\\[0\\]: a band has"));
  refuses(level([{ above: 5, from: 5, points: 1 }]), at("\\.levels\\[0\\]: a band has"));
  refuses(level([{ above: 5, upTo: 5, points: 1 }]), at("\\.levels\\[0\\]: a band has"));
  refuses(
    level([{ upTo: 50, points: 1 }, { from: 50, points: 2 }]),
    at("\\.levels\\[1\\]: this band overlaps band \\[0\\]"),
  );
  refuses(level([{ from: 1, below: 9, points: 1 }, { above: 2, upTo: 3, points: 2 }]), /overlaps/);
  const twice = [{ values: ["a"], points: 1 }, { values: ["b", "a"], points: 2 }];
  refuses(level(twice, "category"), at("\\.levels: a value stands in two levels"));
  refuses(
    level([{ values: ["a", 1], points: 1 }], "category"),
    at("\\.levels: values must be all"),
  );
  const days = [{ withinDays: 30, points: 1 }, { withinDays: 30, points: 2 }];
  refuses(level(days, "recency"), at("\\.levels: withinDays must grow"));
  refuses(
    level([{ contains: ["\u0301"], points: 1 }], "text"),
    /contains\[0\]: there is nothing left/,
  );
  refuses(cardWith({ ...FORMS, cap: 4 }), at("\\.cap: the cap must"));
  refuses(cardWith({ ...FORMS, cap: -20 }), at("\\.cap: the cap must"));
  refuses(cardWith({ ...FORMS, points: 0 }), at("\\.points: it gives no points"));
  refuses(cardWith(SIZE), at('\\.id: two criteria are called "size"'));
});

Deno.test("bands that only touch do not overlap", () => {
  const levels = [{ below: 10, points: 1 }, { from: 10, upTo: 10, points: 2 }, {
    above: 10,
    points: 3,
  }];
  assert.ok(readScoreConfig(cardWith({ ...SIZE, id: "x", levels })));
});

Deno.test("readScoreConfig() refuses cards on which nobody reaches 100", () => {
  const groups = [{ id: "g", axis: "fit", criteria: [SIZE] }];
  refuses({ groups, total: 100 }, /at total: nobody can reach 100: the criteria give 10 points/);
  refuses({ groups: [{ ...groups[0], cap: 5 }], total: 10 }, /give 5 points at most/);
  const penalty = { ...SIZE, levels: [{ above: 50, points: -1 }] };
  refuses({ groups: [{ ...groups[0], criteria: [penalty] }] }, /no criterion gives positive/);
  refuses({ groups: [] }, /at groups/);
  refuses({ groups: [...groups, ...groups] }, /groups\[1\]\.id: two groups are called "g"/);
});

Deno.test("readScoreConfig() refuses stages and grades that leave a gap", () => {
  const groups = [{ id: "g", axis: "fit", criteria: [SIZE] }];
  const stages = (...list: [string, number][]) => ({
    groups,
    stages: list.map(([segment, from]) => ({ segment, from })),
  });
  refuses(stages(["hot", 50], ["cold", 10]), /at stages: from must shrink/);
  refuses(stages(["hot", 50], ["warm", 60], ["cold", 0]), /at stages: from must shrink/);
  refuses(stages(["hot", 50], ["hot", 0]), /two stages have the same segment/);
  refuses(stages(["unscored", 0]), /stages\[0\]\.segment: "unscored" is kept/);
  refuses({ groups, grades: { fit: [{ name: "A", from: 10 }] } }, /grades\.fit: from must shrink/);
  refuses({ groups, colour: "red" }, /"colour"/);
});

Deno.test("fitScore() names the criterion whose column cannot be read, and where it stands", () => {
  const fit = (criterion: Criterion, events?: Table) => () =>
    fitScore(LEADS, {
      groups: [{ id: "g", axis: "fit", criteria: [SIZE, criterion] }],
      asOf: AS_OF,
      events,
    });
  const expect = (message: RegExp) => ({ name: "DataError", message });
  assert.throws(
    fit({ ...SIZE, id: "x", column: "Effectif" }),
    expect(/'x' \(at groups\[0\]\.criteria\[1\]\.column\).*'Effectif'.*customer, size, role/),
  );
  assert.throws(fit({ ...SIZE, id: "x", column: "role" }), expect(/'role' as number.*text/));
  const due = { id: "x", kind: "dueDate", column: "size", levels: [{ withinDays: 1, points: 1 }] };
  assert.throws(fit(due as Criterion), expect(/'size' as day/));
  const consent = {
    id: "x",
    kind: "category",
    column: "role",
    levels: [{ values: [true], points: 1 }],
  };
  assert.throws(fit(consent as Criterion), expect(/'role' as flag/));
  assert.throws(fit(FORMS), expect(/'forms' without events/));
  const events = Table.of({ customer: ["a"], type: ["form"] });
  assert.throws(fit(FORMS, events), expect(/'date'/));
});

Deno.test("score() needs one day of analysis, and joins events to each customer once", () => {
  const groups = [{ id: "g", axis: "fit" as const, criteria: [SIZE, FORMS] }];
  const day = { kind: "day" as const, values: Float64Array.of(20_000) };
  const events = Table.of({ customer: ["a"], type: ["form"], date: day });
  assert.throws(() => score(LEADS, { groups, events }), { name: "RangeError", message: /asOf/ });
  assert.throws(() => score(LEADS, { groups, events, asOf: "31/12/2025" }), {
    name: "RangeError",
    message: /YYYY-MM-DD/,
  });
  const twins = LEADS.with({ customer: ["a", "a"] });
  assert.throws(() => score(twins, { groups, events, asOf: AS_OF }), {
    name: "DataError",
    message: /'a' stands in rows 1 and 2/,
  });
  const numbered = LEADS.with({ customer: [1, 2] });
  assert.throws(() => score(numbered, { groups, events, asOf: AS_OF }), {
    name: "DataError",
    message: /read both as text/,
  });
  const dated = LEADS.with({ day: { kind: "day", values: Float64Array.of(1, NaN) } });
  assert.throws(() => score(dated, { groups, events, asOfColumn: "day" }), {
    name: "DataError",
    message: /'day' has no day of analysis in row 2/,
  });
});

Deno.test("readScoreModel() names the path of what is wrong", () => {
  const groups = [{ id: "g", axis: "fit" as const, criteria: [SIZE] }];
  const model = JSON.parse(
    JSON.stringify(fitScore(LEADS, { groups, asOf: AS_OF, missing: "average" })),
  );
  assert.deepEqual(readScoreModel(model), model);
  const changed = (change: object) => () => readScoreModel({ ...model, ...change });
  assert.throws(changed({ version: 2 }), { name: "DataError", message: /version/ });
  assert.throws(changed({ averages: {} }), { message: /averages: averages go with/ });
  assert.throws(changed({ asOf: "yesterday" }), { message: /asOf: must be a day/ });
  assert.throws(changed({ card: { ...model.card, total: 11 } }), {
    message: /card\.total: nobody/,
  });
});
