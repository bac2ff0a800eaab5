/** How unequally value is spread over customers. */
// @ts-types="npm:@types/d3-array@3.2.2"
import { fcumsum } from "d3-array";
import { exactSum } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import type { AbcModel } from "./model.ts";

/**
 * Gini coefficient: 0 when every customer brings the same, near 1 when one brings everything.
 * `G = 2·Σ i·xᵢ / (n·Σ xᵢ) − (n + 1)/n` over ascending values (Gini, 1912; as `ineq::Gini` in R,
 * without the small-sample correction). Negative and missing values are left out, since the
 * coefficient is not defined with them. O(n log n).
 *
 * @param values One per customer.
 * @returns The coefficient in [0, 1); NaN (missing) when no value is positive.
 *
 * @example
 * ```ts
 * import { gini } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(gini(Float64Array.of(5, 5, 5)), 0);
 * assert.equal(gini(Float64Array.of(0, 0, 0, 8)), 0.75);
 * ```
 */
export function gini(values: Float64Array): number {
  const sorted = values.filter((value) => value >= 0).sort();
  const n = sorted.length;
  const total = exactSum(sorted);
  if (total === 0) return NaN;
  return (2 * exactSum(sorted.map((value, i) => (i + 1) * value))) / (n * total) - (n + 1) / n;
}

/** Enough for a smooth curve, few enough for a light page. */
const DEFAULT_POINTS = 200;

/**
 * The Pareto curve: the share of value that the largest customers bring. The Lorenz curve is the
 * same read from the other corner: the smallest `1 − x` of customers bring `1 − y`.
 *
 * @param values One per customer; values that are not positive are left out.
 * @param points At most this many steps along the customers.
 * @returns `customerShare` and `valueShare`, ascending from (0, 0) to (1, 1); only (0, 0) when no
 * value is positive.
 */
export function paretoCurve(values: Float64Array, points: number = DEFAULT_POINTS): Table {
  const sorted = values.filter((value) => value > 0).sort().reverse();
  const n = sorted.length;
  const steps = Math.min(points, n);
  const ends = Array.from(
    { length: steps + 1 },
    (_, i) => Math.round((i * n) / Math.max(1, steps)),
  );
  const sums = fcumsum(sorted);
  return Table.of({
    customerShare: Float64Array.from(ends, (end) => n === 0 ? 0 : end / n),
    valueShare: Float64Array.from(ends, (end) => end === 0 ? 0 : sums[end - 1] / sums[n - 1]),
  });
}

/** The usual bands: share of customers and share of value, lowest and highest. */
const USUAL_BANDS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  A: [0.1, 0.2, 0.7, 0.8],
  B: [0.2, 0.3, 0.1, 0.2],
  C: [0.5, 0.6, 0.05, 0.1],
};

/**
 * Compares a portfolio with the usual bands: A is 10–20 % of customers for 70–80 % of value, B
 * 20–30 % for 10–20 %, C 50–60 % for 5–10 %. Shares are over the customers of positive value.
 *
 * @param result An ABC segmentation; classes other than A, B and C are left out.
 * @returns One row per class: `segment`, `customerShare`, `usualCustomerShareLow`,
 * `usualCustomerShareHigh`, `customerVerdict` ("below", "within", "above"), and the same for value.
 */
export function compareWithBands(result: Segmentation<AbcModel>): Table {
  const { segments, model } = result;
  const names = segments.text("segment");
  const valueColumn = segments.has("value") ? "value" : "revenue";
  const rows = model.classes.map(({ name }) => names.indexOf(name));
  const sizes = rows.map((row) => segments.number("customers")[row]);
  const values = rows.map((row) => segments.number(valueColumn)[row]);
  const compared = model.classes.flatMap(({ name }, i) => {
    if (!Object.hasOwn(USUAL_BANDS, name)) return [];
    const [customersLow, customersHigh, valueLow, valueHigh] = USUAL_BANDS[name];
    const customerShare = sizes[i] / exactSum(sizes);
    const valueShare = values[i] / exactSum(values);
    return [{
      segment: name,
      customerShare,
      usualCustomerShareLow: customersLow,
      usualCustomerShareHigh: customersHigh,
      customerVerdict: verdict(customerShare, customersLow, customersHigh),
      valueShare,
      usualValueShareLow: valueLow,
      usualValueShareHigh: valueHigh,
      valueVerdict: verdict(valueShare, valueLow, valueHigh),
    }];
  });
  return Table.fromRows(compared);
}

/** To the tenth of a percent: a share shown as 20.0 % is within a band that ends at 20 %. */
function verdict(share: number, low: number, high: number): "below" | "within" | "above" {
  const shown = Math.round(share * 1000) / 1000;
  return shown < low ? "below" : shown > high ? "above" : "within";
}
