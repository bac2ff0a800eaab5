/** How measures and verdicts of drift are called. */
import type { DriftVerdict } from "../../assess/drift/mod.ts";
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

/** Verdicts in words. */
export const DRIFT_VERDICT_KEYS: Readonly<Record<DriftVerdict, MessageKey>> = {
  keep: "driftKeep",
  watch: "driftWatch",
  review: "driftReview",
  unknown: "driftUnknown",
};

/** A column in the reader's language where the catalogue has its name. */
export function measureName(column: string, words: Words): string {
  return Object.hasOwn(MESSAGES, column) ? words.say(column as MessageKey) : column;
}

/**
 * Says in one word what a verdict on a model asks for.
 *
 * @param verdict A verdict of `drift`.
 * @param options Locale.
 * @returns "keep", "watch"…, in the reader's language.
 */
export function driftVerdictWord(verdict: DriftVerdict, options: ShowOptions = {}): string {
  return wordsOf(options).say(DRIFT_VERDICT_KEYS[verdict]);
}

/**
 * Says in one sentence which figure speaks against a model, by its name and with its threshold.
 *
 * @param reason One of the `reasons` of `drift`.
 * @param options Locale.
 * @returns The sentence.
 */
export function driftReason(reason: Notice, options: ShowOptions = {}): string {
  return reasonText(reason, wordsOf(options));
}

/** A reason in one language; value and threshold have the decimals it takes to tell them apart. */
export function reasonText({ key, parameters }: Notice, words: Words): string {
  const { measure, value, threshold } = parameters;
  const share = key === "driftRelabelled";
  const [valueText, thresholdText] = apart(
    Number(value),
    Number(threshold),
    (one, decimals) => share ? words.share(one, decimals - 1) : words.number(one, decimals),
  );
  return words.say(key, {
    ...parameters,
    value: valueText,
    threshold: thresholdText,
    ...(typeof measure === "string" ? { measure: measureName(measure, words) } : {}),
  });
}

const USUAL_DECIMALS = 2, MOST_DECIMALS = 6;

function apart(
  a: number,
  b: number,
  write: (value: number, decimals: number) => string,
): readonly [string, string] {
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const texts = [write(a, decimals), write(b, decimals)] as const;
    if (texts[0] !== texts[1] || a === b) return texts;
  }
  return [write(a, MOST_DECIMALS), write(b, MOST_DECIMALS)];
}
