/** From scores to grades and stages. */
import type { Scorecard, ScoreGrade } from "./card.ts";
import { UNSCORED } from "./card_form.ts";
import type { ScoreTotals } from "./total.ts";

/** The first step, from the best down, that a score reaches; undefined without a score. */
export function stepOf<Step extends { readonly from: number }>(
  score: number,
  steps: readonly Step[],
): Step | undefined {
  return steps.find(({ from }) => score >= from);
}

/** The stage of every customer. */
export function stagesOf(score: Float64Array, { stages }: Scorecard): string[] {
  return Array.from(score, (value) => stepOf(value, stages)?.segment ?? UNSCORED);
}

/** The two grades of every customer, such as "A1"; null when either is missing. */
export function gradesOf(
  { fitScore, engagementScore }: ScoreTotals,
  { grades }: Scorecard,
): (string | null)[] {
  const names = gradeNames(grades.fit, grades.engagement);
  return Array.from(fitScore, (value, row) => {
    const fit = grades.fit.findIndex(({ from }) => value >= from);
    const engagement = grades.engagement.findIndex(({ from }) => engagementScore[row] >= from);
    return fit < 0 || engagement < 0 ? null : names[fit][engagement];
  });
}

/** Every pair of names; made once, so that a million customers share sixteen texts. */
function gradeNames(fit: readonly ScoreGrade[], engagement: readonly ScoreGrade[]): string[][] {
  return fit.map((first) => engagement.map((second) => first.name + second.name));
}
