import assert from "node:assert/strict";
import { parseDay, random } from "../../base/mod.ts";
import { lintScorecard, score, type ScoreGroup } from "../../segment/score/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { areaUnderCurve, type LearnOptions, learnScorecard } from "./mod.ts";

const AS_OF = "2025-12-31";
const CUSTOMERS = 3000;

/** Leads whose log-odds are known: −2, +2 when large, +1 for owners, +0.7 per form. */
function makeLeads(seed: number): { leads: Table; events: Table; truth: Float64Array } {
  const next = random(seed);
  const customer = Array.from({ length: CUSTOMERS }, (_, i) => `C${i}`);
  const size = Float64Array.from(customer, () => next() < 0.1 ? NaN : Math.floor(next() * 100));
  const role = customer.map(() => ["Owner", "Buyer", "Trainee"][Math.floor(next() * 3)]);
  const shoe = Float64Array.from(customer, () => 36 + Math.floor(next() * 12));
  const forms = customer.map(() => Math.floor(next() * 4));
  const truth = size.map((value, i) =>
    -2 + 2 * Number(value > 50) + Number(role[i] === "Owner") + 0.7 * forms[i]
  );
  const won = Array.from(truth, (logOdds) => next() < 1 / (1 + Math.exp(-logOdds)));
  const filled = customer.flatMap((key, i) => new Array<string>(forms[i]).fill(key));
  return {
    leads: Table.of({ customer, size, role, shoe, won }),
    events: Table.of({
      customer: filled,
      type: filled.map(() => "form"),
      date: dayColumn(new Float64Array(filled.length).fill(parseDay(AS_OF) - 3)),
    }),
    truth,
  };
}

/** A card made by hand that believes in shoes and has owners the wrong way round. */
const GIVEN: readonly ScoreGroup[] = [
  {
    id: "who",
    axis: "fit",
    cap: 60,
    criteria: [
      { id: "size", kind: "number", column: "size", levels: [{ above: 50, points: 10 }] },
      {
        id: "role",
        kind: "category",
        column: "role",
        levels: [{ values: ["Trainee"], points: 20 }, { values: ["Owner"], points: 5 }],
      },
      { id: "shoe", kind: "number", column: "shoe", levels: [{ from: 42, points: 40 }] },
    ],
  },
  {
    id: "does",
    axis: "engagement",
    criteria: [{ id: "forms", kind: "events", types: ["form"], points: 10, cap: 30 }],
  },
];

function optionsFor(events: Table): LearnOptions {
  return { groups: GIVEN, asOf: AS_OF, events, outcome: "won", seed: 1 };
}

Deno.test("learnScorecard() finds what the outcomes were made of", () => {
  const { leads, events, truth } = makeLeads(1);
  const { card, comparison, heldOutRows, evidence } = learnScorecard(leads, optionsFor(events));
  const auc = (cardName: string) =>
    comparison.rows().find((row) => row.card === cardName && row.part === "heldOut")!;
  assert.ok(Number(auc("learned").low) > Number(auc("given").high), "better for sure");
  const best = areaUnderCurve(
    Float64Array.from(heldOutRows, (row) => truth[row]),
    heldOutRows.map((row) => leads.flag("won")[row]),
  );
  // Nobody can do better than the log-odds themselves; missing sizes cost a little.
  assert.ok(Number(auc("learned").auc) > best.auc - 0.03);
  assert.equal(auc("learned").customers, 900);
  const points = (criterion: string, level: number | null) =>
    Number(evidence.rows().find((r) => r.criterion === criterion && r.level === level)!.points);
  // Large is worth 2 and an owner 1 in log-odds, a form 0.7: points keep the proportions.
  const large = points("size", 1) - points("size", 0);
  assert.ok(Math.abs((points("role", 2) - points("role", 1)) / large - 0.5) < 0.15);
  assert.ok(Math.abs(points("forms", null) / large - 0.35) < 0.07);
  assert.ok(Math.abs(points("shoe", 1) - points("shoe", 0)) < 0.1 * large);
  assert.ok(lintScorecard(card).length === 0);
});

Deno.test("learnScorecard() gives a card out of about 100 that score() takes", () => {
  const { leads, events } = makeLeads(2);
  const { card } = learnScorecard(leads, optionsFor(events));
  const { model, customers } = score(leads, { ...card, asOf: AS_OF, events });
  assert.ok(Math.abs(model.card.total - 100) < 0.05);
  assert.equal(model.card.missing, "average");
  assert.ok(Math.max(...customers.number("score")) <= 100);
});

Deno.test("learnScorecard() does not depend on row order, and learns nothing from held-out rows", () => {
  const { leads, events } = makeLeads(3);
  const learned = learnScorecard(leads, optionsFor(events));
  const turned = Array.from({ length: CUSTOMERS }, (_, i) => CUSTOMERS - 1 - i);
  const again = learnScorecard(leads.take(turned), optionsFor(events));
  assert.deepEqual(again.card, learned.card);
  assert.deepEqual(again.comparison.rows(), learned.comparison.rows());
  const aside = new Set(learned.heldOutRows);
  const won = leads.flag("won");
  const positives = learned.heldOutRows.filter((row) => won[row]).length;
  // Turning outcomes round among the held out, as many each way, keeps the split and the card.
  assert.equal(positives, Math.round(won.filter(Boolean).length * 0.3));
  const shoes = leads.number("size").map((value, row) => aside.has(row) ? 99 - value : value);
  const other = learnScorecard(leads.with({ size: shoes }), optionsFor(events));
  assert.deepEqual(other.card, learned.card);
});

Deno.test("learnScorecard() says what is wrong in the user's words", () => {
  const { leads, events } = makeLeads(4);
  const learn = (table: Table, options: Partial<LearnOptions> = {}) => () =>
    learnScorecard(table, { ...optionsFor(events), ...options });
  assert.throws(learn(leads, { outcome: "size" }), {
    name: "DataError",
    message: /'size' as flag/,
  });
  assert.throws(learn(leads, { heldOut: 1 }), { name: "RangeError", message: /share of 1/ });
  assert.throws(learn(leads.with({ won: new Array(CUSTOMERS).fill(false) })), {
    name: "DataError",
    message: /outcome 'yes'/,
  });
  const one = leads.with({ won: leads.flag("won").map((_, row) => row === 0) });
  assert.throws(learn(one), { name: "DataError", message: /1 customers with the outcome 'yes'/ });
});
