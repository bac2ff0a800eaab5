/** The points of a Pareto curve and the bands of its classes, from an ABC result. */
import type { AbcModel } from "../../segment/abc/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";

/** A class on the customers axis, customers from the largest down. */
export interface ClassBand {
  readonly name: string;
  readonly customers: number;
  /** Among the customers of positive value. */
  readonly customerShare: number;
  /** Of the sum of positive values. */
  readonly valueShare: number;
  /** Where the band begins, as a share of the customers. */
  readonly low: number;
  /** Where it ends. */
  readonly high: number;
}

/** A share of customers, and the share of value they make. */
export type ParetoPoint = readonly [number, number];

/** More would only make the figure heavier. */
const MOST_POINTS = 200;

/**
 * The curve, from (0, 0) to (1, 1): after each group of equal values, thinned evenly.
 *
 * @param result An ABC segmentation.
 * @returns Ascending points; only (0, 0) when no value is positive.
 */
export function cumulativePoints({ customers }: Segmentation<AbcModel>): ParetoPoint[] {
  const shares = customers.number("cumulativeShare").filter((share) => !Number.isNaN(share)).sort();
  const n = shares.length;
  const steps = Math.min(MOST_POINTS, n);
  const points: ParetoPoint[] = [[0, 0]];
  for (let i = 1; i <= steps; i++) {
    let end = Math.round((i * n) / steps);
    const share = shares[end - 1];
    // Equal values share their cumulative share: the curve passes where the last of them stands.
    while (end < n && shares[end] === share) end++;
    if (points[points.length - 1][0] < end / n) points.push([end / n, share]);
  }
  return points;
}

/** How much the largest part of the customers make, between two points of the curve. */
export function shareOfLargest(points: readonly ParetoPoint[], part: number): number {
  const after = points.findIndex(([customers]) => customers >= part);
  const [highX, highY] = points[after], [lowX, lowY] = points[after - 1];
  return lowY + ((part - lowX) / (highX - lowX)) * (highY - lowY);
}

/** The classes of the model, from the best, over the customers of positive value. */
export function classBands({ segments, model }: Segmentation<AbcModel>): ClassBand[] {
  const names = segments.text("segment");
  const values = segments.number(segments.has("value") ? "value" : "revenue");
  const rows = model.classes.map(({ name }) => names.indexOf(name));
  const sizes = rows.map((row) => segments.number("customers")[row]);
  const customers = sizes.reduce((sum, size) => sum + size, 0);
  const value = rows.reduce((sum, row) => sum + values[row], 0);
  let below = 0;
  return model.classes.map(({ name }, i) => {
    const low = below / customers;
    below += sizes[i];
    return {
      name,
      customers: sizes[i],
      customerShare: sizes[i] / customers,
      valueShare: values[rows[i]] / value,
      low,
      high: below / customers,
    };
  });
}
