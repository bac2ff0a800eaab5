/** The table every part of the library hands to the next. */
import { DataError, didYouMean, formatIsoDay, kindWord, message } from "../base/mod.ts";
import {
  type Cell,
  type Column,
  type ColumnInput,
  type ColumnKind,
  type Columns,
  takeRows,
  toColumn,
} from "./column.ts";
import { tableToHtml, tableToText } from "./display.ts";

/** One row as plain data, by column name. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * An immutable table: named columns of equal length over typed arrays. Every verb returns a new
 * table; columns that do not change are shared, so a verb costs what it changes.
 *
 * As the last expression of a notebook cell it shows its first rows.
 *
 * @example
 * ```ts
 * import { Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["Ada", "Bo"], revenue: [120, null] });
 * assert.equal(customers.rowCount, 2);
 * assert.deepEqual(customers.row(1), { customer: "Bo", revenue: null });
 * ```
 */
export class Table implements Columns {
  /** Number of rows. */
  readonly rowCount: number;
  readonly #columns: ReadonlyMap<string, Column>;

  private constructor(columns: ReadonlyMap<string, Column>, rowCount: number) {
    this.#columns = columns;
    this.rowCount = rowCount;
  }

  /**
   * Makes a table of columns.
   *
   * @param columns By name, in order: arrays of values, Float64Array, or columns of a stated kind.
   * @returns The table; typed arrays are shared, not copied.
   * @throws {RangeError} When columns differ in length.
   * @throws {TypeError} When a column mixes kinds.
   */
  static of(columns: Readonly<Record<string, ColumnInput>>): Table {
    return Table.#fromEntries(Object.entries(columns));
  }

  /** Entries keep their order where an object would move names like "2023" to the front. */
  static #fromEntries(entries: Iterable<readonly [string, ColumnInput]>): Table {
    const made = new Map(Array.from(entries, ([name, c]) => [name, toColumn(name, c)]));
    const [first] = made.entries();
    const rowCount = first?.[1].values.length ?? 0;
    for (const [name, { values }] of made) {
      if (values.length !== rowCount) {
        throw new RangeError(message("errorTableRows", {
          column: name,
          rows: `${values.length}`,
          first: first[0],
          count: `${rowCount}`,
        }));
      }
    }
    return new Table(made, rowCount);
  }

  /**
   * Makes a table of row objects. Columns stand in the order in which they first appear; a row
   * that lacks one has a missing value there.
   *
   * @param rows Plain objects.
   * @returns The table.
   * @throws {TypeError} When a column mixes kinds.
   */
  static fromRows(rows: readonly Readonly<Record<string, Cell | undefined>>[]): Table {
    const names = new Set(rows.flatMap((row) => Object.keys(row)));
    return Table.#fromEntries([...names].map((name) => [name, rows.map((row) => row[name])]));
  }

  /** Column names, in order. */
  get columnNames(): readonly string[] {
    return [...this.#columns.keys()];
  }

  /** Whether there is a column of that name. */
  has(name: string): boolean {
    return this.#columns.has(name);
  }

  /**
   * A column with its kind.
   *
   * @param name Column name.
   * @returns The column.
   * @throws {DataError} When there is none; the message lists those there are.
   */
  column(name: string): Column {
    const column = this.#columns.get(name);
    if (column) return column;
    throw new DataError(
      message("errorTableColumn", {
        column: name,
        near: didYouMean(this.columnNames, name),
        names: this.columnNames.join(", ") || message("errorNone"),
      }),
      { column: name, columns: this.columnNames },
    );
  }

  /** The values of a number column; NaN is missing. Not to be written. Throws `DataError` when it is another kind. */
  number(name: string): Float64Array {
    return this.#values(name, "number") as Float64Array;
  }

  /** The values of a day column; NaN is missing. Throws `DataError` when it is another kind. */
  day(name: string): Float64Array {
    return this.#values(name, "day") as Float64Array;
  }

  /** The values of a text column; null is missing. Throws `DataError` when it is another kind. */
  text(name: string): readonly (string | null)[] {
    return this.#values(name, "text") as readonly (string | null)[];
  }

  /** The values of a yes/no column; null is missing. Throws `DataError` when it is another kind. */
  flag(name: string): readonly (boolean | null)[] {
    return this.#values(name, "flag") as readonly (boolean | null)[];
  }

  #values(name: string, kind: ColumnKind): Column["values"] {
    const column = this.column(name);
    if (column.kind === kind) return column.values;
    if (
      kind !== "flag" && kind !== "text" &&
      (column.values as readonly Cell[]).every((value) => value === null)
    ) {
      return new Float64Array(this.rowCount).fill(NaN); // a column with nothing in it has no kind
    }
    const kinds = { wanted: kindWord(kind), kind: kindWord(column.kind) };
    throw new DataError(message("errorTableKind", { column: name, ...kinds }), { column: name });
  }

  /** The named columns only, in the order named. Throws `DataError` for an unknown name. */
  select(names: readonly string[]): Table {
    return new Table(new Map(names.map((name) => [name, this.column(name)])), this.rowCount);
  }

  /** This table with columns added, or replaced where the name is there already. */
  with(columns: Readonly<Record<string, ColumnInput>>): Table {
    return Table.#fromEntries([...this.#columns, ...Object.entries(columns)]);
  }

  /**
   * This table with further columns.
   *
   * @param columns By name.
   * @returns A new table.
   * @throws {DataError} When a name is taken already: rename that column, so that nothing is lost.
   */
  add(columns: Readonly<Record<string, ColumnInput>>): Table {
    const taken = Object.keys(columns).find((name) => this.has(name));
    if (taken === undefined) return this.with(columns);
    throw new DataError(
      message("errorTableTaken", {
        column: taken,
        code: `table.rename({ ${JSON.stringify(taken)}: "previous" })`,
      }),
      { column: taken },
    );
  }

  /** This table with columns under other names. Throws `DataError` for an unknown or taken name. */
  rename(names: Readonly<Record<string, string>>): Table {
    for (const name of Object.keys(names)) this.column(name);
    const renamed = [...this.#columns].map(([name, column]) =>
      [names[name] ?? name, column] as const
    );
    const columns = new Map(renamed);
    if (columns.size === this.#columns.size) return new Table(columns, this.rowCount);
    const taken =
      renamed.find(([name], i) => renamed.findIndex(([other]) => other === name) < i)![0];
    throw new DataError(message("errorTableRename", { column: taken }), {
      column: taken,
    });
  }

  /** The rows of the given indices (from 0), in that order. Throws `RangeError` for no such row. */
  take(rows: ArrayLike<number>): Table {
    for (let i = 0; i < rows.length; i++) {
      if (rows[i] >= 0 && rows[i] < this.rowCount && Number.isInteger(rows[i])) continue;
      throw new RangeError(
        message("errorTableTake", { row: `${rows[i]}`, count: `${this.rowCount}` }),
      );
    }
    const columns = [...this.#columns].map(([name, c]) => [name, takeRows(c, rows)] as const);
    return new Table(new Map(columns), rows.length);
  }

  /** The rows whose index the test accepts. */
  filter(test: (row: number) => boolean): Table {
    const kept: number[] = [];
    for (let row = 0; row < this.rowCount; row++) if (test(row)) kept.push(row);
    return this.take(kept);
  }

  /** The first rows, at most `count`. */
  head(count: number): Table {
    return this.take(Array.from({ length: Math.min(count, this.rowCount) }, (_, row) => row));
  }

  /**
   * The rows sorted by a column; missing values come last either way and equal values keep their
   * order. Text compares by code unit, so the machine's language changes nothing.
   */
  sortBy(name: string, order: "ascending" | "descending" = "ascending"): Table {
    const { values } = this.column(name);
    const sign = order === "ascending" ? 1 : -1;
    const rows = Array.from({ length: this.rowCount }, (_, row) => row).sort((a, b) => {
      const x = values[a], y = values[b];
      const missing = Number(isMissing(x)) - Number(isMissing(y));
      return missing || (x! < y! ? -sign : x! > y! ? sign : 0);
    });
    return this.take(rows);
  }

  /** One value as plain data: a day is text YYYY-MM-DD, a missing value null. */
  cell(name: string, row: number): Cell {
    const { kind, values } = this.column(name);
    const value = values[row];
    if (isMissing(value)) return null;
    return kind === "day" ? formatIsoDay(value as number) : value;
  }

  /** One row as plain data. */
  row(row: number): Row {
    return Object.fromEntries(this.columnNames.map((name) => [name, this.cell(name, row)]));
  }

  /** Every row as plain data. */
  rows(): Row[] {
    return Array.from({ length: this.rowCount }, (_, row) => this.row(row));
  }

  /** The same as {@linkcode Table.rows}, so that `JSON.stringify` gives row objects. */
  toJSON(): Row[] {
    return this.rows();
  }

  /** The first rows for a notebook. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/html": tableToHtml(this), "text/plain": tableToText(this) };
  }
}

function isMissing(value: Cell | undefined): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}
