/** What rep packs are made of. */
import type { Table } from "../../table/mod.ts";

/** What rep packs are made of; only `customers` is needed. */
export interface RepPackInput {
  /**
   * One row per customer: `customer`, `rep`, `recencyDays`, `frequency`, `monetary`, `tenureDays`;
   * `name` and `segment` where they are known, `margin` to weigh stakes by it.
   */
  readonly customers: Table;
  /** Visits with their day, as `scheduleVisits` gives: `customer`, `day`. */
  readonly schedule?: Table | undefined;
  /** As `purchaseGaps` gives. */
  readonly gaps?: Table | undefined;
  /** As `profitLevers` gives. */
  readonly levers?: Table | undefined;
}
