/** Rows of one table found from the keys in another. */
import { DataError, kindWord, message } from "../../base/mod.ts";
import type { Column, Table } from "../../table/mod.ts";

type Key = string | number | boolean | null;

/** What a key says: the row it names, that there is no key, or that no row has it. */
export const NO_KEY = -1;
/** No row has this key. */
export const STRANGER = -2;

/** Finds rows of a table by key. */
export interface KeyIndex {
  /** What the keys identify, for messages. */
  readonly column: string;
  readonly kind: Column["kind"];
  readonly rowOf: ReadonlyMap<Key, number>;
}

/**
 * Indexes the rows of a table by key; rows without a key cannot be found.
 *
 * @throws {DataError} When a key stands in two rows.
 */
export function indexKeys(table: Table, column: string): KeyIndex {
  const { kind, values } = table.column(column);
  const rowOf = new Map<Key, number>();
  for (let row = 0; row < values.length; row++) {
    const key = values[row];
    if (isMissing(key)) continue;
    const first = rowOf.get(key);
    if (first !== undefined) {
      throw new DataError(
        message("errorTraitsTwice", {
          key: `${key}`,
          first: `${first + 1}`,
          row: `${row + 1}`,
          column,
        }),
        { column, row: row + 1 },
      );
    }
    rowOf.set(key, row);
  }
  return { column, kind, rowOf };
}

/**
 * The row that each key of another table names; {@linkcode NO_KEY} and {@linkcode STRANGER} where
 * there is none.
 *
 * @throws {DataError} When the keys are of another kind, and so could never meet.
 */
export function findRows(index: KeyIndex, table: Table, column: string): Int32Array {
  const { kind, values } = table.column(column);
  const found = new Int32Array(values.length);
  for (let i = 0; i < found.length; i++) {
    const key: Key = values[i];
    found[i] = isMissing(key) ? NO_KEY : index.rowOf.get(key) ?? STRANGER;
  }
  if (kind !== index.kind && index.rowOf.size > 0 && found.some((row) => row !== NO_KEY)) {
    throw new DataError(
      message("errorTraitsKind", {
        column,
        kind: kindWord(kind),
        other: index.column,
        known: kindWord(index.kind),
      }),
      { column },
    );
  }
  return found;
}

/** Each distinct value as a number from 0, −1 where it is missing. */
export function encode(table: Table, column: string): { codes: Int32Array; names: string[] } {
  const { values } = table.column(column);
  const codeOf = new Map<Key, number>();
  const codes = new Int32Array(values.length).fill(NO_KEY);
  for (let i = 0; i < codes.length; i++) {
    const key: Key = values[i];
    if (isMissing(key)) continue;
    let code = codeOf.get(key);
    if (code === undefined) codeOf.set(key, code = codeOf.size);
    codes[i] = code;
  }
  return { codes, names: Array.from(codeOf.keys(), String) };
}

function isMissing(key: Key): boolean {
  return key === null || Number.isNaN(key);
}
