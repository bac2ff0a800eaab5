/** Identical points found, so that each place is clustered once. */
import type { Points } from "./points.ts";

/** The distinct places among points. */
export interface Places {
  /** The place of each point, numbered in order of first appearance. */
  readonly placeOf: Int32Array;
  /** The first point at each place. */
  readonly first: Int32Array;
  /** Weight of each place: the points there, or their weights added. */
  readonly weights: Float64Array;
}

/**
 * Finds identical points: clustering them first is exact, as it costs nothing, and a million
 * customers on a grid of scores become a few places. O(n·d).
 *
 * @param points Checked points; 0 and −0 are the same coordinate.
 * @returns The distinct places.
 */
export function findPlaces(points: Points): Places {
  const { values, count, dimensions } = points;
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1;
  const table = new Int32Array(mask + 1);
  const placeOf = new Int32Array(count);
  const first = new Int32Array(count);
  let places = 0;
  for (let point = 0; point < count; point++) {
    let cell = hashPoint(values, words, point * dimensions, dimensions) & mask;
    while (table[cell] !== 0 && !samePlace(values, dimensions, point, first[table[cell] - 1])) {
      cell = (cell + 1) & mask;
    }
    if (table[cell] === 0) {
      first[places++] = point;
      table[cell] = places;
    }
    placeOf[point] = table[cell] - 1;
  }
  return { placeOf, first: first.slice(0, places), weights: addWeights(points, placeOf, places) };
}

/** Mixes the bits of a point's coordinates; −0 is taken for 0, which equals it. */
function hashPoint(values: Float64Array, words: Uint32Array, from: number, length: number): number {
  let hash = 0;
  for (let i = from; i < from + length; i++) {
    if (values[i] !== 0) {
      hash = Math.imul(hash ^ words[2 * i], 0x9e3779b1);
      hash = Math.imul((hash ^ (hash >>> 15)) ^ words[2 * i + 1], 0x85ebca77);
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}

function samePlace(values: Float64Array, dimensions: number, a: number, b: number): boolean {
  for (let i = a * dimensions, j = b * dimensions, k = 0; k < dimensions; k++) {
    if (values[i + k] !== values[j + k]) return false;
  }
  return true;
}

function addWeights({ weights }: Points, placeOf: Int32Array, places: number): Float64Array {
  const sums = new Float64Array(places);
  for (let point = 0; point < placeOf.length; point++) {
    sums[placeOf[point]] += weights?.[point] ?? 1;
  }
  return sums;
}
