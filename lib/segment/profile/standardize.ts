/** The usual value of a trait and its spread, as little moved by outliers as can be. */
import { exactSum, quantileSorted, sortedPresent } from "../../base/mod.ts";
import type { TraitColumn } from "./input.ts";

/** Fewer customers than this say too little of what is usual. */
export const ENOUGH_CUSTOMERS = 20;
/** A trait that rests on its prior count is believed by half. */
export const HALF = 0.5;

/** Share of customers at the median value from which quantiles mislead. */
export const CROWDED = 0.25;

/** Each spread times its factor estimates the standard deviation of a normal law. */
const NORMAL_PER_MAD = 1.4826022185056018;
const NORMAL_PER_MEAN_DEVIATION = 1.2533141373155001;

/** Median and spread; null for a trait that is equal or missing for everybody. */
export interface TraitScale {
  readonly centre: number | null;
  readonly scale: number | null;
}

/** A trait that says nothing. */
export const SILENT: TraitScale = { centre: null, scale: null };

/**
 * Median, and the spread about it: the median absolute deviation. Where a quarter of customers or
 * more have the median value itself (a rare event: most have none) quantiles see nothing of the
 * others, and the mean absolute deviation is taken. Measured on customers whose trait is believed by
 * half at least, if there are 20: the noise of small counts is no spread of behaviour.
 */
export function scaleOf({ values, belief }: TraitColumn): TraitScale {
  const believed = values.filter((_, row) => belief[row] >= HALF);
  const sorted = believed.length >= ENOUGH_CUSTOMERS
    ? believed.sort()
    : sortedPresent(values.filter((_, row) => belief[row] > 0));
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return SILENT;
  const centre = quantileSorted(sorted, 0.5);
  const deviations = deviationsFrom(centre, sorted);
  return spreadOf(centre, {
    crowded: quantileSorted(deviations, CROWDED),
    median: quantileSorted(deviations, 0.5),
    mean: exactSum(deviations) / deviations.length,
  });
}

/** Absolute deviations in brief. */
export interface Deviations {
  /** Their quantile {@linkcode CROWDED}. */
  readonly crowded: number;
  /** Their median. */
  readonly median: number;
  /** Their mean. */
  readonly mean: number;
}

/** The scale about a centre. */
export function spreadOf(centre: number, { crowded, median, mean }: Deviations): TraitScale {
  const scale = crowded > 0 ? median * NORMAL_PER_MAD : mean * NORMAL_PER_MEAN_DEVIATION;
  return scale > 0 ? { centre, scale } : SILENT; // differences too small for a float64 are none
}

/** Absolute deviations in ascending order: those below and above the centre, merged. */
function deviationsFrom(centre: number, sorted: Float64Array): Float64Array {
  const deviations = new Float64Array(sorted.length);
  let low = 0, high = sorted.length - 1;
  for (let i = deviations.length - 1; i >= 0; i--) {
    const below = centre - sorted[low], above = sorted[high] - centre;
    deviations[i] = above >= below ? above : below;
    if (above >= below) high--;
    else low++;
  }
  return deviations;
}

/** A value in standard deviations from the usual one, cut off at the limit. */
export function standardize(
  value: number,
  centre: number,
  scale: number,
  limit: number,
): number {
  const deviation = (value - centre) / scale;
  return deviation > limit ? limit : deviation < -limit ? -limit : deviation;
}
