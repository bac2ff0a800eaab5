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
  readonly orders?: Float64Array | undefined;
  /** Measures to average, by column name. */
  readonly measures: Readonly<Record<string, Float64Array>>;
}

/**
 * Counts and measures segments: `segment`, `customers`, `customerShare`, `orders` when known,
 * `revenue`, `revenueShare`, then `mean…` and `median…` of each measure. Revenues add up to the
 * total of the input to the cent; their shares may lie outside [0, 1] when there are refunds. A
 * share of nothing and a mean over nobody are missing. O(n log n).
 *
 * @param input Segment and measures of every customer.
 * @returns One row per segment, in the order given.
 * @throws {RangeError} When a customer has a segment that is not listed.
 */
export function summarizeSegments(input: SegmentSummaryInput): Table {
  const members = groupRows(input.segmentOf, input.segments);
  const picked = new Map<Float64Array, Float64Array[]>();
  const pick = (values: Float64Array) => {
    const parts = picked.get(values) ?? members.map((rows) => gather(values, rows));
    picked.set(values, parts);
    return parts;
  };
  const customers = Float64Array.from(members, (rows) => rows.length);
  const revenue = Float64Array.from(pick(input.revenue), totalMoney);
  const total = totalMoney(revenue);
  const columns: Record<string, ColumnInput> = {
    segment: input.segments,
    customers,
    customerShare: customers.map((count) => count / input.segmentOf.length),
    ...(input.orders ? { orders: Float64Array.from(pick(input.orders), totalMoney) } : {}),
    revenue,
    revenueShare: revenue.map((part) => total === 0 ? NaN : part / total),
  };
  for (const [name, values] of Object.entries(input.measures)) {
    const title = name[0].toUpperCase() + name.slice(1);
    const parts = pick(values);
    columns[`mean${title}`] = Float64Array.from(parts, mean);
    columns[`median${title}`] = Float64Array.from(parts, median);
  }
  return Table.of(columns);
}

/** The rows of each group, in input order. */
function groupRows(groupOf: readonly string[], groups: readonly string[]): Int32Array[] {
  const codes = new Map(groups.map((group, code) => [group, code]));
  const codeOf = new Int32Array(groupOf.length);
  const sizes = new Int32Array(groups.length);
  for (let row = 0; row < groupOf.length; row++) {
    const code = codes.get(groupOf[row]);
    if (code === undefined) {
      throw new RangeError(`Cannot count segment '${groupOf[row]}': not listed`);
    }
    codeOf[row] = code;
    sizes[code]++;
  }
  const members = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let row = 0; row < codeOf.length; row++) members[codeOf[row]][sizes[codeOf[row]]++] = row;
  return members;
}

function gather(values: Float64Array, rows: Int32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) gathered[i] = values[rows[i]];
  return gathered;
}
