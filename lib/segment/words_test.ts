import { assertRefused, type Refusal } from "../base/messages/refusals_fixture_test.ts";
import { Table } from "../table/mod.ts";
import { cutTree, cutTreeAtHeight, dendrogram, wardLinkage } from "./cluster/mod.ts";
import { checkMoment } from "./score/moment.ts";
import { crossSlices, explainSlice, slice } from "./slice/mod.ts";

function pointsOf(...values: number[]) {
  return { values: Float64Array.from(values), count: 3, dimensions: 1 };
}

const TREE = wardLinkage(pointsOf(1, 2, 4));
const CUSTOMERS = Table.of({
  customer: ["a", "b"],
  size: ["x", "y"],
  zone: ["n", "s"],
  monetary: [1, 2],
});
const SLICED = slice(CUSTOMERS, {
  criteria: [{ column: "size", by: "categories" }, { column: "zone", by: "categories" }],
});

const CASES: readonly Refusal[] = [
  [
    () => cutTree(TREE, 4),
    "RangeError",
    "Cannot cut a tree of 3 points into 4 clusters: ask for 1 to 3",
    "Impossible de couper un arbre de 3 points en 4 groupes\u00a0: demandez-en de 1 à 3",
  ],
  [
    () => cutTreeAtHeight(TREE, -1),
    "RangeError",
    "Cannot cut a tree at height -1: give 0 or more",
    "Impossible de couper un arbre à la hauteur -1\u00a0: donnez 0 ou plus",
  ],
  [
    () => dendrogram(TREE, -1),
    "RangeError",
    "Cannot draw -1 merges: give 0 or more",
    "Impossible de dessiner -1 fusions\u00a0: donnez 0 ou plus",
  ],
  [
    () => wardLinkage(pointsOf(1, 2)),
    "RangeError",
    "Cannot cluster 3 points of 1 coordinates given as 2 numbers: give count × dimensions numbers, " +
    "at least one",
    "Impossible de classer 3 points de 1 coordonnées donnés par 2 nombres\u00a0: donnez count × " +
    "dimensions nombres, au moins un",
  ],
  [
    () => wardLinkage(pointsOf(1, NaN, 2)),
    "RangeError",
    "Cannot cluster as coordinate 1 of point 2 is NaN: give finite numbers",
    "Classification impossible\u00a0: la coordonnée 1 du point 2 est NaN. Donnez des nombres finis",
  ],
  [
    () => wardLinkage({ ...pointsOf(1, 2, 3), weights: Float64Array.of(1) }),
    "RangeError",
    "Cannot weight 3 points by 1 weights",
    "Impossible de pondérer 3 points par 1 poids\u00a0: donnez-en un par point",
  ],
  [
    () => wardLinkage({ ...pointsOf(1, 2, 3), weights: Float64Array.of(1, 0, 1) }),
    "RangeError",
    "Cannot cluster as the weight of point 2 is 0: weights must be positive",
    "Classification impossible\u00a0: le poids du point 2 est 0. Les poids doivent être positifs",
  ],
  [
    () => explainSlice(SLICED.model, CUSTOMERS, "z"),
    "DataError",
    "Cannot explain customer 'z': no row has that key",
    "Impossible d’expliquer le client 'z'\u00a0: aucune ligne n’a ce code",
  ],
  [
    () => crossSlices(SLICED, { rows: ["size"] }),
    "RangeError",
    "Cannot cross 'size' as it is no criterion: the criteria are sizeSlice, zoneSlice",
    "Impossible de croiser 'size'\u00a0: ce n’est pas un critère. Les critères sont sizeSlice, " +
    "zoneSlice",
  ],
  [
    () => crossSlices(SLICED, { rows: ["sizeSlice"], columns: ["sizeSlice"] }),
    "RangeError",
    "Cannot cross [sizeSlice] with [sizeSlice]: give at least one criterion to each side, each once",
    "Impossible de croiser [sizeSlice] avec [sizeSlice]\u00a0: donnez au moins un critère de chaque " +
    "côté, chacun une fois",
  ],
  [
    () => crossSlices(SLICED, { k: 0 }),
    "RangeError",
    "Cannot mask groups below 0 customers: give a whole number from 1",
    "Impossible de masquer les groupes de moins de 0 clients\u00a0: donnez un nombre entier à " +
    "partir de 1",
  ],
  [
    () => checkMoment({}),
    "RangeError",
    "Cannot score without a day of analysis: give either asOf or asOfColumn",
    "Impossible de noter sans jour d’analyse\u00a0: donnez soit asOf, soit asOfColumn",
  ],
];

Deno.test("mistakes in what a method is given are told in the display language", () => {
  assertRefused(CASES);
});
