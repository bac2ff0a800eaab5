/**
 * Product affinity: what customers buy together, what they do not buy, and what to propose next.
 *
 * {@linkcode readBaskets} puts order lines in baskets, {@linkcode frequentItemsets} and
 * {@linkcode associationRules} find what goes together, {@linkcode nextProducts} turns rules into
 * proposals. {@linkcode segmentProducts} says what each segment buys more and less than everybody;
 * {@linkcode purchaseGaps} finds what a customer does not buy although its peers do, and
 * {@linkcode closedGaps} tests such gaps on what happened next.
 *
 * @module
 */
export { type BasketOptions, type Baskets, readBaskets } from "./baskets.ts";
export {
  type FrequentItemsets,
  frequentItemsets,
  type Itemset,
  type ItemsetOptions,
} from "./frequent_itemsets.ts";
export {
  type AssociationRule,
  associationRules,
  type RuleOptions,
  rulesTable,
} from "./association_rules.ts";
export { type NextProductOptions, nextProducts } from "./next_products.ts";
export {
  type SegmentProductOptions,
  type SegmentProducts,
  segmentProducts,
} from "./segment_products.ts";
export { type GapOptions, type PurchaseGaps, purchaseGaps } from "./gaps.ts";
export { type ClosedGapOptions, closedGaps } from "./closed_gaps.ts";
export type { LineColumns, LineOptions, UnusedLines } from "./purchases.ts";
