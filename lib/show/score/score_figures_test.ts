import assert from "node:assert/strict";
import {
  areaUnderCurve,
  calibratedProbabilities,
  calibrateScore,
  calibrationTable,
  liftTable,
  rocCurve,
} from "../../assess/validate/mod.ts";
import { score } from "../../segment/score/mod.ts";
import { Table } from "../../table/mod.ts";
import { calibrationChart, liftChart, rocChart, scoreGradeGrid, scoreHistogram } from "../mod.ts";

const LEADS = Table.of({
  customer: { kind: "text", values: Array.from({ length: 40 }, (_, i) => `l${i}`) },
  size: Float64Array.from({ length: 40 }, (_, i) => i),
});
const SCORED = score(LEADS, {
  asOf: "2025-12-31",
  groups: [{
    id: "company",
    axis: "fit",
    criteria: [{
      id: "size",
      kind: "number",
      column: "size",
      levels: [{ from: 30, points: 100 }, { from: 10, below: 30, points: 40 }],
    }],
  }],
});
const SCORES = SCORED.customers.number("score");
const WON = Array.from(SCORES, (value, i) => i % 4 === 0 ? value < 50 : value > 50);

Deno.test("scoreHistogram() tells the customers of every stage", () => {
  const { svg, description } = scoreHistogram(SCORED, { locale: "en" });
  assert.match(svg, /Sales-ready, from 75: 10 customers/);
  assert.match(svg, /Cold, from 0: 10 customers/);
  assert.match(description, /25.0% of customers reach “Sales-ready”/);
});

Deno.test("scoreGradeGrid() counts every grade", () => {
  const levels = [{ from: 20, points: 10 }];
  const both = score(LEADS, {
    asOf: "2025-12-31",
    groups: (["fit", "engagement"] as const).map((axis) => ({
      id: axis,
      axis,
      criteria: [{ id: `${axis} size`, kind: "number", column: "size", levels }],
    })),
  });
  const { svg } = scoreGradeGrid(both, { locale: "fr" });
  assert.match(svg, />A1<.*?>20 · 50,0/s);
  assert.match(scoreGradeGrid(SCORED, { locale: "fr" }).svg, /ne juge que le profil/);
});

Deno.test("rocChart() gives each curve its area and interval, and takes one to four", () => {
  const judged = {
    label: "Card <1>",
    curve: rocCurve(SCORES, WON),
    area: areaUnderCurve(SCORES, WON),
  };
  const { svg } = rocChart([judged, { ...judged, label: "Other" }], { locale: "en" });
  assert.match(svg, /Card &lt;1&gt; — area 0\.\d+ \(95% interval/);
  assert.throws(() => rocChart([]), { name: "RangeError", message: /0 ROC curves/ });
});

Deno.test("liftChart() and calibrationChart() write their figures", () => {
  const lift = liftChart(liftTable(SCORES, WON, { groups: 4 }), { locale: "en" });
  assert.match(lift.description, /best-scored 25.0% hold/);
  const probabilities = calibratedProbabilities(calibrateScore(SCORES, WON), SCORES);
  const figure = calibrationChart(calibrationTable(probabilities, WON), { locale: "en" });
  assert.equal(figure.svg.match(/<circle/g)?.length, 3);
});
