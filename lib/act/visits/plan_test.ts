import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { crossVisitNorms, planVisits, type VisitConfig, visitFrontier, visitShare } from "./mod.ts";
import { FOUR, FOUR_CONFIG, norm, POINTS } from "./samples_test.ts";

Deno.test("planVisits() by hand: each visit goes where it gains most", () => {
  // Gains of a: 200 200 50 50 50 50; of b: 80 80 20 …; of c: 60 60; of d: 20 20.
  // Ada has six: a and b get their least, then 200, 80, 60, 60 — a third to a would gain 50.
  const plan = planVisits(FOUR, FOUR_CONFIG);
  assert.deepEqual([...plan.customers.number("visits")], [2, 2, 2, 2]);
  assert.deepEqual([...plan.customers.number("expectedMargin")], [900, 360, 270, 90]);
  assert.deepEqual(
    plan.reps.select(["rep", "capacity", "visits", "unusedVisits", "oneMoreVisit", "oneMoreDay"])
      .rows(),
    [
      {
        rep: "Ada",
        capacity: 6,
        visits: 6,
        unusedVisits: 0,
        oneMoreVisit: 50,
        oneMoreDay: 150, // three more to a
      },
      { rep: "Bo", capacity: 4, visits: 2, unusedVisits: 2, oneMoreVisit: 0, oneMoreDay: 0 },
    ],
  );
  assert.deepEqual(plan.totals, {
    customers: 4,
    customersVisited: 4,
    capacity: 10,
    visits: 8,
    waivedVisits: 0,
    margin: 1620,
    marginWithoutVisits: 900,
    marginOfEvenPlan: 1620, // two each
  });
  assert.deepEqual(plan.notices.map((notice) => formatNotice(notice, "en")), [
    "Bo: 2 visits are left; no customer justifies another.",
  ]);
});

Deno.test("planVisits() counts the part of a visit that a day makes", () => {
  // Six visits at any pace; the next ones to a bring 50 each.
  const facts = [[6, 1, 50], [4, 1.5, 75], [12, 0.5, 25], [3, 2, 100]];
  for (const [days, visitsPerDay, oneMoreDay] of facts) {
    const capacity = [{ rep: "Ada", days, visitsPerDay }, { rep: "Bo", days: 1, visitsPerDay: 4 }];
    const { reps } = planVisits(FOUR, { ...FOUR_CONFIG, capacity });
    const [ada] = reps.select(["visits", "oneMoreVisit", "oneMoreDay"]).rows();
    assert.deepEqual(ada, { visits: 6, oneMoreVisit: 50, oneMoreDay });
  }
});

Deno.test("planVisits() beats the even plan where customers differ", () => {
  const plan = planVisits(FOUR, {
    ...FOUR_CONFIG,
    capacity: [{ rep: "Ada", days: 1, visitsPerDay: 4 }, { rep: "Bo", days: 0, visitsPerDay: 4 }],
  });
  // Best: a 2, b 2. Even: one each, and the fourth to a, b or c: (200 + 80 + 60) / 3.
  assert.deepEqual([...plan.customers.number("visits")], [2, 2, 0, 0]);
  assert.deepEqual(plan.customers.text("noVisitReason"), [null, null, "capacity", "capacity"]);
  assert.equal(plan.totals.margin, 1460);
  assert.equal(plan.totals.marginOfEvenPlan, totalMoney([900 + 340 + 340 / 3]));
});

Deno.test("planVisits() leaves out visits that bring no more than they cost", () => {
  const plan = planVisits(FOUR, { ...FOUR_CONFIG, visitCost: 60 });
  assert.deepEqual([...plan.customers.number("visits")], [2, 2, 0, 0]);
  assert.deepEqual(plan.customers.text("noVisitReason"), [null, null, "visitCost", "visitCost"]);
  assert.deepEqual([...plan.customers.number("expectedMargin")], [780, 240, 150, 50]);
});

Deno.test("planVisits() waives as few least visits as possible, in the last segments", () => {
  const config = { ...FOUR_CONFIG, norms: [norm("A", 2, 6), norm("B", 3, 6)] };
  const plan = planVisits(FOUR, config); // Ada: 4 for A, 2 of 3 left for c; Bo: 3 of 3, then one
  assert.deepEqual([...plan.customers.number("visits")], [2, 2, 2, 4]);
  assert.deepEqual([...plan.customers.number("waivedVisits")], [0, 0, 1, 0]);
  assert.equal(
    formatNotice(plan.notices[0], "fr"),
    "Ada\u00a0: les visites minimales en demandent 7 pour une capacité de 6. 1 visite minimale n’est " +
      "pas tenue, parmi les derniers segments, là où elle apporte le moins. Jours de tournée qui " +
      "manquent\u00a0: 1.",
  );
  assert.equal(plan.reps.cell("oneMoreVisit", 0), 15); // the third to c
});

Deno.test("planVisits() lets a rep on leave make 0 visits in 0 days, and says what is waived", () => {
  const capacity = [{ rep: "Ada", days: 2, visitsPerDay: 3 }, {
    rep: "Bo",
    days: 0,
    visitsPerDay: 0,
  }];
  const norms = FOUR_CONFIG.norms.map((norm) => ({ ...norm, minVisits: 1 }));
  const { reps, notices } = planVisits(FOUR, { ...FOUR_CONFIG, norms, capacity });
  const bo = reps.row(1);
  assert.deepEqual([bo.capacity, bo.visits, bo.waivedVisits, bo.daysMissing], [0, 0, 1, null]);
  assert.ok(notices.some(({ key }) => key === "visitsOnLeave"), JSON.stringify(notices));
});

Deno.test("planVisits() without reps shares the visits of the whole team", () => {
  const plan = planVisits(FOUR, { ...FOUR_CONFIG, columns: { rep: null } });
  assert.deepEqual(plan.reps.select(["rep", "days", "capacity", "visits"]).rows(), [
    { rep: "team", days: 3, capacity: 10, visits: 10 },
  ]);
  // Of ten, a's third to sixth gain 50 each, more than the 20 of d.
  assert.deepEqual([...plan.customers.number("visits")], [6, 2, 2, 0]);
});

Deno.test("planVisits() accounts for customers without segment, rep or margin", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e"],
    segment: ["A", null, "A", "B", "B"],
    margin: [1000, 500, 400, null, -50],
    rep: ["Ada", "Ada", null, "Ada", "Ada"],
  });
  const plan = planVisits(customers, FOUR_CONFIG);
  assert.deepEqual([...plan.customers.number("visits")], [6, 0, 0, 0, 0]);
  assert.deepEqual(
    plan.customers.text("noVisitReason"),
    [null, "noSegment", "noRep", "noMargin", "noMargin"],
  );
  const [, none, unserved, unknown, negative] = plan.customers.number("expectedMargin");
  assert.deepEqual([none, unserved, unknown, negative], [NaN, NaN, NaN, -50]);
  assert.deepEqual(plan.notices.map((notice) => formatNotice(notice, "fr")), [
    "Bo\u00a0: 4 visites restent disponibles\u202f; aucun client n’en justifie davantage.",
    "1 client sans segment n’est pas visité.",
    "1 client sans commercial n’est pas visité\u00a0: désignez-en un.",
  ]);
});

Deno.test("planVisits() plans nobody, or a team without time", () => {
  const none = planVisits(FOUR.filter(() => false), FOUR_CONFIG);
  assert.deepEqual([none.totals.visits, none.totals.margin, none.totals.customers], [0, 0, 0]);
  const idle = planVisits(FOUR, {
    ...FOUR_CONFIG,
    capacity: ["Ada", "Bo"].map((rep) => ({ rep, days: 0, visitsPerDay: 5 })),
  });
  assert.deepEqual([...idle.customers.number("visits")], [0, 0, 0, 0]);
  assert.equal(idle.totals.margin, idle.totals.marginWithoutVisits);
  assert.equal(idle.totals.waivedVisits, 2);
});

/** Forty customers by formulas, so that SciPy can be given the same. */
const FORTY = Table.of({
  customer: Array.from({ length: 40 }, (_, i) => `C${String(i).padStart(2, "0")}`),
  margin: Array.from({ length: 40 }, (_, i) => (i * 7919) % 997 + 3),
  segment: Array.from({ length: 40 }, (_, i) => i % 5 === 0 ? "A" : i % 5 < 3 ? "B" : "C"),
  rep: Array.from({ length: 40 }, (_, i) => i % 3 > 0 && i % 2 === 1 ? "Bo" : "Ada"),
});

function fortyConfig(ada: number, bo: number, visitCost: number): VisitConfig {
  return {
    norms: [
      norm("A", 3, 9, { without: 0.6, usualVisits: 6, most: 1.2 }),
      norm("B", 1, 5, { points: [[0, 0.5], [2, 0.9], [5, 1.1]] }),
      norm("C", 0, 3, { without: 0.85, usualVisits: 2, most: 1.1 }),
    ],
    capacity: [{ rep: "Ada", days: ada, visitsPerDay: 1 }, {
      rep: "Bo",
      days: bo,
      visitsPerDay: 1,
    }],
    visitCost,
  };
}

Deno.test("planVisits() reaches the optimum of scipy.optimize.milp", () => {
  // SciPy 1.17.1, HiGHS, one binary per customer and number of visits, gap 0: optimum and visits.
  const facts = [
    [60, 35, 0, 21212.367857, 60, 35],
    [61, 36, 0, 21278.496429, 61, 36],
    [200, 200, 0, 22729.953846, 131, 69],
    [60, 35, 12, 20072.367857, 60, 35],
    [61, 36, 12, 20114.496429, 61, 36],
    [200, 200, 12, 20629.731219, 94, 57],
  ];
  for (const [ada, bo, cost, margin, visitsOfAda, visitsOfBo] of facts) {
    const plan = planVisits(FORTY, fortyConfig(ada, bo, cost));
    assert.ok(Math.abs(plan.totals.margin - margin) < 2e-3); // forty margins, each kept to 1e-4
    assert.deepEqual([...plan.reps.number("visits")], [visitsOfAda, visitsOfBo]);
  }
  const { reps } = planVisits(FORTY, fortyConfig(60, 35, 0));
  const oneMore = totalMoney(reps.number("oneMoreVisit"));
  assert.ok(Math.abs(oneMore - (21278.496429 - 21212.367857)) < 2e-4); // the shadow price
});

/** Every whole-numbered plan within the norms' most visits and the capacity, tried one by one. */
function bruteForce(margins: number[], segments: string[], config: VisitConfig, room: number) {
  const norms = segments.map((id) => config.norms.find(({ segment }) => segment === id)!);
  let best = { waived: [Infinity], margin: -Infinity };
  const visits = new Array<number>(margins.length).fill(0);
  function place(customer: number, left: number): void {
    if (customer < margins.length) {
      for (let v = 0; v <= Math.min(left, norms[customer].maxVisits); v++) {
        visits[customer] = v;
        place(customer + 1, left - v);
      }
      return;
    }
    const short = norms.map(({ minVisits }, i) => Math.max(0, minVisits - visits[i]));
    const bySegment = config.norms.map((each) =>
      short.reduce((sum, count, i) => norms[i] === each ? sum + count : sum, 0)
    );
    const waived = [short.reduce((sum, count) => sum + count, 0), ...bySegment];
    const margin = margins.reduce(
      (sum, m, i) =>
        sum + (m > 0 ? m * visitShare(norms[i].response, visits[i]) : m) -
        visits[i] * (config.visitCost ?? 0),
      0,
    );
    const order = waived.map((count, i) => count - best.waived[i]).find((d) => d !== 0) ?? 0;
    if (order < 0 || (order === 0 && margin > best.margin)) best = { waived, margin };
  }
  place(0, room);
  return best;
}

const RESPONSES = [
  POINTS,
  { without: 0.3, usualVisits: 2, most: 1.5 },
  { points: [[0, 0.2], [1, 0.6], [2, 0.6], [3, 0.6]] },
  { points: [[0, 0.4], [3, 1]] },
] as const;

const problems = fc.record({
  margins: fc.array(fc.integer({ min: -20, max: 300 }), { minLength: 1, maxLength: 5 }),
  segmentOf: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
  norms: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 3, maxLength: 3 },
  ),
  room: fc.integer({ min: 0, max: 12 }),
  visitCost: fc.constantFrom(0, 0, 15),
});

Deno.test("planVisits() is optimal: no other plan waives less, or brings more", () => {
  fc.assert(
    fc.property(problems, ({ margins, segmentOf, norms, room, visitCost }) => {
      const segments = margins.map((_, i) => "ABC"[segmentOf[i]]);
      const config: VisitConfig = {
        norms: norms.map(([low, more, curve], i) =>
          norm("ABC"[i], low, low + more, RESPONSES[curve])
        ),
        capacity: [{ rep: "Ada", days: room, visitsPerDay: 1 }],
        visitCost,
        columns: { rep: null },
      };
      const customers = Table.of({
        customer: margins.map((_, i) => `k${i}`),
        segment: segments,
        margin: margins,
      });
      const { totals, segments: bySegment } = planVisits(customers, config);
      const best = bruteForce(margins, segments, config, room);
      assert.deepEqual([totals.waivedVisits, ...bySegment.number("waivedVisits")], best.waived);
      assert.ok(Math.abs(totals.margin - best.margin) < 1e-3, `${totals.margin}, ${best.margin}`);
      assert.ok(totals.visits <= room);
      if (totals.waivedVisits === 0) assert.ok(totals.margin > totals.marginOfEvenPlan - 1e-3);
    }),
    { numRuns: 300 },
  );
});

const books = fc.array(
  fc.record({
    margin: fc.option(fc.integer({ min: -100, max: 1000 }), { nil: null }),
    segment: fc.constantFrom("A", "B", "C", null),
    rep: fc.constantFrom("Ada", "Bo", null),
  }),
  { maxLength: 30 },
);

Deno.test("planVisits() adds up by rep and by segment, whatever the order of the rows", () => {
  fc.assert(
    fc.property(books, fc.integer({ min: 0, max: 60 }), (book, days) => {
      const rows = book.map((row, i) => ({ customer: `k${i}`, ...row }));
      if (rows.every(({ margin }) => margin === null)) return;
      const table = Table.of({
        customer: rows.map(({ customer }) => customer),
        margin: Float64Array.from(rows, ({ margin }) => margin ?? NaN),
        segment: rows.map(({ segment }) => segment),
        rep: rows.map(({ rep }) => rep),
      });
      const config = fortyConfig(days, days, 0);
      const plan = planVisits(table, config);
      const { totals, reps, segments, repSegments, customers } = plan;
      const sum = (part: Table, name: string) => totalMoney(part.number(name));
      for (const part of [reps, segments, repSegments, customers]) {
        assert.equal(sum(part, "visits"), totals.visits);
        assert.equal(sum(part, "waivedVisits"), totals.waivedVisits);
        assert.equal(sum(part, "expectedMargin"), totals.margin);
      }
      assert.equal(sum(reps, "visits") + sum(reps, "unusedVisits"), totals.capacity);
      assert.ok(reps.number("visits").every((count, i) => count <= reps.number("capacity")[i]));
      const withReason = customers.text("noVisitReason").filter((reason) => reason !== null);
      assert.equal(withReason.length + totals.customersVisited, rows.length);
      const turned = planVisits(table.take(rows.map((_, i) => rows.length - 1 - i)), config);
      assert.deepEqual(turned.customers.rows().reverse(), customers.rows());
      assert.deepEqual(turned.totals, totals);
    }),
    { numRuns: 100 },
  );
});

Deno.test("planVisits() gives tied visits by key, and does not depend on the currency", () => {
  const equal = Table.of({
    customer: ["d", "c", "b", "a"],
    segment: ["A", "A", "A", "A"],
    margin: [100, 100, 100, 100],
  });
  const config: VisitConfig = {
    norms: [norm("A", 0, 6)],
    capacity: [{ rep: "Ada", days: 5, visitsPerDay: 1 }],
    columns: { rep: null },
  };
  const visits = (table: Table) => [...planVisits(table, config).customers.number("visits")];
  assert.deepEqual(visits(equal), [1, 1, 1, 2]); // first visits before second ones
  assert.deepEqual(visits(equal.with({ margin: [400, 400, 400, 400] })), [1, 1, 1, 2]);
});

Deno.test("planVisits() follows a table that does not change", () => {
  const before = JSON.stringify([FOUR, FOUR_CONFIG]);
  const { config } = planVisits(FOUR, FOUR_CONFIG);
  assert.equal(JSON.stringify([FOUR, FOUR_CONFIG]), before);
  assert.deepEqual(
    planVisits(FOUR, JSON.parse(JSON.stringify(config))).totals,
    planVisits(FOUR, FOUR_CONFIG).totals,
  );
});

Deno.test("visitFrontier() agrees with plans made for these capacities", () => {
  const shares = [0, 0.25, 0.5, 1, 2];
  const frontier = visitFrontier(FORTY, fortyConfig(60, 36, 5), shares);
  shares.forEach((share, row) => {
    const { totals } = planVisits(FORTY, fortyConfig(60 * share, 36 * share, 5));
    const { visits, margin, evenMargin } = frontier.row(row);
    assert.equal(visits, totals.visits);
    assert.ok(Math.abs(Number(margin) - totals.margin) < 4e-3);
    assert.ok(Math.abs(Number(evenMargin) - totals.marginOfEvenPlan) < 1e-3);
  });
  assert.throws(() => visitFrontier(FOUR, FOUR_CONFIG, [-1]), {
    name: "RangeError",
    message: "Cannot plan for -1 times the capacity: give 0 or more",
  });
});

Deno.test("the default norms favour A and A', and give PB' and PC' no visit", () => {
  const cells = crossVisitNorms().map(({ segment }) => segment);
  const plan = planVisits(
    Table.of({
      customer: cells,
      segment: cells,
      margin: cells.map(() => 1000),
      rep: cells.map(() => "Ada"),
    }),
    { norms: crossVisitNorms(), capacity: [{ rep: "Ada", days: 20, visitsPerDay: 5 }] },
  );
  const visits = new Map(cells.map((cell, i) => [cell, plan.customers.number("visits")[i]]));
  assert.deepEqual([visits.get("PB'"), visits.get("PC'")], [0, 0]);
  const favoured = ["AA'", "AB'", "AC'", "BA'", "CA'", "PA'"].map((cell) => visits.get(cell)!);
  const others = ["BB'", "BC'", "CB'", "CC'"].map((cell) => visits.get(cell)!);
  assert.ok(Math.min(...favoured) > Math.max(...others));
});
