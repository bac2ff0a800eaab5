/** From a table of transactions to a table of customers, inside the database. */
import { DataError, formatNumber, message } from "../base/mod.ts";
import {
  type Engine,
  EngineError,
  type RelationName,
  relationSql,
  requireColumns,
} from "../engine/mod.ts";
import {
  checkColumns,
  EXCLUSION_REASONS,
  type ExclusionReason,
  mapColumns,
  QUALITY_REASONS,
  type QualityReason,
  type ReasonCount,
} from "../source/mod.ts";
import { countedSql, customersSql } from "./customers_sql.ts";
import { type MakeCustomersOptions, type MetricsPlan, planMetrics } from "./options.ts";
import { writeRelation } from "./write_relation.ts";

/** The account of a table: `rowsRead = rowsAccepted + rowsRejected`. */
export interface WarehouseAccount {
  /** Rows of the table. */
  readonly rowsRead: number;
  /** Rows behind the customers and the total. */
  readonly rowsAccepted: number;
  /** Rows left out, for whatever reason. */
  readonly rowsRejected: number;
  /** Unusable rows by reason. */
  readonly rejects: readonly ReasonCount<QualityReason>[];
  /** Sound rows left out by a rule, by reason. */
  readonly exclusions: readonly ReasonCount<ExclusionReason>[];
  /** Amounts that had more than four decimals. */
  readonly roundedAmounts: number;
  /** Customers found. */
  readonly customers: number;
  /** The sum of `monetary` over the customers, exact to 1/10 000. */
  readonly total: number;
  /** The column of each field. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Makes a table of customers from a table of transactions, both in the database: the same columns
 * and the same values as when the transactions are read from a file. Transactions are read once;
 * only counts come back. Money is summed as DECIMAL(38,4), whatever the number of workers.
 *
 * @param engine The database.
 * @param options Tables, `asOf`, columns, policies.
 * @returns What became of every row.
 * @throws {DataError} When the table is absent, a column is not found, or no row can be used.
 * @throws {EngineError} When the database fails; no table is replaced then.
 * @throws {RangeError} When `columns` names a field that there is not, or `asOf` is not a day.
 *
 * @example
 * ```ts
 * import { makeCustomers, openDuckDb, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * await using engine = await openDuckDb();
 * const sales = Table.of({
 *   customer: ["a", "a", null],
 *   date: ["2025-01-05", "2025-03-01", "2025-02-01"],
 *   amount: [10, 20, 5],
 * });
 * await engine.load("sales", sales);
 * const account = await makeCustomers(engine, {
 *   table: "sales",
 *   into: "customers",
 *   asOf: "2025-12-31",
 * });
 * assert.deepEqual([account.rowsAccepted, account.total], [2, 30]);
 * assert.deepEqual(account.rejects, [{ reason: "missingCustomer", count: 1 }]);
 * ```
 */
export async function makeCustomers(
  engine: Engine,
  options: MakeCustomersOptions,
): Promise<WarehouseAccount> {
  const columns = await columnsOf(engine, options);
  const plan = planMetrics(options, columns, engine.dialect);
  const parts = [options.into].flat();
  const counted = [...parts.slice(0, -1), `strate_counted_${parts.at(-1)}`];
  const { signal, onProgress } = options;
  const query = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  try {
    await writeRelation(engine, counted, countedSql(plan), query);
    const account = await accountOf(engine, counted, plan);
    requireRows(options.table, account);
    await writeRelation(engine, options.into, customersSql(plan, counted), {
      ...query,
      rowCount: account.customers,
      check: (written) => requireTotal(engine, written, account.total),
    });
    return account;
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${relationSql(counted)}`).catch(() => {});
  }
}

/** Nobody could be placed, and the customers of last time are worth more than none. */
function requireRows(relation: RelationName, account: WarehouseAccount): void {
  const { rowsAccepted, rowsRead, rejects, exclusions } = account;
  if (rowsAccepted > 0) return;
  const reasons = [...rejects, ...exclusions].map(({ reason, count }) =>
    `${formatNumber(count)} × ${message(reason)}`
  );
  const lines = [message("warehouseRowsRead", { count: rowsRead }), ...reasons].join(", ");
  const table = [relation].flat().join(".");
  throw new DataError(
    message("warehouseNoUsableRow", { table, account: lines }),
    { file: table, count: rowsRead },
  );
}

async function requireTotal(engine: Engine, written: RelationName, total: number): Promise<void> {
  const sum = `CAST(coalesce(sum("monetary"), 0) AS DOUBLE) AS "total"`;
  const found = await engine.query(`SELECT ${sum} FROM ${relationSql(written)}`);
  const [kept] = found.number("total");
  if (kept === total) return;
  throw new EngineError(
    "failed",
    message("warehouseTotalLost", { kept, total }),
  );
}

async function columnsOf(
  engine: Engine,
  { table, columns = {} }: MakeCustomersOptions,
): Promise<MetricsPlan["columns"]> {
  checkColumns(columns);
  const names = (await requireColumns(engine, table)).map(({ name }) => name);
  // Currency and status are left to the query that makes the table.
  const map = mapColumns(
    names,
    { currency: null, status: null, ...columns },
    [table].flat().join("."),
  );
  const used = Object.entries(map).map(([field, place]) => [field, names[place]]);
  return Object.fromEntries(used);
}

async function accountOf(
  engine: Engine,
  counted: RelationName,
  { columns }: MetricsPlan,
): Promise<WarehouseAccount> {
  const table = await engine.query(
    `SELECT "reason", CAST(sum("lines") AS DOUBLE) AS "lines", ` +
      `CAST(count(*) AS DOUBLE) AS "customers", CAST(sum("amount") AS DOUBLE) AS "amount", ` +
      `CAST(sum("rounded") AS DOUBLE) AS "rounded" FROM ${
        relationSql(counted)
      } GROUP BY "reason" ` +
      `ORDER BY "lines" DESC, "reason"`,
  );
  const lines = table.number("lines"), reasons = table.text("reason");
  const counts = reasons.flatMap((reason, row) =>
    reason === null ? [] : [{ reason, count: lines[row] }]
  ) as ReasonCount[];
  const accepted = reasons.indexOf(null);
  const value = (name: string) => accepted < 0 ? 0 : table.number(name)[accepted];
  const rowsRejected = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    rowsRead: value("lines") + rowsRejected,
    rowsAccepted: value("lines"),
    rowsRejected,
    rejects: among(counts, QUALITY_REASONS),
    exclusions: among(counts, EXCLUSION_REASONS),
    roundedAmounts: value("rounded"),
    customers: value("customers"),
    total: value("amount"),
    columns,
  };
}

function among<Reason extends string>(
  counts: readonly ReasonCount[],
  reasons: readonly Reason[],
): ReasonCount<Reason & ReasonCount["reason"]>[] {
  return counts.filter(({ reason }) =>
    (reasons as readonly string[]).includes(reason)
  ) as ReasonCount<Reason & ReasonCount["reason"]>[];
}
