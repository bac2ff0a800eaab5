/** The effect of a campaign, in words. */
import type { CampaignMeasure } from "../../act/campaign/mod.ts";
import type { Words } from "../drawing/words.ts";

/** A difference of shares in points, its sign written: "+1.2". */
export function points(difference: number, words: Words): string {
  const text = words.number(difference * 100, 1);
  return difference > 0 && text !== "0" ? `+${text}` : text.replace(/^-0$/, "0");
}

/** The effect on all segments together; nothing when there is no comparison. */
export function effectSentence({ effect }: CampaignMeasure, words: Words): string {
  if (Number.isNaN(effect.uplift)) return "";
  return words.say("campaignEffect", {
    uplift: points(effect.uplift, words),
    low: points(effect.low, words),
    high: points(effect.high, words),
    extra: words.number(effect.extraResponses, 0),
  });
}
