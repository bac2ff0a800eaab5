/** Segments of customers ranked on a value that may be another than their revenue. */
import type { Table } from "../table/mod.ts";
import { measureColumn, ordersColumn } from "./measure.ts";
import { type SegmentSummaryInput, summarizeSegments } from "./summary.ts";

/**
 * Counts and measures segments, with revenue from the column `monetary` where there is one and
 * orders from the column `orders`. Where `monetary` is another column than the value, the sums and
 * shares of the value come last, as `value` and `valueShare`; otherwise the value is the revenue.
 *
 * @param customers One row per customer.
 * @param values The value of each customer; NaN is missing and adds nothing.
 * @param input Segments, and measures to average.
 * @returns One row per segment, as {@linkcode summarizeSegments} gives.
 * @throws {DataError} When `monetary` or `orders` hold no numbers or an infinite one.
 */
export function summarizeByValue(
  customers: Table,
  values: Float64Array,
  input: Pick<SegmentSummaryInput, "segmentOf" | "segments" | "measures">,
): Table {
  const revenue = customers.has("monetary") ? measureColumn(customers, "monetary") : values;
  const shared = { ...input, orders: ordersColumn(customers) };
  const summary = summarizeSegments({ ...shared, revenue });
  if (revenue === values) return summary;
  const ofValue = summarizeSegments({ ...shared, revenue: values, measures: {} });
  return summary.add({
    value: ofValue.number("revenue"),
    valueShare: ofValue.number("revenueShare"),
  });
}
