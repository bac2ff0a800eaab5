/** Why a line is not among those accepted. */
import type { Field } from "../names/field_names.ts";

/** Lines that cannot be used as they are: they count towards `maxRejectShare`. */
export const QUALITY_REASONS = [
  "unclosedQuote",
  "lineTooLong",
  "unreadableText",
  "unreadableRecord",
  "missingField",
  "extraField",
  "missingDate",
  "twoDigitYear",
  "serialDate",
  "unreadableDate",
  "missingAmount",
  "unreadableAmount",
  "unreadableMargin",
  "missingCustomer",
  "missingKey",
  "duplicateKey",
] as const;

/** Sound lines that a rule leaves out: counted, and no sign of a bad file. */
export const EXCLUSION_REASONS = [
  "emptyRow",
  "repeatedHeader",
  "totalLine",
  "cancelled",
  "otherCurrency",
  "afterAsOf",
  "excludedReturn",
] as const;

/** A reason for which a line is rejected for its quality. */
export type QualityReason = typeof QUALITY_REASONS[number];

/** A reason for which a sound line is left out. */
export type ExclusionReason = typeof EXCLUSION_REASONS[number];

/** Why a line is not among those accepted. */
export type RejectReason = QualityReason | ExclusionReason;

/** Every reason; its place here is its number in SQL. */
export const REASONS: readonly RejectReason[] = [...QUALITY_REASONS, ...EXCLUSION_REASONS];

/** Number in SQL of a line of white space: no record at all. */
export const BLANK = 100;

/** Number in SQL of a line that line mode cannot split, as it holds a quote. */
export const QUOTED = 101;

/** Number in SQL of a line whose amount must be rounded, where that was not expected. */
export const ROUNDED = 102;

/** Number in SQL of a line that the quick reading leaves to the careful one. */
export const DOUBTFUL = 103;

/**
 * The number of a reason in SQL.
 *
 * @param reason The reason.
 * @returns Its place in {@linkcode REASONS}.
 */
export function reasonNumber(reason: RejectReason): number {
  return REASONS.indexOf(reason);
}

/**
 * Whether a reason counts towards `maxRejectShare`.
 *
 * @param reason The reason.
 * @returns False for exclusions.
 */
export function isQuality(reason: RejectReason): reason is QualityReason {
  return (QUALITY_REASONS as readonly string[]).includes(reason);
}

/** The field to blame for a reason; a reason that is not here concerns the whole line. */
export const FIELD_OF_REASON: Readonly<Partial<Record<RejectReason, Field>>> = {
  missingDate: "date",
  twoDigitYear: "date",
  serialDate: "date",
  unreadableDate: "date",
  afterAsOf: "date",
  missingAmount: "amount",
  unreadableAmount: "amount",
  excludedReturn: "amount",
  unreadableMargin: "margin",
  missingCustomer: "customer",
  totalLine: "customer",
  cancelled: "status",
  otherCurrency: "currency",
};
