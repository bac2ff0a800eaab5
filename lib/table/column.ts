/** The four kinds of column a table holds. */
import { message } from "../base/mod.ts";

/** Numbers; NaN is missing. */
export interface NumberColumn {
  /** What the column holds. */
  readonly kind: "number";
  /** One entry per row; NaN is missing. Shared, not to be written. */
  readonly values: Float64Array;
}

/** Days since 1970-01-01 (UTC); NaN is missing. */
export interface DayColumn {
  /** What the column holds. */
  readonly kind: "day";
  /** One entry per row; NaN is missing. Shared, not to be written. */
  readonly values: Float64Array;
}

/** Text; null is missing. */
export interface TextColumn {
  /** What the column holds. */
  readonly kind: "text";
  /** One entry per row; null is missing. */
  readonly values: readonly (string | null)[];
}

/** Yes or no; null is missing. */
export interface FlagColumn {
  /** What the column holds. */
  readonly kind: "flag";
  /** One entry per row; null is missing. */
  readonly values: readonly (boolean | null)[];
}

/** A column of a table. */
export type Column = NumberColumn | DayColumn | TextColumn | FlagColumn;

/** What a column holds. */
export type ColumnKind = Column["kind"];

/** Named columns of equal length: what a table is to those who only read it. */
export interface Columns {
  /** Number of rows. */
  readonly rowCount: number;
  /** Column names, in order. */
  readonly columnNames: readonly string[];
  /** The column of that name. */
  column(name: string): Column;
}

/** One value of a table as plain data: a day is written YYYY-MM-DD, a missing value is null. */
export type Cell = string | number | boolean | null;

/** What {@linkcode Table.of} accepts for a column. */
export type ColumnInput = Column | Float64Array | readonly (Cell | undefined)[];

/**
 * A column of days from day numbers.
 *
 * @param values Days since 1970-01-01, one per row; NaN is missing.
 * @returns The column.
 */
export function dayColumn(values: Float64Array): DayColumn {
  return { kind: "day", values };
}

/**
 * Makes a column of what a caller gave: typed arrays are numbers, and plain arrays take the kind of
 * their values (an array with nothing in it is text).
 *
 * @param name Column name, for the error message.
 * @param input A column, a Float64Array, or an array of values; null and undefined are missing.
 * @returns The column.
 * @throws {TypeError} When an array mixes kinds or holds something else than plain values.
 */
export function toColumn(name: string, input: ColumnInput): Column {
  if (input instanceof Float64Array) return { kind: "number", values: input };
  if ("kind" in input) return input;
  const types = new Set<string>();
  for (const value of input) if (value !== null && value !== undefined) types.add(typeof value);
  if (types.size > 1) {
    throw new TypeError(
      `Cannot make column '${name}' as it mixes ${[...types].sort().join(" and ")}`,
    );
  }
  const [type = "string"] = types;
  if (type === "number") {
    return {
      kind: "number",
      values: Float64Array.from(input, (v) => typeof v === "number" ? v : NaN),
    };
  }
  if (type === "boolean") return { kind: "flag", values: input.map((v) => v as boolean ?? null) };
  if (type === "string") return { kind: "text", values: input.map((v) => v as string ?? null) };
  throw new TypeError(message("errorColumnOf", { column: name, type }));
}

/**
 * The chosen rows of a column, in the order they are named.
 *
 * @param column Where to take from.
 * @param rows Row indices, from 0.
 * @returns A new column of the same kind.
 */
export function takeRows(column: Column, rows: ArrayLike<number>): Column {
  if (column.kind === "number" || column.kind === "day") {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]];
    return { kind: column.kind, values };
  }
  const values = Array.from(rows, (row) => column.values[row]);
  return { kind: column.kind, values } as TextColumn | FlagColumn;
}
