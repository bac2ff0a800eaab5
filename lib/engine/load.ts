/** A table in memory handed to DuckDB. */
import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column, ColumnKind, Table } from "../table/mod.ts";
import { quoteIdentifier } from "./sql.ts";

const TYPES: Readonly<Record<ColumnKind, DuckDBType>> = {
  number: DOUBLE,
  day: DATE,
  text: VARCHAR,
  flag: BOOLEAN,
};

/** What DuckDB takes in one chunk. */
const ROWS_PER_CHUNK = 2048;

function valueAt({ kind, values }: Column, row: number): DuckDBValue {
  const value = values[row];
  if (typeof value !== "number") return value;
  if (Number.isNaN(value)) return null;
  return kind === "day" ? new DuckDBDateValue(value) : value;
}

function chunkOf(columns: readonly Column[], start: number, rowCount: number): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(columns.map(({ kind }) => TYPES[kind]), rowCount);
  columns.forEach((column, i) => {
    const vector = chunk.getColumnVector(i);
    for (let row = 0; row < rowCount; row++) vector.setItem(row, valueAt(column, start + row));
    vector.flush();
  });
  return chunk;
}

/**
 * Makes a DuckDB table, replacing one of the same name: numbers are DOUBLE, days DATE, text
 * VARCHAR, yes/no BOOLEAN; missing values are NULL.
 *
 * @param connection Where to.
 * @param name The table's name.
 * @param table What to load.
 */
export async function loadTable(
  connection: DuckDBConnection,
  name: string,
  table: Table,
): Promise<void> {
  const columns = table.columnNames.map((columnName) => table.column(columnName));
  const list = columns.map(({ kind }, i) =>
    `${quoteIdentifier(table.columnNames[i])} ${TYPES[kind]}`
  );
  await connection.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(name)} (${list.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (let start = 0; start < table.rowCount; start += ROWS_PER_CHUNK) {
    const rowCount = Math.min(ROWS_PER_CHUNK, table.rowCount - start);
    appender.appendDataChunk(chunkOf(columns, start, rowCount));
  }
  appender.closeSync();
}
