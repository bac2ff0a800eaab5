/** Completing a model for customers inside a database. */
import { type Engine, type RelationName, requireColumns } from "../../engine/mod.ts";
import { stageModelOf, type StageOptions } from "./fit.ts";
import type { StageModel } from "./model.ts";

/**
 * Makes the model of {@linkcode fitStage} for customers of a database: completes the rules and checks
 * that every column they read is there. Nothing is learned, so nothing comes back.
 *
 * @param engine The database.
 * @param customers The relation of leads, prospects and clients.
 * @param options As for {@linkcode fitStage}, events apart.
 * @returns The model, as plain data.
 * @throws {DataError} When rules cannot be used, or the relation or a column is absent.
 * @throws {RangeError} When `asOf` is not a day.
 *
 * @example
 * ```ts
 * import { fitStage, fitStageInEngine, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], status: ["new", "won"] });
 * const stages = [
 *   { segment: "lead", reachedBy: [] },
 *   { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
 * ];
 * const options = { asOf: "2025-12-31", stages };
 * await using engine = await openDuckDb();
 * await engine.load("leads", leads);
 * assert.deepEqual(await fitStageInEngine(engine, "leads", options), fitStage(leads, options));
 * ```
 */
export async function fitStageInEngine(
  engine: Engine,
  customers: RelationName,
  options: Omit<StageOptions, "events">,
): Promise<StageModel> {
  const model = stageModelOf(options);
  const evidence = [
    ...model.stages.flatMap(({ reachedBy }) => reachedBy),
    ...(model.lapsed ? [model.lapsed.lastOrder] : []),
  ];
  const columns = evidence.flatMap((each) =>
    "date" in each ? [each.date] : "column" in each ? [each.column] : []
  );
  const { customer, value } = model.columns;
  await requireColumns(engine, customers, [customer, ...value ? [value] : [], ...columns]);
  return model;
}
