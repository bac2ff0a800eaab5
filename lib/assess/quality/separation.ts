/** How far apart segments lie, and how close together their customers, from the ranks' moments. */
import { etaSquared, mean, type Moments, momentsOf } from "../../base/mod.ts";
import { bySegment, type QualityInput } from "./input.ts";
import { type Figures, nothing } from "./line.ts";

/** Beyond this, a wider gap says nothing more. */
const WIDEST_GAP = 10;

/** The moments of the ranks of one measure; in any unit, since figures are ratios of them. */
export interface MeasureMoments {
  /** Of each segment, in order. */
  readonly groups: readonly Moments[];
  /** Of everybody. */
  readonly all: Moments;
}

/** The moments of each measure's ranks. */
export function momentsBySegment(
  { ranks, completeCodes, segments }: QualityInput,
): MeasureMoments[] {
  return ranks.map((column) => ({
    groups: bySegment(column, completeCodes, segments.length).map((values) => momentsOf(values)),
    all: momentsOf(column),
  }));
}

/** The share of the measures' variance between segments, on average. */
export function betweenSegments(moments: readonly MeasureMoments[], segments: number): Figures {
  const etas = moments.map(({ groups, all }) => etaSquared(groups, all));
  return {
    indicator: "etaSquared",
    overall: mean(Float64Array.from(etas)),
    bySegment: nothing(segments),
  };
}

/** The gap of each segment to the nearest other. */
export function smallestGap(moments: readonly MeasureMoments[], segments: number): Figures {
  const gaps = smallestGaps(moments.map(({ groups }) => groups), segments);
  return { indicator: "gap", overall: least(gaps), bySegment: gaps };
}

/** The spread inside against everybody's, on the average of the measures' variances. */
export function homogeneous(moments: readonly MeasureMoments[], segments: number): Figures {
  const within = moments.map(({ groups, all }) => 1 - etaSquared(groups, all));
  return {
    indicator: "spread",
    overall: Math.sqrt(mean(Float64Array.from(within))),
    bySegment: nothing(segments).map((_, code) => {
      const parts = moments.map(({ groups, all }) =>
        groups[code].count < 2 ? NaN : (groups[code].deviation / all.deviation) ** 2
      );
      return Math.sqrt(mean(Float64Array.from(parts)));
    }),
  };
}

/**
 * For each segment, the distance to the nearest other on the measure that tells the two apart best,
 * in pooled standard deviations (Cohen's d).
 */
function smallestGaps(measures: readonly (readonly Moments[])[], segments: number): number[] {
  const gaps = nothing(segments);
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

function least(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : Math.min(...known);
}
