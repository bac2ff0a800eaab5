/** The segments of any method, ready to be drawn. */
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { Words } from "../drawing/words.ts";

/** One segment; a missing share is NaN. */
export interface SegmentRow {
  readonly id: string;
  /** The name in the reader's language. */
  readonly name: string;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: number;
  readonly revenueShare: number;
}

/** The segments in the order of the result, usually from best to worst. */
export function segmentRows(
  { segments, labels }: Segmentation<unknown>,
  words: Words,
): SegmentRow[] {
  const [customers, customerShare, revenue, revenueShare] = [
    "customers",
    "customerShare",
    "revenue",
    "revenueShare",
  ].map((name) => segments.number(name));
  return segments.text("segment").map((segment, row) => {
    const id = segment ?? "";
    return {
      id,
      name: segmentLabel(labels, id, words.locale),
      customers: customers[row],
      customerShare: customerShare[row],
      revenue: revenue[row],
      revenueShare: revenueShare[row],
    };
  });
}
