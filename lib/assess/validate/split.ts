/** Customers set aside, so that a card is judged on others than it was learned from. */
import { createHash } from "node:crypto";
import { DataError, message } from "../../base/mod.ts";
import { knownRows, type Outcomes } from "./outcomes.ts";

/** Rows to learn from, and rows to judge by. */
export interface Split {
  /** Rows to learn from, ascending. */
  readonly training: readonly number[];
  /** Rows set aside, ascending. */
  readonly heldOut: readonly number[];
}

/**
 * Sets aside a share of the winners and the same share of the losers, drawn by a hash of key and
 * seed: the same customers in every row order.
 *
 * @param keys The customer's key, each once.
 * @param outcomes One per customer; null is not known: in neither part.
 * @param share Share set aside, in (0, 1).
 * @param seed A whole number.
 * @returns Both parts.
 * @throws {RangeError} When the share is not in (0, 1).
 * @throws {DataError} When a part would lack winners or losers, or a key is missing.
 */
export function splitCustomers(
  keys: readonly (string | null)[],
  outcomes: Outcomes,
  share: number,
  seed: number,
): Split {
  if (!(share > 0 && share < 1)) {
    throw new RangeError(message("errorHoldOutShare", { share: `${share}` }));
  }
  const known = knownRows(new Float64Array(keys.length), outcomes);
  const hashes = new Map(known.map((row) => [row, hashOf(keys[row], row, seed)]));
  const heldOut: number[] = [], training: number[] = [];
  for (const outcome of [true, false]) {
    const rows = known.filter((row) => outcomes[row] === outcome).sort((a, b) =>
      hashes.get(a)! < hashes.get(b)! ? -1 : 1
    );
    const count = Math.round(rows.length * share);
    if (count === 0 || count === rows.length) {
      throw new DataError(message("errorHoldOutFew", {
        share: `${share}`,
        customers: rows.length,
        outcome: { key: outcome ? "sliceYes" : "sliceNo" },
      }));
    }
    heldOut.push(...rows.slice(0, count));
    training.push(...rows.slice(count));
  }
  const ascending = (a: number, b: number) => a - b;
  return { training: training.sort(ascending), heldOut: heldOut.sort(ascending) };
}

function hashOf(key: string | null, row: number, seed: number): string {
  if (key !== null) return createHash("md5").update(`${seed} ${key}`).digest("hex");
  throw new DataError(message("errorHoldOutKey", { row: `${row + 1}` }), {
    row: row + 1,
  });
}
