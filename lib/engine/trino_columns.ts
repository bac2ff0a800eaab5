/** Rows of Trino turned into the columns of a table. */
import { message, parseDay } from "../base/mod.ts";
import { type Column, type ColumnKind, Table } from "../table/mod.ts";
import type { TrinoColumn } from "./trino_protocol.ts";

const KINDS: Readonly<Record<string, ColumnKind>> = {
  tinyint: "number",
  smallint: "number",
  integer: "number",
  bigint: "number",
  real: "number",
  double: "number",
  date: "day",
  varchar: "text",
  char: "text",
  unknown: "text",
  boolean: "flag",
};

function kindOf({ name, type }: TrinoColumn): ColumnKind {
  const kind = KINDS[type.replace(/\(.*/, "")];
  if (kind) return kind;
  throw new TypeError(message("databaseColumnType", { column: name, type }));
}

/** Gathers the rows of a result as they come. */
export class ColumnGatherer {
  #columns: readonly TrinoColumn[] = [];
  readonly #pages: (readonly (readonly unknown[])[])[] = [];

  /** Takes some rows, and the columns once they are known. */
  add(columns: readonly TrinoColumn[] | undefined, rows: readonly (readonly unknown[])[]): void {
    if (columns) this.#columns = columns;
    if (rows.length > 0) this.#pages.push(rows);
  }

  /**
   * The table of all rows.
   *
   * @throws {TypeError} When a column is of a type a table does not hold, such as DECIMAL.
   */
  table(): Table {
    const count = this.#pages.reduce((sum, page) => sum + page.length, 0);
    return Table.of(Object.fromEntries(
      this.#columns.map((column, i) => [column.name, this.#column(column, i, count)]),
    ));
  }

  #column(column: TrinoColumn, place: number, count: number): Column {
    const kind = kindOf(column);
    const numeric = kind === "number" || kind === "day";
    const values = numeric ? new Float64Array(count) : new Array(count).fill(null);
    let row = 0;
    for (const page of this.#pages) {
      for (const cells of page) values[row++] = valueOf(kind, cells[place]);
    }
    return { kind, values } as Column;
  }
}

/** JSON has no NaN nor infinity: Trino writes them as text. */
function valueOf(kind: ColumnKind, value: unknown): unknown {
  if (kind === "number") return value === null ? NaN : Number(value);
  if (kind === "day") return value === null ? NaN : parseDay(value as string);
  return value;
}
