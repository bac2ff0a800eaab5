/** What a migration is. */
import type { SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";

/** Everybody at both dates: before − lost + arrived = after, in customers and in value. */
export interface MigrationTotals {
  /** Customers at the first date. */
  readonly before: number;
  /** Customers at the second date. */
  readonly after: number;
  /** Customers in the same segment at both. */
  readonly stayed: number;
  /** Customers in another segment at the second date. */
  readonly moved: number;
  /** Customers at the first date only. */
  readonly lost: number;
  /** Customers at the second date only. */
  readonly arrived: number;
  /** Stayed over before, in [0, 1]; NaN (missing) when there was nobody. */
  readonly stickiness: number;
  /** Value at the first date, account currency. */
  readonly valueBefore: number;
  /** What customers present at both dates are worth more, or less. */
  readonly valueChange: number;
  /** What lost customers were worth. */
  readonly valueLost: number;
  /** What new customers are worth. */
  readonly valueArrived: number;
  /** Value at the second date. */
  readonly valueAfter: number;
}

/** Customers followed from one date to another. */
export interface Migration {
  /**
   * One row per customer of either date, sorted by key: `customer`, `from` (missing when new), `to`
   * (missing when lost), `valueBefore`, `valueAfter`, and for those who moved `reason`, the measure
   * that crossed most lines, with `reasonBefore`, `reasonAfter` and `cut`.
   */
  readonly customers: Table;
  /** One row per pair of segments that has a customer: `from`, `to`, `customers`, values, measure. */
  readonly flows: Table;
  /**
   * One row per segment: `before`, `stayed`, `outflow`, `lost`, `inflow`, `arrived`, `after`,
   * `stickiness`, and the same in value.
   */
  readonly segments: Table;
  /** One row per customer that moved and measure that crossed a line; several may have. */
  readonly crossings: Table;
  /** Everybody. */
  readonly totals: MigrationTotals;
  /** Names of the segments. */
  readonly labels: SegmentLabels;
}
