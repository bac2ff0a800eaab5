/** A card whose points are numbers of levels: what a customer's data says, before it is judged. */
import type { Criterion, EventsCriterion, ScoreGroup } from "../../segment/score/mod.ts";

/** The most points a criterion may have. */
const MOST = 1000;

/**
 * Rewrites the points of a card: 1 for the first level, 2 for the second and so on, 0 otherwise;
 * 1 per event. The points of a customer are then the level, or the number of events that count.
 *
 * @param groups Groups of a card.
 * @returns The same criteria, without caps of groups.
 */
export function codedGroups(groups: readonly ScoreGroup[]): ScoreGroup[] {
  return groups.map(({ cap: _, ...group }) => ({
    ...group,
    criteria: group.criteria.map((criterion) =>
      criterion.kind === "events"
        ? { ...criterion, points: 1, cap: eventsCap(criterion) }
        : withPoints(criterion, (code) => code)
    ),
  }));
}

/** How many events a criterion counts at most. */
export function eventsCap({ cap, points }: EventsCriterion): number {
  return Math.min(MOST, Math.round((cap / points) * 100) / 100);
}

/** A criterion of levels. */
export type LevelCriterion = Exclude<Criterion, EventsCriterion>;

/**
 * Gives new points to every level.
 *
 * @param criterion A criterion of levels.
 * @param pointsOf Points of a code: 0 is otherwise, 1 the first level, one more than there are
 * levels a date gone by.
 */
export function withPoints(
  criterion: LevelCriterion,
  pointsOf: (code: number) => number,
): Criterion {
  const changed = {
    ...criterion,
    levels: criterion.levels.map((level, i) => ({ ...level, points: pointsOf(i + 1) })),
    otherwise: pointsOf(0),
    ...(criterion.kind === "dueDate" ? { past: pointsOf(criterion.levels.length + 1) } : {}),
  };
  return changed as Criterion;
}

/** Every code of a criterion of levels. */
export function codesOf(criterion: LevelCriterion): number[] {
  const levels = criterion.levels.length + (criterion.kind === "dueDate" ? 1 : 0);
  return Array.from({ length: levels + 1 }, (_, code) => code);
}
