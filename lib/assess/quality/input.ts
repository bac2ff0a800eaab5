/** What the scorecard looks at, read from a segmentation once. */
import { DataError, message, rankShares } from "../../base/mod.ts";
import { measureColumn, measuresOf, type Segmentation } from "../../contract/mod.ts";

/** Customers by segment, with the measures they are judged on. */
export interface QualityInput {
  /** Segment ids, in the order of the segmentation. */
  readonly segments: readonly string[];
  /** Index of each customer's segment. */
  readonly codes: Int32Array;
  /** Column names of the measures. */
  readonly measures: readonly string[];
  /** The customers that have every measure, in the order of their keys. */
  readonly complete: Int32Array;
  /** Segments of the complete customers. */
  readonly completeCodes: Int32Array;
  /** Values of the complete customers, one array per measure. */
  readonly values: readonly Float64Array[];
  /** Ranks of the same, as shares: long tails and units do not matter. */
  readonly ranks: readonly Float64Array[];
}

/** Reads segments and measures; without names, the measures the segmentation rests on. */
export function readQualityInput(
  segmentation: Segmentation<unknown>,
  key: string,
  names: readonly string[] = measuresOf(segmentation),
): QualityInput {
  const { customers, segments } = segmentation;
  const ids = segments.text("segment") as string[];
  const index = new Map(ids.map((id, code) => [id, code]));
  const codes = Int32Array.from(customers.text("segment"), (id, row) => {
    const code = index.get(id!);
    if (code !== undefined) return code;
    throw new DataError(message("errorJudgeRow", { segment: `${id}`, row: `${row + 1}` }), {
      column: "segment",
      row: row + 1,
    });
  });
  const columns = names.map((name) => measureColumn(customers, name));
  const complete = rowsByKey(customers.text(key))
    .filter((row) => columns.every((column) => !Number.isNaN(column[row])));
  const values = columns.map((column) => Float64Array.from(complete, (row) => column[row]));
  return {
    segments: ids,
    codes,
    measures: names,
    complete,
    completeCodes: complete.map((row) => codes[row]),
    values,
    ranks: values.map(rankShares),
  };
}

/** Rows in the order of their keys, so that samples and sums do not depend on the input's order. */
function rowsByKey(keys: readonly (string | null)[]): Int32Array {
  return Int32Array.from(keys.keys()).sort((a, b) => {
    const x = keys[a] ?? "", y = keys[b] ?? "";
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

/** The values of each segment, in the order of the segments. */
export function bySegment(
  values: Float64Array,
  codes: Int32Array,
  segments: number,
): Float64Array[] {
  const sizes = new Int32Array(segments);
  for (const code of codes) sizes[code]++;
  const groups = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let row = 0; row < codes.length; row++) {
    groups[codes[row]][sizes[codes[row]]++] = values[row];
  }
  return groups;
}
