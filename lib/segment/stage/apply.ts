/** Placing customers in stages by a model. */
import {
  createSegmentation,
  measureColumn,
  type Notice,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../contract/mod.ts";
import { dayColumn, type Table } from "../../table/mod.ts";
import { fitWithInput, type StageOptions } from "./fit.ts";
import { readInput, type StageInput, type StageSources } from "./input.ts";
import { NOT_YET, type StageModel } from "./model.ts";
import { placesOf } from "./place.ts";
import { problemsOf, type StageProblemKind } from "./problems.ts";

/**
 * Places customers in CRM stages: lead, prospect, guaranteed prospect, client. See
 * {@linkcode fitStage} for the rules, {@linkcode applyStage} for the result.
 *
 * @param customers One row per lead, prospect or client.
 * @param options The day of analysis, rules, events, column names.
 * @returns The model, every customer with the stage and how long it has lasted, and the stages.
 * @throws {DataError} When rules cannot be used, a column is absent or would be replaced, or events
 * are needed and missing.
 * @throws {RangeError} When `asOf` is not a day.
 *
 * @example
 * ```ts
 * import { parseDay, stage, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const on = (...days: (string | null)[]) => ({
 *   kind: "day" as const,
 *   values: Float64Array.from(days, (day) => day ? parseDay(day) : NaN),
 * });
 * const leads = Table.of({
 *   customer: ["a", "b", "c"],
 *   createdOn: on("2025-01-01", "2025-02-01", "2025-03-01"),
 *   firstContactOn: on("2025-01-10", "2025-02-10", null),
 *   agreedOn: on("2025-02-01", null, null),
 *   signedOn: on("2025-03-01", null, null),
 * });
 * const { customers } = stage(leads, { asOf: "2025-03-31" });
 * assert.deepEqual(customers.text("segment"), ["client", "prospect", "lead"]);
 * assert.deepEqual([...customers.number("daysInStage")], [30, 49, 30]);
 * ```
 */
export function stage(customers: Table, options: StageOptions): Segmentation<StageModel> {
  const { model, input } = fitWithInput(customers, options);
  return applyInput(model, input, customers);
}

/**
 * Places customers in stages by a fitted model, for instance next month.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param sources The day of analysis and the events. Nothing later than that day is seen.
 * @returns `customers`: the input columns, then `stageSince` (the day the stage began, missing when
 * unknown), `daysInStage`, `historyProblem` ("impossible" when a stage was reached before one that
 * comes first, "skipped" when one left no trace, missing when all is in order) and `segment`:
 * "not-yet" for a customer who first appears after the day of analysis. `segments`: one row per
 * stage from the first to the last, then lapsed clients. `notices`: how many histories have a
 * problem.
 * @throws {DataError} When a column is absent, of another kind, or would be replaced; when events
 * are needed and missing.
 * @throws {RangeError} When `asOf` is not a day.
 */
export function applyStage(
  model: StageModel,
  customers: Table,
  sources: StageSources,
): Segmentation<StageModel> {
  return applyInput(model, readInput(customers, model, sources), customers);
}

function applyInput(
  model: StageModel,
  input: StageInput,
  customers: Table,
): Segmentation<StageModel> {
  const places = placesOf(model, input);
  const names = segmentNames(model);
  const segmentOf = places.map(({ stage }) => names[stage] ?? NOT_YET);
  const since = Float64Array.from(places, ({ since }) => since);
  const daysInStage = since.map((day) => input.asOf - day);
  const problems = worstProblems(model, input);
  return createSegmentation({
    model,
    customers: customers.add({
      stageSince: dayColumn(since),
      daysInStage,
      historyProblem: { kind: "text", values: problems },
      segment: { kind: "text", values: segmentOf },
    }),
    segments: summarizeByValue(customers, valuesOf(model, customers), {
      segmentOf,
      segments: [...names, ...(segmentOf.includes(NOT_YET) ? [NOT_YET] : [])],
      measures: { daysInStage },
    }),
    labels: stageLabels(model),
    notices: noticesOf(problems),
  });
}

/** Every segment, from the first stage to lapsed clients. */
export function segmentNames({ stages, lapsed }: StageModel): string[] {
  return [...stages, ...(lapsed ? [lapsed] : [])].map(({ segment }) => segment);
}

function worstProblems(model: StageModel, input: StageInput): (StageProblemKind | null)[] {
  const worst = new Array<StageProblemKind | null>(input.reachedOn[0].length).fill(null);
  for (const { row, kind } of problemsOf(model, input)) {
    if (worst[row] !== "impossible") worst[row] = kind;
  }
  return worst;
}

/** What each customer is worth: the column named, `monetary`, or unknown. */
function valuesOf({ columns }: StageModel, customers: Table): Float64Array {
  const name = columns.value ?? "monetary";
  if (columns.value === undefined && !customers.has(name)) {
    return new Float64Array(customers.rowCount).fill(NaN);
  }
  return measureColumn(customers, name);
}

/**
 * Names of the segments of a model for a reader, those of customers who are at no stage yet included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function stageLabels(
  { stages, lapsed }: Pick<StageModel, "stages" | "lapsed">,
): SegmentLabels {
  const named = [...stages, ...(lapsed ? [lapsed] : [])].flatMap(({ segment, label }) =>
    label ? [[segment, label] as const] : []
  );
  return { [NOT_YET]: { fr: "Pas encore là", en: "Not there yet" }, ...Object.fromEntries(named) };
}

function noticesOf(problems: readonly (StageProblemKind | null)[]): Notice[] {
  const keys = { impossible: "stageImpossible", skipped: "stageSkipped" } as const;
  return (["impossible", "skipped"] as const).flatMap((kind): Notice[] => {
    const count = problems.filter((problem) => problem === kind).length;
    return count === 0 ? [] : [{ key: keys[kind], parameters: { count } }];
  });
}
