/**
 * Exchange with Apache Arrow, the columnar format that DuckDB, Polars, pandas and R read.
 *
 * @module
 */
import * as arrow from "apache-arrow";
import { type ColumnInput, dayColumn } from "./column.ts";
import { Table } from "./table.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

function toVector(table: Table, name: string): arrow.Vector {
  const { kind, values } = table.column(name);
  switch (kind) {
    case "number":
      return arrow.vectorFromArray(presentOrNull(values), new arrow.Float64());
    case "day": {
      const dates = presentOrNull(values).map((d) =>
        d === null ? null : new Date(d * MILLISECONDS_PER_DAY)
      );
      return arrow.vectorFromArray(dates, new arrow.DateDay());
    }
    case "text":
      return arrow.vectorFromArray(values, new arrow.Utf8());
    case "flag":
      return arrow.vectorFromArray(values, new arrow.Bool());
  }
}

function presentOrNull(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => Number.isNaN(value) ? null : value);
}

/**
 * Gives a table to Arrow.
 *
 * @param table What to convert.
 * @returns An Arrow table: Float64, DateDay, Utf8 and Bool columns, missing values null.
 *
 * @example
 * ```ts
 * import { Table } from "@strate/strate";
 * import { fromArrow, toArrow } from "@strate/strate/arrow";
 * import assert from "node:assert/strict";
 *
 * const table = Table.of({ customer: ["Ada", null], revenue: [1.5, null] });
 * assert.deepEqual(fromArrow(toArrow(table)).rows(), table.rows());
 * ```
 */
export function toArrow(table: Table): arrow.Table {
  return new arrow.Table(Object.fromEntries(table.columnNames.map((n) => [n, toVector(table, n)])));
}

/**
 * Takes a table from Arrow.
 *
 * @param source An Arrow table, or the bytes of an Arrow IPC stream or file.
 * @returns A table; decimals and 64-bit integers become numbers, dates and timestamps days.
 * @throws {TypeError} When a column holds lists, structs or another kind without a counterpart.
 */
export function fromArrow(source: arrow.Table | Uint8Array): Table {
  const table = source instanceof Uint8Array ? arrow.tableFromIPC(source) : source;
  const columns = table.schema.fields.map((field) =>
    [field.name, fromVector(field.name, table.getChild(field.name)!)] as const
  );
  return Table.of(Object.fromEntries(columns));
}

function fromVector(name: string, vector: arrow.Vector): ColumnInput {
  const { type } = vector;
  const at = (row: number) => vector.get(row);
  const numbers = (convert: (value: unknown) => number) =>
    Float64Array.from(
      { length: vector.length },
      (_, row) => at(row) === null ? NaN : convert(at(row)),
    );
  if (arrow.DataType.isDate(type) || arrow.DataType.isTimestamp(type)) {
    return dayColumn(numbers((time) => Math.floor(Number(time) / MILLISECONDS_PER_DAY)));
  }
  if (arrow.DataType.isDecimal(type)) {
    return numbers((unscaled) => Number(`${unscaled}e-${type.scale}`));
  }
  if (arrow.DataType.isInt(type) || arrow.DataType.isFloat(type)) return numbers(Number);
  const plain = arrow.DataType.isUtf8(type) || arrow.DataType.isLargeUtf8(type) ||
    arrow.DataType.isBool(type) || arrow.DataType.isDictionary(type);
  if (plain) return Array.from({ length: vector.length }, (_, row) => at(row));
  throw new TypeError(`Cannot take column '${name}' from Arrow as it holds ${type}`);
}
