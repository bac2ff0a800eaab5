/** Segments counted and measured. */
import { mean, median, totalMoney } from "../base/mod.ts";
import { type ColumnInput, Table } from "../table/mod.ts";

/** What {@linkcode summarizeSegments} counts. */
export interface SegmentSummaryInput {
  /** The segment of each customer, input order. */
  readonly segmentOf: readonly string[];
  /** Every segment in the order of the result; one without a customer gives a row of zeros. */
  readonly segments: readonly string[];
  /** Value of each customer in the account currency; NaN is missing and adds nothing. */
  readonly revenue: Float64Array;
  /** Orders of each customer, where they are known. */
  readonly orders?: Float64Array;
  /** Measures to average, by column name. */
  readonly measures: Readonly<Record<string, Float64Array>>;
}

/**
 * Counts and measures segments: `segment`, `customers`, `customerShare`, `orders` when known,
 * `revenue`, `revenueShare`, then `mean…` and `median…` of each measure. Revenues add up to the
 * total of the input to the cent. A share of nothing and a mean over nobody are missing.
 *
 * @param input Segment and measures of every customer.
 * @returns One row per segment, in the order given.
 */
export function summarizeSegments(input: SegmentSummaryInput): Table {
  const members = groupRows(input.segmentOf, input.segments);
  const pick = (values: Float64Array) => members.map((rows) => take(values, rows));
  const customers = members.map((rows) => rows.length);
  const revenue = pick(input.revenue).map(totalMoney);
  const columns: Record<string, ColumnInput> = {
    segment: input.segments,
    customers,
    customerShare: customers.map((count) => count / input.segmentOf.length),
  };
  if (input.orders) columns.orders = pick(input.orders).map(totalMoney);
  const total = totalMoney(input.revenue);
  columns.revenue = revenue;
  columns.revenueShare = revenue.map((part) => total === 0 ? null : part / total);
  for (const [name, values] of Object.entries(input.measures)) {
    const title = name[0].toUpperCase() + name.slice(1);
    columns[`mean${title}`] = Float64Array.from(pick(values), mean);
    columns[`median${title}`] = Float64Array.from(pick(values), median);
  }
  return Table.of(columns);
}

/** The rows of each group, in input order. */
function groupRows(groupOf: readonly string[], groups: readonly string[]): number[][] {
  const rows = new Map(groups.map((group) => [group, [] as number[]]));
  groupOf.forEach((group, row) => rows.get(group)!.push(row));
  return [...rows.values()];
}

function take(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row]);
}
