import assert from "node:assert/strict";
import { calibrationTable, liftTable, rocCurve } from "../../assess/validate/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { score } from "../../segment/score/mod.ts";
import { Table } from "../../table/mod.ts";
import { calibrationChart, liftChart, rocChart, scoreGradeGrid, scoreHistogram } from "../mod.ts";
import { AS_OF, assertTells, markTitles } from "../samples_test.ts";

/** Twenty leads a quarter of whom have each of four sizes: 0, 100, 40 and 100 points of 100. */
const SIZES = Table.of({
  customer: Array.from({ length: 20 }, (_, i) => `l${i}`),
  size: Array.from({ length: 20 }, (_, i) => [5, 30, 15, 40][i % 4]),
});
const LEVELS = [{ from: 30, points: 100 }, { from: 10, below: 30, points: 40 }];

Deno.test("bars of the score histogram tell how many customers have those scores", () => {
  const criterion = { id: "size", kind: "number", column: "size", levels: LEVELS } as const;
  const result = score(SIZES, {
    asOf: AS_OF,
    groups: [{ id: "company", axis: "fit", criteria: [criterion] }],
  });
  assertTells(
    (locale) => scoreHistogram(result, { locale }),
    ["≥ 0 et < 5|5 clients", "≥ 40 et < 45|5 clients", "≥ 95 et ≤ 100|10 clients"],
    ["≥ 0 and < 5|5 customers", "≥ 5 and < 10|0 customers", "≥ 95 and ≤ 100|10 customers"],
  );
  const counts = markTitles(scoreHistogram(result, { locale: "en" })).map((title) =>
    Number(/\|(\d+) customer/.exec(title)![1])
  );
  assert.equal(counts.length, 20);
  assert.equal(counts.reduce((sum, count) => sum + count, 0), 20);
});

Deno.test("cells of the grade grid tell the customers of each pair of grades, and their share", () => {
  const grades = [{ name: "A", from: 50 }, { name: "B", from: 0 }];
  const digits = [{ name: "1", from: 90 }, { name: "2", from: 0 }];
  const result = score(SIZES, {
    asOf: AS_OF,
    grades: { fit: grades, engagement: digits },
    groups: [
      {
        id: "company",
        axis: "fit",
        criteria: [{
          id: "fit",
          kind: "number",
          column: "size",
          levels: [{ from: 10, points: 50 }],
        }],
      },
      {
        id: "behaviour",
        axis: "engagement",
        criteria: [{
          id: "big",
          kind: "number",
          column: "size",
          levels: [{ from: 40, points: 50 }],
        }],
      },
    ],
  });
  // Sizes 15, 30 and 40 reach fit A, 40 alone engagement 1: five customers each.
  assertTells(
    (locale) => scoreGradeGrid(result, { locale }),
    ["A1|5 clients (25,0 %)", "A2|10 clients (50,0 %)", "B1|0 client (0,0 %)"],
    ["A2|10 customers (50.0%)", "B2|5 customers (25.0%)"],
  );
  assert.equal(markTitles(scoreGradeGrid(result, { locale: "en" })).length, 4);
});

Deno.test("marks of scores tell probabilities, groups and rates", () => {
  const scores = Float64Array.of(90, 80, 70, 10), won = [true, true, false, false];
  assertTells(
    (locale) => liftChart(liftTable(scores, won, { groups: 2 }), { locale }),
    ["Tranche 1|Part de gagnés : 100,0 % (× 2)|Part de tous les gagnés : 100,0 %"],
    ["Group 2|Share of winners: 0.0% (× 0)|Share of all winners: 100.0%"],
  );
  const judged = [{
    label: "Card",
    curve: rocCurve(scores, won),
    area: { auc: 1, low: 0.5, high: 1 } as never,
  }];
  assertTells(
    (locale) => rocChart(judged, { locale }),
    ["Card|Part des gagnés retenus : 50,0 %|Part des perdus retenus : 0,0 %"],
    ["Card|Share of winners chosen: 100.0%|Share of losers chosen: 50.0%"],
  );
  const calibration = calibrationTable(Float64Array.of(0.25, 0.25, 0.75, 0.75), won);
  const [french] = LOCALES.map((locale) => markTitles(calibrationChart(calibration, { locale })));
  assert.ok(
    french.includes("2 clients|Probabilité annoncée : 25,0 %|Part réellement gagnée : 100,0 %"),
    french.join("\n"),
  );
});
