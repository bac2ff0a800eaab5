/** Completing a card for customers inside a database. */
import { message } from "../../base/mod.ts";
import { type Engine, type RelationName, requireColumns } from "../../engine/mod.ts";
import { readsEvents } from "./criterion.ts";
import { readOptions, scoreModelOf, type ScoreOptions } from "./fit.ts";
import type { ScoreModel } from "./model.ts";

/**
 * Makes the model of {@linkcode fitScore} for customers of a database: completes the scorecard and
 * checks that every column it reads is there. A card that gives mean points to missing data has to
 * learn them, from a file: its saved model is then applied with {@linkcode scoreSql}.
 *
 * @param engine The database.
 * @param customers The relation of customers, leads or prospects.
 * @param options As for {@linkcode fitScore}, events apart.
 * @returns The model, as plain data.
 * @throws {DataError} When the card cannot be used, or the relation or a column is absent.
 * @throws {RangeError} When missing data is to count for the average.
 *
 * @example
 * ```ts
 * import { fitScore, fitScoreInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], employees: [120, 8] });
 * const levels = [{ above: 50, points: 10 }];
 * const size = { id: "size", kind: "number", column: "employees", levels } as const;
 * const groups = [{ id: "company", axis: "fit", criteria: [size] }] as const;
 * const options = { groups, asOf: "2025-12-31" };
 * await using engine = await openDuckDb();
 * await engine.load("leads", leads);
 * assert.deepEqual(await fitScoreInEngine(engine, "leads", options), fitScore(leads, options));
 * ```
 */
export async function fitScoreInEngine(
  engine: Engine,
  customers: RelationName,
  options: Omit<ScoreOptions, "events">,
): Promise<ScoreModel> {
  const { card, columns } = readOptions(options);
  if (card.missing === "average") {
    throw new RangeError(
      message("errorMeanInside"),
    );
  }
  const read = card.groups.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => readsEvents(criterion) ? [] : [criterion.column])
  );
  const { customer, value } = columns;
  await requireColumns(engine, customers, [customer, ...value ? [value] : [], ...read]);
  return scoreModelOf(card, columns, options, {});
}
