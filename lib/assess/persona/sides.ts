/** What is said of each group on each side. */
import { type Adjustment, adjustPValues } from "../../base/mod.ts";
import type { Attribute } from "./attributes.ts";
import type { PersonaAxis } from "./axes.ts";
import { byStrength, compareGroups } from "./evidence.ts";
import type { Group } from "./groups.ts";
import type { Persona, PersonaSide, PersonaTrait } from "./persona.ts";
import { typicalValues } from "./typical.ts";

/** Differences beyond chance by attribute and group. */
type Traits = ReadonlyMap<Attribute, readonly (readonly PersonaTrait[])[]>;

/** Finds the differences beyond chance; all comparisons are adjusted together. */
export function findTraits(
  attributes: readonly Attribute[],
  groups: readonly Group[],
  { level, k, adjustment }: { level: number; k: number; adjustment: Adjustment },
): { traits: Traits; comparisons: number; silent: string[] } {
  const compared = attributes.map((attribute) => compareGroups(attribute, groups, k));
  const adjusted = adjustPValues(compared.flat(2).map(({ pValue }) => pValue), adjustment);
  let next = 0;
  const traits = compared.map((ofAttribute) =>
    ofAttribute.map((ofGroup) =>
      ofGroup.map((comparison) => ({ ...comparison, adjustedPValue: adjusted[next++] }))
        .filter(({ adjustedPValue, vTest }) => vTest !== 0 && adjustedPValue <= level)
    )
  );
  const silent = attributes.filter((_, i) => compared[i].flat().length === 0);
  return {
    traits: new Map(attributes.map((attribute, i) => [attribute, traits[i]])),
    comparisons: adjusted.length,
    silent: silent.map(({ name }) => name),
  };
}

/** The four sides of each group. */
export function sidesOf(
  attributes: readonly Attribute[],
  groups: readonly Group[],
  traits: Traits,
  k: number,
): Persona["sides"][] {
  const typical = attributes.map((attribute) => typicalValues(attribute, groups, k));
  return groups.map((_, g) =>
    mapAxes((axis): PersonaSide => ({
      traits: attributes.filter((attribute) => attribute.axis === axis)
        .flatMap((attribute) => traits.get(attribute)![g]).sort(byStrength),
      typical: attributes.flatMap((attribute, i) =>
        attribute.axis === axis && typical[i][g] ? [typical[i][g]!] : []
      ),
    }))
  );
}

/** Sides that say nothing. */
export function emptySides(): Persona["sides"] {
  return mapAxes(() => ({ traits: [], typical: [] }));
}

function mapAxes(make: (axis: PersonaAxis) => PersonaSide): Persona["sides"] {
  return {
    identity: make("identity"),
    behaviour: make("behaviour"),
    motivations: make("motivations"),
    habits: make("habits"),
  };
}
