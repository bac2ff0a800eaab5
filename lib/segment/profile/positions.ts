/** Where the customers of each profile stand, beside its prototype. */
import { exactSum, median } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { readInput } from "./input.ts";
import type { ProfileModel } from "./model.ts";
import { type SpeakingTrait, speakingTraits } from "./nearest.ts";
import { UNPROFILED } from "./prototype.ts";
import { standardize } from "./standardize.ts";

/**
 * Compares the customers of each profile with its prototype, trait by trait: what a profile was
 * meant to be, and who is in it.
 *
 * @param result What `profile` or `applyProfile` gave.
 * @returns One row per profile and trait that tells customers apart: `segment` ("undecided"
 * included), `trait`, `known` (customers whose trait is known), `medianValue` in the unit of the
 * trait, `deviation` (mean, in standard deviations from the usual customer, each customer counting
 * as much as its trait is believed) and `prototype` (its position; missing for the undecided).
 * @throws {DataError} When a column of the model is no longer there.
 *
 * @example
 * ```ts
 * import { profile, profilePositions, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const positions = profilePositions(profile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * }));
 * assert.deepEqual(positions.text("segment"), ["curious", "faithful", "undecided"]);
 * assert.deepEqual([...positions.number("medianValue")], [0.4, 0.1, 0.2]);
 * ```
 */
export function profilePositions(result: Segmentation<ProfileModel>): Table {
  const { model, customers, segments } = result;
  const traits = speakingTraits(model), input = readInput(customers, model.columns, model.traits);
  const segmentOf = customers.text("segment");
  const rows = segments.text("segment").filter((segment) => segment !== UNPROFILED)
    .flatMap((segment) => {
      const index = model.prototypes.findIndex(({ profile }) => profile === segment);
      const members = [...segmentOf.keys()].filter((row) => segmentOf[row] === segment);
      return traits.map((trait) => ({
        segment,
        trait: trait.column,
        ...standOn(trait, input.traits[trait.index], members, model.limit),
        prototype: index < 0 ? NaN : trait.positions[index],
      }));
    });
  return Table.of({
    segment: rows.map(({ segment }) => segment),
    trait: rows.map(({ trait }) => trait),
    known: rows.map(({ known }) => known),
    medianValue: Float64Array.from(rows, ({ medianValue }) => medianValue),
    deviation: Float64Array.from(rows, ({ deviation }) => deviation),
    prototype: Float64Array.from(rows, ({ prototype }) => prototype),
  });
}

/** Where some customers stand on one trait; NaN where it is known of none. */
function standOn(
  { centre, scale }: SpeakingTrait,
  { values, belief }: ReturnType<typeof readInput>["traits"][number],
  members: readonly number[],
  limit: number,
): { known: number; medianValue: number; deviation: number } {
  const known = members.filter((row) => belief[row] > 0);
  if (known.length === 0) return { known: 0, medianValue: NaN, deviation: NaN };
  const weighted = known.map((row) => belief[row] * standardize(values[row], centre, scale, limit));
  return {
    known: known.length,
    medianValue: median(Float64Array.from(known, (row) => values[row])),
    deviation: exactSum(weighted) / exactSum(known.map((row) => belief[row])),
  };
}
