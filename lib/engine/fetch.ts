/** DuckDB chunks turned into the columns of a table. */
import {
  DuckDBBooleanVector,
  type DuckDBDataChunk,
  type DuckDBMaterializedResult,
  type DuckDBResult,
  DuckDBTypeId,
  type DuckDBVector,
} from "@duckdb/node-api";
import { message } from "../base/mod.ts";
import { type Column, type ColumnKind, Table } from "../table/mod.ts";
import { type NumberArray, readNumbers, readTexts } from "./vector.ts";

const NUMBER_TYPES: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);

/** Numbers that are copied as a whole; the others go value by value. */
const STORED: ReadonlyMap<DuckDBTypeId, NumberArray> = new Map<DuckDBTypeId, NumberArray>([
  [DuckDBTypeId.DOUBLE, Float64Array],
  [DuckDBTypeId.INTEGER, Int32Array],
  [DuckDBTypeId.DATE, Int32Array],
]);

function kindOf(result: DuckDBResult, column: number): ColumnKind {
  const type = result.columnTypeId(column);
  if (NUMBER_TYPES.has(type)) return "number";
  if (type === DuckDBTypeId.DATE) return "day";
  if (type === DuckDBTypeId.VARCHAR || type === DuckDBTypeId.SQLNULL) return "text";
  if (type === DuckDBTypeId.BOOLEAN) return "flag";
  const found = { column: result.columnName(column), type: `${result.columnType(column)}` };
  throw new TypeError(message("databaseColumnType", found));
}

function readVector(vector: DuckDBVector, values: Float64Array | unknown[], offset: number): void {
  const count = vector.itemCount;
  for (let i = 0; i < count; i++) {
    const value = vector.getItem(i);
    if (vector instanceof DuckDBBooleanVector) values[offset + i] = value;
    else if (value === null) values[offset + i] = NaN;
    else values[offset + i] = Number(value);
  }
}

function readColumn(
  result: DuckDBResult,
  chunks: readonly DuckDBDataChunk[],
  column: number,
  rowCount: number,
): Column {
  const kind = kindOf(result, column), type = result.columnTypeId(column);
  const stored = STORED.get(type);
  const numeric = kind === "number" || kind === "day";
  const values = numeric ? new Float64Array(rowCount) : new Array(rowCount).fill(null);
  let offset = 0;
  for (const chunk of chunks) {
    if (stored) readNumbers(chunk, column, stored, values as Float64Array, offset);
    else if (type === DuckDBTypeId.VARCHAR) readTexts(chunk, column, values as string[], offset);
    else readVector(chunk.getColumnVector(column), values, offset);
    offset += chunk.rowCount;
  }
  return { kind, values } as Column;
}

/**
 * Reads a whole result as a table: numbers of any width become float64, NULL a missing value.
 *
 * @param result What DuckDB answered.
 * @returns The table, rows in the order of the query.
 * @throws {TypeError} When a column is of a type a table does not hold, such as DECIMAL or LIST.
 */
export function fetchTable(result: DuckDBMaterializedResult): Table {
  const names = result.deduplicatedColumnNames();
  const chunks = Array.from({ length: result.chunkCount }, (_, i) => result.getChunk(i));
  const rowCount = chunks.reduce((count, chunk) => count + chunk.rowCount, 0);
  const columns = names.map((name, i) => [name, readColumn(result, chunks, i, rowCount)] as const);
  return Table.of(Object.fromEntries(columns));
}
