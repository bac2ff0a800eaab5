/** Why a customer has a profile, trait by trait. */
import { DataError, type LocalizedText, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { readInput } from "./input.ts";
import type { ProfileModel } from "./model.ts";
import { placeColumns, segmentsOf, speakingTraits } from "./nearest.ts";
import { standardize } from "./standardize.ts";

/** One trait of an explanation. */
export interface TraitExplanation {
  /** The trait's column. */
  readonly column: string;
  /** The customer's value. */
  readonly value: number;
  /** The same in standard deviations from the usual value. */
  readonly deviation: number;
  /** How much it is believed, in (0, 1]. */
  readonly belief: number;
  /** What it adds to the margin: positive for the nearest profile, negative for the second. */
  readonly pull: number;
}

/** Why a customer has a profile. */
export interface ProfileExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The customer's segment. */
  readonly segment: string;
  /** The nearest profile. */
  readonly nearest: string;
  /** The next one. */
  readonly second: string;
  /** How far the second lies behind the nearest: the sum of the pulls. */
  readonly margin: number;
  /** What would have to be added to the margin for a decision; 0 when decided. */
  readonly missing: number;
  /** The message that goes with the customer's profile; null when undecided or not given. */
  readonly message: LocalizedText | null;
  /** Known traits, those that pull most towards the nearest profile first. */
  readonly traits: readonly TraitExplanation[];
}

/**
 * Explains the profile of one customer: how each known trait pulls between the two nearest
 * prototypes.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The explanation, as plain data.
 * @throws {DataError} When the customer is not in the table, or none of its traits is known.
 *
 * @example
 * ```ts
 * import { explainProfile, fitProfile, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const model = fitProfile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * const { segment, second, traits } = explainProfile(model, customers, "c");
 * assert.deepEqual([segment, second], ["curious", "faithful"]);
 * assert.ok(traits[0].pull > 0);
 * ```
 */
export function explainProfile(
  model: ProfileModel,
  customers: Table,
  customer: string,
): ProfileExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const input = readInput(customers.take([row]), model.columns, model.traits);
  const placing = placeColumns(model, input);
  const [nearest, second, margin] = [placing.nearest[0], placing.second[0], placing.margin[0]];
  if (nearest < 0) {
    throw new DataError(message("errorExplainTraits", { customer }));
  }
  const speaking = speakingTraits(model);
  const total = speaking.reduce((sum, { weight }) => sum + weight, 0);
  const traits = speaking.flatMap(({ index, column, weight, centre, scale, positions }) => {
    const value = input.traits[index].values[0], belief = input.traits[index].belief[0];
    if (belief === 0) return [];
    const deviation = standardize(value, centre, scale, model.limit);
    const gain = (deviation - positions[second]) ** 2 - (deviation - positions[nearest]) ** 2;
    return [{ column, value, deviation, belief, pull: weight * belief * gain / total }];
  });
  const decided = margin >= model.margin;
  return {
    customer,
    segment: segmentsOf(model, placing)[0],
    nearest: model.prototypes[nearest].profile,
    second: model.prototypes[second].profile,
    margin,
    missing: decided ? 0 : model.margin - margin,
    message: decided ? model.prototypes[nearest].message ?? null : null,
    traits: traits.sort((a, b) => b.pull - a.pull),
  };
}
