/** Scoring customers by a model. */
import {
  createSegmentation,
  measureColumn,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { UNSCORED } from "./card_form.ts";
import { fitInput, readOptions, type ScoreOptions } from "./fit.ts";
import { criterionPoints, readInput, type ScoreInput, type ScoreSources } from "./input.ts";
import { noticesOf } from "./notices.ts";
import type { ScoreModel } from "./model.ts";
import { gradesOf, stagesOf } from "./place.ts";
import { HUNDREDTHS } from "./points.ts";
import { totalScores } from "./total.ts";

/**
 * Scores customers and names their stage. See {@linkcode fitScore} for what a score is,
 * {@linkcode applyScore} for the result.
 *
 * @param customers One row per customer, lead or prospect.
 * @param options The scorecard, the day of analysis, the events, column names.
 * @returns The model, every customer with scores, grade and stage, and the stages.
 * @throws {DataError} When the card cannot be used, a column is absent or would be replaced, or
 * events are needed and missing.
 * @throws {RangeError} When there is no day of analysis.
 *
 * @example
 * ```ts
 * import { score, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], role: ["Buyer", "Trainee"] });
 * const events = Table.of({
 *   customer: ["a", "a", "b"],
 *   type: ["form", "form", "form"],
 *   date: { kind: "day", values: Float64Array.of(20_000, 20_010, 20_999) },
 * });
 * const result = score(leads, {
 *   asOf: "2025-01-01", // day 20 089: the form of b comes later and is not seen
 *   events,
 *   groups: [{
 *     id: "who",
 *     axis: "fit",
 *     criteria: [{
 *       id: "role",
 *       kind: "category",
 *       column: "role",
 *       levels: [{ values: ["Buyer", "Owner"], points: 50 }],
 *     }],
 *   }, {
 *     id: "does",
 *     axis: "engagement",
 *     criteria: [{ id: "forms", kind: "events", types: ["form"], points: 20, cap: 50 }],
 *   }],
 * });
 * assert.deepEqual([...result.customers.number("score")], [90, 0]);
 * assert.deepEqual(result.customers.text("grade"), ["A1", "D4"]);
 * assert.deepEqual(result.customers.text("segment"), ["sales-ready", "cold"]);
 * ```
 */
export function score(customers: Table, options: ScoreOptions): Segmentation<ScoreModel> {
  const { card, columns } = readOptions(options);
  const input = readInput(customers, card, columns, options);
  return applyInput(fitInput(input, card, columns, options), input, customers);
}

/**
 * Scores customers by a fitted model, for instance next month.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param sources The day of analysis and the events. Nothing later than that day is seen.
 * @returns `customers`: the input columns, then `points` (raw, after caps), `score` (0–100),
 * `completeness` (share of the card that rests on known data, each criterion weighted by the points
 * at stake), `fitScore` and `engagementScore` (0–100 on each axis), `grade` (both, such as "A1") and
 * `segment`, the stage: "unscored" when nothing that could give points is known. `segments`: one row
 * per stage from best to worst. `notices`: what the linter found, values and types of events that
 * never occur, the best customers whose data is thin.
 * @throws {DataError} When a column is absent, of another kind, or would be replaced; when events
 * are needed and missing.
 * @throws {RangeError} When there is no day of analysis.
 */
export function applyScore(
  model: ScoreModel,
  customers: Table,
  sources: ScoreSources,
): Segmentation<ScoreModel> {
  return applyInput(model, readInput(customers, model.card, model.columns, sources), customers);
}

function applyInput(
  model: ScoreModel,
  input: ScoreInput,
  customers: Table,
): Segmentation<ScoreModel> {
  const totals = totalScores(model, input);
  const segmentOf = stagesOf(totals.score, model.card);
  const unscored = segmentOf.includes(UNSCORED) ? [UNSCORED] : [];
  return createSegmentation({
    model,
    customers: customers.add({
      ...totals,
      grade: { kind: "text", values: gradesOf(totals, model.card) },
      segment: { kind: "text", values: segmentOf },
    }),
    segments: summarizeByValue(customers, valuesOf(model, customers), {
      segmentOf,
      segments: [...model.card.stages.map(({ segment }) => segment), ...unscored],
      measures: { score: totals.score, completeness: totals.completeness },
    }),
    labels: scoreLabels(model),
    notices: noticesOf(model, input, totals),
  });
}

/** What each customer is worth: the column named, `monetary`, or unknown. */
function valuesOf({ columns }: ScoreModel, customers: Table): Float64Array {
  const name = columns.value ?? "monetary";
  if (columns.value === undefined && !customers.has(name)) {
    return new Float64Array(customers.rowCount).fill(NaN);
  }
  return measureColumn(customers, name);
}

/**
 * Names of the segments of a model for a reader, those of customers that are not scored included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function scoreLabels({ card }: Pick<ScoreModel, "card">): SegmentLabels {
  const named = card.stages.flatMap(({ segment, label }) =>
    label ? [[segment, label] as const] : []
  );
  return { [UNSCORED]: { fr: "Non notés", en: "Not scored" }, ...Object.fromEntries(named) };
}

/**
 * The points of every customer on every criterion, before the caps of groups.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param sources The day of analysis and the events.
 * @returns The customer's key, then one column per criterion id; missing where the data is.
 * @throws {DataError} When a column is absent or of another kind; when events are needed and
 * missing; when a criterion is called like the column of keys.
 */
export function scorePoints(model: ScoreModel, customers: Table, sources: ScoreSources): Table {
  const input = readInput(customers, model.card, model.columns, sources);
  const criteria = model.card.groups.flatMap((group) => group.criteria);
  const keys = Table.of({ [model.columns.customer]: customers.column(model.columns.customer) });
  return keys.add(Object.fromEntries(criteria.map((criterion) => {
    const points = criterionPoints(criterion, input).map((value) => value / HUNDREDTHS);
    return [criterion.id, points];
  })));
}
