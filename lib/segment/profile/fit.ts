/** Fitting a model. */
import type { Table } from "../../table/mod.ts";
import { type ProfileConfig, readProfileConfig } from "./config.ts";
import { defaultPrototypes, defaultTraits } from "./default_prototypes.ts";
import { type ProfileInput, readInput } from "./input.ts";
import {
  type ProfileColumns,
  type ProfileModel,
  type ProfileTrait,
  readProfileModel,
} from "./model.ts";
import type { TraitChoice } from "./prototype.ts";
import { scaleOf, type TraitScale } from "./standardize.ts";

/** Options of {@linkcode fitProfile} and {@linkcode profile}; all have defaults. */
export interface ProfileOptions extends ProfileConfig {
  /** Column of the customer's key; "customer" when left out. */
  readonly customer?: string | undefined;
}

/** In the sample retailer this leaves a third of customers undecided. */
const DEFAULT_MARGIN = 0.05;
/** Standard deviations at which a trait is cut off when nothing is said. */
export const DEFAULT_LIMIT = 3;

/**
 * Fits profiles: measures what is usual for each trait, so that customers and prototypes can be
 * compared in standard deviations.
 *
 * The usual value is the median and its spread the median absolute deviation (× 1.4826), which a
 * few odd customers cannot move; see {@linkcode ProfileTrait}. Without `traits` those of
 * {@linkcode profileTraits} are taken, without `prototypes` the four temperaments of
 * {@linkcode defaultPrototypes}. A trait that rests on a count (`evidence`) weighs
 * count ÷ (count + prior): the reliability of a mean of so many observations.
 *
 * @param customers One row per customer: key, traits, the counts they rest on.
 * @param options Traits, prototypes, margin, limit, columns.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or cannot be used, or the options cannot be used; the
 * message names each path.
 *
 * @example
 * ```ts
 * import { fitProfile, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const { traits } = fitProfile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * assert.equal(traits[0].centre, 0.2);
 * assert.equal(traits[0].scale!.toFixed(3), "0.148");
 * ```
 */
export function fitProfile(customers: Table, options: ProfileOptions = {}): ProfileModel {
  const { columns, config } = chooseColumns(customers, options);
  return fitInput(readInput(customers, columns, config.traits), columns, config);
}

/** A configuration with its traits. */
export type ChosenConfig = ProfileConfig & { readonly traits: readonly TraitChoice[] };

/** The columns that options name, and the options checked. */
export function chooseColumns(
  customers: Pick<Table, "has">,
  { customer = "customer", ...rest }: ProfileOptions,
): { columns: ProfileColumns; config: ChosenConfig } {
  const config = readProfileConfig(rest);
  const value = config.value ?? (customers.has("monetary") ? "monetary" : null);
  return {
    columns: { customer, value },
    config: { ...config, traits: config.traits ?? defaultTraits() },
  };
}

/** Fits a model on columns already checked. */
export function fitInput(
  input: ProfileInput,
  columns: ProfileColumns,
  config: ChosenConfig,
): ProfileModel {
  return profileModelOf(scaleTraits(input, config.traits), columns, config);
}

/** The model, once what is usual for each trait is known. */
export function profileModelOf(
  traits: readonly ProfileTrait[],
  columns: ProfileColumns,
  { prototypes, margin, limit }: ProfileConfig,
): ProfileModel {
  // Read back at once: what is fitted and what is saved obey the same form.
  return readProfileModel({
    method: "profile",
    version: 1,
    columns,
    traits,
    prototypes: prototypes ?? defaultPrototypes(),
    margin: margin ?? DEFAULT_MARGIN,
    limit: limit ?? DEFAULT_LIMIT,
  });
}

/** The traits with what is usual for each. */
export function scaleTraits(input: ProfileInput, traits: readonly TraitChoice[]): ProfileTrait[] {
  return traits.map((trait, i) => scaledTrait(trait, scaleOf(input.traits[i])));
}

/** A trait with what is usual for it. */
export function scaledTrait(
  { column, weight = 1, evidence }: TraitChoice,
  scale: TraitScale,
): ProfileTrait {
  return { column, weight, ...(evidence ? { evidence } : {}), ...scale };
}
