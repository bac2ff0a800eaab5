/** SQL from the points of criteria to scores. */
import { type Dialect, numberLiteral } from "../../engine/mod.ts";
import type { ScoreAxis, Scorecard, ScoreGroup } from "./card.ts";
import type { Criterion } from "./criterion.ts";
import type { ScoreModel } from "./model.ts";
import { HUNDREDTHS, mostOfGroup, mostOfGroups, rangeOf, toHundredths } from "./points.ts";

/** Expressions of one SELECT, by the name of their column. */
export type Expressions = Readonly<Record<string, string>>;

/**
 * Sums over criteria: points and most points of each axis, and what is at stake in unknown data.
 *
 * @param model The model.
 * @param columnOf The column that holds the points of a criterion, NULL where data is missing.
 * @param dialect The SQL to write.
 */
export function tallyExpressions(
  { card, averages }: ScoreModel,
  columnOf: (criterion: Criterion) => string,
  dialect: Dialect,
): Expressions {
  const literal = (hundredths: number) => numberLiteral(hundredths, dialect);
  const capped = (sum: string, { cap }: ScoreGroup) =>
    cap === undefined ? sum : `least(${sum}, ${literal(toHundredths(cap))})`;
  const points = (group: ScoreGroup) =>
    capped(
      plus(group.criteria.map((criterion) => {
        const substitute = literal(toHundredths(averages[criterion.id] ?? 0));
        return `coalesce(${columnOf(criterion)}, ${substitute})`;
      })),
      group,
    );
  const most = (group: ScoreGroup) => {
    if (card.missing !== "excluded") return literal(mostOfGroup(group));
    const parts = group.criteria.map((criterion) => ifKnown(columnOf(criterion), criterion));
    return capped(plus(parts), group);
  };
  const ifKnown = (column: string, criterion: Criterion) =>
    `CASE WHEN ${column} IS NULL THEN ${literal(0)} ELSE ${literal(rangeOf(criterion).most)} END`;
  const stake = (criterion: Criterion) => {
    const { least, most } = rangeOf(criterion);
    const column = columnOf(criterion);
    return `CASE WHEN ${column} IS NULL THEN ${literal(most - least)} ELSE ${literal(0)} END`;
  };
  const ofAxis = (axis: ScoreAxis, expression: (group: ScoreGroup) => string) =>
    plus([literal(0), ...card.groups.filter((group) => group.axis === axis).map(expression)]);
  return {
    fitPoints: ofAxis("fit", points),
    engagementPoints: ofAxis("engagement", points),
    fitMost: ofAxis("fit", most),
    engagementMost: ofAxis("engagement", most),
    unknown: plus(card.groups.flatMap(({ criteria }) => criteria.map(stake))),
  };
}

function plus(terms: readonly string[]): string {
  return terms.length === 1 ? terms[0] : `(${terms.join(" + ")})`;
}

/**
 * Scores from the columns of {@linkcode tallyExpressions}, by the same steps as in TypeScript, so
 * that every bit agrees.
 *
 * @param card The scorecard.
 * @param dialect The SQL to write.
 */
export function scoreExpressions({ groups, total }: Scorecard, dialect: Dialect): Expressions {
  const literal = (value: number) => numberLiteral(value, dialect);
  const ratio = (numerator: string, denominator: string) =>
    `floor((${literal(2)} * ${numerator} + ${denominator}) / (${literal(2)} * ${denominator}))`;
  const full = 100 * HUNDREDTHS;
  const outOfHundred = (points: string, most: string) =>
    `CASE WHEN ${most} <= ${literal(0)} THEN NULL ELSE least(greatest(` +
    `${ratio(`(${points} * ${literal(full)})`, most)}, ${literal(0)}), ${literal(full)}) / ` +
    `${literal(HUNDREDTHS)} END`;
  const points = `("fitPoints" + "engagementPoints")`;
  const reachable = `(${literal(toHundredths(total))} * ("fitMost" + "engagementMost"))`;
  const stake = literal(stakeOf(groups));
  return {
    points: `${points} / ${literal(HUNDREDTHS)}`,
    score: outOfHundred(points, ratio(reachable, literal(mostOfGroups(groups)))),
    completeness: `(${stake} - "unknown") / ${stake}`,
    fitScore: outOfHundred(`"fitPoints"`, `"fitMost"`),
    engagementScore: outOfHundred(`"engagementPoints"`, `"engagementMost"`),
  };
}

function stakeOf(groups: readonly ScoreGroup[]): number {
  return groups.flatMap(({ criteria }) => criteria).reduce((sum, criterion) => {
    const { least, most } = rangeOf(criterion);
    return sum + most - least;
  }, 0);
}
