/** Room for boxes, and the numbers that stand in them. */
import type { Clusters } from "./clusters.ts";
import { NEAR_BOXES } from "./near_boxes_wasm.ts";

/** Boxes that are looked at together: eight Float32 fill two SIMD registers. */
export const FAMILY = 8;

/** Bytes of a Float32, of a page of WebAssembly memory, and that such a memory may hold. */
const NUMBER_BYTES = 4, PAGE_BYTES = 2 ** 16, MOST_BYTES = 2 ** 32;

/** Points closer than 2^-400 have a squared distance of 0 by underflow: no need to tell them apart. */
const LARGEST_SCALE = 2 ** 400;

/** `nearBoxes` of `near_boxes.wat`: which boxes of a family may hold a neighbour, bit by bit. */
export type NearBoxes = (
  familyAddress: number,
  queryAddress: number,
  queryEnd: number,
  limit: number,
  inverse: number,
) => number;

/**
 * Memory shared with WebAssembly. Families of eight boxes follow each other, laid out as
 * `near_boxes.wat` says; one query comes after the last.
 *
 * Boxes are kept in Float32, in coordinates of their own: moved by `origin` and scaled to lie
 * within ±1, as clusters' centers never leave the range of the points. Every end is moved outward
 * by more than rounding can move a center, so that a box does hold its clusters. Weights are kept
 * as inverses, rounded up, of weights over the lightest point's: at most 1, and 0 without cluster.
 */
export interface BoxSpace {
  /** The numbers in memory. */
  readonly boxes: Float32Array;
  /** Numbers a family. */
  readonly familySize: number;
  /** Where the query begins. */
  readonly query: number;
  /** Looks at a family. */
  readonly nearBoxes: NearBoxes;
  /** What is 0 in the boxes, for each axis. */
  readonly origin: Float64Array;
  /** What distances are multiplied by: a power of two. */
  readonly scale: number;
  /** What weights are divided by: a power of two. */
  readonly weightUnit: number;
  /** What ends of boxes are moved outward by, whatever their value. */
  readonly margin: number;
}

let compiled: WebAssembly.Module | undefined;

/**
 * Makes room for the boxes of some clusters and of all that they merge into.
 *
 * @throws {RangeError} When the boxes would take 4 GB or more.
 */
export function makeBoxSpace(clusters: Clusters): BoxSpace {
  const { dimensions, ids } = clusters;
  const familySize = FAMILY * (2 * dimensions + 1);
  const query = countFamilies(ids.length) * familySize;
  const memory = allocate((query + 2 * dimensions) * NUMBER_BYTES);
  compiled ??= new WebAssembly.Module(Uint8Array.fromBase64(NEAR_BOXES));
  const { exports } = new WebAssembly.Instance(compiled, { tree: { memory } });
  return {
    boxes: new Float32Array(memory.buffer),
    familySize,
    query,
    nearBoxes: exports.nearBoxes as NearBoxes,
    ...frameOf(clusters),
    weightUnit: 2 ** Math.floor(Math.log2(clusters.weights.reduce((a, b) => Math.min(a, b)))),
  };
}

/** Families of all levels over some clusters. */
function countFamilies(count: number): number {
  return firstFamilies(count).at(-1)! + 1;
}

/** The first family of each level, from the clusters up to a single family. */
export function firstFamilies(count: number): number[] {
  const first = [0];
  for (let families = Math.ceil(count / FAMILY); families > 1;) {
    first.push(first.at(-1)! + families);
    families = Math.ceil(families / FAMILY);
  }
  return first;
}

function allocate(bytes: number): WebAssembly.Memory {
  if (bytes > MOST_BYTES) {
    throw new RangeError(
      `Cannot cluster as the search tree would take ${(bytes / 2 ** 30).toFixed(1)} GB, and 4 at ` +
        "most are possible: give fewer points or fewer coordinates",
    );
  }
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
}

/**
 * The coordinates of the boxes. The margin covers what rounding in Float64 makes of centers and of
 * `mergeCost`: both may be off by 2^-52 of the largest coordinate on each axis.
 */
function frameOf(
  { sums, weights, dimensions }: Clusters,
): Pick<BoxSpace, "origin" | "scale" | "margin"> {
  const origin = new Float64Array(dimensions);
  let width = 0, largest = 0;
  for (let k = 0; k < dimensions; k++) {
    let least = Infinity, most = -Infinity;
    for (let slot = 0; slot < weights.length; slot++) {
      const center = sums[slot * dimensions + k] / weights[slot];
      if (center < least) least = center;
      if (center > most) most = center;
    }
    origin[k] = least + (most - least) / 2;
    width = Math.max(width, most - least);
    largest = Math.max(largest, most, -least);
  }
  const scale = width > 0 ? Math.min(2 ** -Math.ceil(Math.log2(width)), LARGEST_SCALE) : 1;
  return { origin, scale, margin: largest * scale * 2 ** -49 };
}

/** A coordinate of a cluster's center as boxes have it, before it is rounded. */
export function boxCoordinate(
  { origin, scale }: BoxSpace,
  { sums, weights, dimensions }: Clusters,
  slot: number,
  axis: number,
): number {
  return (sums[slot * dimensions + axis] / weights[slot] - origin[axis]) * scale;
}

/** Writes the box of one cluster: its center, rounded outward. */
export function writeBox(space: BoxSpace, at: number, clusters: Clusters, slot: number): void {
  const { boxes, margin, weightUnit } = space;
  const inverse = weightUnit / clusters.weights[slot];
  boxes[at] = inverse + roundingOf(inverse);
  for (let k = 0, low = at + FAMILY; k < clusters.dimensions; k++, low += 2 * FAMILY) {
    const center = boxCoordinate(space, clusters, slot, k);
    const reach = margin + roundingOf(center);
    boxes[low] = center - reach;
    boxes[low + FAMILY] = center + reach;
  }
}

/** More than Float32 rounding changes a number by. */
function roundingOf(value: number): number {
  return Math.abs(value) * 2 ** -23 + 2 ** -148;
}

/** Writes the box that nothing is in: infinitely far from everything. */
export function writeEmptyBox({ boxes }: BoxSpace, at: number, dimensions: number): void {
  boxes[at] = 0;
  for (let k = 0, low = at + FAMILY; k < dimensions; k++, low += 2 * FAMILY) {
    boxes[low] = Infinity;
    boxes[low + FAMILY] = -Infinity;
  }
}
