/** Fitting a scorecard: checking it against the data, and learning what missing data counts for. */
import type { Table } from "../../table/mod.ts";
import { completeCard } from "./default_card.ts";
import type { Scorecard } from "./card.ts";
import { criterionPoints, readInput, type ScoreInput, type ScoreSources } from "./input.ts";
import { readScoreConfig, readScoreModel, type ScoreColumns, type ScoreConfig } from "./model.ts";
import type { ScoreColumnNames, ScoreModel } from "./model.ts";
import { HUNDREDTHS } from "./points.ts";
import { roundedRatio } from "./total.ts";

/** Options of {@linkcode fitScore} and {@linkcode score}: a scorecard and a day of analysis. */
export interface ScoreOptions extends ScoreConfig, ScoreSources {}

/**
 * Fits a scoring model: completes the scorecard, checks it against the columns, and works out the
 * mean points of each criterion where the card gives them to missing data.
 *
 * Points are kept to the hundredth and added as whole hundredths. Criteria are held by their own
 * caps, then groups by theirs. `score` = 100 × points / `total`, held within 0 and 100, rounded to
 * the hundredth. Missing data counts for 0 points (`"zero"`), for the mean of the customers whose
 * data is known (`"average"`), or not at all: `"excluded"` lowers the total in proportion to the
 * points that were out of reach. Customers are scored as of a day: events and past dates after it
 * are not seen. Other columns are taken as they stand: give them as they were on that day.
 *
 * @param customers One row per customer, lead or prospect.
 * @param options The scorecard, the day of analysis, the events, column names.
 * @returns The model, as plain data.
 * @throws {DataError} When the card cannot be used (the message names each path), a column is
 * absent or of another kind, or events are needed and missing.
 * @throws {RangeError} When there is no day of analysis.
 *
 * @example
 * ```ts
 * import { fitScore, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b", "c"], employees: [120, 8, null] });
 * const size = {
 *   id: "size",
 *   kind: "number",
 *   column: "employees",
 *   levels: [{ above: 50, points: 10 }],
 * } as const;
 * const groups = [{ id: "company", axis: "fit", criteria: [size] }] as const;
 * const model = fitScore(leads, { groups, missing: "average", asOf: "2025-12-31" });
 * assert.equal(model.card.total, 10);
 * assert.deepEqual(model.averages, { size: 5 });
 * ```
 */
export function fitScore(customers: Table, options: ScoreOptions): ScoreModel {
  const { card, columns } = readOptions(options);
  return fitInput(readInput(customers, card, columns, options), card, columns, options);
}

/** The card and the columns of some options, checked and complete. */
export function readOptions(options: ScoreOptions): { card: Scorecard; columns: ScoreColumns } {
  const { asOf: _, asOfColumn: __, events: ___, ...config } = options;
  const checked = readScoreConfig(config);
  return { card: completeCard(checked), columns: completeColumns(checked.columns) };
}

/** Fits a model on columns already checked. */
export function fitInput(
  input: ScoreInput,
  card: Scorecard,
  columns: ScoreColumns,
  options: ScoreOptions,
): ScoreModel {
  return scoreModelOf(
    card,
    columns,
    options,
    card.missing === "average" ? meanPoints(card, input) : {},
  );
}

/** The model, once the mean points that missing data counts for are known. */
export function scoreModelOf(
  card: Scorecard,
  columns: ScoreColumns,
  { asOf }: Pick<ScoreOptions, "asOf">,
  averages: ScoreModel["averages"],
): ScoreModel {
  const model: ScoreModel = {
    method: "score",
    version: 1,
    asOf: asOf ?? null,
    columns,
    card,
    averages,
  };
  // Written and read back at once: what is fitted is what is saved, to the last key.
  return readScoreModel(JSON.parse(JSON.stringify(model)));
}

function completeColumns({ customer = "customer", value, events }: ScoreColumnNames = {}) {
  const named = { customer, type: "type", date: "date" };
  for (const name of ["customer", "type", "date"] as const) {
    named[name] = events?.[name] ?? named[name];
  }
  return { customer, ...(value === undefined ? {} : { value }), events: named };
}

/** Mean points of each criterion among the customers whose data is known; 0 when none is. */
function meanPoints({ groups }: Scorecard, input: ScoreInput): Record<string, number> {
  return Object.fromEntries(groups.flatMap(({ criteria }) =>
    criteria.map((criterion) => {
      const known = criterionPoints(criterion, input).filter((points) => !Number.isNaN(points));
      const sum = known.reduce((total, points) => total + points, 0);
      return [criterion.id, known.length ? roundedRatio(sum, known.length) / HUNDREDTHS : 0];
    })
  ));
}
