/** The customers with the most room to grow. */
import { leastValue, message, rankPositive, stepOf } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { CrossModel } from "./model.ts";

/** Options of {@linkcode highPotentialCustomers}. */
export interface HighPotentialCustomersOptions {
  /** Share in (0, 1] of all the room to grow that the customers listed make; 0.8 when left out. */
  readonly line?: number;
}

/**
 * Finds the few customers who make most of the room to grow, by the rule that finds A customers:
 * those with the most, down to the one with whom 80 % of it is reached, equal amounts together.
 *
 * @param result A crossed-matrix segmentation.
 * @param options The share to reach.
 * @returns One row per customer, most room first, then by key: the key, current value and potential
 * under the names of the model and result, `currentClass`, `potentialClass`, `segment`,
 * `potentialSource` with the peers it rests on, `walletShare` (current value over potential),
 * `roomToGrow`, `roomShare` and `cumulativeRoomShare` (of the room of all customers who have some).
 * No row when nobody has room to grow.
 * @throws {RangeError} When the line is not in (0, 1].
 *
 * @example
 * ```ts
 * import { cross, highPotentialCustomers, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   monetary: [70, 20, 7, null],
 *   potential: [80, 20, 90, 60],
 * });
 * const found = highPotentialCustomers(cross(customers));
 * assert.deepEqual(found.text("customer"), ["c", "d"]); // 83 + 60 of 153
 * ```
 */
export function highPotentialCustomers(
  { model, customers }: Segmentation<CrossModel>,
  { line = 0.8 }: HighPotentialCustomersOptions = {},
): Table {
  if (!(line > 0 && line <= 1)) {
    throw new RangeError(message("errorRoomShare", { line: `${line}` }));
  }
  const room = customers.number("roomToGrow");
  const ranking = rankPositive(room);
  const least = ranking.values.length > 0 ? leastValue(ranking, line)! : Infinity;
  const found = customers.filter((row) => room[row] >= least)
    .sortBy(model.columns.customer).sortBy("roomToGrow", "descending");
  const total = ranking.cumulative.at(-1) ?? NaN;
  const value = found.number(model.columns.value), potential = found.number("potentialAmount");
  const foundRoom = found.number("roomToGrow");
  return found.select(evidenceColumns(model, found)).add({
    walletShare: potential.map((amount, i) => (Number.isNaN(value[i]) ? 0 : value[i]) / amount),
    roomToGrow: foundRoom,
    roomShare: foundRoom.map((amount) => amount / total),
    cumulativeRoomShare: foundRoom.map((amount) =>
      ranking.cumulative[stepOf(ranking, amount)] / total
    ),
  });
}

function evidenceColumns({ columns }: CrossModel, customers: Table): string[] {
  const evidence = ["estimatedPotential", "peerGroup", "peerCustomers"];
  return [
    columns.customer,
    "currentClass",
    "potentialClass",
    "segment",
    columns.value,
    "potentialAmount",
    "potentialSource",
    ...evidence.filter((name) => customers.has(name)),
  ];
}
