/** Products bought together often enough: every set of them, exactly. */
import { message } from "../../base/mod.ts";
import type { Baskets } from "./baskets.ts";

/** Options of {@linkcode frequentItemsets}. */
export interface ItemsetOptions {
  /** Least share of baskets that hold the whole set, in (0, 1]. */
  readonly minSupport: number;
  /** Most products in a set; 10 when left out. */
  readonly maxLength?: number | undefined;
  /** Most sets; beyond, the search stops with an error. 1 000 000 when left out. */
  readonly maxItemsets?: number | undefined;
}

/** Frequent sets of products, by length, then by product codes. */
export interface FrequentItemsets {
  /** Products by code. */
  readonly products: readonly string[];
  /** Baskets in all. */
  readonly basketCount: number;
  /** The sets. */
  readonly itemsets: readonly Itemset[];
}

/** Products found together. */
export interface Itemset {
  /** Product codes, ascending. */
  readonly items: readonly number[];
  /** Baskets that hold all of them. */
  readonly count: number;
}

const DEFAULT_MAX_LENGTH = 10, DEFAULT_MAX_ITEMSETS = 1_000_000;
/** A support given as a decimal fraction may fall this little beyond the count it means. */
const ROUNDING = 1e-9;

/**
 * Finds every set of products that at least `minSupport` of the baskets hold, by Eclat (M. J. Zaki,
 * “Scalable algorithms for association mining”, 2000, doi:10.1109/69.846291): depth first, each set
 * carrying the list of its baskets. Lists are not intersected but handed on, one pass over the rest
 * of each basket filling those of all longer sets at once (*occurrence deliver*: T. Uno, M. Kiyomi
 * and H. Arimura, “LCM ver. 2”, *FIMI* 2004). Exact, whatever the order of the rows. Time grows with
 * the occurrences of frequent sets, memory with the items in the baskets and the sets found.
 *
 * @param baskets What {@linkcode readBaskets} gave.
 * @param options Least support, longest set.
 * @returns The sets, single products included.
 * @throws {RangeError} When an option is out of range, or more than `maxItemsets` sets are found.
 *
 * @example
 * ```ts
 * import { frequentItemsets, readBaskets, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({ customer: ["a", "a", "b"], product: ["tea", "milk", "tea"] });
 * const { itemsets } = frequentItemsets(readBaskets(lines), { minSupport: 0.6 });
 * assert.deepEqual(itemsets, [{ items: [1], count: 2 }]); // tea, in both baskets
 * ```
 */
export function frequentItemsets(baskets: Baskets, options: ItemsetOptions): FrequentItemsets {
  const { minSupport, maxLength = DEFAULT_MAX_LENGTH } = options;
  const maxItemsets = options.maxItemsets ?? DEFAULT_MAX_ITEMSETS;
  checkOptions(minSupport, maxLength, maxItemsets);
  const { products, keys } = baskets;
  const minCount = Math.max(1, Math.ceil(minSupport * keys.length - ROUNDING));
  const ranked = rankItems(baskets, minCount);
  const itemsets = searchSets(ranked, minCount, maxLength, maxItemsets);
  return { products, basketCount: keys.length, itemsets: itemsets.sort(byLengthThenItems) };
}

function checkOptions(minSupport: number, maxLength: number, maxItemsets: number): void {
  if (!(minSupport > 0 && minSupport <= 1)) {
    throw new RangeError(
      message("errorSupport", { support: `${minSupport}` }),
    );
  }
  for (const [name, value] of Object.entries({ maxLength, maxItemsets })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(message("errorWhole", { name, value: `${value}` }));
  }
}

/** Baskets of frequent products only, the rarest first, each basket ended by −1. */
interface RankedBaskets {
  /** Ranks of the products. */
  readonly ranks: Int32Array;
  /** Product code of each rank. */
  readonly codes: readonly number[];
  /** Baskets that hold the product of each rank. */
  readonly counts: readonly number[];
}

/** Rare products come first, so that long searches follow short lists of baskets. */
function rankItems({ products, starts, items }: Baskets, minCount: number): RankedBaskets {
  const counts = new Int32Array(products.length);
  for (const item of items) counts[item]++;
  const codes = products.map((_, code) => code).filter((code) => counts[code] >= minCount)
    .sort((a, b) => counts[a] - counts[b] || a - b);
  const rankOf = new Int32Array(products.length).fill(-1);
  codes.forEach((code, rank) => rankOf[code] = rank);
  const ranks = new Int32Array(items.length + starts.length - 1);
  let end = 0;
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    const start = end;
    for (let i = starts[basket]; i < starts[basket + 1]; i++) {
      if (rankOf[items[i]] >= 0) ranks[end++] = rankOf[items[i]];
    }
    ranks.subarray(start, end).sort();
    ranks[end++] = -1;
  }
  return { ranks: ranks.subarray(0, end), codes, counts: codes.map((code) => counts[code]) };
}

/**
 * Searches depth first. A list holds, for each basket of a set, where in the basket the search goes
 * on. Sets are extended by the last rank first: what lies beyond a rank is then done with, and its
 * lists serve the sets below.
 */
function searchSets(
  { ranks, codes, counts }: RankedBaskets,
  minCount: number,
  maxLength: number,
  maxItemsets: number,
): Itemset[] {
  const lists = counts.map((count) => new Int32Array(count));
  const lengths = new Int32Array(codes.length);
  const found: Itemset[] = [];
  const deliver = (position: number): void => {
    for (let rank; (rank = ranks[position]) >= 0;) lists[rank][lengths[rank]++] = ++position;
  };
  const extend = (prefix: readonly number[], tail: number): void => {
    for (let rank = codes.length - 1; rank > tail; rank--) {
      const length = lengths[rank];
      if (length >= minCount) {
        const set = [...prefix, codes[rank]];
        found.push({ items: set.toSorted((a, b) => a - b), count: length });
        if (found.length > maxItemsets) refuseMore(maxItemsets);
        if (set.length < maxLength) {
          const list = lists[rank];
          for (let i = 0; i < length; i++) deliver(list[i]);
          extend(set, rank);
        }
      }
      lengths[rank] = 0;
    }
  };
  for (let position = 0; position < ranks.length; position = ranks.indexOf(-1, position) + 1) {
    deliver(position);
  }
  extend([], -1);
  return found;
}

function refuseMore(maxItemsets: number): never {
  throw new RangeError(
    message("errorItemsets", { most: maxItemsets }),
  );
}

function byLengthThenItems({ items: a }: Itemset, { items: b }: Itemset): number {
  if (a.length !== b.length) return a.length - b.length;
  const differing = a.findIndex((item, i) => item !== b[i]);
  return differing < 0 ? 0 : a[differing] - b[differing];
}
