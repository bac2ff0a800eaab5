/** When the distributor works. */
import { type Day, weekdayOf } from "../day.ts";
import { isFrenchHoliday } from "../holidays.ts";
import type { Season } from "../season.ts";

const SUNDAY = 0;

/**
 * Tells whether the distributor is closed: Sundays and public holidays.
 *
 * @param day A day.
 * @returns True when nothing is ordered or visited.
 */
export function isClosed(day: Day): boolean {
  return weekdayOf(day) === SUNDAY || isFrenchHoliday(day);
}

/** Orders: weekdays, a little on Saturdays, a hollow August. */
export const ORDER_SEASON: Season = {
  weekday: [0, 1, 1.15, 1.1, 1.1, 0.9, 0.12],
  month: [0.95, 1, 1.15, 1.05, 0.95, 1.15, 0.9, 0.55, 1.15, 1.2, 1.1, 0.85],
  isClosed,
};

/** Visits: weekdays only, fewer in summer. */
export const VISIT_SEASON: Season = {
  weekday: [0, 0.9, 1.1, 1.1, 1.1, 0.8, 0],
  month: [1, 1, 1.1, 1.05, 0.9, 1.1, 0.8, 0.3, 1.2, 1.2, 1.1, 0.7],
  isClosed,
};
