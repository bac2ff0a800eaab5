/** Why a customer is in a class, and how far the better ones lie. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { classOf } from "./apply.ts";
import type { AbcModel } from "./model.ts";

/** Why a customer is in a class. */
export interface AbcExplanation {
  /** The customer's key. */
  readonly customer: string;
  /** The customer's value; null when it is missing. */
  readonly value: number | null;
  /** The customer's class. */
  readonly segment: string;
  /** The better classes, nearest first, and the further value that reaches each. */
  readonly steps: readonly { readonly segment: string; readonly amount: number }[];
}

/**
 * Explains the class of one customer.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param customer The customer's key.
 * @returns The class, and what each better class would take.
 * @throws {DataError} When the customer is not in the table.
 *
 * @example
 * ```ts
 * import { explainAbc, fitAbc, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [70, 20, 10] });
 * const { segment, steps } = explainAbc(fitAbc(customers), customers, "b");
 * assert.deepEqual([segment, steps], ["A", []]);
 * ```
 */
export function explainAbc(model: AbcModel, customers: Table, customer: string): AbcExplanation {
  const row = customers.text(model.columns.customer).indexOf(customer);
  if (row < 0) {
    throw new DataError(message("errorNoCustomer", { customer }), {
      column: model.columns.customer,
    });
  }
  const value = measureColumn(customers, model.columns.value)[row];
  const segment = classOf(value, model);
  const known = Number.isNaN(value) ? 0 : value;
  const here = model.classes.findIndex(({ name }) => name === segment);
  const better = here < 0 ? model.classes : model.classes.slice(0, here);
  const steps = better.flatMap(({ name, least }) =>
    least === null ? [] : [{ segment: name, amount: Math.ceil((least - known) * 100 - 1e-6) / 100 }]
  );
  return { customer, value: Number.isNaN(value) ? null : value, segment, steps: steps.reverse() };
}
