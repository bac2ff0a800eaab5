/** Learning the points of a scorecard from outcomes. */
import { DataError, message } from "../../base/mod.ts";
import {
  applyScore,
  type Criterion,
  fitScore,
  type Scorecard,
  type ScorecardInput,
  type ScoreGroup,
  type ScoreOptions,
  scorePoints,
} from "../../segment/score/mod.ts";
import { Table } from "../../table/mod.ts";
import { areaUnderCurve } from "./area.ts";
import { codedGroups, codesOf, eventsCap, withPoints } from "./coded_card.ts";
import { weightsOfEvidence } from "./evidence.ts";
import { logisticRegression } from "./logistic.ts";
import type { Outcomes } from "./outcomes.ts";
import { kolmogorovSmirnov } from "./roc.ts";
import { type Split, splitCustomers } from "./split.ts";

/** Options of {@linkcode learnScorecard}: a card to start from, a day of analysis, outcomes. */
export interface LearnOptions extends ScoreOptions {
  /** Yes/no column of what became of each customer; missing is not known yet. */
  readonly outcome: string;
  /** Draws the customers set aside: a whole number. */
  readonly seed: number;
  /** Share of the customers set aside to judge both cards; 0.3 when left out. */
  readonly heldOut?: number | undefined;
  /** Penalty of the regression; 1 when left out, as scikit-learn's default. */
  readonly ridge?: number | undefined;
}

/** A learned scorecard, and how it compares with the one it started from. */
export interface LearnedScorecard {
  /** The same criteria with learned points, out of about 100; ready for `score`. */
  readonly card: ScorecardInput;
  /**
   * One row per level: `criterion`, `level` (0 is otherwise, 1 the first; for events, missing),
   * `customers`, `positives`, `rate`, `weight` of evidence, `coefficient` of the criterion, and
   * `points`. Counted on the customers learned from.
   */
  readonly evidence: Table;
  /**
   * One row per card ("given", "learned") and part ("training", "heldOut"): `customers`,
   * `positives`, `auc`, `low`, `high` (95 %, DeLong), `gini`, `ks`.
   */
  readonly comparison: Table;
  /** Rows of the customers set aside, from 0, ascending. */
  readonly heldOutRows: readonly number[];
}

/**
 * Learns the points of a scorecard from what became of customers. The criteria stay as they are,
 * with their levels, windows and half-lives; their points are found by logistic regression on the
 * weight of evidence of each level (on the number of events that count, for events), then scaled so
 * that the best customer has 100. Missing data counts for the average. Criteria that say nothing
 * drop out. Both cards are judged on customers set aside; the given one with its own points.
 *
 * Beware of what comes after the outcome: score each customer as of a day before it was known
 * (`asOfColumn`).
 *
 * @param customers One row per customer, with the outcome.
 * @param options The card to start from, the day of analysis, events, outcome, seed.
 * @returns The learned card, the evidence, and the comparison.
 * @throws {DataError} When the card cannot be used, outcomes are too few, or no criterion tells
 * winners from losers.
 * @throws {RangeError} When an option is out of range.
 */
export function learnScorecard(customers: Table, options: LearnOptions): LearnedScorecard {
  const { outcome, seed, heldOut = 0.3, ridge = 1, ...given } = options;
  const outcomes = customers.flag(outcome);
  const model = fitScore(customers, given);
  const keys = customers.text(model.columns.customer);
  const split = splitCustomers(keys, outcomes, heldOut, seed);
  const chosen = new Set(split.training);
  const training = outcomes.map((value, row) => chosen.has(row) ? value : null);
  const codes = codesTable(customers, given, model.card);
  const learned = learnCriteria(codes, training, model.card, ridge);
  const card: ScorecardInput = {
    groups: learnedGroups(model.card.groups, learned),
    missing: "average",
    grades: model.card.grades,
    stages: model.card.stages,
  };
  const { asOf, asOfColumn, events, columns } = given;
  const rescored: ScoreOptions = { ...card, asOf, asOfColumn, events, columns };
  return {
    card,
    evidence: evidenceTable(learned),
    comparison: compareCards(customers, outcomes, split, { given, learned: rescored }),
    heldOutRows: split.heldOut,
  };
}

/** The level of every customer on every criterion, or the number of events. */
function codesTable(customers: Table, given: ScoreOptions, card: Scorecard): Table {
  const { asOf, asOfColumn, events, columns } = given;
  const sources = { asOf, asOfColumn, events };
  const coded = fitScore(customers, { groups: codedGroups(card.groups), columns, ...sources });
  return scorePoints(coded, customers, sources);
}

/** What was learned of a criterion. */
interface LearnedCriterion {
  readonly criterion: Criterion;
  readonly coefficient: number;
  /** Weight of each code; undefined for events. */
  readonly evidence: Table | undefined;
  /** Points for a code, before rounding. */
  readonly points: (code: number) => number;
  /** The most points. */
  readonly most: number;
}

function learnCriteria(
  codes: Table,
  training: Outcomes,
  card: Scorecard,
  ridge: number,
): LearnedCriterion[] {
  const criteria = card.groups.flatMap((group) => group.criteria);
  const evidence = criteria.map((criterion) =>
    criterion.kind === "events" || !isKnown(codes.number(criterion.id), training)
      ? undefined
      : weightsOfEvidence(codes.number(criterion.id), training)
  );
  const features = criteria.map(({ id, kind }, i) =>
    kind === "events" ? codes.number(id) : codes.number(id).map(weightsIn(evidence[i]))
  );
  const { coefficients } = logisticRegression(features, training, { ridge });
  const unscaled = criteria.map((criterion, i) =>
    logOddsOf(criterion, coefficients[i], evidence[i])
  );
  const best = unscaled.reduce((sum, { most }) => sum + most, 0);
  if (!(best > 0)) {
    throw new DataError(message("errorLearnNothing"));
  }
  const factor = 100 / best;
  return unscaled.map((learned) => ({
    ...learned,
    points: (code) => rounded(learned.points(code) * factor),
    most: learned.most * factor,
  }));
}

/** Whether a criterion is known of a winner and of a loser. */
function isKnown(codes: Float64Array, outcomes: Outcomes): boolean {
  return [true, false].every((wanted) =>
    codes.some((code, row) => !Number.isNaN(code) && outcomes[row] === wanted)
  );
}

/** Weight of evidence of a code: 0, which says nothing, for missing data and levels never met. */
function weightsIn(evidence: Table | undefined): (code: number) => number {
  const levels = evidence?.number("level") ?? [];
  const weights = new Map(Array.from(levels, (level, i) => [level, evidence!.number("weight")[i]]));
  return (code) => weights.get(code) ?? 0;
}

/** The part of a criterion in the log-odds; the worst level counts for 0. */
function logOddsOf(
  criterion: Criterion,
  coefficient: number,
  evidence: Table | undefined,
): LearnedCriterion {
  if (criterion.kind === "events") {
    const most = Math.max(0, coefficient * eventsCap(criterion));
    return { criterion, coefficient, evidence, points: (events) => events * coefficient, most };
  }
  const weightOf = weightsIn(evidence);
  const parts = codesOf(criterion).map((code) => coefficient * weightOf(code));
  const worst = Math.min(...parts);
  const most = Math.max(...parts) - worst;
  return { criterion, coefficient, evidence, points: (code) => parts[code] - worst, most };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The groups of the card with learned points; what says nothing is left out. */
function learnedGroups(
  groups: readonly ScoreGroup[],
  learned: readonly LearnedCriterion[],
): ScoreGroup[] {
  const byId = new Map(learned.map((item) => [item.criterion.id, item]));
  return groups.map(({ cap: _, ...group }) => ({
    ...group,
    criteria: group.criteria.flatMap(({ id }) => learnedCriterion(byId.get(id)!)),
  })).filter(({ criteria }) => criteria.length > 0);
}

function learnedCriterion({ criterion, points }: LearnedCriterion): Criterion[] {
  if (criterion.kind === "events") {
    const each = points(1), cap = rounded(each * eventsCap(criterion));
    return each === 0 ? [] : [{ ...criterion, points: each, cap }];
  }
  const tells = codesOf(criterion).some((code) => points(code) !== 0);
  return tells ? [withPoints(criterion, points)] : [];
}

function evidenceTable(learned: readonly LearnedCriterion[]): Table {
  return Table.fromRows(learned.flatMap(({ criterion, coefficient, evidence, points }) => {
    const base = { criterion: criterion.id };
    if (criterion.kind === "events") {
      const unknown = { level: null, customers: null, positives: null, rate: null, weight: null };
      return [{ ...base, ...unknown, coefficient, points: points(1) }];
    }
    const levels = evidence?.rows() ?? [];
    return levels.map(({ level, customers, positives, rate, weight }) => ({
      ...base,
      level,
      customers,
      positives,
      rate,
      weight,
      coefficient,
      points: points(level as number),
    }));
  }));
}

/** Both cards on both parts; means for missing data come from the customers learned from. */
function compareCards(
  customers: Table,
  outcomes: Outcomes,
  { training, heldOut }: Split,
  cards: Readonly<Record<"given" | "learned", ScoreOptions>>,
): Table {
  const parts = { training, heldOut };
  return Table.fromRows(
    Object.entries(cards).flatMap(([card, options]) => {
      const model = fitScore(customers.take(training), options);
      const scores = applyScore(model, customers, options).customers.number("score");
      return Object.entries(parts).map(([part, rows]) => {
        const known = Float64Array.from(rows, (row) => scores[row]);
        const became = rows.map((row) => outcomes[row]);
        const { customers, positives, auc, low, high, gini } = areaUnderCurve(known, became);
        const { distance: ks } = kolmogorovSmirnov(known, became);
        return { card, part, customers, positives, auc, low, high, gini, ks };
      });
    }),
  );
}
