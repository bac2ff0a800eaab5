/** The real customer closest to the middle of a segment. */
import { exactSum, mean } from "../../base/mod.ts";
import type { Attribute } from "./attributes.ts";
import { countCategories, type Group } from "./groups.ts";
import type { PersonaExemplar } from "./persona.ts";

/** Squared distance of a missing value: as far as a customer one standard deviation away. */
const MISSING_DISTANCE = 1;
const SIGNIFICANT_DIGITS = 2;

/**
 * Finds the paragon: the least sum of squared distances to the middle of the segment. A number
 * counts in standard deviations of all customers, a category as its inertia: Σ (1 if it is the
 * customer's − share)² over categories. Of equally close customers the first by key counts.
 */
export function findExemplar(
  { rows }: Group,
  attributes: readonly Attribute[],
  keys: ArrayLike<string | number | boolean | null>,
): number {
  const distances = new Float64Array(rows.length);
  for (const attribute of attributes) addDistances(distances, rows, attribute);
  let best = 0;
  for (let i = 1; i < rows.length; i++) {
    const gap = distances[i] - distances[best];
    if (gap < 0 || (gap === 0 && keys[rows[i]]! < keys[rows[best]]!)) best = i;
  }
  return rows[best];
}

function addDistances(distances: Float64Array, rows: Int32Array, attribute: Attribute): void {
  if (attribute.kind === "number") {
    const own = Float64Array.from(rows, (row) => attribute.values[row]);
    const middle = mean(own), variance = varianceAbout(middle, own);
    if (!(variance > 0)) return;
    own.forEach((value, i) => {
      const distance = (value - middle) ** 2 / variance;
      distances[i] += Number.isNaN(distance) ? MISSING_DISTANCE : distance;
    });
    return;
  }
  const { codes, categories } = attribute;
  const { counts, known } = countCategories(codes, categories.length, rows);
  if (known === 0) return;
  const squares = counts.reduce((sum, count) => sum + (count / known) ** 2, 0);
  rows.forEach((row, i) => {
    const code = codes[row];
    distances[i] += code < 0 ? MISSING_DISTANCE : 1 - 2 * counts[code] / known + squares;
  });
}

function varianceAbout(middle: number, values: Float64Array): number {
  const squares = values.filter((value) => !Number.isNaN(value))
    .map((value) => (value - middle) ** 2);
  return exactSum(squares) / squares.length;
}

/**
 * What may be told of a customer who has no name. What strangers could know — every category, and
 * the numbers of identity — is told only as long as `k` customers of the segment have all of it in
 * common; the other numbers are rounded.
 */
export function describeExemplar(
  row: number,
  { rows }: Group,
  attributes: readonly Attribute[],
  customer: string | null,
  k: number,
): PersonaExemplar {
  const values: Record<string, number | string | null> = {};
  let alike = [...rows];
  for (const attribute of attributes) {
    const value = roughValue(attribute, row);
    values[attribute.name] = null;
    if (value === null) continue;
    if (attribute.kind === "category" || attribute.axis === "identity") {
      const still = alike.filter((other) => roughValue(attribute, other) === value);
      if (still.length < k) continue;
      alike = still;
    }
    values[attribute.name] = value;
  }
  return { customer, values };
}

function roughValue(attribute: Attribute, row: number): number | string | null {
  if (attribute.kind === "category") return attribute.categories[attribute.codes[row]] ?? null;
  const value = attribute.values[row];
  return Number.isNaN(value) ? null : Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
