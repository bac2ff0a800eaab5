/** Days cut at the beginnings of years, quarters or months. */
import {
  addMonths,
  DataError,
  formatIsoDay,
  formatShortMonth,
  isMonth,
  type LocalizedText,
  message,
  parseDay,
  parseMonth,
} from "../../base/mod.ts";
import { MAX_BANDS, type SlicePeriod } from "./criteria.ts";

const MONTHS: Readonly<Record<SlicePeriod, number>> = { year: 12, quarter: 3, month: 1 };

/**
 * The first day of every period from the one of the first day to the one after the last.
 *
 * @param first First day.
 * @param last Last day.
 * @param period Length of a band.
 * @param column Column name, for the error message.
 * @returns Ascending day numbers, at least two.
 * @throws {DataError} When there are too many periods.
 */
export function calendarCuts(
  first: number,
  last: number,
  period: SlicePeriod,
  column: string,
): number[] {
  const months = MONTHS[period];
  const [year, month] = formatIsoDay(first).split("-").map(Number);
  const start = Math.floor((month - 1) / months) * months + 1;
  const cuts = [parseDay(`${pad(year, 4)}-${pad(start, 2)}-01`, column)];
  while (cuts[cuts.length - 1] <= last) {
    cuts.push(addMonths(cuts[0], cuts.length * months));
    if (cuts.length <= MAX_BANDS) continue;
    throw new DataError(
      message("errorCalendarLong", {
        column,
        period,
        first: formatIsoDay(first),
        last: formatIsoDay(last),
      }),
      { column },
    );
  }
  return cuts;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

/** The name of the period that begins on a day: 2025, 2025-Q3, 2025-07. */
export function periodName(day: number, period: SlicePeriod): string {
  const text = formatIsoDay(day);
  if (period === "year") return text.slice(0, 4);
  if (period === "month") return text.slice(0, 7);
  return `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
}

/** The name of a period for a reader: T3 2025 or déc. 2025 in French, Q3 2025 or Dec 2025 in English. */
export function periodLabel(name: string): LocalizedText {
  if (isMonth(name)) {
    const month = parseMonth(name);
    return { fr: formatShortMonth(month, "fr"), en: formatShortMonth(month, "en") };
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(name);
  if (!quarter) return { fr: name, en: name };
  return { fr: `T${quarter[2]} ${quarter[1]}`, en: `Q${quarter[2]} ${quarter[1]}` };
}
