/**
 * Exchange with danfojs, the analyst's data frame in notebooks. The caller hands over the module,
 * so that the library itself never loads danfojs (about one second, with TensorFlow.js behind it).
 */
import { formatIsoDay } from "../base/mod.ts";
import type { Cell } from "./column.ts";
import { Table } from "./table.ts";

/** The part of a danfojs DataFrame that is read. */
export interface DataFrameLike {
  /** Column names, in order. */
  readonly columns: readonly string[];
  /** Rows of values. */
  readonly values: unknown;
}

/** The part of the danfojs module that is used. */
export interface DataFrameModule<Frame extends DataFrameLike> {
  /** danfojs's `DataFrame` class. */
  readonly DataFrame: new (columns: Record<string, unknown[]>) => Frame;
}

/**
 * Gives a table to danfojs.
 *
 * @param table What to convert; days become text YYYY-MM-DD, missing values NaN in number columns
 * and undefined in the others, as danfojs has them.
 * @param danfo The danfojs module.
 * @returns A DataFrame with the same columns and rows.
 *
 * @example
 * ```ts ignore
 * import * as danfo from "npm:danfojs@1.1.2";
 * const frame = toDataFrame(customers, danfo);
 * frame.describe().print();
 * ```
 */
export function toDataFrame<Frame extends DataFrameLike>(
  table: Table,
  danfo: DataFrameModule<Frame>,
): Frame {
  const columns = table.columnNames.map((name) => {
    const { kind, values } = table.column(name);
    if (kind === "number") return [name, Array.from(values)];
    if (kind === "day") {
      return [name, Array.from(values, (day) => isNaN(day) ? undefined : formatIsoDay(day))];
    }
    return [name, Array.from(values as readonly Cell[], (value) => value ?? undefined)];
  });
  return new danfo.DataFrame(Object.fromEntries(columns));
}

/**
 * Takes a table from danfojs.
 *
 * @param frame A DataFrame; NaN, null and undefined are missing.
 * @returns A table with the same columns and rows.
 * @throws {TypeError} When a column mixes kinds.
 */
export function fromDataFrame(frame: DataFrameLike): Table {
  const rows = frame.values as readonly (readonly unknown[])[];
  const columns = frame.columns.map((name, i) => {
    const values = rows.map((row) => Number.isNaN(row[i]) ? null : row[i] as Cell | undefined);
    return [name, values];
  });
  return Table.of(Object.fromEntries(columns));
}
