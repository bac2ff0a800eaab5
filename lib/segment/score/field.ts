/** The columns that criteria read, checked once. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { ColumnKind, Table } from "../../table/mod.ts";
import type { CategoryCriterion, FieldCriterion } from "./criterion.ts";

/** Values of a column: NaN or null is missing. */
export type FieldValues = ArrayLike<string | number | boolean | null>;

/**
 * Takes the column of a criterion.
 *
 * @param customers One row per customer.
 * @param criterion The criterion.
 * @param path Where the criterion stands in the card, for the error message.
 * @returns Its values.
 * @throws {DataError} When the column is absent or holds something else.
 */
export function readField(customers: Table, criterion: FieldCriterion, path: string): FieldValues {
  try {
    return takeValues(customers, criterion);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(
      message("errorCriterion", { criterion: criterion.id, path, text: error.message }),
      error.place,
    );
  }
}

function takeValues(customers: Table, criterion: FieldCriterion): FieldValues {
  const { kind, column } = criterion;
  if (kind === "number") return measureColumn(customers, column);
  if (kind === "dueDate" || kind === "recency") return customers.day(column);
  const { values } = customers.column(column);
  if ((values as readonly unknown[]).every((value) => value === null)) {
    return new Array<null>(customers.rowCount).fill(null); // nothing in it, hence no kind
  }
  return valuesOfKind(customers, column, kind === "text" ? "text" : kindOfValues(criterion));
}

function valuesOfKind(customers: Table, column: string, kind: ColumnKind): FieldValues {
  if (kind === "number") return measureColumn(customers, column);
  return kind === "flag" ? customers.flag(column) : customers.text(column);
}

/** The kind of column that a category expects: that of its values. */
function kindOfValues(criterion: FieldCriterion): ColumnKind {
  const [value] = (criterion as CategoryCriterion).levels[0].values;
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "flag" : "text";
}
