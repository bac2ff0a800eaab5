/** When things happen: a Poisson process whose intensity changes from day to day. */
import { type Day, DAYS_PER_YEAR } from "./day.ts";
import { exponential } from "./distributions.ts";
import type { Random } from "./stream.ts";

/** A Poisson process over a span of days. */
export interface ArrivalProcess {
  /** The first day on which an event may fall. */
  readonly from: Day;
  /** The last such day, included. */
  readonly to: Day;
  /** Events per year where the intensity is 1. */
  readonly ratePerYear: number;
  /** The intensity of a day, from 0 to `peak`. */
  readonly intensity: (day: Day) => number;
  /** An upper bound of the intensity. */
  readonly peak: number;
}

/**
 * Draws the events of a Poisson process by thinning: candidates at the peak rate, each kept with
 * probability intensity / peak (Lewis & Shedler, 1979, doi:10.1002/nav.3800260304).
 *
 * @param random A uniform stream.
 * @param process The process.
 * @returns The days of the events, in order; a day may occur twice.
 */
export function arrivals(random: Random, process: ArrivalProcess): Day[] {
  const { from, to, intensity, peak } = process;
  const candidatesPerDay = process.ratePerYear * peak / DAYS_PER_YEAR;
  const days: Day[] = [];
  if (candidatesPerDay <= 0) return days;
  let time = from + exponential(random, candidatesPerDay);
  while (time < to + 1) {
    const day = Math.floor(time);
    if (random() * peak < intensity(day)) days.push(day);
    time += exponential(random, candidatesPerDay);
  }
  return days;
}
