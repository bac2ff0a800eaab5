/** What slices are called: ids that never change, and names for a reader. */
import {
  formatDay,
  LOCALES,
  type LocalizedText,
  message,
  type MessageKey,
  type MessageParameters,
  parseDay,
} from "../../base/mod.ts";
import { periodLabel, periodName } from "./calendar.ts";
import { type BandSlices, type FittedCriterion, MISSING, OTHERS } from "./criteria.ts";

/** One slice of a criterion. */
export interface Slice {
  /** Slice id. */
  readonly id: string;
  /** Whether the slice is listed even when it holds nobody. */
  readonly always: boolean;
  /** Its name for a reader; the id when there is none. */
  readonly label?: LocalizedText;
}

/**
 * Every slice of a criterion, in order: bands from low to high as "≤ 10", "(10, 50]", "> 50" (or
 * "< 10", "[10, 50)", "≥ 50" when closed on the left), categories, then "(others)" and "(missing)".
 */
export function slicesOf(criterion: FittedCriterion): Slice[] {
  const missing = { id: MISSING, always: false, label: both("sliceMissing", {}) };
  if ("cuts" in criterion) return [...bandSlices(criterion), missing];
  const others = { id: OTHERS, always: false, label: both("sliceOthers", {}) };
  return [...criterion.categories.map(categorySlice), others, missing];
}

function categorySlice(id: string): Slice {
  const flag = id === "true" ? "sliceYes" : id === "false" ? "sliceNo" : undefined;
  return { id, always: true, ...(flag ? { label: both(flag, {}) } : {}) };
}

function bandSlices(bands: BandSlices): Slice[] {
  if (bands.period) return calendarSlices(bands.cuts as readonly string[], bands.period);
  const { cuts, closed } = bands;
  const days = typeof cuts[0] === "string";
  const years = cuts.every(isYear);
  return Array.from({ length: cuts.length + 1 }, (_, band) => {
    const low = cuts[band - 1], high = cuts[band];
    return {
      id: bandId(low, high, closed),
      always: true,
      label: bandLabel(years ? ungrouped(low) : low, years ? ungrouped(high) : high, closed, days),
    };
  });
}

type Cut = string | number;

function bandId(low: Cut | undefined, high: Cut | undefined, closed: "left" | "right"): string {
  const right = closed === "right";
  if (low === undefined) return `${right ? "≤" : "<"} ${high}`;
  if (high === undefined) return `${right ? ">" : "≥"} ${low}`;
  return right ? `(${low}, ${high}]` : `[${low}, ${high})`;
}

/** Cuts that are all whole numbers of this century or its neighbours are taken for years. */
function isYear(cut: Cut): boolean {
  return Number.isInteger(cut) && Number(cut) >= 1900 && Number(cut) < 2100;
}

/** A year is written without the space or comma of thousands. */
function ungrouped(year: Cut | undefined): LocalizedText | undefined {
  return year === undefined ? undefined : { fr: `${year}`, en: `${year}` };
}

function bandLabel(
  low: Cut | LocalizedText | undefined,
  high: Cut | LocalizedText | undefined,
  closed: "left" | "right",
  days: boolean,
): LocalizedText {
  const part = low === undefined ? "First" : high === undefined ? "Last" : "Middle";
  const side = closed === "right" ? "Right" : "Left";
  return both(`slice${days ? "Days" : "Numbers"}${part}${side}`, {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  });
}

/** The period of each cut, and what lies before the first and from the last on. */
function calendarSlices(cuts: readonly string[], period: "year" | "quarter" | "month"): Slice[] {
  const name = (cut: string) => periodName(parseDay(cut), period);
  const first = name(cuts[0]), last = name(cuts[cuts.length - 1]);
  const inside = cuts.slice(0, -1).map((cut): Slice => {
    const id = name(cut);
    return { id, always: true, label: periodLabel(id) };
  });
  return [
    { id: `< ${first}`, always: false, label: around("sliceBefore", first) },
    ...inside,
    { id: `≥ ${last}`, always: false, label: around("sliceFrom", last) },
  ];
}

function around(key: MessageKey, period: string): LocalizedText {
  const label = periodLabel(period);
  return {
    fr: message(key, { period: label.fr }, "fr"),
    en: message(key, { period: label.en }, "en"),
  };
}

/** A message in both languages; days among its parameters are written as each language does. */
function both(key: MessageKey, parameters: MessageParameters): LocalizedText {
  const [fr, en] = LOCALES.map((locale) => {
    const written = Object.entries(parameters).map(([name, value]) =>
      [name, typeof value === "string" ? formatDay(parseDay(value), locale) : value] as const
    );
    return message(key, Object.fromEntries(written), locale);
  });
  return { fr, en };
}
