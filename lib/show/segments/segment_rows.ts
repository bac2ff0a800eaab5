/** The segments of any method, ready to be drawn. */
import { totalMoney } from "../../base/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { customersFact, markTitle, moneyFact } from "../drawing/mark_title.ts";
import type { Words } from "../drawing/words.ts";

/** One segment, or those too many to be shown together; a missing share is NaN. */
export interface SegmentRow {
  readonly id: string;
  /** The name in the reader's language. */
  readonly name: string;
  /** Whether several segments stand together here. */
  readonly isRest: boolean;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: number;
  readonly revenueShare: number;
}

/** A reader can follow no more. */
const MOST_ROWS = 50;

/** Rows of the segments: each in a row of its own, or several together. */
export interface ShownSegments {
  /** Segments of each row, by index. */
  readonly rows: readonly (readonly number[])[];
  /** The name of each row in the reader's language. */
  readonly names: readonly string[];
}

/**
 * The segments to show, in the order of the result, usually from best to worst. Where there are more
 * than a reader can follow, the largest have rows of their own and the rest one together.
 */
export function shownSegments(
  { segments, labels }: Segmentation<unknown>,
  words: Words,
): ShownSegments {
  const customers = segments.number("customers");
  const all = [...customers.keys()];
  const isMany = all.length > MOST_ROWS;
  const largest = isMany
    ? all.toSorted((a, b) => customers[b] - customers[a] || a - b).slice(0, MOST_ROWS - 1)
    : all;
  const own = new Set(largest);
  const rest = all.filter((row) => !own.has(row));
  const shown = all.filter((row) => own.has(row));
  const ids = segments.text("segment");
  const names = shown.map((row) => segmentLabel(labels, ids[row] ?? "", words.locale));
  if (!isMany) return { rows: shown.map((row) => [row]), names };
  return {
    rows: [...shown.map((row) => [row]), rest],
    names: [...names, words.say("otherSegments", { count: rest.length })],
  };
}

/** The segments as rows of a figure. */
export function segmentRows(result: Segmentation<unknown>, words: Words): SegmentRow[] {
  const { rows, names } = shownSegments(result, words);
  const ids = result.segments.text("segment");
  const sums = (name: string) => {
    const values = result.segments.number(name);
    return rows.map((row) => row.length === 1 ? values[row[0]] : sumOf(values, row));
  };
  const [customers, customerShare, revenue, revenueShare] = [
    "customers",
    "customerShare",
    "revenue",
    "revenueShare",
  ].map(sums);
  return rows.map((row, i) => ({
    id: row.length === 1 ? ids[row[0]] ?? "" : row.join(),
    name: names[i],
    isRest: row.length > 1,
    customers: customers[i],
    customerShare: customerShare[i],
    revenue: revenue[i],
    revenueShare: revenueShare[i],
  }));
}

/** What the marks of a segment tell. */
export function segmentTitle(row: SegmentRow, words: Words): string {
  return markTitle(
    row.name,
    customersFact(row.customers, row.customerShare, words),
    moneyFact(words.say("revenue"), row.revenue, row.revenueShare, words),
  );
}

/** What some segments come to together. */
export function sumOf(values: Float64Array, rows: readonly number[]): number {
  return totalMoney(Float64Array.from(rows, (row) => values[row]));
}
