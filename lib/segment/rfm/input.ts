/** The columns of a table of customers, checked once. */
import { createHash } from "node:crypto";
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type ByDimension, eachDimension, MEASURE_OF } from "./dimensions.ts";
import type { RfmColumns } from "./model.ts";

/** What scoring reads. */
export interface RfmInput {
  /** One value per customer and dimension; NaN is missing. */
  readonly values: ByDimension<Float64Array>;
  /** MD5 of each customer's key, where ties are split. */
  readonly tieKeys: readonly string[] | undefined;
}

/** Takes the measures from a table and refuses what cannot be a measure. */
export function readInput(customers: Table, columns: RfmColumns, splitsTies: boolean): RfmInput {
  const values = eachDimension((dimension) =>
    measureColumn(customers, columns[MEASURE_OF[dimension]])
  );
  const keys = customers.column(columns.customer);
  refuseFuture(values.recency, columns.recencyDays);
  if (!splitsTies) return { values, tieKeys: undefined };
  if (keys.kind !== "text") customers.text(columns.customer);
  return { values, tieKeys: hashKeys(keys.values as readonly (string | null)[], columns.customer) };
}

function refuseFuture(recencyDays: Float64Array, column: string): void {
  const future = recencyDays.findIndex((days) => days < 0);
  if (future < 0) return;
  throw new DataError(
    message("errorRecencyFuture", { column, row: `${future + 1}` }),
    { column, row: future + 1 },
  );
}

/** Hashes split ties the same way everywhere, whatever the order of the rows. */
function hashKeys(keys: readonly (string | null)[], column: string): string[] {
  return keys.map((key, row) => {
    if (key !== null) return createHash("md5").update(key).digest("hex");
    throw new DataError(
      message("errorTieKey", { row: `${row + 1}`, column }),
      { column, row: row + 1 },
    );
  });
}

/** The rows with all three measures. */
export function completeRows({ values }: RfmInput): Int32Array {
  const { recency, frequency, monetary } = values;
  const rows = new Int32Array(recency.length);
  let count = 0;
  for (let row = 0; row < recency.length; row++) {
    if (!Number.isNaN(recency[row] + frequency[row] + monetary[row])) rows[count++] = row;
  }
  return rows.subarray(0, count);
}
