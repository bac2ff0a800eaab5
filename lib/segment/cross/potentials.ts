/** What each customer could bring: as given, or estimated from peers. */
import type { CrossInput } from "./input.ts";
import type { CrossEstimate, PeerGroup } from "./model.ts";
import { groupsOf, peerTree } from "./peers.ts";

/** The potential of every customer, input order. */
export interface Potentials {
  /** Account currency; NaN is unknown. */
  readonly amount: Float64Array;
  /** Where the potential comes from; null is unknown. */
  readonly source: readonly ("given" | "estimated" | null)[];
  /** The peers of each customer; undefined when nothing is estimated. */
  readonly groups: readonly PeerGroup[] | undefined;
}

/**
 * The potential of every customer: the one given, or else what its peers bring, and never less than
 * what it brings itself. A potential given below the current value stays as it is: it is the
 * caller's to correct.
 *
 * @param input Values, potentials given and peer columns.
 * @param estimate How a missing potential is estimated; null: it stays unknown.
 */
export function potentialsOf(
  { value, given, peers }: CrossInput,
  estimate: CrossEstimate | null,
): Potentials {
  if (!estimate) {
    const source = Array.from(given, (amount) => Number.isNaN(amount) ? null : "given" as const);
    return { amount: given, source, groups: undefined };
  }
  const tree = peerTree(estimate);
  const groups = Array.from(value, (_, row) => groupsOf(tree, peers, row).at(-1)!);
  return {
    amount: given.map((amount, row) =>
      Number.isNaN(amount) ? atLeastValue(groups[row].estimate, value[row]) : amount
    ),
    source: Array.from(given, (amount) => Number.isNaN(amount) ? "estimated" : "given"),
    groups,
  };
}

/** What a customer already brings is within its reach. */
export function atLeastValue(estimate: number, value: number): number {
  return value > estimate ? value : estimate;
}
