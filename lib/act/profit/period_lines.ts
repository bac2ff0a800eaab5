/** The order lines of a period, by customer row. */
import { addMonths, message, parseDay } from "../../base/mod.ts";
import { joinEvents, measureColumn, type Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { toCents } from "./money.ts";

/** The columns of order lines, visits and customers. */
export interface DriverColumns {
  /** Key of the customer, in every table; "customer" when left out. */
  readonly customer?: string | undefined;
  /** Key of the order; "order". */
  readonly order?: string | undefined;
  /** Day of the line, and of the visit; "date". */
  readonly date?: string | undefined;
  /** Amount of the line, negative for a return; "amount". */
  readonly amount?: string | undefined;
  /** Margin of the line; "margin". */
  readonly margin?: string | undefined;
  /** What was bought, for a price rule on some products; "product". */
  readonly product?: string | undefined;
  /** What the line would have cost at list price; "listAmount" where there is one. */
  readonly listAmount?: string | undefined;
  /** Customers' year-end rebate, a share of revenue; "rebateRate" where there is one. */
  readonly rebateRate?: string | undefined;
  /** Customers' days of credit; "paymentDays" where there is one. */
  readonly paymentDays?: string | undefined;
}

/** The period looked at, and the columns. */
export interface PeriodOptions {
  /** The day of the analysis, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Months up to `asOf` that count; 12 when left out. */
  readonly months?: number | undefined;
  /** The columns, where they have other names. */
  readonly columns?: DriverColumns | undefined;
}

/** One line of the period; money in cents. */
export interface PeriodLine {
  /** Row in the table of lines. */
  readonly line: number;
  /** Row of the customer. */
  readonly row: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Key of the order. */
  readonly order: string;
  /** Negative for a return. */
  readonly amount: number;
  /** Amount less what the goods cost. */
  readonly margin: number;
}

const DEFAULT_MONTHS = 12;

/**
 * Whether a day belongs to the period.
 *
 * @throws {RangeError} When `asOf` is not a day, or `months` not a whole number from 1.
 */
export function periodTest(
  { asOf, months = DEFAULT_MONTHS }: PeriodOptions,
): (day: number) => boolean {
  if (!Number.isInteger(months) || months < 1) {
    throw new RangeError(message("errorLookBack", { months: `${months}` }));
  }
  const end = parseDay(asOf, "asOf"), start = addMonths(end, -months);
  return (day) => day > start && day <= end;
}

/**
 * Reads the lines of the period.
 *
 * @param customers One row per customer.
 * @param lines One row per order line.
 * @param options Period and columns.
 * @returns The lines in the order of the table, and notices of those left out.
 * @throws {DataError} When a column is absent or of another kind, or a key stands in two rows.
 */
export function readPeriodLines(
  customers: Table,
  lines: Table,
  options: PeriodOptions,
): { readonly used: readonly PeriodLine[]; readonly notices: readonly Notice[] } {
  const { columns = {} } = options;
  const inPeriod = periodTest(options);
  const key = columns.customer ?? "customer";
  const { rows, days, typeCodes, types, strangerDays } = joinEvents(customers, key, lines, {
    customer: key,
    type: columns.order ?? "order",
    date: columns.date ?? "date",
  });
  const amounts = measureColumn(lines, columns.amount ?? "amount");
  const margins = measureColumn(lines, columns.margin ?? "margin");
  const used: PeriodLine[] = [];
  let incomplete = -strangerDays.length, outside = 0;
  rows.forEach((row, line) => {
    if (row < 0 || Number.isNaN(amounts[line]) || Number.isNaN(margins[line])) incomplete++;
    else if (!inPeriod(days[line])) outside++;
    else {
      const amount = toCents(amounts[line]), margin = toCents(margins[line]);
      used.push({ line, row, day: days[line], order: types[typeCodes[line]], amount, margin });
    }
  });
  const notices = ([
    ["profitIncomplete", incomplete],
    ["linesOutside", outside],
    ["affinityStrangers", strangerDays.length],
  ] as const).flatMap(([key, count]) => count === 0 ? [] : [{ key, parameters: { count } }]);
  return { used, notices };
}
