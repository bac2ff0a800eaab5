import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import {
  areaUnderCurve,
  brierScore,
  calibratedProbabilities,
  calibrateScore,
  calibrationTable,
  compareAreas,
  informationValue,
  kolmogorovSmirnov,
  liftTable,
  logisticRegression,
  rocCurve,
  weightsOfEvidence,
} from "./mod.ts";

/*
 * Reference values: scikit-learn 1.9.1, SciPy and NumPy on sixty customers made by an integer rule
 * (scores with many ties), to 1e-12 unless stated. DeLong's variances were worked out from its
 * definition, all pairs of winner and loser compared, since scikit-learn has none.
 */
const I = Array.from({ length: 60 }, (_, i) => i);
const SCORES = Float64Array.from(I, (i) => Math.floor(((i * 37) % 101) / 4));
const OTHER = Float64Array.from(I, (i) => ((i * 29) % 31) / 10);
const OUTCOMES = I.map((i) => ((i * 53) % 97) + 2 * SCORES[i] > 75);

function close(actual: number, expected: number, tolerance = 1e-12): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

Deno.test("areaUnderCurve() equals scikit-learn's roc_auc_score, with DeLong's error", () => {
  const area = areaUnderCurve(SCORES, OUTCOMES);
  assert.deepEqual([area.customers, area.positives, area.method], [60, 28, "DeLong"]);
  close(area.auc, 0.7712053571428571);
  close(area.gini, 2 * 0.7712053571428571 - 1);
  close(area.standardError, 0.059881930208909986);
  close(area.low, 0.6538389306086525, 1e-10);
  close(area.high, 0.8885717836770617, 1e-10);
});

Deno.test("compareAreas() equals DeLong's paired test by its definition", () => {
  const { difference, standardError, pValue } = compareAreas(SCORES, OTHER, OUTCOMES);
  close(difference, 0.234375);
  close(standardError, 0.09672603662006747);
  close(pValue, 0.0153895042793395, 1e-10);
  const same = compareAreas(SCORES, SCORES.map((score) => score * 2 + 1), OUTCOMES);
  assert.deepEqual([same.difference, same.z, same.pValue], [0, 0, 1]);
  const sure = compareAreas(Float64Array.of(1, 2, 3, 4), Float64Array.of(4, 3, 2, 1), [
    false,
    false,
    true,
    true,
  ]);
  assert.deepEqual([sure.difference, sure.standardError, sure.pValue], [1, 0, 0]);
});

Deno.test("rocCurve() equals scikit-learn's roc_curve without dropping", () => {
  const curve = rocCurve(SCORES, OUTCOMES);
  assert.equal(curve.rowCount, 27);
  assert.deepEqual([...curve.number("threshold").slice(0, 6)], [NaN, 25, 24, 23, 22, 21]);
  [0, 0, 0, 0, 0.03125, 0.0625].forEach((x, i) => close(curve.number("falsePositiveRate")[i], x));
  close(curve.number("falsePositiveRate").reduce((a, b) => a + b), 9.8125);
  close(curve.number("truePositiveRate").reduce((a, b) => a + b), 16.67857142857143);
});

Deno.test("kolmogorovSmirnov() equals SciPy's ks_2samp", () => {
  close(kolmogorovSmirnov(SCORES, OUTCOMES).distance, 0.4017857142857143);
  const split = kolmogorovSmirnov(Float64Array.of(1, 2, 3, 4), [false, false, true, true]);
  assert.deepEqual(split, { distance: 1, threshold: 3 });
});

Deno.test("calibrationTable() and brierScore() equal scikit-learn's", () => {
  const probabilities = SCORES.map((score) => (score + 0.5) / 26);
  close(brierScore(probabilities, OUTCOMES), 0.19652366863905327);
  const table = calibrationTable(probabilities, OUTCOMES, { bins: 5 });
  const rates = [0, 0.5, 0.4666666666666667, 0.6363636363636364, 0.8];
  const means = [
    0.09294871794871795,
    0.2884615384615385,
    0.5038461538461538,
    0.715034965034965,
    0.8884615384615383,
  ];
  rates.forEach((rate, i) => close(table.number("rate")[i], rate));
  means.forEach((mean, i) => close(table.number("meanProbability")[i], mean));
  assert.equal(calibrationTable(probabilities, OUTCOMES, { bins: 100 }).cell("rate", 99), null);
});

Deno.test("logisticRegression() equals scikit-learn's, to 1e-8, with and without a penalty", () => {
  const plain = logisticRegression([SCORES, OTHER], OUTCOMES);
  close(plain.intercept, -2.183399370947541, 1e-8);
  close(plain.coefficients[0], 0.15065094488794256, 1e-8);
  close(plain.coefficients[1], 0.13080588661393988, 1e-8);
  const held = logisticRegression([SCORES, OTHER], OUTCOMES, { ridge: 1 });
  close(held.intercept, -2.1588154373284416, 1e-8);
  close(held.coefficients[0], 0.1503205810825552, 1e-8);
  close(held.coefficients[1], 0.11761063216226549, 1e-8);
});

Deno.test("calibrateScore() gives probabilities whose mean is the share of winners", () => {
  const probabilities = calibratedProbabilities(calibrateScore(SCORES, OUTCOMES), SCORES);
  close(probabilities.reduce((a, b) => a + b), 28, 1e-8);
});

Deno.test("liftTable() by hand, ties shared out evenly", () => {
  const scores = Float64Array.of(9, 8, 5, 5, 5, 5, 2, 1);
  const outcomes = [true, true, true, true, false, false, false, false];
  const table = liftTable(scores, outcomes, { groups: 4 });
  // 9 and 8 won; two of the four fives did, so that one is expected in either pair.
  assert.deepEqual([...table.number("positives")], [2, 1, 1, 0]);
  assert.deepEqual([...table.number("lift")], [2, 1, 1, 0]);
  assert.deepEqual([...table.number("gain")], [0.5, 0.75, 1, 1]);
  assert.deepEqual([...table.number("cumulativeLift")], [2, 1.5, 4 / 3, 1]);
  assert.deepEqual([...liftTable(scores, outcomes, { groups: 3 }).number("customers")], [2, 3, 3]);
});

Deno.test("weightsOfEvidence() by hand, and an unseen side is not infinite", () => {
  const levels = Float64Array.of(1, 1, 1, 1, 2, 2, 2, 2, NaN);
  const outcomes = [true, true, true, false, true, false, false, false, true];
  const plain = weightsOfEvidence(levels, outcomes, { smoothing: 0 });
  close(plain.number("weight")[0], Math.log(3));
  close(informationValue(plain), (0.75 - 0.25) * Math.log(3) * 2);
  const pure = weightsOfEvidence(Float64Array.of(1, 1, 2, 2), [true, true, false, false]);
  // (2 + ½)/2 against (0 + ½)/2.
  close(pure.number("weight")[0], Math.log(5));
});

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), {
  minLength: 4,
  maxLength: 40,
}).filter((list) => list.some(([, won]) => won) && list.some(([, won]) => !won));

function columns(list: readonly [number, boolean][]): [Float64Array, boolean[]] {
  return [Float64Array.from(list, ([score]) => score), list.map(([, won]) => won)];
}

Deno.test("the area is the share of pairs in order, the area under the curve, and turns with the score", () => {
  fc.assert(fc.property(pairs, (list) => {
    const [scores, outcomes] = columns(list);
    const { auc, standardError } = areaUnderCurve(scores, outcomes);
    let inOrder = 0, count = 0;
    for (const [a, won] of list) {
      for (const [b, alsoWon] of list) {
        if (!won || alsoWon) continue;
        count++;
        inOrder += a > b ? 1 : a === b ? 0.5 : 0;
      }
    }
    close(auc, inOrder / count);
    const curve = rocCurve(scores, outcomes);
    const x = curve.number("falsePositiveRate"), y = curve.number("truePositiveRate");
    let trapezoids = 0;
    for (let i = 1; i < x.length; i++) trapezoids += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    close(auc, trapezoids);
    close(areaUnderCurve(scores.map((score) => -score), outcomes).auc, 1 - auc);
    const [reversed, reversedOutcomes] = columns(list.toReversed());
    const again = areaUnderCurve(reversed, reversedOutcomes);
    assert.deepEqual([again.auc, again.standardError], [auc, standardError]);
  }));
});

Deno.test("liftTable() loses nobody, and row order changes nothing", () => {
  fc.assert(fc.property(pairs, fc.integer({ min: 1, max: 4 }), (list, groups) => {
    const table = liftTable(...columns(list), { groups });
    assert.equal(totalMoney(table.number("customers")), list.length);
    assert.equal(totalMoney(table.number("positives")), list.filter(([, won]) => won).length);
    assert.equal(table.number("gain").at(-1), 1);
    assert.deepEqual(liftTable(...columns(list.toReversed()), { groups }).rows(), table.rows());
  }));
});

Deno.test("customers without a score or an outcome are left out", () => {
  const scores = Float64Array.of(1, NaN, 2, 3), outcomes = [false, true, true, null];
  assert.equal(areaUnderCurve(scores, outcomes).customers, 2);
  assert.equal(liftTable(scores, outcomes, { groups: 2 }).rowCount, 2);
});

Deno.test("scores are judged in the user's words", () => {
  const two = Float64Array.of(1, 2);
  assert.throws(() => areaUnderCurve(two, [true, true]), {
    name: "DataError",
    message: /no customer with a score has the outcome 'no'/,
  });
  assert.throws(() => rocCurve(two, [true]), { name: "RangeError", message: /2 scores by 1/ });
  assert.throws(() => areaUnderCurve(two, [true, false], { confidence: 95 }), {
    name: "RangeError",
    message: /confidence 95/,
  });
  assert.throws(() => liftTable(two, [true, false]), { name: "RangeError", message: /10 groups/ });
  assert.throws(() => brierScore(two, [true, false]), { name: "RangeError", message: /calibrate/ });
  assert.throws(() => calibrationTable(two, [true, false], { bins: 0 }), { name: "RangeError" });
  assert.throws(() => logisticRegression([two], [false, true]), {
    name: "DataError",
    message: /for sure/,
  });
  const copy = Float64Array.from(SCORES);
  assert.throws(() => logisticRegression([SCORES, copy], OUTCOMES), {
    name: "DataError",
    message: /repeat each other/,
  });
});
