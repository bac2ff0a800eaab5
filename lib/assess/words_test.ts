import { assertRefused, type Refusal } from "../base/messages/refusals_fixture_test.ts";
import { Table } from "../table/mod.ts";
import { priceVolumeMix } from "./compare/mod.ts";
import { adjustedRand } from "./drift/mod.ts";
import {
  areaUnderCurve,
  brierScore,
  calibrationTable,
  liftTable,
  logisticRegression,
} from "./validate/mod.ts";

const LINES = Table.of({ product: ["x"], date: ["2025-01-01"], quantity: [1], revenue: [1] });
const YEAR = { from: "2025-01-01", to: "2025-12-31" };
const SCORES = Float64Array.of(1, 2);
const OUTCOMES = [true, false];

const CASES: readonly Refusal[] = [
  [
    () => priceVolumeMix(LINES, { before: YEAR, after: { from: "2026-02-01", to: "2026-01-01" } }),
    "RangeError",
    "Cannot compare from 2026-02-01 to 2026-01-01: the period ends before it begins",
    "Impossible de comparer du 2026-02-01 au 2026-01-01\u00a0: la période finit avant de commencer",
  ],
  [
    () => priceVolumeMix(LINES, { before: YEAR, after: YEAR }),
    "RangeError",
    "Cannot compare 2025-01-01 to 2025-12-31 with 2025-01-01 to 2025-12-31: the periods overlap, " +
    "or stand in the wrong order",
    "Impossible de comparer 2025-01-01 à 2025-12-31 avec 2025-01-01 à 2025-12-31\u00a0: les " +
    "périodes se chevauchent, ou sont dans le mauvais ordre",
  ],
  [
    () => adjustedRand(["a"], []),
    "RangeError",
    "Cannot compare a grouping of 1 customers with one of 0: give both of the same customers",
    "Impossible de comparer un regroupement de 1 clients avec un autre de 0\u00a0: donnez-les pour " +
    "les mêmes clients",
  ],
  [
    () => areaUnderCurve(SCORES, OUTCOMES, { confidence: 95 }),
    "RangeError",
    "Cannot give an interval at confidence 95: choose one in (0, 1)",
    "Aucun intervalle au niveau de confiance 95\u00a0: choisissez-en un entre 0 et 1, sans les " +
    "atteindre",
  ],
  [
    () => areaUnderCurve(SCORES, [true, true]),
    "DataError",
    "Cannot judge a score as no customer with a score has the outcome 'no': both outcomes are needed",
    "Impossible de juger un score\u00a0: aucun client qui en a un n’a l’issue 'non'. Il faut les " +
    "deux issues",
  ],
  [
    () => areaUnderCurve(SCORES, [true]),
    "RangeError",
    "Cannot judge 2 scores by 1 outcomes: give one of each per customer",
    "Impossible de juger 2 scores par 1 issues\u00a0: donnez-en une de chaque par client",
  ],
  [
    () => liftTable(SCORES, OUTCOMES, { groups: 3 }),
    "RangeError",
    "Cannot make 3 groups of 2 customers: choose a whole number from 1 to 2",
    "Impossible de faire 3 groupes de 2 clients\u00a0: choisissez un nombre entier de 1 à 2",
  ],
  [
    () => calibrationTable(SCORES, OUTCOMES, { bins: 0 }),
    "RangeError",
    "Cannot make 0 bins: choose a whole number from 1",
    "Impossible de faire 0 tranches\u00a0: choisissez un nombre entier à partir de 1",
  ],
  [
    () => brierScore(SCORES, OUTCOMES),
    "RangeError",
    "Cannot take 2 (customer 2) for a probability: it must lie in [0, 1]; make probabilities of " +
    "scores with calibrateScore",
    "2 (client 2) n’est pas une probabilité\u00a0: elle va de 0 à 1. Faites des probabilités avec " +
    "les scores par calibrateScore",
  ],
  [
    () => logisticRegression([SCORES], OUTCOMES),
    "DataError",
    "Cannot fit a logistic regression as features repeat each other, or tell the outcomes apart " +
    "for sure: give a ridge",
    "Régression logistique impossible\u00a0: des critères se répètent, ou séparent les issues à " +
    "coup sûr. Donnez une pénalité (ridge)",
  ],
];

Deno.test("mistakes in what a judgement is given are told in the display language", () => {
  assertRefused(CASES);
});
