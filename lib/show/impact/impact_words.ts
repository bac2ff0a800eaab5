/** What an event brought, in sentences. */
import type { Impact } from "../../assess/impact/mod.ts";
import type { Words } from "../drawing/words.ts";

const TRENDS = {
  parallel: "impactParallel",
  diverging: "impactDiverging",
  unknown: "impactTrendUnknown",
} as const;

/** The effect with its interval, then whether it can be believed. */
export function impactSentences(impact: Impact, words: Words): string[] {
  const { effect, low, high, confidence, trend } = impact;
  return [
    words.say("impactReading", {
      effect: signedMoney(effect, words),
      low: signedMoney(low, words),
      high: signedMoney(high, words),
      confidence: words.share(confidence, 0),
    }),
    words.say(
      TRENDS[trend.verdict],
      trend.verdict === "unknown" ? {} : { pValue: probability(trend.pValue, words) },
    ),
  ];
}

/** Money with its sign. */
export function signedMoney(amount: number, words: Words): string {
  const text = words.money(amount);
  return amount > 0 ? `+${text}` : text;
}

/** A probability in three decimals; very small ones as such. */
export function probability(p: number, words: Words): string {
  return p < 0.001 ? `< ${words.number(0.001, 3)}` : words.number(p, 3);
}
