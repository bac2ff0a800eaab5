/** Measurable, recognisable, homogeneous: what the measures say of the segments. */
import { etaSquared, exactSum, mean, type Moments, momentsOf } from "../../base/mod.ts";
import { silhouetteWidths } from "../../segment/cluster/mod.ts";
import { bySegment, type QualityInput } from "./input.ts";
import { type Figures, shareOf } from "./line.ts";
import type { GrownTree } from "./rule_tree.ts";

/** Beyond this, a wider gap says nothing more. */
const WIDEST_GAP = 10;

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
export function recognisable(input: QualityInput, grown: GrownTree | null): Figures[] {
  const count = input.segments.length;
  const moments = momentsBySegment(input);
  const etas = moments.map(({ groups, all }) => etaSquared(groups, all));
  const gaps = smallestGaps(moments.map(({ groups }) => groups), count);
  return [
    { indicator: "etaSquared", overall: mean(Float64Array.from(etas)), bySegment: nothing(count) },
    silhouettes(input),
    { indicator: "gap", overall: least(gaps), bySegment: gaps },
    refound(input, grown),
  ];
}

/** The spread inside against everybody's, on the average of the measures' variances. */
export function homogeneous(input: QualityInput): Figures {
  const moments = momentsBySegment(input);
  const within = moments.map(({ groups, all }) => 1 - etaSquared(groups, all));
  return {
    indicator: "spread",
    overall: Math.sqrt(mean(Float64Array.from(within))),
    bySegment: input.segments.map((_, code) => {
      const parts = moments.map(({ groups, all }) =>
        groups[code].count < 2 ? NaN : (groups[code].deviation / all.deviation) ** 2
      );
      return Math.sqrt(mean(Float64Array.from(parts)));
    }),
  };
}

/** The moments of the ranks of one measure. */
interface MeasureMoments {
  readonly groups: readonly Moments[];
  readonly all: Moments;
}

function momentsBySegment({ ranks, completeCodes, segments }: QualityInput): MeasureMoments[] {
  return ranks.map((column) => ({
    groups: bySegment(column, completeCodes, segments.length).map(momentsOf),
    all: momentsOf(column),
  }));
}

/**
 * For each segment, the distance to the nearest other on the measure that tells the two apart best,
 * in pooled standard deviations (Cohen's d).
 */
function smallestGaps(measures: readonly (readonly Moments[])[], segments: number): number[] {
  const gaps = new Array<number>(segments).fill(NaN);
  for (let a = 0; a < segments; a++) {
    for (let b = 0; b < a; b++) {
      const widest = measures.map((groups) => cohensD(groups[a], groups[b]))
        .filter((gap) => !Number.isNaN(gap));
      if (widest.length === 0) continue;
      const gap = Math.max(...widest);
      for (const code of [a, b]) if (!(gaps[code] <= gap)) gaps[code] = gap;
    }
  }
  return gaps;
}

/** Distance of two means in pooled deviations; NaN where one group is empty or both hold one. */
export function cohensD(a: Moments, b: Moments): number {
  const freedom = a.count + b.count - 2;
  if (a.count === 0 || b.count === 0 || freedom < 1) return NaN;
  const pooled = (a.count * a.deviation ** 2 + b.count * b.deviation ** 2) / freedom;
  const distance = Math.abs(a.mean - b.mean);
  return distance === 0 ? 0 : Math.min(WIDEST_GAP, distance / Math.sqrt(pooled));
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

function nothing(segments: number): number[] {
  return new Array<number>(segments).fill(NaN);
}

function least(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : Math.min(...known);
}
