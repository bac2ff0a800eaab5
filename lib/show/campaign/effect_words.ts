/** The effect of a campaign, in words. */
import type { CampaignMeasure } from "../../act/campaign/mod.ts";
import { inPoints, type Words } from "../drawing/words.ts";

/** A difference of shares in points, its sign written: "+1.2". */
export function points(difference: number, words: Words): string {
  const text = words.number(difference * 100, 1);
  return difference > 0 && text !== "0" ? `+${text}` : text;
}

/** The same with its unit: "+1.2 points". */
export function pointsWithUnit(difference: number, words: Words): string {
  return inPoints(difference * 100, words, 1, points(difference, words));
}

/** The effect on all segments together; nothing when there is no comparison. */
export function effectSentence({ effect }: CampaignMeasure, words: Words): string {
  if (Number.isNaN(effect.uplift)) return "";
  return words.say("campaignEffect", {
    uplift: pointsWithUnit(effect.uplift, words),
    low: points(effect.low, words),
    high: points(effect.high, words),
    extra: words.say("campaignExtra", { count: Math.round(effect.extraResponses) }),
  });
}
