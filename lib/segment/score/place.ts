/** From scores to grades and stages. */
import type { Scorecard } from "./card.ts";
import { UNSCORED } from "./card_form.ts";
import type { ScoreTotals } from "./total.ts";

/** The stage of every customer. */
export function stagesOf(score: Float64Array, { stages }: Scorecard): string[] {
  const places = stepsOf(score, stages);
  const names = stages.map(({ segment }) => segment);
  const segments = new Array<string>(score.length);
  for (let row = 0; row < score.length; row++) segments[row] = names[places[row]] ?? UNSCORED;
  return segments;
}

/** The two grades of every customer, such as "A1"; null when either is missing. */
export function gradesOf(
  { fitScore, engagementScore }: ScoreTotals,
  { grades }: Scorecard,
): (string | null)[] {
  const fit = stepsOf(fitScore, grades.fit),
    engagement = stepsOf(engagementScore, grades.engagement);
  // Every pair of names is made once, so that a million customers share sixteen texts.
  const names = grades.fit.map((a) => grades.engagement.map((b) => a.name + b.name));
  const pairs = new Array<string | null>(fitScore.length);
  for (let row = 0; row < pairs.length; row++) {
    pairs[row] = names[fit[row]]?.[engagement[row]] ?? null;
  }
  return pairs;
}

/** Index of the first step, from the best down, that each score reaches; −1 without a score. */
function stepsOf(score: Float64Array, steps: readonly { readonly from: number }[]): Int16Array {
  const leasts = steps.map(({ from }) => from);
  const places = new Int16Array(score.length).fill(-1);
  for (let row = 0; row < score.length; row++) {
    let step = 0;
    while (step < leasts.length && !(score[row] >= leasts[step])) step++;
    if (step < leasts.length) places[row] = step;
  }
  return places;
}
