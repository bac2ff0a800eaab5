/** How regular customers are from month to month, and the crossing with ABC. */
import { exactSum, message, totalMoney } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import type { AbcModel } from "./model.ts";

/** Options of {@linkcode xyz}. */
export interface XyzOptions {
  /** First month counted, YYYY-MM. */
  readonly from: string;
  /** Last month counted, YYYY-MM. */
  readonly to: string;
  /** Coefficients of variation up to which a customer is X, then Y; 0.5 and 1 when left out. */
  readonly cuts?: readonly [number, number];
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Classes customers by the variability of their monthly value: X regular, Y variable, Z irregular.
 * The measure is the coefficient of variation, standard deviation (over all months, divisor n) by
 * mean; a month without a purchase counts as zero.
 *
 * @param monthly One row per customer and month: `customer`, `month` (YYYY-MM), `revenue`. Months
 * outside the window are left out.
 * @param options The window, and the cuts.
 * @returns One row per customer, by key: `customer`, `meanRevenue`, `variability`, `segment` (X, Y,
 * Z; "none" and a missing variability when the mean is not positive).
 * @throws {RangeError} When the window is not two months YYYY-MM in order.
 *
 * @example
 * ```ts
 * import { Table, xyz } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const monthly = Table.of({
 *   customer: ["a", "a", "b"],
 *   month: ["2025-01", "2025-02", "2025-02"],
 *   revenue: [10, 10, 20],
 * });
 * const classes = xyz(monthly, { from: "2025-01", to: "2025-02" });
 * assert.deepEqual(classes.text("segment"), ["X", "Y"]);
 * ```
 */
export function xyz(monthly: Table, options: XyzOptions): Table {
  const months = countMonths(options.from, options.to);
  const [regular, variable] = options.cuts ?? [0.5, 1];
  const totals = monthlyTotals(monthly, options);
  const customers = [...totals.keys()].sort();
  const figures = customers.map((customer) => {
    const values = [...totals.get(customer)!.values()].map(totalMoney);
    const mean = exactSum(values) / months;
    const squares = exactSum(values.map((value) => value * value)) / months - mean * mean;
    return { mean, variability: mean > 0 ? Math.sqrt(Math.max(0, squares)) / mean : NaN };
  });
  return Table.of({
    customer: customers,
    meanRevenue: Float64Array.from(figures, ({ mean }) => mean),
    variability: Float64Array.from(figures, ({ variability }) => variability),
    segment: figures.map(({ variability }) => {
      if (Number.isNaN(variability)) return "none";
      return variability <= regular ? "X" : variability <= variable ? "Y" : "Z";
    }),
  });
}

function countMonths(from: string, to: string): number {
  const [first, last] = [from, to].map((month) => MONTH.exec(month));
  const months = first && last ? (+last[1] - +first[1]) * 12 + (+last[2] - +first[2]) + 1 : 0;
  if (months >= 1) return months;
  throw new RangeError(
    message("errorXyzMonths", { from, to }),
  );
}

/** The amounts of each customer by month, within the window. */
function monthlyTotals(
  monthly: Table,
  { from, to }: XyzOptions,
): Map<string, Map<string, number[]>> {
  const totals = new Map<string, Map<string, number[]>>();
  const months = monthly.text("month"), revenue = monthly.number("revenue");
  monthly.text("customer").forEach((customer, row) => {
    const month = months[row];
    if (customer === null || month === null) return;
    const byMonth = entry(totals, customer, () => new Map<string, number[]>());
    if (month >= from && month <= to) entry(byMonth, month, () => []).push(revenue[row]);
  });
  return totals;
}

/** The value under a key, made when it is not there yet. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}

/**
 * Crosses ABC with XYZ: AX are large and regular, CZ small and irregular.
 *
 * @param result An ABC segmentation.
 * @param variability What {@linkcode xyz} gave; customers it lacks are "none".
 * @returns One row per combination of classes that occurs: `abc`, `xyz`, `customers`, `value`.
 */
export function crossAbcXyz(result: Segmentation<AbcModel>, variability: Table): Table {
  const classes = variability.text("segment");
  const xyzOf = new Map(variability.text("customer").map((key, row) => [key, classes[row]!]));
  const { customers, model } = result;
  const keys = customers.text(model.columns.customer);
  const values = customers.number(model.columns.value);
  const cells = new Map<string, number[]>();
  customers.text("segment").forEach((abc, row) => {
    const cell = JSON.stringify([abc, xyzOf.get(keys[row]) ?? "none"]);
    entry(cells, cell, () => []).push(values[row]);
  });
  const rows = [...cells].sort(([a], [b]) => a < b ? -1 : 1).map(([cell, members]) => {
    const [abc, xyz] = JSON.parse(cell);
    return {
      abc,
      xyz,
      customers: members.length,
      value: totalMoney(members.filter((v) => !isNaN(v))),
    };
  });
  return Table.fromRows(rows);
}
