/** One figure of the scorecard before it is judged. */
import type { QualityIndicator } from "./thresholds.ts";

/** A figure of everybody and of each segment; NaN is unknown. */
export interface Figures {
  /** Which figure. */
  readonly indicator: QualityIndicator;
  /** Of the whole segmentation; NaN where the figure is of segments only. */
  readonly overall: number;
  /** Of each segment, in order; NaN where it is unknown or of the whole only. */
  readonly bySegment: readonly number[];
}

/** A figure that is unknown of every segment. */
export function nothing(segments: number): number[] {
  return new Array<number>(segments).fill(NaN);
}

/** A share; NaN (unknown) of nobody. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}
