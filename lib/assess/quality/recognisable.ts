/** Measurable and recognisable: what the measures say of the segments. */
import { exactSum, mean } from "../../base/mod.ts";
import { silhouetteWidths } from "../../segment/cluster/mod.ts";
import { bySegment, type QualityInput } from "./input.ts";
import { type Figures, nothing, shareOf } from "./line.ts";
import type { GrownTree } from "./rule_tree.ts";
import { betweenSegments, type MeasureMoments, smallestGap } from "./separation.ts";

/** The share of customers that have every measure, and a value. */
export function measurable(
  { codes, complete, segments }: QualityInput,
  value: Float64Array,
): Figures[] {
  const known = Int32Array.from(codes.keys()).filter((row) => !Number.isNaN(value[row]));
  const sizes = countCodes(codes, segments.length);
  const shares = (rows: Int32Array) => {
    const counts = countCodes(rows.map((row) => codes[row]), segments.length);
    return counts.map((count, code) => shareOf(count, sizes[code]));
  };
  return [
    {
      indicator: "completeness",
      overall: shareOf(complete.length, codes.length),
      bySegment: shares(complete),
    },
    {
      indicator: "valueKnown",
      overall: shareOf(known.length, codes.length),
      bySegment: shares(known),
    },
  ];
}

/** How different segments are: η², silhouette, smallest gap, and rules that find them again. */
export function recognisable(
  input: QualityInput,
  moments: readonly MeasureMoments[],
  grown: GrownTree | null,
): Figures[] {
  const { segments } = input;
  return [
    betweenSegments(moments, segments.length),
    silhouettes(input),
    smallestGap(moments, segments.length),
    refound(input, grown),
  ];
}

/** Mean silhouette on the ranks; a sample of 1 000 customers above that. */
function silhouettes({ ranks, complete, completeCodes, segments }: QualityInput): Figures {
  const unknown = { indicator: "silhouette", overall: NaN, bySegment: nothing(segments.length) };
  const count = complete.length, dimensions = ranks.length;
  if (count === 0 || dimensions === 0) return unknown as Figures;
  const values = new Float64Array(count * dimensions);
  ranks.forEach((column, k) => column.forEach((rank, row) => values[row * dimensions + k] = rank));
  const found = silhouetteWidths({ values, count, dimensions }, completeCodes);
  if (found === null) return unknown as Figures;
  const codes = found.rows.map((row) => completeCodes[row]);
  return {
    indicator: "silhouette",
    overall: mean(found.widths),
    bySegment: bySegment(found.widths, codes, segments.length).map(mean),
  };
}

/** The share of customers whose segment the rules find again. */
function refound({ completeCodes, segments }: QualityInput, grown: GrownTree | null): Figures {
  const sizes = countCodes(completeCodes, segments.length);
  const right = countCodes(
    completeCodes.filter((code, row) => grown?.predicted[row] === code),
    segments.length,
  );
  const share = (part: number, whole: number) => grown === null ? NaN : shareOf(part, whole);
  return {
    indicator: "treeAccuracy",
    overall: share(exactSum(right), completeCodes.length),
    bySegment: right.map((count, code) => share(count, sizes[code])),
  };
}

function countCodes(codes: Int32Array, segments: number): number[] {
  const counts = new Array<number>(segments).fill(0);
  for (const code of codes) counts[code]++;
  return counts;
}
