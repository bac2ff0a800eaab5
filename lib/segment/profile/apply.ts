/** Placing customers by a model. */
import {
  createSegmentation,
  type Notice,
  ordersColumn,
  type Segmentation,
  type SegmentLabels,
  summarizeSegments,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { chooseColumns, fitInput, type ProfileOptions } from "./fit.ts";
import { type ProfileInput, readInput } from "./input.ts";
import type { ProfileModel } from "./model.ts";
import { placeColumns, type Placing, segmentsOf } from "./nearest.ts";
import { UNDECIDED, UNPROFILED } from "./prototype.ts";

/**
 * Finds the profile of each customer: fits the usual value of every trait and places the same
 * customers. See {@linkcode fitProfile} for the traits, {@linkcode applyProfile} for the result.
 *
 * @param customers One row per customer: key, traits, the counts they rest on.
 * @param options Traits, prototypes, margin, limit, columns.
 * @returns The model, every customer with its profile, and the profiles.
 * @throws {DataError} When a column is absent or cannot be used, or the options cannot be used.
 *
 * @example
 * ```ts
 * import { profile, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const { customers: placed } = profile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * assert.deepEqual(placed.text("segment"), ["faithful", "undecided", "curious"]);
 * ```
 */
export function profile(
  customers: Table,
  options: ProfileOptions = {},
): Segmentation<ProfileModel> {
  const { columns, config } = chooseColumns(customers, options);
  const input = readInput(customers, columns, config.traits);
  return applyInput(fitInput(input, columns, config), input, customers);
}

/**
 * Places customers by a fitted model, for instance last month's. The nearest prototype is that of
 * the smallest sum, over known traits, of weight × belief × (deviation − position)².
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then `profileNearest` and `profileSecond`, the two
 * nearest prototypes; `profileMargin`, how far the second lies behind the first (difference of
 * squared distances ÷ weight of all traits: little when little is known); `profileEvidence`, the
 * share of the traits' weight that is known, in [0, 1]; and `segment`: the nearest profile,
 * "undecided" when the margin is thinner than the model's, "unprofiled" when no trait is known.
 * `segments`: one row per profile, in the order of the prototypes.
 * @throws {DataError} When a column is absent, cannot be used, or would be replaced.
 */
export function applyProfile(model: ProfileModel, customers: Table): Segmentation<ProfileModel> {
  return applyInput(model, readInput(customers, model.columns, model.traits), customers);
}

/** Places customers whose columns are already checked. */
export function applyInput(
  model: ProfileModel,
  input: ProfileInput,
  customers: Table,
): Segmentation<ProfileModel> {
  const placing = placeColumns(model, input);
  const segmentOf = segmentsOf(model, placing);
  const names = model.prototypes.map(({ profile }) => profile);
  const nameOf = (indices: Int32Array) => Array.from(indices, (index) => names[index] ?? null);
  const unprofiled = segmentOf.includes(UNPROFILED) ? [UNPROFILED] : [];
  return createSegmentation({
    model,
    customers: customers.add({
      profileNearest: nameOf(placing.nearest),
      profileSecond: nameOf(placing.second),
      profileMargin: placing.margin,
      profileEvidence: placing.evidence,
      segment: segmentOf,
    }),
    segments: summarizeSegments({
      segmentOf,
      segments: [...names, UNDECIDED, ...unprofiled],
      revenue: input.value,
      orders: ordersColumn(customers),
      measures: { profileMargin: placing.margin, profileEvidence: placing.evidence },
    }),
    labels: profileLabels(model),
    notices: noticesOf(model, placing, segmentOf),
  });
}

/**
 * Names of the segments of a model for a reader, those of customers undecided or without a profile
 * included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function profileLabels({ prototypes }: Pick<ProfileModel, "prototypes">): SegmentLabels {
  const named = prototypes.flatMap(({ profile, label }) =>
    label ? [[profile, label] as const] : []
  );
  return {
    [UNDECIDED]: { fr: "Indécis", en: "Undecided" },
    [UNPROFILED]: { fr: "Sans profil", en: "No profile" },
    ...Object.fromEntries(named),
  };
}

function noticesOf(
  model: ProfileModel,
  { nearest }: Placing,
  segmentOf: readonly string[],
): Notice[] {
  const silent = model.traits.filter(({ scale }) => scale === null).map(({ column }) => column);
  const undecided = segmentOf.reduce((sum, id) => id === UNDECIDED ? sum + 1 : sum, 0);
  const known = nearest.reduce((sum, index) => index >= 0 ? sum + 1 : sum, 0);
  const notices: Notice[] = [];
  if (silent.length > 0) {
    const parameters = { count: silent.length, traits: silent.join(", ") };
    notices.push({ key: "profileSilentTraits", parameters });
  }
  if (undecided > 0) {
    notices.push({ key: "profileUndecided", parameters: { count: undecided, customers: known } });
  }
  const unknown = nearest.length - known;
  if (unknown > 0) notices.push({ key: "profileUnknown", parameters: { count: unknown } });
  return notices;
}
