/** When each shopper buys. */
import { arrivals } from "../arrivals.ts";
import { type Day, FIRST_DAY, LAST_DAY, weekdayOf } from "../day.ts";
import { isFrenchHoliday } from "../holidays.ts";
import { dailyWeights, type Season } from "../season.ts";
import type { Random } from "../stream.ts";
import { TYPES } from "./behaviour.ts";
import { type Promotion, promotionOn } from "./promotions.ts";
import type { Shopper } from "./shoppers.ts";

/** Saturdays, Black week and Christmas. The web never closes. */
export const RETAIL_SEASON: Season = {
  weekday: [0.6, 0.7, 0.85, 1.1, 0.95, 1.2, 1.7],
  month: [1.1, 0.85, 0.9, 0.95, 1.05, 0.95, 1, 0.75, 1, 0.95, 1.25, 1.6],
  isClosed: () => false,
};

const SUNDAY = 0;

/**
 * Tells whether the stores are closed: Sundays and public holidays.
 *
 * @param day A day.
 * @returns True when only the web and the app sell.
 */
export function isStoreClosed(day: Day): boolean {
  return weekdayOf(day) === SUNDAY || isFrenchHoliday(day);
}

/** How much a promotion raises the intensity of a shopper entirely sensitive to promotions. */
export const PROMOTION_LIFT = 1.5;

/** The intensity of purchase of a shopper, relative to the shopper's rate. */
export type Intensity = (shopper: Shopper, day: Day) => number;

/**
 * The intensity of purchase: season, times the lift of the promotion of the day.
 *
 * @param promotions The promotions.
 * @returns The intensity, and the highest value it reaches.
 */
export function purchaseIntensity(
  promotions: readonly Promotion[],
): { intensity: Intensity; peak: number } {
  const season = dailyWeights(RETAIL_SEASON, FIRST_DAY, LAST_DAY);
  const promoted = Array.from(season, (_, offset) => promotionOn(promotions, FIRST_DAY + offset));
  const intensity: Intensity = ({ type }, day) => {
    const offset = day - FIRST_DAY;
    const lift = promoted[offset] ? PROMOTION_LIFT * TYPES[type].promotionSensitivity : 0;
    return season[offset] * (1 + lift);
  };
  return {
    intensity,
    peak: season.reduce((high, weight) => Math.max(high, weight)) * (1 + PROMOTION_LIFT),
  };
}

/**
 * Draws the days of purchase of one shopper: the day of acquisition, when it falls in the history,
 * then a Poisson process until the shopper leaves or the history ends.
 *
 * @param random A uniform stream.
 * @param shopper The shopper.
 * @param process The intensity and its peak.
 * @returns The days, in order.
 */
export function purchaseDays(
  random: Random,
  shopper: Shopper,
  { intensity, peak }: { intensity: Intensity; peak: number },
): Day[] {
  const first = shopper.acquiredOn >= FIRST_DAY ? [shopper.acquiredOn] : [];
  const next = arrivals(random, {
    from: Math.max(shopper.acquiredOn + 1, FIRST_DAY),
    to: Math.min(shopper.dropoutDay, LAST_DAY),
    ratePerYear: shopper.ratePerYear,
    intensity: (day) => intensity(shopper, day),
    peak,
  });
  return [...first, ...next];
}
