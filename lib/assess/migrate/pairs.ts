/** The customers of two dates, each on one line. */
import { DataError, message } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";

/** Every customer of either date, sorted by key. */
export interface Pairs {
  /** The customers' keys, by code unit. */
  readonly keys: readonly string[];
  /** Row of each at the first date; −1 when it was not a customer. */
  readonly before: Int32Array;
  /** Row of each at the second date; −1 when it is no longer one. */
  readonly after: Int32Array;
}

/** Finds each customer at both dates. O(n log n). */
export function pairCustomers(
  before: Segmentation<unknown>,
  after: Segmentation<unknown>,
  key: string,
): Pairs {
  const rowsBefore = rowsByKey(before, key, "before");
  const rowsAfter = rowsByKey(after, key, "after");
  const keys = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])].sort();
  return {
    keys,
    before: Int32Array.from(keys, (one) => rowsBefore.get(one) ?? -1),
    after: Int32Array.from(keys, (one) => rowsAfter.get(one) ?? -1),
  };
}

function rowsByKey(
  { customers }: Segmentation<unknown>,
  key: string,
  date: "before" | "after",
): Map<string, number> {
  const rows = new Map<string, number>();
  customers.text(key).forEach((one, row) => {
    const place = { column: key, row: row + 1 };
    const when = { key: date === "before" ? "errorFollowBefore" : "errorFollowAfter" } as const;
    const words = { column: key, row: String(row + 1), when };
    if (one === null) throw new DataError(message("errorFollowNoKey", words), place);
    const first = rows.get(one);
    if (first !== undefined) {
      const twice = { ...words, key: one, first: String(first + 1) };
      throw new DataError(message("errorFollowTwice", twice), place);
    }
    rows.set(one, row);
  });
  return rows;
}
