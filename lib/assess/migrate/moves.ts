/** Where each customer was and is, as numbers. */
import { message } from "../../base/mod.ts";
import { measureColumn, type Segmentation } from "../../contract/mod.ts";
import type { Pairs } from "./pairs.ts";

/** One entry per customer of either date, in the order of the pairs. */
export interface Moves {
  /** Every segment of either date, those of the first date first. */
  readonly segments: readonly string[];
  /** Index of the segment at the first date; −1 when it was not a customer. */
  readonly from: Int32Array;
  /** Index of the segment at the second date; −1 when it is no longer one. */
  readonly to: Int32Array;
  /** Value at the first date, account currency; NaN when absent or missing. */
  readonly valueBefore: Float64Array;
  /** Value at the second date; NaN when absent or missing. */
  readonly valueAfter: Float64Array;
}

/** Reads segment and value of every customer at both dates. */
export function readMoves(
  before: Segmentation<unknown>,
  after: Segmentation<unknown>,
  pairs: Pairs,
  value: string,
): Moves {
  const segments = [
    ...new Set([before, after].flatMap((one) => one.segments.text("segment") as string[])),
  ];
  const codes = new Map<string | null, number>(
    segments.map((segment, code) => [segment, code]),
  );
  return {
    segments,
    from: segmentCodes(before, pairs.before, codes),
    to: segmentCodes(after, pairs.after, codes),
    valueBefore: pick(measureColumn(before.customers, value), pairs.before),
    valueAfter: pick(measureColumn(after.customers, value), pairs.after),
  };
}

function segmentCodes(
  { customers }: Segmentation<unknown>,
  rows: Int32Array,
  codes: ReadonlyMap<string | null, number>,
): Int32Array {
  const segmentOf = customers.text("segment");
  return rows.map((row) => row < 0 ? -1 : codeOf(segmentOf[row], codes));
}

function codeOf(segment: string | null, codes: ReadonlyMap<string | null, number>): number {
  const code = codes.get(segment);
  if (code !== undefined) return code;
  throw new RangeError(message("errorFollowSegment", { segment: `${segment}` }));
}

/** The values of chosen rows; NaN for row −1. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => row < 0 ? NaN : values[row]);
}
