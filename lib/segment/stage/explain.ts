/** Why a customer is in a stage, and what the next one takes. */
import { DataError, formatIsoDay, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { segmentNames } from "./apply.ts";
import { readInput, type StageSources } from "./input.ts";
import { NOT_YET, type StageEvidence, type StageModel } from "./model.ts";
import { placesOf } from "./place.ts";

/** A stage that was reached. */
export interface StageStep {
  /** The stage. */
  readonly segment: string;
  /** The day it was reached, YYYY-MM-DD; null when unknown. */
  readonly on: string | null;
}

/** Why a customer is in a stage. */
export interface StageExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The stage. */
  readonly segment: string;
  /** The day it began, YYYY-MM-DD; null when unknown. */
  readonly since: string | null;
  /** Every stage that left a trace, from the first. */
  readonly history: readonly StageStep[];
  /** The next stage and what would tell that it is reached; null after the last. */
  readonly next: { readonly segment: string; readonly reachedBy: readonly StageEvidence[] } | null;
  /** The first day on which the client counts as lapsed without a new order; null for others. */
  readonly lapsesOn: string | null;
}

/**
 * Explains the stage of one customer.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @param sources The day of analysis and the events.
 * @returns The stages reached and when, what comes next, and when a client lapses.
 * @throws {DataError} When the customer is not in the table, or the table cannot be read.
 * @throws {RangeError} When `asOf` is not a day.
 */
export function explainStage(
  model: StageModel,
  customers: Table,
  customer: string,
  sources: StageSources,
): StageExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const input = readInput(customers.take([row]), model, sources);
  const [{ stage, since }] = placesOf(model, input);
  const history = stage < 0 ? [] : model.stages.flatMap(({ segment }, i): StageStep[] => {
    const on = input.reachedOn[i][0];
    return on === Infinity ? [] : [{ segment, on: isoDay(on) }];
  });
  const following = model.stages[stage + 1];
  const lastOrder = input.lastOrder?.[0] ?? NaN;
  const quietSince = Number.isNaN(lastOrder) ? since : lastOrder;
  const isClient = model.lapsed !== undefined && stage === model.stages.length - 1;
  return {
    customer,
    segment: segmentNames(model)[stage] ?? NOT_YET,
    since: isoDay(since),
    history,
    next: following ? { segment: following.segment, reachedBy: following.reachedBy } : null,
    lapsesOn: isClient ? isoDay(quietSince + model.lapsed!.afterDays + 1) : null,
  };
}

function isoDay(day: number): string | null {
  return Number.isNaN(day) ? null : formatIsoDay(day);
}
