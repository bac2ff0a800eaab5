/**
 * The customers of a database, as `deno task warehouse` finds or makes them.
 *
 * @module
 */
import {
  countCustomers,
  type Engine,
  formatMoney,
  formatNumber,
  joinInEngine,
  makeCustomers,
  message,
  type RelationName,
  type WarehouseAccount,
} from "../lib/mod.ts";
import { partsOf } from "./warehouse_tables.ts";

/** What names the tables and says how to read them. */
export interface WarehouseInput {
  /** Transactions, or one row per customer for scores and stages. */
  readonly table: string;
  /** Further columns of the customers, one row for each. */
  readonly customers?: string;
  /** The key of that table. */
  readonly customersKey?: string;
  /** The day of the analysis. */
  readonly asOf: string;
  /** Column names by field. */
  readonly map?: Readonly<Record<string, string>>;
  /** What becomes of credit notes. */
  readonly returns?: "net" | "exclude";
  /** What frequency counts. */
  readonly frequency?: "orders" | "days";
}

/** Customers ready to be placed, and how they came about. */
export interface WarehouseCustomers {
  /** One row per customer. */
  readonly relation: RelationName;
  /** How many. */
  readonly count: number;
  /** Tables written for it. */
  readonly written: readonly RelationName[];
  /** The account, for a program. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The account, for a reader. */
  readonly lines: readonly string[];
}

/**
 * Makes the table of customers from transactions, with what else is known of them.
 *
 * @param engine The database.
 * @param into The table to make.
 * @param input Where from.
 * @param signal Stops the work.
 * @returns The customers.
 * @throws {DataError} When a table or column is absent or cannot be used.
 */
export async function makeWarehouseCustomers(
  engine: Engine,
  into: RelationName,
  input: WarehouseInput,
  signal: AbortSignal,
): Promise<WarehouseCustomers> {
  const { asOf, map, returns, frequency } = input;
  const account = await makeCustomers(engine, {
    table: partsOf(input.table),
    into,
    asOf,
    signal,
    ...(map === undefined ? {} : { columns: map }),
    ...(returns === undefined ? {} : { returns }),
    ...(frequency === undefined ? {} : { frequency }),
  });
  const made = { relation: into, written: [into] };
  if (input.customers === undefined) {
    return { ...made, count: account.customers, summary: { ...account }, lines: linesOf(account) };
  }
  const { customers, inBoth, onlyInFirst, onlyInSecond } = await joinInEngine(engine, {
    first: into,
    second: partsOf(input.customers),
    key: input.customersKey,
    into,
    signal,
  });
  return {
    ...made,
    count: customers,
    summary: {
      ...account,
      customers,
      customersInBoth: inBoth,
      customersWithoutRecord: onlyInFirst,
      customersWithoutPurchase: onlyInSecond,
    },
    lines: [
      ...linesOf(account),
      message("customersInBoth", { count: inBoth }),
      ...(onlyInFirst > 0 ? [message("customersWithoutRecord", { count: onlyInFirst })] : []),
      ...(onlyInSecond > 0 ? [message("customersWithoutPurchase", { count: onlyInSecond })] : []),
    ],
  };
}

/**
 * Takes a table that has one row per customer as it is.
 *
 * @param engine The database.
 * @param input The table.
 * @param key The customer's key.
 * @returns The customers.
 * @throws {DataError} When the table or the key is absent, or a key is missing or stands in two rows.
 */
export async function openWarehouseCustomers(
  engine: Engine,
  { table }: WarehouseInput,
  key: string,
): Promise<WarehouseCustomers> {
  const relation = partsOf(table);
  const count = await countCustomers(engine, relation, key);
  return {
    relation,
    count,
    written: [],
    summary: { customers: count },
    lines: [message("customersCounted", { count })],
  };
}

function linesOf(account: WarehouseAccount): string[] {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, customers, total } = account;
  return [
    message("rowsSummary", { rowsRead, rowsAccepted, rowsRejected }),
    ...[...rejects, ...exclusions].map(({ reason, count }) =>
      `  ${formatNumber(count)} × ${message(reason)}`
    ),
    message("customersSummary", { count: customers, total: formatMoney(total, undefined) }),
  ];
}
