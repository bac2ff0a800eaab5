/** Prototypes learned from customers whose profile is known. */
import { DataError, exactSum, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { defaultPrototypes } from "./default_prototypes.ts";
import { chooseColumns, DEFAULT_LIMIT, fitInput, type ProfileOptions, scaleTraits } from "./fit.ts";
import { type ProfileInput, readInput } from "./input.ts";
import type { ProfileModel, ProfileTrait } from "./model.ts";
import { speakingTraits } from "./nearest.ts";
import type { ProfilePrototype } from "./prototype.ts";
import { standardize } from "./standardize.ts";

/** Options of {@linkcode fitPrototypes}; only `known` is required. */
export interface PrototypeOptions extends ProfileOptions {
  /** Column of the profile known, text; customers without one are not learned from. */
  readonly known: string;
}

/** A trait that hardly varies within profiles would silence all others. */
const LEAST_VARIANCE = 0.05;

/**
 * Learns prototypes from customers whose profile is known, say from a survey: each prototype is the
 * mean of its customers, in standard deviations, each trait counting as much as it is believed; and
 * each trait weighs the more, the less it varies within profiles (diagonal linear discriminant
 * analysis: S. Dudoit, J. Fridlyand and T. P. Speed, 2002, doi:10.1198/016214502753479248).
 * Test the model on customers it has not seen before you trust it.
 *
 * @param customers One row per customer: key, known profile, traits, the counts they rest on.
 * @param options `known`, and what {@linkcode fitProfile} takes. Names and messages come from the
 * prototypes given, or the default ones, of the same id; weights multiply those learned.
 * @returns A model, ready for {@linkcode applyProfile}; prototypes in order of id.
 * @throws {DataError} When a column is absent or cannot be used, fewer than two profiles are known,
 * or the options cannot be used.
 *
 * @example
 * ```ts
 * import { applyProfile, fitPrototypes, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const surveyed = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   novelty: [0.1, 0.2, 0.7, 0.8],
 *   temperament: ["zen", "zen", "decouvreur", "decouvreur"],
 * });
 * const model = fitPrototypes(surveyed, { known: "temperament", traits: [{ column: "novelty" }] });
 * const others = Table.of({ customer: ["e", "f"], novelty: [0.9, 0.05] });
 * assert.deepEqual(applyProfile(model, others).customers.text("segment"), ["decouvreur", "zen"]);
 * ```
 */
export function fitPrototypes(
  customers: Table,
  { known, ...options }: PrototypeOptions,
): ProfileModel {
  const { columns, config } = chooseColumns(customers, options);
  const input = readInput(customers, columns, config.traits);
  const groups = groupRows(customers.text(known), known);
  const learned = learn(input, scaleTraits(input, config.traits), groups, config.limit);
  return fitInput(input, columns, {
    ...config,
    traits: learned.traits,
    prototypes: nameLike(learned.prototypes, config.prototypes ?? defaultPrototypes()),
  });
}

/** Names and messages of the prototypes of the same id. */
function nameLike(
  learned: readonly ProfilePrototype[],
  templates: readonly ProfilePrototype[],
): ProfilePrototype[] {
  return learned.map((prototype) => {
    const template = templates.find(({ profile }) => profile === prototype.profile);
    return { ...template, ...prototype };
  });
}

type Groups = readonly (readonly [profile: string, rows: readonly number[]])[];

function groupRows(profiles: readonly (string | null)[], column: string): Groups {
  const groups = new Map<string, number[]>();
  profiles.forEach((profile, row) => {
    if (profile === null) return;
    const rows = groups.get(profile);
    if (rows) rows.push(row);
    else groups.set(profile, [row]);
  });
  if (groups.size >= 2) return [...groups].sort(([a], [b]) => a < b ? -1 : 1);
  const [profile] = groups.keys();
  throw new DataError(
    profile === undefined
      ? message("errorPrototypesNone", { column })
      : message("errorPrototypesOne", { column, profile }),
    { column },
  );
}

/** The mean position of each profile, and the weight of each trait. */
function learn(
  input: ProfileInput,
  scaled: readonly ProfileTrait[],
  groups: Groups,
  limit = DEFAULT_LIMIT,
): Pick<ProfileModel, "traits" | "prototypes"> {
  const positions = groups.map((): Record<string, number> => ({}));
  const traits = [...scaled];
  for (const { index, column, centre, scale } of speakingTraits({ traits, prototypes: [] })) {
    const { values, belief } = input.traits[index];
    const squares: number[] = [], shares: number[] = [];
    groups.forEach(([, rows], g) => {
      const present = rows.filter((row) => belief[row] > 0);
      const deviations = present.map((row) => standardize(values[row], centre, scale, limit));
      const beliefs = present.map((row) => belief[row]);
      const weight = exactSum(beliefs);
      const mean = weight === 0 ? 0 : exactSum(deviations.map((d, i) => d * beliefs[i])) / weight;
      positions[g][column] = mean;
      deviations.forEach((d, i) => squares.push(beliefs[i] * (d - mean) ** 2));
      shares.push(weight);
    });
    const variance = exactSum(squares) / exactSum(shares);
    const weight = traits[index].weight / Math.max(LEAST_VARIANCE, variance);
    traits[index] = { ...traits[index], weight };
  }
  return {
    traits,
    prototypes: groups.map(([profile], g) => ({ profile, position: positions[g] })),
  };
}
