/** Why a customer is in a slice. */
import { DataError, message } from "../../base/mod.ts";
import type { Cell, Table } from "../../table/mod.ts";
import { applySlice } from "./apply.ts";
import type { SliceModel } from "./model.ts";

/** One criterion of an explanation. */
export interface SliceCriterionExplanation {
  /** Column read. */
  readonly column: string;
  /** The customer's value there; null when it is missing, a day as YYYY-MM-DD. */
  readonly value: Cell;
  /** The customer's slice. */
  readonly slice: string;
  /** The cut just below the slice of a band; null in the lowest band and without bands. */
  readonly lowerCut: number | string | null;
  /** The cut just above it; null in the highest band and without bands. */
  readonly upperCut: number | string | null;
}

/** Why a customer is in a segment. */
export interface SliceExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The customer's segment. */
  readonly segment: string;
  /** One entry per criterion. */
  readonly criteria: readonly SliceCriterionExplanation[];
}

/**
 * Explains the slices of one customer: its value, and the cuts around it.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The explanation, as plain data.
 * @throws {DataError} When the customer is not in the table, or a column cannot be used.
 *
 * @example
 * ```ts
 * import { explainSlice, fitSlice, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b"], monetary: [5, 9], age: [17, 70] });
 * const model = fitSlice(customers, { criteria: [{ column: "age", by: "cuts", cuts: [18, 65] }] });
 * const [age] = explainSlice(model, customers, "b").criteria;
 * assert.deepEqual([age.slice, age.lowerCut, age.upperCut], ["> 65", 65, null]);
 * ```
 */
export function explainSlice(
  model: SliceModel,
  customers: Table,
  customer: string,
): SliceExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorSliceExplain", { customer }), {
      column: model.columns.customer,
    });
  }
  const placed = applySlice(model, customers.take([row])).customers;
  return {
    customer,
    segment: placed.text("segment")[0]!,
    criteria: model.criteria.map((criterion) => {
      const { column, name } = criterion;
      const value = placed.cell(column, 0);
      const cuts = "cuts" in criterion && value !== null ? criterion.cuts : [];
      const passed = "cuts" in criterion && value !== null
        ? cuts.filter((cut) => criterion.closed === "right" ? value > cut : value >= cut).length
        : 0;
      return {
        column,
        value,
        slice: placed.text(name)[0]!,
        lowerCut: cuts[passed - 1] ?? null,
        upperCut: cuts[passed] ?? null,
      };
    }),
  };
}
