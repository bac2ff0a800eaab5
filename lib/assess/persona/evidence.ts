/** In what segments differ from all customers: every attribute of every segment compared. */
import { exactSum, mean, type VTest, vTestCategory, vTestNumeric } from "../../base/mod.ts";
import type { CategoryAttribute, NumberAttribute } from "./attributes.ts";
import type { Group } from "./groups.ts";
import type { PersonaTrait } from "./persona.ts";
import type { CategoryShares } from "./shares.ts";

/** A comparison before p-values are adjusted. */
export type Comparison = Omit<PersonaTrait, keyof VTest | "adjustedPValue"> & VTest;

/** A comparison with its p-value adjusted. */
export type Difference = Comparison & { readonly adjustedPValue: number };

/** Compares the mean of each group with that of everybody: for each group, one comparison or none. */
export function compareNumbers(
  { name, values }: NumberAttribute,
  groups: readonly Group[],
): Comparison[][] {
  const present = values.filter((value) => !Number.isNaN(value));
  const everybody = mean(present);
  const squares = exactSum(present.map((value) => (value - everybody) ** 2));
  const deviation = Math.sqrt(squares / present.length);
  return groups.map(({ rows }) => {
    const own = Float64Array.from(rows, (row) => values[row])
      .filter((value) => !Number.isNaN(value));
    if (own.length === 0 || own.length === present.length) return [];
    const inside = mean(own);
    const counts = { inside: own.length, total: present.length };
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

/** Compares each group with everybody, category by category. */
export function compareCategories(
  { name, categories }: CategoryAttribute,
  { counts, known, totals, total, shares }: CategoryShares,
  k: number,
): Comparison[][] {
  return counts.map((own, g) => {
    if (known[g] === 0 || known[g] === total) return [];
    return categories.flatMap((category, code) => {
      if (totals[code] < k || totals[code] === total) return []; // too rare, or everybody's
      const test = vTestCategory({
        both: own[code],
        inside: known[g],
        category: totals[code],
        total,
      });
      const parts = { inside: shares[g][code], everybody: totals[code] / total };
      return [{ attribute: name, category, ...directed(test.vTest), ...parts, ...test }];
    });
  });
}

function directed(vTest: number): Pick<Comparison, "direction"> {
  return { direction: vTest < 0 ? "under" : "over" };
}

/** The strongest first; equal ones in the order of attributes and categories. */
export function byStrength(a: Difference, b: Difference): number {
  return Math.abs(b.vTest) - Math.abs(a.vTest);
}

/** A difference as it may be told: where a share is withheld, the tests would give it away. */
export function tellable(difference: Difference): PersonaTrait {
  if (difference.inside !== null) return difference;
  return { ...difference, vTest: null, pValue: null, adjustedPValue: null };
}
