/** Fitting stages: checking the rules against the data. */
import { parseDay } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { DEFAULT_STAGES } from "./default_stages.ts";
import { readInput, type StageInput, type StageSources } from "./input.ts";
import {
  readStageConfig,
  readStageModel,
  type StageColumnNames,
  type StageConfig,
  type StageModel,
} from "./model.ts";

/** Options of {@linkcode fitStage} and {@linkcode stage}; only `asOf` is required. */
export interface StageOptions extends StageConfig, StageSources {}

/**
 * Fits a model of CRM stages: completes the rules and checks them against the columns. There is
 * nothing to learn; fit and apply stand apart as with every method.
 *
 * A customer is in the furthest stage of which any evidence is known on the day of analysis: dates
 * and events after it are not seen. A field without a date (`column` and `values`) is taken as it
 * stands: give it as it was on that day. Whoever reaches the last stage is a client; with `lapsed`,
 * a lapsed one when the last order is more than `afterDays` ago.
 *
 * @param customers One row per lead, prospect or client.
 * @param options The day of analysis, rules, events, column names. Without rules: lead, prospect,
 * guaranteed prospect, client, on the days of columns `createdOn`, `firstContactOn`, `agreedOn`,
 * `signedOn`.
 * @returns The model, as plain data.
 * @throws {DataError} When rules cannot be used (the message names each path), a column is absent
 * or of another kind, or events are needed and missing.
 * @throws {RangeError} When `asOf` is not a day.
 *
 * @example
 * ```ts
 * import { fitStage, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], status: ["new", "signed"] });
 * const model = fitStage(leads, {
 *   asOf: "2025-12-31",
 *   stages: [
 *     { segment: "lead", reachedBy: [] },
 *     { segment: "client", reachedBy: [{ column: "status", values: ["signed"] }] },
 *   ],
 * });
 * assert.equal(model.stages.length, 2);
 * ```
 */
export function fitStage(customers: Table, options: StageOptions): StageModel {
  return fitWithInput(customers, options).model;
}

/** Fits a model and keeps what was read. */
export function fitWithInput(
  customers: Table,
  { events, ...options }: StageOptions,
): { model: StageModel; input: StageInput } {
  const model = stageModelOf(options);
  return { model, input: readInput(customers, model, { asOf: options.asOf, events }) };
}

/** The model that options make, whatever the customers are. */
export function stageModelOf({ asOf, ...config }: Omit<StageOptions, "events">): StageModel {
  parseDay(asOf, "asOf");
  const { columns, stages, lapsed } = readStageConfig(config);
  const made: StageModel = {
    method: "stage",
    version: 1,
    asOf,
    columns: completeColumns(columns),
    stages: stages ?? DEFAULT_STAGES,
    lapsed,
  };
  // Written and read back at once: what is fitted is what is saved, to the last key.
  return readStageModel(JSON.parse(JSON.stringify(made)));
}

function completeColumns({ customer = "customer", value, events }: StageColumnNames = {}) {
  return {
    customer,
    value,
    events: {
      customer: events?.customer ?? customer,
      type: events?.type ?? "type",
      date: events?.date ?? "date",
    },
  };
}
