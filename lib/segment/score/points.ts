/** Points as whole hundredths, so that sums are exact here and in any database. */
import type { ScoreAxis, ScoreGroup } from "./card.ts";
import type { Criterion, EventsCriterion } from "./criterion.ts";

/** Hundredths in a point. */
export const HUNDREDTHS = 100;

/** Points as a whole number of hundredths. */
export function toHundredths(points: number): number {
  return Math.round(points * HUNDREDTHS);
}

/** Whether points are written to the hundredth. */
export function isToTheHundredth(points: number): boolean {
  return Math.abs(points * HUNDREDTHS - Math.round(points * HUNDREDTHS)) < 1e-6;
}

/** Least and most points, in hundredths. */
export interface PointsRange {
  /** The least. */
  readonly least: number;
  /** The most. */
  readonly most: number;
}

/** Every number of points, in hundredths, that a criterion can give a known value. */
function outcomesOf(criterion: Criterion): number[] {
  if (criterion.kind === "events") return [0, criterion.cap].map(toHundredths);
  const { levels, otherwise = 0 } = criterion;
  const past = criterion.kind === "dueDate" ? [criterion.past ?? otherwise] : [];
  return [...levels.map(({ points }) => points), otherwise, ...past].map(toHundredths);
}

/** The least and the most points a criterion can give. */
export function rangeOf(criterion: Criterion): PointsRange {
  const outcomes = outcomesOf(criterion);
  return { least: Math.min(...outcomes), most: Math.max(...outcomes) };
}

/** The most points a group can give, in hundredths, cap included. */
export function mostOfGroup({ criteria, cap }: Pick<ScoreGroup, "criteria" | "cap">): number {
  const sum = criteria.reduce((total, criterion) => total + rangeOf(criterion).most, 0);
  return cap === undefined ? sum : Math.min(sum, toHundredths(cap));
}

/** The most points some groups can give, in hundredths: all of them, or those of one axis. */
export function mostOfGroups(groups: readonly ScoreGroup[], axis?: ScoreAxis): number {
  const counted = groups.filter((group) => axis === undefined || group.axis === axis);
  return counted.reduce((total, group) => total + mostOfGroup(group), 0);
}

/**
 * What an event earns by its age, in hundredths: one entry per day from 0, as far as it earns
 * anything; undefined when age does not matter.
 */
export function pointsByAge(criterion: EventsCriterion): Float64Array | undefined {
  const { points, halfLifeDays, withinDays = Infinity } = criterion;
  if (halfLifeDays === undefined) return undefined;
  const start = Math.abs(toHundredths(points));
  // Half a hundredth still rounds to one: log2(2 · start) half-lives later nothing is left.
  const days = Math.ceil(halfLifeDays * Math.log2(2 * start)) + 1;
  const kept = Math.min(days, withinDays + 1);
  const sign = Math.sign(points);
  return Float64Array.from(
    { length: kept },
    (_, age) => sign * Math.round(start * 2 ** (-age / halfLifeDays)),
  );
}
