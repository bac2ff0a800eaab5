/** What a slice model is, and how it is read back. */
import { z } from "zod";
import { message as words, parseDay } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import { combinationIssue } from "./combine.ts";
import {
  type BandSlices,
  type FittedCriterion,
  MAX_BANDS,
  MAX_PREFIX,
  MISSING,
  OTHERS,
} from "./criteria.ts";
import { slicesOf } from "./names.ts";

/** A fitted slicing: plain data that gives the same label anywhere. */
export interface SliceModel {
  /** Which method. */
  readonly method: "slice";
  /** Version of this form. */
  readonly version: 1;
  /** Columns read: the customer's key and the value added up. */
  readonly columns: { readonly customer: string; readonly value: string };
  /** Criteria; a segment is one slice of each, in this order. */
  readonly criteria: readonly FittedCriterion[];
}

const text = z.string().min(1);

/** A day written YYYY-MM-DD. */
export const dayText: z.ZodType<string> = z.string().refine(isDay, {
  error: () => words("ruleDay"),
  abort: true,
});

/** Numbers or days in ascending order, each once. */
export const ascendingCuts: z.ZodType<readonly number[] | readonly string[]> = z.union([
  z.array(z.number()).min(1).max(MAX_BANDS),
  z.array(dayText).min(1).max(MAX_BANDS),
], { error: () => words("ruleCuts") }).refine(
  (cuts) => cuts.every((cut, i) => i === 0 || cuts[i - 1] < cut),
  {
    error: () => words("ruleCutsOnce"),
  },
);

/** How much of a code is taken. */
export const prefixLength: z.ZodType<number | "letters"> = z.union([
  z.int().min(1).max(MAX_PREFIX),
  z.literal("letters"),
]);

/** Longer prefixes by the beginning of the code. */
export const longerPrefixes: z.ZodType<Readonly<Record<string, number>>> = z.record(
  text,
  z.int().min(1).max(MAX_PREFIX),
);

const names = { column: text, name: text };
const categories = z.array(
  text.refine((id) => id !== OTHERS && id !== MISSING, {
    error: () => words("ruleValuesKept", { others: OTHERS, missing: MISSING }),
  }),
).refine((list) => new Set(list).size === list.length, { error: () => words("ruleValueOnce") });

const bands = z.strictObject({
  ...names,
  by: z.enum(["equalWidth", "quantile", "naturalBreaks", "cuts", "calendar"]),
  period: z.enum(["year", "quarter", "month"]).optional(),
  closed: z.enum(["right", "left"]),
  cuts: ascendingCuts,
}).refine(isCalendarAsSaid, {
  error: () => words("rulePeriod"),
  path: ["period"],
  abort: true,
});
const minimum = z.int().min(1);
const byCategory = z.strictObject({ ...names, by: z.literal("categories"), minimum, categories });
const byPrefix = z.strictObject({
  ...names,
  by: z.literal("prefix"),
  length: prefixLength,
  longer: longerPrefixes,
  minimum,
  categories,
});

const sliceModel: z.ZodType<SliceModel> = z.strictObject({
  method: z.literal("slice"),
  version: z.literal(1),
  columns: z.strictObject({ customer: text, value: text }),
  criteria: z.array(z.discriminatedUnion("by", [bands, byCategory, byPrefix])).min(1),
}).superRefine(({ criteria }, context) => {
  criteria.forEach(({ name }, i) => {
    if (criteria.findIndex((other) => other.name === name) === i) return;
    const message = words("ruleCriterionName", { name });
    context.addIssue({ code: "custom", path: ["criteria", i, "name"], message });
  });
  const message = combinationIssue(criteria.map((criterion) => slicesOf(criterion)));
  if (message) context.addIssue({ code: "custom", path: ["criteria"], message });
});

/** A calendar band lies between two cuts; what lies outside is no period. */
function isCalendarAsSaid({ by, period, closed, cuts }: Omit<BandSlices, "column" | "name">) {
  if (by !== "calendar") return period === undefined;
  const days = cuts.length >= 2 && typeof cuts[0] === "string";
  return period !== undefined && closed === "left" && days;
}

function isDay(value: string): boolean {
  try {
    return Number.isFinite(parseDay(value));
  } catch {
    return false;
  }
}

/**
 * Reads a slice model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readSliceModel(data: unknown): SliceModel {
  return checkForm(sliceModel, data, "formSliceModel");
}
