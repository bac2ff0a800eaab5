/** What to propose next to each customer. */
import { message } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { AssociationRule } from "./association_rules.ts";
import type { Baskets } from "./baskets.ts";

/** Options of {@linkcode nextProducts}. */
export interface NextProductOptions {
  /** Most products for a customer; 3 when left out. */
  readonly most?: number | undefined;
}

/** A rule by product codes. */
interface CodedRule {
  readonly antecedent: readonly number[];
  readonly consequent: number;
  readonly rule: AssociationRule;
}

const DEFAULT_MOST = 3;

/**
 * Proposes to each customer the products that rules lead to from what it bought already, the most
 * confident rule first, and names that rule as the reason.
 *
 * @param baskets One basket per customer.
 * @param rules What {@linkcode associationRules} gave, for these or for other baskets. Rules of
 * products that nobody here bought apply to nobody; rules of lift 1 or less say nothing and are
 * left out.
 * @param options How many products.
 * @returns `customer`, `rank` from 1, `product`, `because` (products bought, joined by " + "),
 * `confidence`, `lift`, `count`; by customer, then rank. Customers without a proposal have no row.
 * Time grows with customers × rules of the products they bought.
 * @throws {RangeError} When `most` is not a whole number from 1.
 *
 * @example
 * ```ts
 * import { associationRules, nextProducts, readBaskets, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const baskets = readBaskets(Table.of({
 *   customer: ["a", "a", "b", "b", "c", "d"],
 *   product: ["tea", "milk", "tea", "milk", "milk", "jam"],
 * }));
 * const rules = associationRules(baskets, { minSupport: 0.5, minConfidence: 0.5 });
 * assert.deepEqual(nextProducts(baskets, rules).row(0), {
 *   customer: "c", rank: 1, product: "tea", because: "milk", confidence: 2 / 3, lift: 4 / 3, count: 2,
 * });
 * ```
 */
export function nextProducts(
  baskets: Baskets,
  rules: readonly AssociationRule[],
  { most = DEFAULT_MOST }: NextProductOptions = {},
): Table {
  if (!Number.isInteger(most) || most < 1) {
    throw new RangeError(message("errorProposals", { most: `${most}` }));
  }
  const byFirst = rulesByFirstProduct(baskets, rules);
  const has = new Uint8Array(baskets.products.length);
  const rows: { customer: string; rank: number; rule: AssociationRule }[] = [];
  baskets.keys.forEach((customer, basket) => {
    const items = baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1]);
    for (const item of items) has[item] = 1;
    const best = bestRules(items, has, byFirst).slice(0, most);
    best.forEach(({ rule }, i) => rows.push({ customer, rank: i + 1, rule }));
    for (const item of items) has[item] = 0;
  });
  const numbers = (name: "confidence" | "lift" | "count") =>
    Float64Array.from(rows, ({ rule }) => rule[name]);
  return Table.of({
    customer: rows.map(({ customer }) => customer),
    rank: Float64Array.from(rows, ({ rank }) => rank),
    product: rows.map(({ rule }) => rule.consequent),
    because: rows.map(({ rule }) => rule.antecedent.join(" + ")),
    confidence: numbers("confidence"),
    lift: numbers("lift"),
    count: numbers("count"),
  });
}

function rulesByFirstProduct(
  { products }: Baskets,
  rules: readonly AssociationRule[],
): Map<number, CodedRule[]> {
  const codeOf = new Map(products.map((product, code) => [product, code]));
  const byFirst = new Map<number, CodedRule[]>();
  for (const rule of rules) {
    const antecedent = rule.antecedent.map((product) => codeOf.get(product) ?? -1);
    const consequent = codeOf.get(rule.consequent) ?? -1;
    if (rule.lift <= 1 || consequent < 0 || antecedent.includes(-1)) continue;
    const list = byFirst.get(antecedent[0]) ?? [];
    list.push({ antecedent, consequent, rule });
    byFirst.set(antecedent[0], list);
  }
  return byFirst;
}

/** The best rule to each product that the basket lacks, the best product first. */
function bestRules(
  items: Int32Array,
  has: Uint8Array,
  byFirst: ReadonlyMap<number, readonly CodedRule[]>,
): CodedRule[] {
  const best = new Map<number, CodedRule>();
  for (const item of items) {
    for (const coded of byFirst.get(item) ?? []) {
      if (has[coded.consequent] || !coded.antecedent.every((product) => has[product])) continue;
      const other = best.get(coded.consequent);
      if (!other || byConfidence(coded, other) < 0) best.set(coded.consequent, coded);
    }
  }
  return [...best.values()].sort(byConfidence);
}

/** Equal rules: the better known, then the shorter, then the first by product code. */
function byConfidence(a: CodedRule, b: CodedRule): number {
  return b.rule.confidence - a.rule.confidence || b.rule.count - a.rule.count ||
    a.antecedent.length - b.antecedent.length || a.consequent - b.consequent ||
    compareCodes(a.antecedent, b.antecedent);
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((code, i) => code !== b[i]);
  return differing < 0 ? 0 : a[differing] - b[differing];
}
