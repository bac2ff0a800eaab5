/** The rhythm of a business: busy and quiet days of the week and months of the year. */
import { type Day, monthOf, weekdayOf } from "./day.ts";

/** Relative activity; only the ratios matter. */
export interface Season {
  /** Seven weights, Sunday first. */
  readonly weekday: readonly number[];
  /** Twelve weights, January first. */
  readonly month: readonly number[];
  /** Days without any activity. */
  readonly isClosed: (day: Day) => boolean;
}

/**
 * The activity of each day, scaled to a mean of 1 so that yearly rates keep their meaning.
 *
 * @param season The rhythm.
 * @param first The first day.
 * @param last The last day, included.
 * @returns One weight per day, from the first to the last.
 */
export function dailyWeights(season: Season, first: Day, last: Day): Float64Array {
  const weights = Float64Array.from({ length: last - first + 1 }, (_, offset) => {
    const day = first + offset;
    return season.isClosed(day) ? 0 : season.weekday[weekdayOf(day)] * season.month[monthOf(day)];
  });
  const mean = weights.reduce((total, weight) => total + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}
