/** Why a customer is in a zone, and what a better class would take. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { readInput } from "./input.ts";
import type { CrossModel, PeerGroup } from "./model.ts";
import { groupsOf, peerTree } from "./peers.ts";
import { placeColumns } from "./placing.ts";
import { potentialsOf } from "./potentials.ts";
import { roomToGrow } from "./apply.ts";

/** What a better class of current value would take. */
export interface CrossStep {
  /** The class reached. */
  readonly currentClass: string;
  /** Further value needed, account currency. */
  readonly amount: number;
  /** The cell reached; null when the potential is unknown. */
  readonly cell: string | null;
  /** The segment reached. */
  readonly segment: string;
}

/** Why a customer is in a zone. */
export interface CrossExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** What the customer brings; null when it is missing. */
  readonly value: number | null;
  /** What the customer could bring; null when it is unknown. */
  readonly potential: number | null;
  /** Where the potential comes from. */
  readonly source: "given" | "estimated" | null;
  /** The customer's peers, from everybody to the smallest known group; none without estimates. */
  readonly peerGroups: readonly PeerGroup[];
  /** A, B, C or P. */
  readonly currentClass: string;
  /** A', B', C'; null when the potential is unknown. */
  readonly potentialClass: string | null;
  /** Both together. */
  readonly cell: string | null;
  /** Every zone of the cell, in order of precedence. */
  readonly zones: readonly string[];
  /** The customer's segment. */
  readonly segment: string;
  /** Potential less current value; null when the potential is unknown. */
  readonly roomToGrow: number | null;
  /** The better classes of current value, nearest first. */
  readonly steps: readonly CrossStep[];
}

/**
 * Explains the cell and zones of one customer.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The explanation, as plain data. A step whose amount exceeds the room to grow is beyond
 * the customer's potential.
 * @throws {DataError} When the customer is not in the table, or a column cannot be used.
 *
 * @example
 * ```ts
 * import { explainCross, fitCross, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [70, 20, 10],
 *   potential: [80, 20, 90],
 * });
 * const { cell, steps } = explainCross(fitCross(customers), customers, "c");
 * assert.equal(cell, "BA'");
 * assert.deepEqual(steps, [
 *   { currentClass: "A", amount: 10, cell: "AA'", segment: "core-business" },
 * ]);
 * ```
 */
export function explainCross(
  model: CrossModel,
  customers: Table,
  customer: string,
): CrossExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const input = readInput(customers.take([row]), model.columns, model.estimate?.peers ?? []);
  const potentials = potentialsOf(input, model.estimate);
  const placed = placeColumns(input.value, potentials.amount, model);
  return {
    customer,
    value: orNull(input.value[0]),
    potential: orNull(potentials.amount[0]),
    source: potentials.source[0],
    peerGroups: model.estimate ? groupsOf(peerTree(model.estimate), input.peers, 0) : [],
    currentClass: placed.currentClass[0],
    potentialClass: placed.potentialClass[0],
    cell: placed.cell[0],
    zones: placed.zones[0]?.split(", ") ?? [],
    segment: placed.segment[0],
    roomToGrow: orNull(roomToGrow(potentials.amount, input.value)[0]),
    steps: findSteps(model, input, placed.currentClass[0]),
  };
}

function orNull(amount: number): number | null {
  return Number.isNaN(amount) ? null : amount;
}

/** More value may raise an estimated potential too: each step is placed afresh. */
function findSteps(
  model: CrossModel,
  input: ReturnType<typeof readInput>,
  currentClass: string,
): CrossStep[] {
  const here = model.current.findIndex(({ name }) => name === currentClass);
  const known = Number.isNaN(input.value[0]) ? 0 : input.value[0];
  const better = here < 0 ? model.current : model.current.slice(0, here);
  return better.flatMap(({ name, least }): CrossStep[] => {
    if (least === null) return [];
    const value = Float64Array.of(least);
    const potentials = potentialsOf({ ...input, value }, model.estimate);
    const placed = placeColumns(value, potentials.amount, model);
    if (placed.currentClass[0] !== name) return [];
    const amount = Math.ceil((least - known) * 100 - 1e-6) / 100;
    return [{ currentClass: name, amount, cell: placed.cell[0], segment: placed.segment[0] }];
  }).reverse();
}
