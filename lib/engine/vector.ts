/**
 * Numbers and texts of a DuckDB chunk taken as whole vectors. The library's own accessor makes an
 * object or a decoder call per value, which a million customers notice.
 */
import type { DuckDBDataChunk } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";

/** Bytes of the header of a text; a short text is within it, a longer one behind a pointer. */
const TEXT_BYTES = 16;
const INLINE_BYTES = 12;
const INLINE_OFFSET = 4;
const POINTER_OFFSET = 8;

const decoder = new TextDecoder();

function vectorOf(chunk: DuckDBDataChunk, column: number): duckdb.Vector {
  return duckdb.data_chunk_get_vector(chunk.chunk, column);
}

/** One bit a row, set where there is a value; null where every row has one. */
function validityOf(vector: duckdb.Vector, rowCount: number): Uint8Array | null {
  // The types leave out that DuckDB gives nothing when no row is NULL.
  return duckdb.vector_get_validity(vector, Math.ceil(rowCount / 64) * 8) as Uint8Array | null;
}

function isValid(validity: Uint8Array, row: number): boolean {
  return (validity[row >> 3] >> (row & 7) & 1) === 1;
}

/** How DuckDB keeps the numbers of a column. */
export type NumberArray = typeof Float64Array | typeof Int32Array;

/**
 * Copies a column of numbers.
 *
 * @param chunk Where from.
 * @param column Its place.
 * @param stored How they are kept: DOUBLE as `Float64Array`, INTEGER and DATE as `Int32Array`.
 * @param values Where to; NULL becomes NaN.
 * @param offset Row of `values` at which the chunk starts.
 */
export function readNumbers(
  chunk: DuckDBDataChunk,
  column: number,
  stored: NumberArray,
  values: Float64Array,
  offset: number,
): void {
  const vector = vectorOf(chunk, column), { rowCount } = chunk;
  const bytes = duckdb.vector_get_data(vector, rowCount * stored.BYTES_PER_ELEMENT);
  values.set(new stored(bytes.buffer as ArrayBuffer, bytes.byteOffset, rowCount), offset);
  const validity = validityOf(vector, rowCount);
  if (!validity) return;
  for (let row = 0; row < rowCount; row++) {
    if (!isValid(validity, row)) values[offset + row] = NaN;
  }
}

/** Short ASCII texts decoded together; false, with nothing written, when one is not. */
function readShortTexts(
  bytes: Uint8Array,
  view: DataView,
  rowCount: number,
  values: (string | null)[],
  offset: number,
): boolean {
  const joined = new Uint8Array(rowCount * INLINE_BYTES);
  let length = 0, high = 0;
  for (let row = 0; row < rowCount; row++) {
    const at = row * TEXT_BYTES, count = view.getUint32(at, true);
    if (count > INLINE_BYTES) return false;
    for (let i = 0; i < count; i++) high |= joined[length++] = bytes[at + INLINE_OFFSET + i];
  }
  if (high >= 0x80) return false;
  const text = decoder.decode(joined.subarray(0, length));
  let start = 0;
  for (let row = 0; row < rowCount; row++) {
    const end = start + view.getUint32(row * TEXT_BYTES, true);
    values[offset + row] = text.slice(start, end);
    start = end;
  }
  return true;
}

/**
 * Copies a VARCHAR column.
 *
 * @param chunk Where from.
 * @param column Its place.
 * @param values Where to; NULL becomes null.
 * @param offset Row of `values` at which the chunk starts.
 */
export function readTexts(
  chunk: DuckDBDataChunk,
  column: number,
  values: (string | null)[],
  offset: number,
): void {
  const vector = vectorOf(chunk, column), { rowCount } = chunk;
  const bytes = duckdb.vector_get_data(vector, rowCount * TEXT_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const validity = validityOf(vector, rowCount);
  if (!validity && readShortTexts(bytes, view, rowCount, values, offset)) return;
  for (let row = 0; row < rowCount; row++) {
    values[offset + row] = validity && !isValid(validity, row) ? null : textAt(bytes, view, row);
  }
}

function textAt(bytes: Uint8Array, view: DataView, row: number): string {
  const at = row * TEXT_BYTES, length = view.getUint32(at, true);
  if (length <= INLINE_BYTES) {
    return decoder.decode(bytes.subarray(at + INLINE_OFFSET, at + INLINE_OFFSET + length));
  }
  const pointer = view.byteOffset + at + POINTER_OFFSET;
  return decoder.decode(
    duckdb.get_data_from_pointer(view.buffer as ArrayBuffer, pointer, length),
  );
}
