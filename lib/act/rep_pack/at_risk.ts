/** Customers who are late by their own rhythm. */
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";

/** A customer who has not come back when expected. */
export interface LateCustomer {
  /** Row of the customer. */
  readonly row: number;
  /** Days since the last purchase. */
  readonly recencyDays: number;
  /** Days from one purchase to the next, on average. */
  readonly usualDays: number;
  /** What the customer brought in a year, on average. */
  readonly yearlyRevenue: number;
}

/** Fewer purchases make no rhythm. */
const LEAST_PURCHASES = 3;
/** Late is more than this many times the usual interval. */
const LATE = 2;
/** Daily buyers are not late after two days. */
const LEAST_DAYS = 30;
/** Who has been away longer is lost: to win back, not to keep. */
const LOST_DAYS = 365;
const DAYS_PER_YEAR = 365;

/**
 * Finds customers at risk: three purchases or more, and more than twice their usual interval (30
 * days at least, a year at most) since the last one.
 *
 * @param customers `recencyDays`, `frequency`, `monetary`, `tenureDays`, as `readCustomers` gives.
 * @returns Those at risk, the largest yearly revenue first, then row order.
 * @throws {DataError} When a column is absent or of another kind.
 */
export function lateCustomers(customers: Table): LateCustomer[] {
  const [recency, frequency, monetary, tenure] = [
    "recencyDays",
    "frequency",
    "monetary",
    "tenureDays",
  ].map((name) => measureColumn(customers, name));
  const late: LateCustomer[] = [];
  for (let row = 0; row < customers.rowCount; row++) {
    if (!(frequency[row] >= LEAST_PURCHASES && monetary[row] > 0)) continue;
    const recencyDays = recency[row];
    const usualDays = (tenure[row] - recencyDays) / (frequency[row] - 1);
    if (!(recencyDays > Math.max(LEAST_DAYS, LATE * usualDays) && recencyDays <= LOST_DAYS)) {
      continue;
    }
    const years = Math.max(1, tenure[row] / DAYS_PER_YEAR);
    const yearlyRevenue = Math.round(100 * monetary[row] / years) / 100;
    late.push({ row, recencyDays, usualDays, yearlyRevenue });
  }
  return late.sort((a, b) => b.yearlyRevenue - a.yearlyRevenue || a.row - b.row);
}
