/** The form of each kind of criterion. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import type { CategoryCriterion, Criterion, NumberLevel } from "./criterion.ts";
import { fold } from "./fold.ts";
import { isToTheHundredth, rangeOf } from "./points.ts";

/** Enough for any card, and little enough for sums to be exact. */
const MOST_POINTS = 1000;
/** A longer half-life is no decay, and would make long tables in SQL. */
const LONGEST_HALF_LIFE = 1000;

/** Text that says something. */
export const textForm: z.ZodType<string> = z.string().min(1);
/** A text in both languages. */
export const localizedForm: z.ZodType<{ fr: string; en: string }> = z.strictObject({
  fr: textForm,
  en: textForm,
});
/** Points, to the hundredth. */
export const pointsForm: z.ZodType<number> = z.number().min(-MOST_POINTS).max(MOST_POINTS).refine(
  isToTheHundredth,
  { error: () => message("rulePointsDecimals") },
);

const named = { id: textForm, label: localizedForm.optional() };
const ofColumn = { ...named, column: textForm, otherwise: pointsForm.optional() };
const days = z.int().min(0);
const types = z.array(textForm).min(1);
const daysLevels = z.array(z.strictObject({ withinDays: days, points: pointsForm })).min(1).refine(
  (levels) => levels.every((level, i) => i === 0 || levels[i - 1].withinDays < level.withinDays),
  { error: () => message("ruleWithinDays") },
);

const category = z.strictObject({
  kind: z.literal("category"),
  ...ofColumn,
  levels: z.array(z.strictObject({
    values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
    points: pointsForm,
  })).min(1).refine(hasEachValueOnce, { error: () => message("ruleValueTwice") }).refine(
    hasOneKind,
    { error: () => message("ruleValuesAlike") },
  ),
});

function hasEachValueOnce(levels: CategoryCriterion["levels"]): boolean {
  const values = levels.flatMap((level) => level.values);
  return new Set(values).size === values.length;
}

function hasOneKind(levels: CategoryCriterion["levels"]): boolean {
  return new Set(levels.flatMap(({ values }) => values.map((value) => typeof value))).size === 1;
}

const bound = z.number().optional();
const number = z.strictObject({
  kind: z.literal("number"),
  ...ofColumn,
  levels: z.array(
    z.strictObject({ above: bound, from: bound, below: bound, upTo: bound, points: pointsForm })
      .refine(isBand, {
        error: () => message("ruleBand"),
      }),
  ).min(1).superRefine((levels, context) => {
    const [first, second] = overlapping(levels) ?? [];
    if (second === undefined) return;
    context.addIssue({
      code: "custom",
      path: [second],
      message: message("ruleOverlap", { index: `${first}` }),
    });
  }),
});

function isBand({ above, from, below, upTo }: NumberLevel): boolean {
  const lows = [above, from].filter((low) => low !== undefined);
  const highs = [below, upTo].filter((high) => high !== undefined);
  if (lows.length > 1 || highs.length > 1 || lows.length + highs.length === 0) return false;
  if (lows.length + highs.length < 2) return true;
  return lows[0] < highs[0] || (lows[0] === highs[0] && from !== undefined && upTo !== undefined);
}

/** Two bands that share a number, as indices. */
function overlapping(levels: readonly NumberLevel[]): [number, number] | null {
  for (let second = 1; second < levels.length; second++) {
    for (let first = 0; first < second; first++) {
      const a = levels[first], b = levels[second];
      if (!endsBefore(a, b) && !endsBefore(b, a)) return [first, second];
    }
  }
  return null;
}

function endsBefore(a: NumberLevel, b: NumberLevel): boolean {
  const high = a.upTo ?? a.below, low = b.from ?? b.above;
  if (high === undefined || low === undefined) return false;
  return high < low || (high === low && (a.upTo === undefined || b.from === undefined));
}

const text = z.strictObject({
  kind: z.literal("text"),
  ...ofColumn,
  levels: z.array(z.strictObject({
    contains: z.array(textForm.refine((wanted) => fold(wanted) !== "", {
      error: () => message("ruleLetters"),
    })).min(1),
    points: pointsForm,
  })).min(1),
});

const dueDate = z.strictObject({
  kind: z.literal("dueDate"),
  ...ofColumn,
  levels: daysLevels,
  past: pointsForm.optional(),
});

const recency = z.strictObject({
  kind: z.literal("recency"),
  ...ofColumn,
  levels: daysLevels,
});

const events = z.strictObject({
  kind: z.literal("events"),
  ...named,
  types,
  points: pointsForm.refine((points) => points !== 0, { error: () => message("ruleNoPoints") }),
  cap: pointsForm,
  withinDays: days.optional(),
  halfLifeDays: z.number().min(1).max(LONGEST_HALF_LIFE).optional(),
  atMost: z.strictObject({ events: z.int().min(1), days: z.int().min(1) }).optional(),
}).refine(({ points, cap }) => Math.sign(points) === Math.sign(cap) && cap / points >= 1, {
  error: () => message("ruleCapSign"),
  path: ["cap"],
});

const lastEvent = z.strictObject({
  kind: z.literal("lastEvent"),
  ...named,
  types,
  levels: daysLevels,
  otherwise: pointsForm.optional(),
});

/** The form of a criterion: one that gives no points at all, or tells nobody apart, is refused. */
export const criterionForm: z.ZodType<Criterion> = z.discriminatedUnion("kind", [
  category,
  number,
  text,
  dueDate,
  recency,
  events,
  lastEvent,
]).refine((criterion) => {
  const { least, most } = rangeOf(criterion);
  return least !== most;
}, { error: () => message("ruleSamePoints") });
