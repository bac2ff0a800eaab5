/** Memory for boxes that WebAssembly looks at, and how they are written there. */
import { message } from "../../base/mod.ts";
import { boxCoordinate, type BoxFrame, frameOf, roundingOf } from "./box_frame.ts";
import type { Clusters } from "./clusters.ts";
import { NEAR_BOXES } from "./near_boxes_wasm.ts";

/** Boxes that are looked at together: eight Float32 fill two SIMD registers. */
export const FAMILY = 8;

/** Bytes of a number in memory. */
export const NUMBER_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Bytes of a page of WebAssembly memory, and that such a memory may hold. */
const PAGE_BYTES = 2 ** 16, MOST_BYTES = 2 ** 32;

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
  /** What the numbers mean. */
  readonly frame: BoxFrame;
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
    frame: frameOf(clusters),
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
      message("errorTreeSize", { gigabytes: (bytes / 2 ** 30).toFixed(1) }),
    );
  }
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
}

/** Writes the box of one cluster: its center, rounded outward, and its inverse weight, rounded up. */
export function writeBox(space: BoxSpace, at: number, clusters: Clusters, slot: number): void {
  const { boxes, frame } = space;
  const inverse = frame.weightUnit / clusters.weights[slot];
  boxes[at] = inverse + roundingOf(inverse);
  for (let k = 0, low = at + FAMILY; k < clusters.dimensions; k++, low += 2 * FAMILY) {
    const center = boxCoordinate(frame, clusters, slot, k);
    const reach = frame.margin + roundingOf(center);
    boxes[low] = center - reach;
    boxes[low + FAMILY] = center + reach;
  }
}

/** Writes the box that nothing is in: infinitely far from everything. */
export function writeEmptyBox({ boxes }: BoxSpace, at: number, dimensions: number): void {
  boxes[at] = 0;
  for (let k = 0, low = at + FAMILY; k < dimensions; k++, low += 2 * FAMILY) {
    boxes[low] = Infinity;
    boxes[low + FAMILY] = -Infinity;
  }
}
