/** How the scorecard's parts are called, and why a criterion has its verdict. */
import type {
  QualityCriterion,
  QualityIndicator,
  QualityVerdict,
  SegmentQuality,
} from "../../assess/quality/mod.ts";
import type { MessageKey } from "../../base/mod.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

/** Criteria in the order shown; each is its own key. */
export const CRITERION_KEYS: readonly QualityCriterion[] = [
  "measurable",
  "recognisable",
  "homogeneous",
  "interesting",
  "actionable",
];

/** Verdicts in words. */
export const VERDICT_KEYS: Readonly<Record<QualityVerdict, MessageKey>> = {
  pass: "verdictPass",
  watch: "verdictWatch",
  fail: "verdictFail",
  unknown: "verdictUnknown",
};

const SENTENCES: Readonly<Record<QualityVerdict, MessageKey>> = {
  pass: "qualityPass",
  watch: "qualityWatch",
  fail: "qualityFail",
  unknown: "qualityUnknown",
};
/** Figures in words. */
export const INDICATOR_KEYS: Readonly<Record<QualityIndicator, MessageKey>> = {
  completeness: "qualityCompleteness",
  valueKnown: "qualityValueKnown",
  etaSquared: "qualityEtaSquared",
  silhouette: "qualitySilhouette",
  gap: "qualityGap",
  treeAccuracy: "qualityTreeAccuracy",
  spread: "qualitySpread",
  customers: "qualityCustomers",
  customerShare: "qualityCustomerShare",
  valueShare: "qualityValueShare",
  attrition: "qualityAttrition",
  growth: "qualityGrowth",
  volatility: "qualityVolatility",
  reachable: "qualityReachable",
  response: "qualityResponse",
  distinctAction: "qualityDistinctAction",
};
/** Figures that are not shares. */
const PLAIN: readonly QualityIndicator[] = [
  "etaSquared",
  "silhouette",
  "gap",
  "spread",
  "customers",
  "volatility",
];

/** A figure for a reader: a share as a percentage, any other as a number. */
export function indicatorText(
  indicator: QualityIndicator,
  value: number,
  words: Words,
  shareDecimals = 1,
): string {
  return PLAIN.includes(indicator) ? words.number(value) : words.share(value, shareDecimals);
}

/**
 * Says in one sentence why a criterion has its verdict: the figure that decides and its threshold;
 * then what is not known.
 */
export function reasonText(
  { verdicts, figures }: Pick<SegmentQuality, "verdicts" | "figures">,
  row: number,
  words: Words,
): string {
  const { segment, criterion, indicator, value, verdict, threshold } = verdicts.row(row);
  const decisive = indicator as QualityIndicator;
  const sentence = words.say(SENTENCES[verdict as QualityVerdict], {
    indicator: words.say(INDICATOR_KEYS[decisive]),
    value: indicatorText(decisive, Number(value ?? NaN), words),
    threshold: indicatorText(decisive, Number(threshold), words),
  });
  if (verdict === "unknown") return sentence;
  const unknown = figures.rows().filter((one) =>
    one.segment === segment && one.criterion === criterion && one.verdict === "unknown"
  ).map((one) => words.say(INDICATOR_KEYS[one.indicator as QualityIndicator]));
  if (unknown.length === 0) return sentence;
  return `${sentence} ${words.say("qualityNotKnown", { indicators: unknown.join(", ") })}`;
}

/**
 * Says in one sentence why a criterion of a segment has its verdict: the figure that decides, its
 * threshold, and what is not known.
 *
 * @param quality What `segmentQuality` gave.
 * @param row Row of its `verdicts`.
 * @param options Locale.
 * @returns The sentence.
 */
export function qualityReason(
  quality: SegmentQuality,
  row: number,
  options: ShowOptions = {},
): string {
  return reasonText(quality, row, wordsOf(options));
}
