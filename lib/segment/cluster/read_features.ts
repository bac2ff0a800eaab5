/** Feature columns taken from a table. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Transform } from "./feature.ts";

/** The values of one feature. */
export type FeatureValues =
  | { readonly kind: "number"; readonly values: Float64Array }
  | { readonly kind: "category"; readonly values: readonly (string | null)[] };

/**
 * Takes a feature column: numbers stay numbers, text and yes/no become categories.
 *
 * @throws {DataError} When the column is absent, holds days, or an infinite value.
 */
export function featureValues(table: Table, name: string): FeatureValues {
  const column = table.column(name);
  if (column.kind === "number") return { kind: "number", values: measureColumn(table, name) };
  if (column.kind === "day") {
    throw new DataError(
      message("errorClusterDays", { column: name }),
      { column: name },
    );
  }
  const values = column.values.map((value) => value === null ? null : String(value));
  return { kind: "category", values };
}

/** Refuses values that a transform cannot take. */
export function checkTransform(name: string, transform: Transform, values: Float64Array): void {
  if (transform !== "log1p") return;
  const row = values.findIndex((value) => value <= -1);
  if (row >= 0) {
    throw new DataError(
      message("errorLog", { column: name, row: `${row + 1}`, value: `${values[row]}` }),
      { column: name, row: row + 1 },
    );
  }
}

/** The rows in which no feature is missing. */
export function completeRows(features: readonly FeatureValues[], rowCount: number): Int32Array {
  const rows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const complete = features.every(({ kind, values }) =>
      kind === "number" ? !Number.isNaN(values[row]) : values[row] !== null
    );
    if (complete) rows[count++] = row;
  }
  return rows.subarray(0, count);
}
