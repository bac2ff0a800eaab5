/** A tree of boxes over the centers of live clusters that follows them as they merge. */
import { boxCoordinate } from "./box_frame.ts";
import { type BoxSpace, FAMILY, firstFamilies, writeBox, writeEmptyBox } from "./box_space.ts";
import { allocateClusters, type Clusters, copyCluster } from "./clusters.ts";
import { medianOrder } from "./median_order.ts";

/**
 * A complete tree of families of eight boxes. On the lowest level each cluster is a box, and eight
 * slots in a row are a family; above, box i of a level encloses family i of the level below; the
 * highest level is one family.
 */
export interface BoxTree {
  /** The clusters, in the order of the lowest level. A slot whose cluster is gone has the id −1. */
  readonly clusters: Clusters;
  /** The first family of each level, the lowest first. */
  readonly levels: readonly number[];
  /** Where the boxes are. */
  readonly space: BoxSpace;
}

/**
 * Builds a tree over some clusters, which it copies into its own order. O(n log n).
 *
 * @param space Room for the boxes, overwritten.
 * @param clusters Where the clusters stand.
 * @param slots The slots to take, put in order.
 */
export function buildBoxTree(space: BoxSpace, clusters: Clusters, slots: Int32Array): BoxTree {
  const { dimensions } = clusters;
  sortInSpace(space, clusters, slots);
  const tree: BoxTree = {
    clusters: allocateClusters(slots.length, dimensions),
    levels: firstFamilies(slots.length),
    space,
  };
  for (let slot = 0; slot < slots.length; slot++) {
    copyCluster(clusters, slots[slot], tree.clusters, slot);
  }
  for (let box = 0; box < (tree.levels.at(-1)! + 1) * FAMILY; box++) {
    writeEmptyBox(space, boxAt(tree, 0, box), dimensions);
  }
  for (let slot = 0; slot < slots.length; slot++) {
    writeBox(space, boxAt(tree, 0, slot), tree.clusters, slot);
  }
  for (let level = 1; level < tree.levels.length; level++) {
    const families = tree.levels[level] - tree.levels[level - 1];
    for (let box = 0; box < families; box++) encloseFamily(tree, level, box);
  }
  return tree;
}

function sortInSpace({ frame }: BoxSpace, clusters: Clusters, slots: Int32Array): void {
  const { dimensions } = clusters;
  const values = new Float32Array(clusters.ids.length * dimensions);
  for (const slot of slots) {
    for (let k = 0; k < dimensions; k++) {
      values[slot * dimensions + k] = boxCoordinate(frame, clusters, slot, k);
    }
  }
  const keys = new Float32Array(slots.length);
  medianOrder({ values, dimensions, order: slots, keys }, 0, slots.length, FAMILY);
}

/** Where a box of a level begins; its other numbers follow eight by eight. */
export function boxAt({ levels, space }: BoxTree, level: number, box: number): number {
  return (levels[level] + Math.floor(box / FAMILY)) * space.familySize + box % FAMILY;
}

/** Moves the box of a slot to where its cluster is now. */
export function moveSlot(tree: BoxTree, slot: number): void {
  writeBox(tree.space, boxAt(tree, 0, slot), tree.clusters, slot);
  refreshAbove(tree, slot);
}

/** Takes the cluster of a slot out of the tree; the slot stays empty. */
export function removeSlot(tree: BoxTree, slot: number): void {
  tree.clusters.ids[slot] = -1;
  writeEmptyBox(tree.space, boxAt(tree, 0, slot), tree.clusters.dimensions);
  refreshAbove(tree, slot);
}

/** Encloses families on the way up from a slot, as far as their boxes change. */
function refreshAbove(tree: BoxTree, slot: number): void {
  let box = Math.floor(slot / FAMILY);
  for (let level = 1; level < tree.levels.length && encloseFamily(tree, level, box); level++) {
    box = Math.floor(box / FAMILY);
  }
}

/** Makes a box enclose its family on the level below; says whether that changed it. */
function encloseFamily(tree: BoxTree, level: number, box: number): boolean {
  const { levels, space: { boxes, familySize } } = tree;
  const at = boxAt(tree, level, box), family = (levels[level - 1] + box) * familySize;
  let changed = false;
  let inverse = 0;
  for (let i = family; i < family + FAMILY; i++) if (boxes[i] > inverse) inverse = boxes[i];
  if (boxes[at] !== inverse) changed = true;
  boxes[at] = inverse;
  for (let offset = FAMILY; offset < familySize; offset += 2 * FAMILY) {
    let least = Infinity, most = -Infinity;
    for (let i = family + offset; i < family + offset + FAMILY; i++) {
      if (boxes[i] < least) least = boxes[i];
      if (boxes[i + FAMILY] > most) most = boxes[i + FAMILY];
    }
    const low = at + offset, high = low + FAMILY;
    if (boxes[low] !== least || boxes[high] !== most) changed = true;
    boxes[low] = least;
    boxes[high] = most;
  }
  return changed;
}
