/** What an RFM model is, and how it is read back. */
import { z } from "zod";
import { type Closed, type LocalizedText, message, parseDay } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import { type ByDimension, MEASURE_OF, RFM_DIMENSIONS } from "./dimensions.ts";

/** How cuts are found: at quantiles, for equal counts, as given, or between natural groups. */
export type RfmBinning = "quantile" | "equalCount" | "fixed" | "naturalBreaks";

/** Lowest and highest score, both included. */
export type ScoreRange = readonly [number, number];

/** The customers whose three scores all lie in these ranges. Score 1 is the worst everywhere. */
export interface RfmRule {
  /** Segment id; several rules may give the same segment. */
  readonly segment: string;
  /** Recency scores accepted. */
  readonly recency: ScoreRange;
  /** Frequency scores accepted. */
  readonly frequency: ScoreRange;
  /** Monetary scores accepted. */
  readonly monetary: ScoreRange;
  /** The segment's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** What to do with these customers. */
  readonly action?: LocalizedText | undefined;
}

/** One entry per measure, each ascending: days, orders, account currency. */
export interface RfmCuts {
  /** Days from the last purchase to `asOf`. */
  readonly recencyDays: readonly number[];
  /** Orders, or purchase days. */
  readonly frequency: readonly number[];
  /** Account currency. */
  readonly monetary: readonly number[];
}

/** Where a tie on a cut is split (`equalCount` only): the last key hash below each cut. */
export interface RfmTieCuts {
  /** One MD5 in hexadecimal per recency cut. */
  readonly recencyDays: readonly string[];
  /** One per frequency cut. */
  readonly frequency: readonly string[];
  /** One per monetary cut. */
  readonly monetary: readonly string[];
}

/** The column of each part of RFM. */
export interface RfmColumns {
  /** The customer's key: text. */
  readonly customer: string;
  /** Days from the last purchase to `asOf`. */
  readonly recencyDays: string;
  /** Orders, or purchase days. */
  readonly frequency: string;
  /** Value in the account currency. */
  readonly monetary: string;
}

/** Customers with each score, from score 1 up, when the model was fitted. */
export type RfmScoreCounts = ByDimension<readonly number[]>;

/** A fitted RFM segmentation: plain data that gives the same label anywhere. */
export interface RfmModel {
  /** Which method. */
  readonly method: "rfm";
  /** Version of this form. */
  readonly version: 1;
  /** The day at which recency was counted when the model was fitted, YYYY-MM-DD. */
  readonly asOf: string;
  /** Columns read. */
  readonly columns: RfmColumns;
  /** How the cuts were found. */
  readonly binning: RfmBinning;
  /** Which side of a bin belongs to it; without effect where ties are split. */
  readonly closed: Closed;
  /** Where scores change. */
  readonly cuts: RfmCuts;
  /** Where ties on a cut are split; only with `equalCount`. */
  readonly tieCuts?: RfmTieCuts | undefined;
  /** Rules from best to worst; the first that matches gives the segment. */
  readonly rules: readonly RfmRule[];
  /** The segment of scored customers that no rule matches. */
  readonly others: string;
  /** How many customers had each score when the model was fitted. */
  readonly scoreCounts: RfmScoreCounts;
}

/** More bins than this cannot be told apart. */
export const MAX_BINS = 10;

/** The segment of customers whose recency, frequency or monetary value is missing. */
export const UNSCORED = "unscored";

const text = z.string().min(1);
const segment = text.refine((id) => id !== UNSCORED, {
  error: () => message("ruleKept", { name: UNSCORED, what: { key: "keptNoScore" } }),
});
const localized = z.strictObject({ fr: text, en: text });
const score = z.int().min(1).max(MAX_BINS);
const range = z.tuple([score, score]).refine(([low, high]) => low <= high, {
  error: () => message("ruleLowestFirst"),
});
const ascending = z.array(z.number()).min(1).max(MAX_BINS - 1).refine(
  (cuts) => cuts.every((cut, i) => i === 0 || cuts[i - 1] <= cut),
  { error: () => message("ruleCutsAscend") },
);
const hashes = z.array(z.string().regex(/^[0-9a-f]{32}$/));
const day = z.string().refine(isDay, { error: () => message("ruleDay") });

function isDay(value: string): boolean {
  try {
    return Number.isFinite(parseDay(value));
  } catch {
    return false;
  }
}

/** The form of a rule. */
export const rfmRule: z.ZodType<RfmRule> = z.strictObject({
  segment,
  recency: range,
  frequency: range,
  monetary: range,
  label: localized.optional(),
  action: localized.optional(),
});
/** The form of the cuts. */
export const rfmCuts: z.ZodType<RfmCuts> = z.strictObject({
  recencyDays: ascending,
  frequency: ascending,
  monetary: ascending,
});
const counts = z.array(z.int().min(0));

const rfmModel: z.ZodType<RfmModel> = z.strictObject({
  method: z.literal("rfm"),
  version: z.literal(1),
  asOf: day,
  columns: z.strictObject({ customer: text, recencyDays: text, frequency: text, monetary: text }),
  binning: z.enum(["quantile", "equalCount", "fixed", "naturalBreaks"]),
  closed: z.enum(["right", "left"]),
  cuts: rfmCuts,
  tieCuts: z.strictObject({ recencyDays: hashes, frequency: hashes, monetary: hashes }).optional(),
  rules: z.array(rfmRule),
  others: segment,
  scoreCounts: z.strictObject({ recency: counts, frequency: counts, monetary: counts }),
}).refine(splitsTiesAsSaid, {
  error: () => message("ruleTieCuts"),
  path: ["tieCuts"],
});

function splitsTiesAsSaid({ binning, cuts, tieCuts }: RfmModel): boolean {
  if (binning !== "equalCount") return tieCuts === undefined;
  return RFM_DIMENSIONS.map((dimension) => MEASURE_OF[dimension])
    .every((measure) => tieCuts?.[measure].length === cuts[measure].length);
}

/**
 * Reads an RFM model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readRfmModel(data: unknown): RfmModel {
  return checkForm(rfmModel, data, "formRfmModel");
}
