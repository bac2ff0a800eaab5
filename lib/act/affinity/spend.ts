/** What each customer spent on each product. */
import { DataError, message } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type LineOptions, readPurchases } from "./purchases.ts";

/** Spend by customer row and product; amounts in 1/10 000 of the currency unit. */
export interface Spend {
  /** Products by code, by code unit. */
  readonly products: readonly string[];
  /** For each row of the customers: product code → net amount, returns taken off. */
  readonly byCustomer: readonly ReadonlyMap<number, number>[];
  /** Lines left out. */
  readonly notices: readonly Notice[];
}

/**
 * Adds the lines of each customer by product.
 *
 * @param keys Key of each customer, each once.
 * @param lines One row per order line, with amounts.
 * @param options Columns and window.
 * @returns The spend; a customer without a line has an empty map.
 * @throws {DataError} When amounts are not known, or a customer stands in two rows.
 */
export function readSpend(
  keys: readonly (string | null)[],
  lines: Table,
  options: LineOptions,
): Spend {
  const { units, customers, customerOf, productOf, products, unused } = readPurchases(
    lines,
    options,
  );
  if (units === null) {
    throw new DataError(message("errorSpend"));
  }
  const rowOf = rowsByKey(keys);
  const rows = customers.map((customer) => rowOf.get(customer) ?? -1);
  const byCustomer = keys.map(() => new Map<number, number>());
  let strangers = 0;
  for (let line = 0; line < units.length; line++) {
    const row = rows[customerOf[line]];
    if (row < 0) strangers++;
    else {
      const spend = byCustomer[row];
      spend.set(productOf[line], (spend.get(productOf[line]) ?? 0) + units[line]);
    }
  }
  const notices = ([
    ["affinityIncomplete", unused.incomplete],
    ["linesOutside", unused.outside],
    ["affinityStrangers", strangers],
  ] as const).flatMap(([key, count]) => count === 0 ? [] : [{ key, parameters: { count } }]);
  return { products, byCustomer, notices };
}

function rowsByKey(keys: readonly (string | null)[]): Map<string, number> {
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key === null) return;
    const first = rowOf.get(key);
    if (first !== undefined) {
      throw new DataError(
        message("errorSpendTwice", { key, first: `${first + 1}`, row: `${row + 1}` }),
        { row: row + 1 },
      );
    }
    rowOf.set(key, row);
  });
  return rowOf;
}
