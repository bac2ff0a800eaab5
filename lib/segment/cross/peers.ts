/** What customers of the same kind bring: the potential of those for whom none is given. */
import { DataError, message, quantileSorted } from "../../base/mod.ts";
import type { CrossInput } from "./input.ts";
import type { CrossEstimate, PeerGroup } from "./model.ts";

/** A group while it is gathered. */
interface Gathered {
  readonly values: number[];
  readonly parts: Map<string, Gathered>;
}

/** A group and the smaller groups within it. */
export interface PeerNode {
  /** The group. */
  readonly group: PeerGroup;
  /** Groups within it by the next peer value. */
  readonly parts: Map<string, PeerNode>;
}

/**
 * Estimates the potential of every group of peers.
 *
 * Everybody's estimate is the quantile of all positive values. A smaller group of n customers has
 * the mean of its own quantile, with weight n, and of the estimate of the larger group around it,
 * with weight `priorCustomers`: the credibility n / (n + k) of Bühlmann (1967, "Experience rating
 * and credibility", *ASTIN Bulletin* 4(3), doi:10.1017/S0515036100008989), k being chosen here, not
 * estimated. Estimates are rounded to the cent. O(n log n) for each column.
 *
 * @param input Values and peer columns. Customers without a positive value show nothing of what
 * their kind can bring, and are left out.
 * @param options Peer columns, quantile, weight of the larger group.
 * @returns The groups, the larger before the smaller, then by code unit.
 * @throws {DataError} When no customer has a positive value.
 */
export function fitEstimate(
  { value, peers }: CrossInput,
  options: Omit<CrossEstimate, "groups">,
): CrossEstimate {
  const everybody: Gathered = { values: [], parts: new Map() };
  for (let row = 0; row < value.length; row++) {
    if (value[row] > 0) gather(everybody, value[row], peers, row);
  }
  if (everybody.values.length === 0) {
    throw new DataError(message("errorNoPeers"));
  }
  const groups: PeerGroup[] = [];
  measure(everybody, [], null, options, groups);
  return { ...options, groups: groups.toSorted(byDepthThenName) };
}

/** Adds a value to every group that its customer belongs to, down to the first missing peer value. */
function gather(
  everybody: Gathered,
  value: number,
  peers: CrossInput["peers"],
  row: number,
): void {
  let group = everybody;
  group.values.push(value);
  for (const column of peers) {
    const name = column[row];
    if (name === null || name === "") return;
    let part = group.parts.get(name);
    if (!part) group.parts.set(name, part = { values: [], parts: new Map() });
    part.values.push(value);
    group = part;
  }
}

function measure(
  { values, parts }: Gathered,
  peers: readonly string[],
  around: number | null,
  options: Omit<CrossEstimate, "groups">,
  groups: PeerGroup[],
): void {
  const customers = values.length, prior = options.priorCustomers;
  const quantile = quantileSorted(Float64Array.from(values).sort(), options.quantile);
  const shrunk = around === null
    ? quantile
    : (customers * quantile + prior * around) / (customers + prior);
  const estimate = Math.round(shrunk * 100) / 100;
  groups.push({ peers, customers, quantile, estimate });
  for (const [name, part] of parts) measure(part, [...peers, name], estimate, options, groups);
}

function byDepthThenName({ peers: a }: PeerGroup, { peers: b }: PeerGroup): number {
  if (a.length !== b.length) return a.length - b.length;
  const differing = a.findIndex((name, i) => name !== b[i]);
  return differing < 0 ? 0 : a[differing] < b[differing] ? -1 : 1;
}

/** The groups of a model as a tree, everybody at its root. */
export function peerTree({ groups: [everybody, ...groups] }: CrossEstimate): PeerNode {
  const root: PeerNode = { group: everybody, parts: new Map() };
  for (const group of groups) {
    let around = root;
    for (const name of group.peers.slice(0, -1)) around = around.parts.get(name)!;
    around.parts.set(group.peers.at(-1)!, { group, parts: new Map() });
  }
  return root;
}

/** The groups of a customer, from everybody to the smallest that the model knows. */
export function groupsOf(tree: PeerNode, peers: CrossInput["peers"], row: number): PeerGroup[] {
  const groups = [tree.group];
  let node = tree;
  for (const column of peers) {
    const part = node.parts.get(column[row] ?? "");
    if (!part) break;
    groups.push(part.group);
    node = part;
  }
  return groups;
}
