/**
 * The customers of a database, as `deno task warehouse` finds or makes them.
 *
 * @module
 */
import {
  countCustomers,
  DataError,
  type Engine,
  formatMoney,
  formatNumber,
  joinInEngine,
  makeCustomers,
  message,
  type RelationName,
  relationSql,
  replaceRelation,
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

/**
 * Customers ready to be placed, and how they came about. Those that are made stand under a name of
 * their own until they are published, so that last time's stay beside last time's labels.
 */
export interface WarehouseCustomers extends AsyncDisposable {
  /** One row per customer. */
  readonly relation: RelationName;
  /** How many. */
  readonly count: number;
  /** Tables written for it, once published. */
  readonly written: readonly RelationName[];
  /** Gives the customers their name, in place of those of last time. */
  publish(): Promise<void>;
  /** An error about a column that they lack, in the words of the command. */
  withHint(error: unknown): Promise<unknown>;
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
  into: readonly string[],
  input: WarehouseInput,
  signal: AbortSignal,
): Promise<WarehouseCustomers> {
  const made = [...into.slice(0, -1), `strate_made_${into.at(-1)}`];
  const customers = madeCustomers(engine, made, into);
  try {
    return { ...customers, ...await makeInto(engine, made, input, signal) };
  } catch (error) {
    await customers[Symbol.asyncDispose]();
    throw error;
  }
}

function madeCustomers(engine: Engine, made: readonly string[], into: readonly string[]) {
  return {
    relation: made,
    written: [into],
    publish: () => replaceRelation(engine, into, made),
    withHint: (error: unknown) => withColumnHint(engine, made, error),
    [Symbol.asyncDispose]: () =>
      engine.run(`DROP TABLE IF EXISTS ${relationSql(made)}`).catch(() => {}),
  };
}

/** The columns of customers are known to nobody by the name that their table has for now. */
async function withColumnHint(
  engine: Engine,
  made: readonly string[],
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DataError)) return error;
  const { file, column } = error.place;
  if (file !== made.join(".") || column === undefined) return error;
  const names = (await engine.describe(made) ?? []).map(({ name }) => name).join(", ");
  return new DataError(message("errorNoCustomerColumn", { column, names }), { column });
}

async function makeInto(
  engine: Engine,
  into: RelationName,
  input: WarehouseInput,
  signal: AbortSignal,
): Promise<Pick<WarehouseCustomers, "count" | "summary" | "lines">> {
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
  if (input.customers === undefined) {
    return { count: account.customers, summary: { ...account }, lines: linesOf(account) };
  }
  const { customers, inBoth, onlyInFirst, onlyInSecond } = await joinInEngine(engine, {
    first: into,
    second: partsOf(input.customers),
    key: input.customersKey,
    into,
    signal,
  });
  return {
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
    publish: () => Promise.resolve(),
    withHint: (error) => Promise.resolve(error),
    [Symbol.asyncDispose]: () => Promise.resolve(),
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
