/** Who buys these also buys that. */
import { message } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { Baskets } from "./baskets.ts";
import { frequentItemsets, type Itemset, type ItemsetOptions } from "./frequent_itemsets.ts";

/** Options of {@linkcode associationRules}. */
export interface RuleOptions extends ItemsetOptions {
  /** Least share of the baskets with the antecedent that hold the consequent too, in [0, 1]. */
  readonly minConfidence: number;
}

/** A rule: baskets with the antecedent also hold the consequent. */
export interface AssociationRule {
  /** Products on the left, by code unit; at least one. */
  readonly antecedent: readonly string[];
  /** The product on the right. */
  readonly consequent: string;
  /** Baskets with both sides. */
  readonly count: number;
  /** Share of all baskets with both sides. */
  readonly support: number;
  /** Share of the baskets with the antecedent that hold the consequent. */
  readonly confidence: number;
  /** Confidence over the share of all baskets with the consequent: 1 is no association. */
  readonly lift: number;
  /** Support less what it would be without association. */
  readonly leverage: number;
}

const ROUNDING = 1e-9;

/**
 * Finds the association rules with one product on the right, as `apriori` of the R package arules
 * does (R. Agrawal, T. Imieliński and A. Swami, 1993, doi:10.1145/170035.170072; lift: S. Brin et
 * al., 1997, doi:10.1145/253260.253325; leverage: G. Piatetsky-Shapiro, 1991). Rules with nothing on
 * the left, which arules lists too, say no more than how often a product is bought and are left
 * out.
 *
 * @param baskets What {@linkcode readBaskets} gave.
 * @param options Least support and confidence, most products in a rule, both sides together.
 * @returns The rules, by lift, then support, then products.
 * @throws {RangeError} When an option is out of range, or there are too many sets.
 *
 * @example
 * ```ts
 * import { associationRules, readBaskets, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({
 *   customer: ["a", "a", "b", "b", "c", "d"],
 *   product: ["tea", "milk", "tea", "milk", "tea", "jam"],
 * });
 * const [rule] = associationRules(readBaskets(lines), { minSupport: 0.5, minConfidence: 0.9 });
 * assert.deepEqual([rule.antecedent, rule.consequent], [["milk"], "tea"]);
 * assert.equal(rule.lift.toFixed(3), "1.333"); // 2/2 against 3/4
 * ```
 */
export function associationRules(baskets: Baskets, options: RuleOptions): AssociationRule[] {
  const { minConfidence } = options;
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new RangeError(message("errorConfidence", { confidence: `${minConfidence}` }));
  }
  const { itemsets, products, basketCount } = frequentItemsets(baskets, options);
  const countOf = new Map(itemsets.map(({ items, count }) => [items.join(), count]));
  const rules: AssociationRule[] = [];
  for (const itemset of itemsets) {
    if (itemset.items.length < 2) continue;
    for (const consequent of itemset.items) {
      const others = itemset.items.filter((item) => item !== consequent);
      const antecedentCount = countOf.get(others.join())!;
      if (itemset.count < minConfidence * antecedentCount - ROUNDING) continue;
      const counts = { antecedentCount, consequentCount: countOf.get(`${consequent}`)! };
      rules.push({
        antecedent: others.map((item) => products[item]),
        consequent: products[consequent],
        ...measures(itemset, counts, basketCount),
      });
    }
  }
  return rules.sort(byStrength);
}

function measures(
  { count }: Itemset,
  { antecedentCount, consequentCount }: { antecedentCount: number; consequentCount: number },
  baskets: number,
): Pick<AssociationRule, "count" | "support" | "confidence" | "lift" | "leverage"> {
  return {
    count,
    support: count / baskets,
    confidence: count / antecedentCount,
    lift: count * baskets / (antecedentCount * consequentCount),
    leverage: count / baskets - antecedentCount * consequentCount / baskets ** 2,
  };
}

function byStrength(a: AssociationRule, b: AssociationRule): number {
  return b.lift - a.lift || b.support - a.support ||
    compare(a.antecedent.join(" + "), b.antecedent.join(" + ")) ||
    compare(a.consequent, b.consequent);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Lays rules out as a table, for a file or a reader.
 *
 * @param rules What {@linkcode associationRules} gave.
 * @returns `antecedent` (products joined by " + "), `consequent`, `count`, `support`, `confidence`,
 * `lift`, `leverage`; one row per rule, in the order given.
 */
export function rulesTable(rules: readonly AssociationRule[]): Table {
  const numbers = (name: "count" | "support" | "confidence" | "lift" | "leverage") =>
    Float64Array.from(rules, (rule) => rule[name]);
  return Table.of({
    antecedent: rules.map(({ antecedent }) => antecedent.join(" + ")),
    consequent: rules.map(({ consequent }) => consequent),
    count: numbers("count"),
    support: numbers("support"),
    confidence: numbers("confidence"),
    lift: numbers("lift"),
    leverage: numbers("leverage"),
  });
}
