/** When a figure of the scorecard passes: data, to be replaced at will. */
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";

/** The five criteria of a good segment. */
export type QualityCriterion =
  | "measurable"
  | "recognisable"
  | "homogeneous"
  | "interesting"
  | "actionable";

/** A figure that is judged. */
export type QualityIndicator =
  | "completeness"
  | "valueKnown"
  | "etaSquared"
  | "silhouette"
  | "gap"
  | "treeAccuracy"
  | "spread"
  | "customers"
  | "customerShare"
  | "valueShare"
  | "attrition"
  | "growth"
  | "volatility"
  | "reachable"
  | "response"
  | "distinctAction";

/** What is thought of a figure; "unknown" when what it needs was not given. */
export type QualityVerdict = "pass" | "watch" | "fail" | "unknown";

/** Where verdicts change. Where `pass` is below `watch`, small figures are good. */
export interface QualityThreshold {
  /** This good or better passes. */
  readonly pass: number;
  /** Not passing, this good or better is to be watched; worse fails. */
  readonly watch: number;
}

/** A threshold for every figure. */
export type QualityThresholds = Readonly<Record<QualityIndicator, QualityThreshold>>;

/** The figures of each criterion, in the order shown. */
export const CRITERIA: Readonly<Record<QualityCriterion, readonly QualityIndicator[]>> = {
  measurable: ["completeness", "valueKnown"],
  recognisable: ["etaSquared", "silhouette", "gap", "treeAccuracy"],
  homogeneous: ["spread"],
  interesting: ["customers", "customerShare", "valueShare", "attrition", "growth", "volatility"],
  actionable: ["reachable", "response", "distinctAction"],
};

/**
 * The usual thresholds. Silhouette: Kaufman & Rousseeuw, *Finding Groups in Data* (1990), table 4;
 * gap: Cohen's medium and large effects (*Statistical Power Analysis*, 1988). The others are
 * conventions of the trade, to be set to one's own.
 */
export const QUALITY_THRESHOLDS: QualityThresholds = {
  completeness: { pass: 0.95, watch: 0.8 },
  valueKnown: { pass: 0.95, watch: 0.8 },
  etaSquared: { pass: 0.5, watch: 0.3 },
  silhouette: { pass: 0.5, watch: 0.25 },
  gap: { pass: 0.8, watch: 0.5 },
  treeAccuracy: { pass: 0.8, watch: 0.6 },
  spread: { pass: 0.6, watch: 0.8 },
  customers: { pass: 30, watch: 10 },
  customerShare: { pass: 0.02, watch: 0.01 },
  valueShare: { pass: 0.02, watch: 0.01 },
  attrition: { pass: 0.3, watch: 0.6 },
  growth: { pass: 0, watch: -0.1 },
  volatility: { pass: 0.35, watch: 0.7 },
  reachable: { pass: 0.5, watch: 0.25 },
  response: { pass: 0.02, watch: 0.01 },
  distinctAction: { pass: 1, watch: 0.5 },
};

const threshold: z.ZodType<QualityThreshold> = z.strictObject({
  pass: z.number(),
  watch: z.number(),
});
const indicators = Object.keys(QUALITY_THRESHOLDS) as QualityIndicator[];

/**
 * Reads thresholds from a configuration, the content of a JSON file.
 *
 * @param data Parsed JSON: `{ "silhouette": { "pass": 0.4, "watch": 0.2 } }`, any figures.
 * @returns The thresholds given, on top of {@linkcode QUALITY_THRESHOLDS}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readQualityThresholds(data: unknown): QualityThresholds {
  const form = z.partialRecord(z.enum(indicators), threshold);
  return { ...QUALITY_THRESHOLDS, ...checkForm(form, data, "formThresholds") };
}

/** The verdict on a figure; a missing one (NaN) is unknown. */
export function verdictOn(value: number, { pass, watch }: QualityThreshold): QualityVerdict {
  if (Number.isNaN(value)) return "unknown";
  const sign = pass < watch ? -1 : 1;
  if (sign * value >= sign * pass) return "pass";
  return sign * value >= sign * watch ? "watch" : "fail";
}
