/**
 * The files of `deno task segment` that are no transactions: customers and events, as tables.
 *
 * @module
 */
import {
  type ColumnKind,
  DataError,
  EVENT_NAMES,
  KEY_NAMES,
  message,
  type ReadTable,
  readTable,
  type TableOptions,
} from "../lib/mod.ts";
import { userPath } from "./command.ts";
import { asDeclared } from "./declared_kinds.ts";
import type { ReadingOptions } from "./reading.ts";
import type { SegmentReads } from "./segment_usage.ts";

/** The names of key and events that a model or configuration asks for. */
export interface AskedColumns {
  readonly customer?: string;
  readonly events?: { readonly customer?: string; readonly type?: string; readonly date?: string };
}

/** The names that a model or configuration asks for. */
export function askedColumns(saved: unknown): AskedColumns {
  const { columns } = (saved ?? {}) as { columns?: AskedColumns };
  return typeof columns === "object" && columns !== null ? columns : {};
}

/** The options of reading that tables share, for the library. */
export function tableOptions(options: ReadingOptions): TableOptions {
  const { dateOrder, decimal, maxRejectShare } = options;
  const known = Object.entries({ dateOrder, decimal, maxRejectShare })
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

/** Reads a table and says which option names a column that is not found. */
async function readNamed(
  input: string | readonly string[],
  options: TableOptions,
  flag: string,
  kinds: Readonly<Record<string, ColumnKind>> = {},
): Promise<ReadTable> {
  const paths = typeof input === "string" ? userPath(input) : input.map(userPath);
  try {
    return await asDeclared(await readTable(paths, options), paths, options, kinds);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { column } = error.place;
    const text = flag === "--customers-map"
      ? error.message.replace("`sheet`", "`customersSheet`")
      : error.message;
    const wanted = column !== undefined && Object.hasOwn(options.columns ?? {}, column);
    const hinted = wanted ? message("hintName", { text, flag, column }) : text;
    throw new DataError(hinted, error.place);
  }
}

/** A sheet is chosen among those of the files named first. */
export function sheetOf({ sheet }: { readonly sheet?: string | undefined }): TableOptions {
  return sheet === undefined ? {} : { sheet };
}

async function readCustomersFile(
  input: string | readonly string[],
  reads: SegmentReads,
  asked: AskedColumns,
  options: ReadingOptions,
  own: "map" | "customersMap",
): Promise<ReadTable> {
  const key = asked.customer ?? "customer";
  const columns = { [key]: KEY_NAMES, ...reads.names, ...options[own] };
  const flag = own === "map" ? "--map" : "--customers-map";
  const sheet = sheetOf(own === "map" ? options : { sheet: options.customersSheet });
  const how = { ...tableOptions(options), ...sheet, columns, key };
  return await readNamed(input, how, flag, reads.kinds);
}

async function readEventsFile(
  input: string,
  asked: AskedColumns,
  options: ReadingOptions,
  keySource: string | undefined,
): Promise<ReadTable> {
  const { customer = asked.customer ?? "customer", type = "type", date = "date" } = asked.events ??
    {};
  const columns = {
    // Events of prospects and of customers may stand in one file: the key of the first table counts.
    [customer]: [...(keySource === undefined ? [] : [keySource]), ...KEY_NAMES],
    [type]: EVENT_NAMES.type,
    [date]: EVENT_NAMES.date,
    ...options.eventsMap,
  };
  const types = { [customer]: "text", [type]: "text", [date]: "day" } as const;
  return await readNamed(input, { ...tableOptions(options), columns, types }, "--events-map");
}

/** The files that are no transactions, by what they hold. */
export interface SourceTables {
  readonly customers?: ReadTable;
  readonly events?: ReadTable;
}

/**
 * Reads the customers and the events that the user names.
 *
 * @param inputs The files named first.
 * @param reads What the method reads.
 * @param asked Names of columns that are to be followed.
 * @param options How to read, and the other files.
 * @returns The tables, those that are given.
 * @throws {DataError} When a file cannot be used.
 */
export async function readTables(
  inputs: readonly string[],
  reads: SegmentReads,
  asked: AskedColumns,
  options: ReadingOptions,
): Promise<SourceTables> {
  const customers = reads.first === "customers"
    ? await readCustomersFile(inputs, reads, asked, options, "map")
    : options.customers === undefined
    ? undefined
    : await readCustomersFile(options.customers, reads, asked, options, "customersMap");
  const [keyColumn] =
    customers?.report.columns.filter(({ name }) => name === (asked.customer ?? "customer")) ?? [];
  const events = options.events === undefined
    ? undefined
    : await readEventsFile(options.events, asked, options, keyColumn?.source);
  return { ...(customers ? { customers } : {}), ...(events ? { events } : {}) };
}
