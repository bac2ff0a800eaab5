/** Customers by month, around an event. */
import {
  DataError,
  formatMonth,
  message,
  type MessageKey,
  type Month,
  parseMonth,
  totalMoney,
} from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

/** The months looked at. */
export interface ImpactWindow {
  /** First month. */
  readonly from: Month;
  /** First month after the event. */
  readonly event: Month;
  /** Last month. */
  readonly to: Month;
}

/** One customer: its value month by month. */
export interface PanelCustomer {
  readonly key: string;
  readonly treated: boolean;
  readonly segment: string | null;
  /** One total per month of the window; a month without a purchase is 0. */
  readonly totals: Float64Array;
}

/** Customers known before the event, by key. */
export interface Panel {
  readonly customers: readonly PanelCustomer[];
  /** Customers who bought nothing before the event: it could not change them. */
  readonly newcomers: number;
  /** Customers of whom it is not known whether the event touched them. */
  readonly unknown: number;
}

/** Columns of the customers. */
export interface PanelColumns {
  readonly key: string;
  readonly treated: string;
  readonly segment: string | undefined;
}

/** Reads the window and refuses one without months on both sides of the event. */
export function readWindow(
  { from, event, to }: { readonly from: string; readonly event: string; readonly to: string },
): ImpactWindow {
  const window = {
    from: parseMonth(from, "from"),
    event: parseMonth(event, "event"),
    to: parseMonth(to, "to"),
  };
  if (window.from < window.event && window.event <= window.to) return window;
  throw new RangeError(
    message("errorImpactMonths", { event, from, to }),
  );
}

/** Lays the customers out by month. O(rows + customers × months). */
export function layOutPanel(
  monthly: Table,
  customers: Table,
  { key, treated, segment }: PanelColumns,
  window: ImpactWindow,
): Panel {
  const amounts = gatherAmounts(monthly, window);
  const flags = customers.flag(treated);
  const segments = segment === undefined ? null : customers.text(segment);
  const rows = customers.text(key).map((name, row) => ({ name, row }))
    .filter((one): one is { name: string; row: number } => one.name !== null);
  refuseTwice(rows.map(({ name }) => name), key);
  const known = rows.filter(({ row }) => flags[row] !== null);
  const before = known.filter(({ name }) => amounts.get(name)?.boughtBefore);
  const list = before.map(({ name, row }): PanelCustomer => ({
    key: name,
    treated: flags[row]!,
    segment: segments?.[row] ?? null,
    totals: Float64Array.from(amounts.get(name)!.months, totalMoney),
  }));
  return {
    customers: list.sort((a, b) => a.key < b.key ? -1 : 1),
    newcomers: known.length - before.length,
    unknown: rows.length - known.length,
  };
}

/** What a customer bought. */
interface Amounts {
  boughtBefore: boolean;
  readonly months: number[][];
}

function gatherAmounts(monthly: Table, { from, event, to }: ImpactWindow): Map<string, Amounts> {
  const amounts = new Map<string, Amounts>();
  const months = monthly.text("month"), revenue = monthly.number("revenue");
  const read = new Map<string | null, Month>();
  monthly.text("customer").forEach((customer, row) => {
    const text = months[row];
    if (customer === null || text === null) return;
    const month = read.get(text) ?? parseMonth(text, `month of row ${row + 1}`);
    read.set(text, month);
    const known = amounts.get(customer) ?? {
      boughtBefore: false,
      months: Array.from({ length: to - from + 1 }, (): number[] => []),
    };
    amounts.set(customer, known);
    if (month < event) known.boughtBefore = true;
    if (month >= from && month <= to) known.months[month - from].push(revenue[row]);
  });
  return amounts;
}

function refuseTwice(keys: readonly string[], column: string): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) {
      throw new DataError(
        message("errorImpactTwice", { key, column }),
        { column },
      );
    }
    seen.add(key);
  }
}

/** Refuses groups that nothing can be learned from, with the reason. */
export function refuseUnusable({ customers, newcomers, unknown }: Panel, treated: string): void {
  const reason = unusableReason(customers);
  if (reason === null) return;
  throw new DataError(
    message("errorImpactUnusable", { reason: { key: reason }, treated, newcomers, unknown }),
    { column: treated },
  );
}

/** Fewer customers than this have no spread to judge an effect by. */
const FEWEST = 2;

function unusableReason(customers: readonly PanelCustomer[]): MessageKey | null {
  const touched = customers.filter(({ treated }) => treated);
  const control = customers.filter(({ treated }) => !treated);
  if (touched.length === 0) return "errorImpactNobody";
  if (control.length === 0) return "errorImpactEverybody";
  for (const [group, name] of [[touched, "Touched"], [control, "Control"]] as const) {
    if (group.length < FEWEST) return `errorImpactOne${name}`;
    if (group.every(({ totals }) => totals.every((total) => total === 0))) {
      return `errorImpactIdle${name}`;
    }
  }
  return null;
}

/** The months of a window, written. */
export function monthNames({ from, to }: ImpactWindow): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => formatMonth(from + i));
}
