/** One shape for each cluster. */
import type { SymbolType } from "@observablehq/plot";
import type { ClusterModel } from "../../segment/cluster/mod.ts";

/** Seven shapes and five colours: thirty-five clusters before both are the same again. */
const SYMBOLS: readonly SymbolType[] = [
  "circle",
  "times",
  "triangle2",
  "square2",
  "plus",
  "diamond2",
  "asterisk",
];

/** The shape of each cluster by its id; beyond seven they come again, in other colours. */
export function clusterSymbols({ clusters }: ClusterModel): ReadonlyMap<string, SymbolType> {
  return new Map(clusters.map(({ id }, i) => [id, SYMBOLS[i % SYMBOLS.length]]));
}
