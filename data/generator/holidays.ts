/** French public holidays, when a distributor is closed. */
import { type Day, formatIsoDay, parseDay, yearOf } from "./day.ts";

const FIXED_HOLIDAYS: ReadonlySet<string> = new Set([
  "01-01",
  "05-01",
  "05-08",
  "07-14",
  "08-15",
  "11-01",
  "11-11",
  "12-25",
]);

const DAYS_AFTER_EASTER = { easterMonday: 1, ascension: 39, whitMonday: 50 };

/**
 * Tells whether a day is a public holiday in France (Alsace and Moselle have two more).
 *
 * @param date A day number.
 * @returns True on a holiday.
 */
export function isFrenchHoliday(date: Day): boolean {
  const easter = easterSunday(yearOf(date));
  return FIXED_HOLIDAYS.has(formatIsoDay(date).slice("2024-".length)) ||
    Object.values(DAYS_AFTER_EASTER).some((offset) => easter + offset === date);
}

/**
 * Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
 *
 * @param year A year after 1582.
 * @returns The day number of Easter Sunday.
 */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const position = epact + weekday - 7 * late + 114;
  const month = Math.floor(position / 31);
  return parseDay(`${year}-0${month}-01`) + position % 31;
}
