/** Dated facts about customers, in a table of their own. */
import { DataError, kindWord, message } from "../base/mod.ts";
import type { Column, Table } from "../table/mod.ts";

/** The columns of a table of events. */
export interface EventColumns {
  /** The customer's key, as in the table of customers. */
  readonly customer: string;
  /** What happened: text. */
  readonly type: string;
  /** The day it happened. */
  readonly date: string;
}

/** Events joined to a table of customers; one entry per event, in the order of the events. */
export interface CustomerEvents {
  /** Row of the customer, from 0; −1 for an event of none of them, or without type or date. */
  readonly rows: Int32Array;
  /** What happened: an index in `types`. */
  readonly typeCodes: Int32Array;
  /** Every type that occurs. */
  readonly types: readonly string[];
  /** Days since 1970-01-01. */
  readonly days: Float64Array;
  /** Days of the events whose customer is not in the table. */
  readonly strangerDays: Float64Array;
}

/**
 * Joins events to customers by key. Events without a customer, a type or a date are left out, since
 * nothing can be said of them. O(customers + events).
 *
 * @param customers One row per customer.
 * @param key Column of the customer's key; each key once.
 * @param events One row per event.
 * @param columns The columns of `events`.
 * @returns The events, by customer row.
 * @throws {DataError} When a column is absent or of another kind, or a key stands in two rows.
 */
export function joinEvents(
  customers: Table,
  key: string,
  events: Table,
  columns: EventColumns,
): CustomerEvents {
  const known = customers.column(key), named = events.column(columns.customer);
  refuseOtherKind(known, named, key, columns.customer);
  const rowOf = rowByKey(known.values, key);
  const days = events.day(columns.date);
  const { codes, types } = encode(events.text(columns.type));
  const rows = new Int32Array(events.rowCount).fill(-1);
  const strangers: number[] = [];
  const names = named.values;
  for (let event = 0; event < rows.length; event++) {
    if (codes[event] < 0 || Number.isNaN(days[event])) continue;
    const row = rowOf.get(names[event]);
    if (row !== undefined) rows[event] = row;
    else if (!isMissing(names[event])) strangers.push(days[event]);
  }
  return { rows, typeCodes: codes, types, days, strangerDays: Float64Array.from(strangers) };
}

type Key = string | number | boolean | null;

function isMissing(key: Key): boolean {
  return key === null || Number.isNaN(key);
}

function rowByKey(keys: ArrayLike<Key>, column: string): Map<Key, number> {
  const rowOf = new Map<Key, number>();
  for (let row = 0; row < keys.length; row++) {
    if (!isMissing(keys[row])) rowOf.set(keys[row], row);
  }
  if (rowOf.size < keys.length) refuseTwice(keys, rowOf, column);
  return rowOf;
}

function refuseTwice(keys: ArrayLike<Key>, lastRow: Map<Key, number>, column: string): void {
  for (let row = 0; row < keys.length; row++) {
    const last = lastRow.get(keys[row]);
    if (last === undefined || last === row) continue;
    throw new DataError(
      message("errorEventsTwice", {
        key: `${keys[row]}`,
        first: `${row + 1}`,
        row: `${last + 1}`,
        column,
      }),
      { column, row: last + 1 },
    );
  }
}

function encode(texts: readonly (string | null)[]): { codes: Int32Array; types: string[] } {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(texts.length).fill(-1);
  for (let i = 0; i < codes.length; i++) {
    const text = texts[i];
    if (text === null) continue;
    let code = codeOf.get(text);
    if (code === undefined) codeOf.set(text, code = codeOf.size);
    codes[i] = code;
  }
  return { codes, types: [...codeOf.keys()] };
}

/** Keys that are numbers in one table and text in the other would never meet. */
function refuseOtherKind(known: Column, named: Column, key: string, column: string): void {
  const hasKeys = ({ values }: Column) => (values as readonly Key[]).some((k) => !isMissing(k));
  if (known.kind === named.kind || !hasKeys(known) || !hasKeys(named)) return;
  throw new DataError(
    message("errorEventsKind", {
      column,
      kind: kindWord(named.kind),
      key,
      known: kindWord(known.kind),
    }),
    { column },
  );
}
