/** Value by month: growth, and how much it swings. */
import {
  DataError,
  message,
  momentsOf,
  type Month,
  parseMonth,
  totalMoney,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

const YEAR = 12;

/** The value of each group over two years, month by month. */
export interface Months {
  /** The last month. */
  readonly last: Month;
  /** 24 totals a group, the oldest first. */
  readonly totals: readonly (readonly number[])[];
}

/**
 * Adds the value of groups up by month, over the 24 months to the last one in the table.
 *
 * @param monthly `customer`, `month` (YYYY-MM), `revenue`, as `Transactions.monthly` gives.
 * @param groupsOf The groups a customer counts in; none for a stranger.
 * @param groups How many groups.
 * @returns The totals; null without a month.
 */
export function addMonthly(
  monthly: Table,
  groupsOf: (customer: string | null) => readonly number[],
  groups: number,
): Months | null {
  const months = monthly.text("month"), revenue = monthly.number("revenue");
  const numbers = months.map((month, row) => monthNumber(month, row));
  const last = numbers.reduce((latest, month) => Math.max(latest, month), -Infinity);
  if (last === -Infinity) return null;
  const amounts = Array.from(
    { length: groups },
    () => Array.from({ length: 2 * YEAR }, (): number[] => []),
  );
  monthly.text("customer").forEach((customer, row) => {
    const age = last - numbers[row];
    if (age >= 2 * YEAR) return;
    for (const group of groupsOf(customer)) amounts[group][2 * YEAR - 1 - age].push(revenue[row]);
  });
  return { last, totals: amounts.map((list) => list.map(totalMoney)) };
}

function monthNumber(month: string | null, row: number): Month {
  try {
    return parseMonth(month ?? "");
  } catch {
    throw new DataError(
      message("errorMonthRow", { month: `${month}`, row: `${row + 1}` }),
      { column: "month", row: row + 1 },
    );
  }
}

/** The last twelve months against the twelve before, minus 1; NaN when those brought nothing. */
export function growthOf(totals: readonly number[]): number {
  const previous = totalMoney(totals.slice(0, YEAR)), last = totalMoney(totals.slice(YEAR));
  return previous > 0 ? last / previous - 1 : NaN;
}

/** Standard deviation (n − 1) over mean of the last twelve months; NaN when they brought nothing. */
export function volatilityOf(totals: readonly number[]): number {
  const { mean, deviation, count } = momentsOf(Float64Array.from(totals.slice(YEAR)));
  return mean > 0 ? deviation * Math.sqrt(count / (count - 1)) / mean : NaN;
}
