/** The evidence of personas as one table. */
import { Table } from "../../table/mod.ts";
import { PERSONA_AXES } from "./axes.ts";
import type { PersonaSet } from "./persona.ts";

/**
 * Lists what sets segments apart, one row per difference: to check a card, or to keep beside it.
 *
 * @param set What {@linkcode personas} gave.
 * @returns `segment`, `axis`, `attribute`, `category` (missing for numbers), `direction`, `inside`
 * and `everybody`, `vTest`, `pValue`, `adjustedPValue`; in the order of the cards. Where a share is
 * withheld it is missing, and so are its tests.
 */
export function personaEvidence({ personas }: PersonaSet): Table {
  const rows = personas.flatMap(({ segment, sides }) =>
    PERSONA_AXES.flatMap((axis) => sides[axis].traits.map((trait) => ({ segment, axis, ...trait })))
  );
  const text = (name: "segment" | "axis" | "attribute" | "category" | "direction") =>
    rows.map((row) => row[name]);
  const number = (name: "inside" | "everybody" | "vTest" | "pValue" | "adjustedPValue") =>
    Float64Array.from(rows, (row) => row[name] ?? NaN);
  return Table.of({
    segment: text("segment"),
    axis: text("axis"),
    attribute: text("attribute"),
    category: text("category"),
    direction: text("direction"),
    inside: number("inside"),
    everybody: number("everybody"),
    vTest: number("vTest"),
    pValue: number("pValue"),
    adjustedPValue: number("adjustedPValue"),
  });
}
