/**
 * The tables that a method of `deno task segment` works on, from the files that the user names.
 *
 * @module
 */
import { join } from "node:path";
import {
  currentLocale,
  DataError,
  EVENT_NAMES,
  joinCustomers,
  type JoinedCustomers,
  KEY_NAMES,
  message,
  type MessageKey,
  openTransactions,
  type ReadTable,
  readTable,
  Table,
  type TableOptions,
  type Transactions,
  writeTable,
} from "../lib/mod.ts";
import { userPath } from "./command.ts";
import { type ReadingOptions, reportLines, rowLines, transactionOptions } from "./reading.ts";

/** What a method reads. */
export interface SegmentReads {
  /** What the files named first hold: transactions, or one row per customer, lead or prospect. */
  readonly first: "transactions" | "customers";
  /** Whether `--customers` may or must go with transactions; refused when left out. */
  readonly customers?: "may" | "must";
  /** Whether `--events` may or must be given; refused when left out. */
  readonly events?: "may" | "must";
  /** Columns of the customers that the method knows by name, and what files call them. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Whether customers come with `revenueLast12Months`. */
  readonly lastYear?: boolean;
}

/** What a method works on. */
export interface SegmentData {
  /** One row per customer. */
  readonly customers: Table;
  /** One row per event: `customer`, `type`, `date`, and every other column of the file. */
  readonly events?: Table;
  /**
   * The files named first as they are, one row per line, for methods that look at every line; columns
   * go by the names given, `customer` among them, where the file has them under a usual name.
   */
  lines(names: Readonly<Record<string, readonly string[]>>): Promise<Table>;
}

/** Where the data comes from, and what became of every row. */
export interface Sources extends AsyncDisposable {
  /** What the method works on. */
  readonly data: SegmentData;
  /** The transactions; undefined when none are read. */
  readonly orders?: Transactions;
  /** The account of the other files, for a program. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The whole account, for a reader. */
  readonly lines: readonly string[];
  /** Writes every row and value that is not used; gives the names of the files. */
  writeRejects(folder: string): Promise<string[]>;
}

/** Which of the methods' options were given. */
type GivenOptions = Omit<ReadingOptions, "asOf"> & { readonly asOf: string };

/**
 * Says what is wrong with the files that the user names, if anything.
 *
 * @param name The method.
 * @param reads What it reads.
 * @param options What was given.
 * @returns A sentence, or undefined.
 */
export function usageProblem(
  name: string,
  reads: SegmentReads,
  options: ReadingOptions,
): string | undefined {
  const of = { customers: "its columns, one row per customer", events: "customer, type and date" };
  for (const input of ["customers", "events"] as const) {
    if (options[input] === undefined && reads[input] === "must") {
      return `${name} needs --${input} <file>: ${of[input]}`;
    }
    if (options[input] !== undefined && reads[input] === undefined) {
      return `${name} does not read --${input}`;
    }
  }
  if (reads.first === "transactions") return undefined;
  const unused = (["returns", "frequency", "currency"] as const).find((key) => options[key]);
  return unused && `${name} reads no transactions: --${unused} means nothing to it`;
}

/** The names of key and events that a model or configuration asks for. */
interface AskedColumns {
  readonly customer?: string;
  readonly events?: { readonly customer?: string; readonly type?: string; readonly date?: string };
}

function askedColumns(saved: unknown): AskedColumns {
  const { columns } = (saved ?? {}) as { columns?: AskedColumns };
  return typeof columns === "object" && columns !== null ? columns : {};
}

function tableOptions(options: ReadingOptions): TableOptions {
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
): Promise<ReadTable> {
  try {
    return await readTable(
      typeof input === "string" ? userPath(input) : input.map(userPath),
      options,
    );
  } catch (error) {
    const wanted = Object.keys(options.columns ?? {});
    const column = error instanceof DataError ? error.place.column : undefined;
    if (column === undefined || !wanted.includes(column)) throw error;
    throw new DataError(
      `${(error as DataError).message}. Name it, for instance ${flag} ${column}="..."`,
      (error as DataError).place,
    );
  }
}

/** A sheet is chosen among those of the files named first. */
function sheetOf({ sheet }: ReadingOptions): TableOptions {
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
  const sheet = own === "map" ? sheetOf(options) : {};
  return await readNamed(input, { ...tableOptions(options), ...sheet, columns, key }, flag);
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

/**
 * Opens the files that a method reads.
 *
 * @param inputs The files named first.
 * @param reads What the method reads.
 * @param saved The model or configuration, whose column names are followed.
 * @param options How to read, and the other files.
 * @returns The data; close it when done.
 * @throws {DataError} When a file cannot be used.
 */
export async function openSources(
  inputs: readonly string[],
  reads: SegmentReads,
  saved: unknown,
  options: GivenOptions,
): Promise<Sources> {
  const asked = askedColumns(saved);
  const orders = reads.first === "transactions"
    ? await openTransactions(inputs.map(userPath), transactionOptions(options.asOf, options))
    : undefined;
  try {
    const tables = await readTables(inputs, reads, asked, options);
    const bought = orders && await boughtBy(orders, reads);
    const joined = bought && tables.customers
      ? joinCustomers(bought, tables.customers.table)
      : undefined;
    const customers = joined?.customers ?? bought ?? tables.customers!.table;
    const lines = async (names: Readonly<Record<string, readonly string[]>>) => {
      const { table } = await readTable(inputs.map(userPath), {
        ...tableOptions(options),
        ...sheetOf(options),
        columns: { ...names, ...options.map },
        types: { customer: "text" },
      });
      return table;
    };
    return {
      data: { customers, lines, ...(tables.events ? { events: tables.events.table } : {}) },
      ...(orders ? { orders } : {}),
      summary: summaryOf(tables, joined),
      lines: [
        ...(orders ? reportLines(orders.report) : []),
        ...Object.values(tables).flatMap(tableLines),
        ...(joined ? joinLines(joined) : []),
      ],
      writeRejects: (folder) => writeRejects(folder, orders, tables),
      [Symbol.asyncDispose]: async () => await orders?.close(),
    };
  } catch (error) {
    await orders?.close();
    throw error;
  }
}

/** The files that are no transactions, by what they hold. */
interface SourceTables {
  readonly customers?: ReadTable;
  readonly events?: ReadTable;
}

async function readTables(
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

async function boughtBy(orders: Transactions, { lastYear }: SegmentReads): Promise<Table> {
  const customers = await orders.customers();
  return lastYear ? joinCustomers(customers, await orders.lastYear()).customers : customers;
}

function summaryOf(
  { customers, events }: SourceTables,
  joined: JoinedCustomers | undefined,
): Record<string, unknown> {
  const account = ({ report, unreadable }: ReadTable) => ({
    rowsRead: report.rowsRead,
    rowsAccepted: report.rowsAccepted,
    rowsRejected: report.rowsRejected,
    unreadableValues: unreadable.rowCount,
  });
  return {
    ...(customers ? { customersFile: account(customers) } : {}),
    ...(events ? { eventsFile: account(events) } : {}),
    ...(joined
      ? {
        customersInBoth: joined.inBoth,
        customersWithoutRecord: joined.onlyInFirst,
        customersWithoutPurchase: joined.onlyInSecond,
      }
      : {}),
  };
}

function tableLines({ report }: ReadTable): string[] {
  const [first, ...rest] = rowLines(report);
  return [
    `${report.files.map(({ name }) => name).join(", ")} — ${first}`,
    ...rest,
    ...report.columns.flatMap(({ source, unreadable }) =>
      unreadable === 0
        ? []
        : ["  " + message("unreadableValues", { count: unreadable, column: source })]
    ),
  ];
}

function joinLines({ inBoth, onlyInFirst, onlyInSecond }: JoinedCustomers): string[] {
  return [
    message("customersInBoth", { count: inBoth }),
    ...(onlyInFirst > 0 ? [message("customersWithoutRecord", { count: onlyInFirst })] : []),
    ...(onlyInSecond > 0 ? [message("customersWithoutPurchase", { count: onlyInSecond })] : []),
  ];
}

async function writeRejects(
  folder: string,
  orders: Transactions | undefined,
  tables: SourceTables,
): Promise<string[]> {
  const files: string[] = [];
  if (orders) {
    await orders.writeRejects(join(folder, "rejects.csv"));
    files.push("rejects.csv");
  }
  for (const [name, { rejects, unreadable }] of Object.entries(tables)) {
    const file = orders || name === "events" ? `${name}.rejects.csv` : "rejects.csv";
    const list = rejectList(rejects, unreadable);
    await writeTable(join(folder, file), list, "csv", { locale: currentLocale() });
    files.push(file);
  }
  return files;
}

/** Rows and values that are not used, in one list, reasons in words. */
function rejectList(rejects: Table, unreadable: Table): Table {
  const both = (name: string) =>
    [rejects, unreadable].flatMap((list) => Array.from<string | null>(list.text(name)));
  const lines = [rejects, unreadable].flatMap((list) => [...list.number("line")]);
  const text = (values: readonly (string | null)[]) => ({ kind: "text", values } as const);
  const reasons = both("reason").map((reason) => message(reason as MessageKey));
  return Table.of({
    [message("file")]: text(both("file")),
    [message("line")]: Float64Array.from(lines),
    [message("column")]: text(both("column")),
    [message("reason")]: text(reasons),
    [message("text")]: text(both("text")),
  });
}
