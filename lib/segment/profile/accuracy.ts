/** How often a profile is the one that was known. */
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import type { ProfileModel } from "./model.ts";

/** Profiles found compared with profiles known. */
export interface ProfileAccuracy {
  /** Customers whose profile is known, from a survey say. */
  readonly known: number;
  /** Those of them who were given a profile. */
  readonly decided: number;
  /** Those of the decided who were given the right one. */
  readonly right: number;
  /** Decided ÷ known; NaN when none is known. */
  readonly decidedShare: number;
  /** Right ÷ decided; NaN when none is decided. */
  readonly rightShare: number;
  /** Share of the commonest profile among the known: what naming it always would be right for. */
  readonly commonestShare: number;
  /** One row per profile known, in order of id: `segment`, and the figures above but the last. */
  readonly profiles: Table;
}

/**
 * Compares the profiles found with those that are known of some customers. Ask it of customers that
 * the model was not fitted on: of the others it flatters.
 *
 * @param result What `profile` or `applyProfile` gave.
 * @param known Column of the profile known, text; customers without one are not asked.
 * @returns How many were decided, and how many rightly.
 * @throws {DataError} When the column is absent or holds no text.
 *
 * @example
 * ```ts
 * import { profile, profileAccuracy, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const result = profile(
 *   Table.of({
 *     customer: ["a", "b", "c", "d"],
 *     novelty: [0.1, 0.2, 0.4, 0.5],
 *     told: ["faithful", "curious", "curious", null],
 *   }),
 *   {
 *     traits: [{ column: "novelty" }],
 *     prototypes: [
 *       { profile: "curious", position: { novelty: 1 } },
 *       { profile: "faithful", position: { novelty: -1 } },
 *     ],
 *   },
 * );
 * const { known, decided, right } = profileAccuracy(result, "told");
 * assert.deepEqual([known, decided, right], [3, 3, 2]);
 * ```
 */
export function profileAccuracy(
  { model, customers }: Segmentation<ProfileModel>,
  known: string,
): ProfileAccuracy {
  const told = customers.text(known), found = customers.text("segment");
  const named = new Set(model.prototypes.map(({ profile }) => profile));
  const rows = [...told.keys()].filter((row) => told[row] !== null);
  const count = (group: readonly number[]) => {
    const decided = group.filter((row) => named.has(found[row]!));
    const right = decided.filter((row) => found[row] === told[row]).length;
    return {
      known: group.length,
      decided: decided.length,
      right,
      decidedShare: decided.length / group.length,
      rightShare: right / decided.length,
    };
  };
  const ids = [...new Set(rows.map((row) => told[row]!))].sort();
  const counts = ids.map((id) => count(rows.filter((row) => told[row] === id)));
  const column = (name: keyof typeof counts[number]) => Float64Array.from(counts, (c) => c[name]);
  return {
    ...count(rows),
    commonestShare: Math.max(0, ...counts.map(({ known }) => known)) / rows.length,
    profiles: Table.of({
      segment: ids,
      known: column("known"),
      decided: column("decided"),
      right: column("right"),
      decidedShare: column("decidedShare"),
      rightShare: column("rightShare"),
    }),
  };
}
