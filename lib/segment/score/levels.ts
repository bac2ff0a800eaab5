/** From a value to points: one function per criterion, made once and called for every customer. */
import type { CategoryCriterion, DaysLevel, NumberCriterion, TextCriterion } from "./criterion.ts";
import { fold } from "./fold.ts";
import { toHundredths } from "./points.ts";

/** Texts remembered per criterion: job titles repeat, free notes do not. */
const REMEMBERED_TEXTS = 10_000;

/** Hundredths of a point for a value of a category. */
export function pointsOfValue(
  { levels, otherwise = 0 }: CategoryCriterion,
): (value: string | number | boolean) => number {
  const rest = toHundredths(otherwise);
  const points = new Map(
    levels.flatMap((level) =>
      level.values.map((value) => [value, toHundredths(level.points)] as const)
    ),
  );
  return (value) => points.get(value) ?? rest;
}

/** Hundredths of a point for a number. */
export function pointsOfNumber(
  { levels, otherwise = 0 }: NumberCriterion,
): (value: number) => number {
  const bands = levels.map(({ above, from, below, upTo, points }) => ({
    low: from ?? above ?? -Infinity,
    high: upTo ?? below ?? Infinity,
    withLow: above === undefined,
    withHigh: below === undefined,
    points: toHundredths(points),
  }));
  const rest = toHundredths(otherwise);
  return (value) => {
    for (const { low, high, withLow, withHigh, points } of bands) {
      if ((withLow ? value >= low : value > low) && (withHigh ? value <= high : value < high)) {
        return points;
      }
    }
    return rest;
  };
}

/** Hundredths of a point for a text. */
export function pointsOfText({ levels, otherwise = 0 }: TextCriterion): (text: string) => number {
  const wanted = levels.map(({ contains, points }) => ({
    contains: contains.map(fold),
    points: toHundredths(points),
  }));
  const rest = toHundredths(otherwise);
  const remembered = new Map<string, number>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const folded = fold(text);
    const found = wanted.find(({ contains }) => contains.some((part) => folded.includes(part)));
    const points = found?.points ?? rest;
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(text, points);
    return points;
  };
}

/** Hundredths of a point for a number of days; negative days have their own points. */
export function pointsOfDays(
  criterion: {
    readonly levels: readonly DaysLevel[];
    readonly otherwise?: number | undefined;
    readonly past?: number | undefined;
  },
): (days: number) => number {
  const { levels, otherwise = 0, past = otherwise } = criterion;
  const limits = levels.map(({ withinDays }) => withinDays);
  const points = levels.map((level) => toHundredths(level.points));
  const rest = toHundredths(otherwise), gone = toHundredths(past);
  return (days) => {
    if (days < 0) return gone;
    for (let i = 0; i < limits.length; i++) if (days <= limits[i]) return points[i];
    return rest;
  };
}
