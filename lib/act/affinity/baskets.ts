/** Baskets: the products bought together, in one order or by one customer. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { encode, type LineOptions, readPurchases, type UnusedLines } from "./purchases.ts";

/** Options of {@linkcode readBaskets}. */
export interface BasketOptions extends LineOptions {
  /** What a basket is: all that a customer bought (when left out), or one order. */
  readonly per?: "customer" | "order" | undefined;
}

/** Products by basket; each product once in a basket. */
export interface Baskets {
  /** Keys of the baskets, by code unit. */
  readonly keys: readonly string[];
  /** Products by code, by code unit. */
  readonly products: readonly string[];
  /** Where the items of each basket begin, and after the last basket the number of items. */
  readonly starts: Int32Array;
  /** Product codes, ascending within a basket. */
  readonly items: Int32Array;
  /** Lines left out; returns are lines of negative amount. */
  readonly unused: UnusedLines & { readonly returns: number };
}

/**
 * Puts order lines in baskets. A line of negative amount is a return, not a purchase, and is left
 * out; so is a line without customer, product, order or amount where these count. O(n log n).
 *
 * @param lines One row per order line.
 * @param options Columns, window, and what a basket is.
 * @returns The baskets, whatever the order of the rows.
 * @throws {DataError} When a column is absent or of another kind, or orders are not known.
 * @throws {RangeError} When `asOf` or `months` is out of range.
 *
 * @example
 * ```ts
 * import { readBaskets, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({ customer: ["a", "a", "b"], product: ["tea", "milk", "tea"] });
 * const { products, starts } = readBaskets(lines);
 * assert.deepEqual([products, [...starts]], [["milk", "tea"], [0, 2, 3]]);
 * ```
 */
export function readBaskets(lines: Table, options: BasketOptions = {}): Baskets {
  const purchases = readPurchases(lines, options);
  const { units, orders, customers, customerOf, productOf, products, unused } = purchases;
  if (options.per === "order" && orders === null) {
    throw new DataError(message("errorBaskets"));
  }
  const owners = options.per === "order"
    ? encode(orders!)
    : { names: customers, codes: customerOf };
  const bought = [...productOf.keys()].filter((line) => !(units && units[line] < 0));
  const sets = owners.names.map(() => new Set<number>());
  for (const line of bought) sets[owners.codes[line]].add(productOf[line]);
  const filled = owners.names.map((_, owner) => owner).filter((owner) => sets[owner].size > 0);
  const starts = new Int32Array(filled.length + 1);
  filled.forEach((owner, i) => starts[i + 1] = starts[i] + sets[owner].size);
  const items = new Int32Array(starts[filled.length]);
  filled.forEach((owner, i) => items.set(Int32Array.from(sets[owner]).sort(), starts[i]));
  return {
    keys: filled.map((owner) => owners.names[owner]),
    products,
    starts,
    items,
    unused: { ...unused, returns: productOf.length - bought.length },
  };
}
