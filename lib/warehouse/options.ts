/** What a caller may say about transactions that live in a database. */
import { type Day, parseDay } from "../base/mod.ts";
import type { Dialect, QueryOptions, RelationName } from "../engine/mod.ts";
import type { ColumnChoice } from "../source/mod.ts";

/** Options of {@linkcode makeCustomers}. */
export interface MakeCustomersOptions extends QueryOptions {
  /** The table of transactions, one row a line. */
  readonly table: RelationName;
  /** The table of customers to make; one of that name is replaced. */
  readonly into: RelationName;
  /** The day the customers are looked at, `YYYY-MM-DD`. Lines of later days are left out. */
  readonly asOf: string;
  /** Column names by field, where they are not found by themselves. */
  readonly columns?: ColumnChoice;
  /**
   * What becomes of returns, the lines of negative amount: `"net"` (default) lowers `monetary`;
   * `"exclude"` leaves them out, counted. They never count as a purchase.
   */
  readonly returns?: "net" | "exclude";
  /** What `frequency` counts: distinct orders (default) or distinct purchase days. */
  readonly frequency?: "orders" | "days";
}

/** Options with every default in place. */
export interface MetricsPlan {
  /** The SQL to write. */
  readonly dialect: Dialect;
  /** The table of transactions. */
  readonly table: RelationName;
  /** The day of the analysis. */
  readonly asOfDay: Day;
  /** Column names by field, of the fields in use. */
  readonly columns: Readonly<Record<"customer" | "date", string>> & {
    readonly amount?: string;
    readonly quantity?: string;
    readonly unitPrice?: string;
    readonly order?: string;
    readonly margin?: string;
  };
  /** Whether returns are left out. */
  readonly excludesReturns: boolean;
  /** Whether purchases are counted by day. */
  readonly countsDays: boolean;
}

/**
 * Puts the defaults in.
 *
 * @param options What the caller said.
 * @param columns Column names by field.
 * @param dialect The SQL to write.
 * @returns The plan.
 * @throws {RangeError} When `asOf` is not a day.
 */
export function planMetrics(
  options: MakeCustomersOptions,
  columns: MetricsPlan["columns"],
  dialect: Dialect,
): MetricsPlan {
  return {
    dialect,
    table: options.table,
    asOfDay: parseDay(options.asOf, "asOf"),
    columns,
    excludesReturns: options.returns === "exclude",
    countsDays: options.frequency === "days",
  };
}
