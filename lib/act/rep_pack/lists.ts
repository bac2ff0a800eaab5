/** The lists of all reps, before they are shared out. */
import { dayColumn, Table } from "../../table/mod.ts";
import type { LateCustomer } from "./at_risk.ts";
import type { RepPackInput } from "./input.ts";

/** A list with the customer's row of each entry. */
export interface RowList {
  /** Row of the customer, per entry. */
  readonly rows: readonly number[];
  /** What is shown beside the customer. */
  readonly columns: Table;
}

/** The rows of a table whose customers are known, in its order. */
function joined(
  table: Table,
  rowOf: ReadonlyMap<string, number>,
): { entry: number; row: number }[] {
  return table.text("customer").flatMap((key, entry) => {
    const row = rowOf.get(key ?? "");
    return row === undefined ? [] : [{ entry, row }];
  });
}

/** Visits after a day, up to another, by day. */
export function dueVisits(
  { schedule }: RepPackInput,
  rowOf: ReadonlyMap<string, number>,
  after: number,
  until: number,
): RowList {
  if (!schedule) return { rows: [], columns: Table.of({ day: dayColumn(new Float64Array()) }) };
  const days = schedule.day("day");
  const due = joined(schedule, rowOf)
    .filter(({ entry }) => days[entry] > after && days[entry] <= until)
    .sort((a, b) => days[a.entry] - days[b.entry] || a.row - b.row);
  const day = dayColumn(Float64Array.from(due, ({ entry }) => days[entry]));
  return { rows: due.map(({ row }) => row), columns: Table.of({ day }) };
}

/** Gaps, the largest value first. */
export function gapRows({ gaps }: RepPackInput, rowOf: ReadonlyMap<string, number>): RowList {
  const shown = ["product", "expectedValue", "buyerShare", "lastBought"];
  if (!gaps) {
    const none = new Float64Array();
    const empty = {
      product: [],
      expectedValue: none,
      buyerShare: none,
      lastBought: dayColumn(none),
    };
    return { rows: [], columns: Table.of(empty) };
  }
  const value = gaps.number("expectedValue");
  const found = joined(gaps, rowOf)
    .sort((a, b) => value[b.entry] - value[a.entry] || a.entry - b.entry);
  return {
    rows: found.map(({ row }) => row),
    columns: gaps.select(shown).take(found.map(({ entry }) => entry)),
  };
}

/** Customers at risk, the largest revenue first. */
export function riskRows(late: readonly LateCustomer[]): RowList {
  return {
    rows: late.map(({ row }) => row),
    columns: Table.of({
      recencyDays: Float64Array.from(late, ({ recencyDays }) => recencyDays),
      usualDays: Float64Array.from(late, ({ usualDays }) => Math.round(usualDays)),
      yearlyRevenue: Float64Array.from(late, ({ yearlyRevenue }) => yearlyRevenue),
    }),
  };
}
