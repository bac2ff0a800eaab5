/** What is said of each group on each side. */
import { type Adjustment, adjustPValues } from "../../base/mod.ts";
import type { Attribute } from "./attributes.ts";
import type { PersonaAxis } from "./axes.ts";
import {
  byStrength,
  compareCategories,
  compareNumbers,
  type Comparison,
  tellable,
} from "./evidence.ts";
import type { Group } from "./groups.ts";
import type { Persona, PersonaSide, TypicalCategory, TypicalNumber } from "./persona.ts";
import { shareCategories } from "./shares.ts";
import { typicalCategories, typicalNumbers } from "./typical.ts";

/** One attribute of all groups. */
interface Findings {
  readonly attribute: Attribute;
  /** Comparisons of each group. */
  readonly compared: readonly (readonly Comparison[])[];
  /** The usual value in each group. */
  readonly typical: readonly (TypicalNumber | TypicalCategory | null)[];
}

/** How differences are tested. */
export interface Testing {
  readonly level: number;
  readonly adjustment: Adjustment;
  readonly k: number;
}

/** The sides of each group. */
export interface Sides {
  /** In the order of the groups. */
  readonly sides: readonly Persona["sides"][];
  /** How many comparisons were made. */
  readonly comparisons: number;
  /** Attributes that allowed none. */
  readonly silent: readonly string[];
}

/** Compares all groups on all attributes; p-values are adjusted for all of it together. */
export function findSides(
  attributes: readonly Attribute[],
  groups: readonly Group[],
  { level, adjustment, k }: Testing,
): Sides {
  const findings = attributes.map((attribute) => findOut(attribute, groups, k));
  const all = findings.flatMap(({ compared }) => compared.flat());
  const adjusted = adjustPValues(all.map(({ pValue }) => pValue), adjustment);
  const traits = new Map(
    all.map((comparison, i) =>
      [comparison, { ...comparison, adjustedPValue: adjusted[i] }] as const
    ),
  );
  const side = (axis: PersonaAxis, g: number): PersonaSide => {
    const here = findings.filter(({ attribute }) => attribute.axis === axis);
    return {
      traits: here.flatMap(({ compared }) => compared[g].map((found) => traits.get(found)!))
        .filter(({ adjustedPValue, vTest }) => vTest !== 0 && adjustedPValue <= level)
        .sort(byStrength).map(tellable),
      typical: here.flatMap(({ typical }) => typical[g] ?? []),
    };
  };
  const silent = findings.filter(({ compared }) => compared.flat().length === 0);
  return {
    sides: groups.map((_, g) => mapAxes((axis) => side(axis, g))),
    comparisons: all.length,
    silent: silent.map(({ attribute }) => attribute.name),
  };
}

function findOut(attribute: Attribute, groups: readonly Group[], k: number): Findings {
  if (attribute.kind === "number") {
    const compared = compareNumbers(attribute, groups);
    return { attribute, compared, typical: typicalNumbers(attribute, groups) };
  }
  const shares = shareCategories(attribute, groups, k);
  return {
    attribute,
    compared: compareCategories(attribute, shares, k),
    typical: typicalCategories(attribute, shares, k),
  };
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
