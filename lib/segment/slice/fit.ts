/** Fitting a model. */
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { fitBands } from "./bands.ts";
import { fitCategories, fitPrefixes } from "./categories.ts";
import { readSliceConfig, type SliceConfig, type SliceCriterion } from "./config.ts";
import type { FittedCriterion } from "./criteria.ts";
import { readSliceModel, type SliceModel } from "./model.ts";

/** Options of {@linkcode fitSlice} and {@linkcode slice}; `criteria` is required. */
export interface SliceOptions extends SliceConfig {
  /** Column of the customer's key; "customer" when left out. */
  readonly customer?: string;
}

/**
 * Fits slices of a population: where bands are cut, which values are shown apart.
 *
 * - `"equalWidth"`, `"quantile"` (type 7, equal values together), `"naturalBreaks"` (least squared
 *   deviation) and `"cuts"` (as given) cut numbers or days into bands. Numbers are closed on the
 *   right, days on the left, unless `closed` says otherwise.
 * - `"calendar"` cuts days by year, quarter or month.
 * - `"categories"` takes text or yes/no value by value, `"prefix"` codes by their beginning; values
 *   of fewer than `minimum` customers are "(others)".
 *
 * A missing value (or empty text) is a slice of its own, "(missing)".
 *
 * @param customers One row per customer: key, value, and the columns of the criteria.
 * @param options Criteria, and column names.
 * @returns The model, as plain data.
 * @throws {DataError} When a column is absent or cannot be sliced so, the criteria make too many
 * combinations, or the options cannot be used; the message names each path.
 *
 * @example
 * ```ts
 * import { fitSlice, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [5, 9, 7], age: [20, 40, 60] });
 * const model = fitSlice(customers, { criteria: [{ column: "age", by: "equalWidth", bands: 2 }] });
 * const [age] = model.criteria;
 * assert.deepEqual("cuts" in age && age.cuts, [40]);
 * ```
 */
export function fitSlice(
  customers: Table,
  { customer = "customer", ...rest }: SliceOptions,
): SliceModel {
  const { value = "monetary", criteria } = readSliceConfig(rest);
  customers.column(customer);
  measureColumn(customers, value);
  return sliceModelOf(
    { customer, value },
    criteria.map((criterion) => fitCriterion(customers, criterion)),
  );
}

/** The model, once every criterion is fitted. */
export function sliceModelOf(
  columns: SliceModel["columns"],
  criteria: readonly FittedCriterion[],
): SliceModel {
  // Read back at once: what is fitted and what is saved obey the same form.
  return readSliceModel({
    method: "slice",
    version: 1,
    columns,
    criteria,
  });
}

function fitCriterion(customers: Table, criterion: SliceCriterion): FittedCriterion {
  const name = sliceName(criterion);
  if (criterion.by === "categories") return fitCategories(customers, criterion, name);
  if (criterion.by === "prefix") return fitPrefixes(customers, criterion, name);
  return fitBands(customers, criterion, name);
}

/** The column of the result that names each customer's slice. */
export function sliceName({ name, column }: SliceCriterion): string {
  return name ?? `${column}Slice`;
}
