/** In what segments differ from all customers: every attribute of every segment compared. */
import { mean, vTestCategory, vTestNumeric } from "../../base/mod.ts";
import type { Attribute, CategoryAttribute, NumberAttribute } from "./attributes.ts";
import { countCategories, type Group, safeShare } from "./groups.ts";
import type { PersonaTrait } from "./persona.ts";

/** A comparison before p-values are adjusted. */
export type Comparison = Omit<PersonaTrait, "adjustedPValue">;

/** Compares groups with everybody on one attribute: for each group, one comparison or more. */
export function compareGroups(
  attribute: Attribute,
  groups: readonly Group[],
  k: number,
): Comparison[][] {
  return attribute.kind === "number"
    ? compareNumber(attribute, groups, k)
    : compareCategories(attribute, groups, k);
}

function compareNumber(
  { name, values, known, mean: everybody, deviation }: NumberAttribute,
  groups: readonly Group[],
  k: number,
): Comparison[][] {
  return groups.map(({ rows }) => {
    const own = Float64Array.from(rows, (row) => values[row])
      .filter((value) => !Number.isNaN(value));
    if (own.length < k || own.length === known) return [];
    const inside = mean(own);
    const counts = { inside: own.length, total: known };
    const test = vTestNumeric({ ...counts, meanInside: inside, mean: everybody, deviation });
    return [{
      attribute: name,
      category: null,
      ...directed(test.vTest),
      inside,
      everybody,
      ...test,
    }];
  });
}

function compareCategories(
  { name, codes, categories }: CategoryAttribute,
  groups: readonly Group[],
  k: number,
): Comparison[][] {
  const all = countCategories(codes, categories.length);
  return groups.map(({ rows }) => {
    const own = countCategories(codes, categories.length, rows);
    if (own.known < k || own.known === all.known) return [];
    return categories.flatMap((category, code) => {
      const count = all.counts[code];
      if (count < k || count === all.known) return []; // too rare to be told, or everybody's
      const test = vTestCategory({
        both: own.counts[code],
        inside: own.known,
        category: count,
        total: all.known,
      });
      const inside = safeShare(own.counts[code], own.known, k);
      const everybody = count / all.known;
      return [{ attribute: name, category, ...directed(test.vTest), inside, everybody, ...test }];
    });
  });
}

function directed(vTest: number): Pick<Comparison, "direction"> {
  return { direction: vTest < 0 ? "under" : "over" };
}

/** The strongest first; equal ones in the order of attributes and categories. */
export function byStrength(a: PersonaTrait, b: PersonaTrait): number {
  return Math.abs(b.vTest) - Math.abs(a.vTest);
}
