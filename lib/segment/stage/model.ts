/** What a model of CRM stages is, and how it is read back. */
import { z } from "zod";
import { type LocalizedText, message, parseDay } from "../../base/mod.ts";
import { checkForm, type EventColumns } from "../../contract/mod.ts";

/** A day in a column of the customers: the stage was reached then. */
export interface DateEvidence {
  /** Column of days; missing where the stage was not reached. */
  readonly date: string;
}

/** Events: the stage was reached with the first, or a later one. */
export interface EventEvidence {
  /** Types of event that count. */
  readonly types: readonly string[];
  /** How many it takes; one when left out. */
  readonly atLeast?: number | undefined;
}

/** A field without a date: the stage is reached, nobody knows when. */
export interface FieldEvidence {
  /** Column of the customers. */
  readonly column: string;
  /** Values that tell, exactly as they stand in the data. */
  readonly values: readonly (string | number | boolean)[];
}

/** What tells that a stage was reached. */
export type StageEvidence = DateEvidence | EventEvidence | FieldEvidence;

/** A stage on the way from lead to client. */
export interface StageRule {
  /** Segment id. */
  readonly segment: string;
  /** Any of these tells that it was reached. The first stage needs none: everyone is there. */
  readonly reachedBy: readonly StageEvidence[];
  /** The stage's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** What to do with these customers. */
  readonly action?: LocalizedText | undefined;
}

/** When a client counts as lost. */
export interface LapseRule {
  /** Segment id of lapsed clients. */
  readonly segment: string;
  /** More than this many days without an order. */
  readonly afterDays: number;
  /** Where the last order stands; without any, the day the last stage was reached counts. */
  readonly lastOrder: DateEvidence | Pick<EventEvidence, "types">;
  /** The segment's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** What to do with these customers. */
  readonly action?: LocalizedText | undefined;
}

/** The columns of the customers and of their events, evidence apart. */
export interface StageColumns {
  /** The customer's key. */
  readonly customer: string;
  /** What a customer is worth, summed over segments; `monetary`, if there is one, when left out. */
  readonly value?: string | undefined;
  /** The columns of the table of events. */
  readonly events: EventColumns;
}

/** A model of CRM stages: plain data that gives the same stage anywhere. */
export interface StageModel {
  /** Which method. */
  readonly method: "stage";
  /** Version of this form. */
  readonly version: 1;
  /** The day of the fit, YYYY-MM-DD. */
  readonly asOf: string;
  /** Columns read. */
  readonly columns: StageColumns;
  /** Stages from the first to the last. */
  readonly stages: readonly StageRule[];
  /** When a client counts as lost; never when left out. */
  readonly lapsed?: LapseRule | undefined;
}

/** Some column names. */
export interface StageColumnNames {
  /** The customer's key. */
  readonly customer?: string | undefined;
  /** What a customer is worth. */
  readonly value?: string | undefined;
  /** The columns of the table of events. */
  readonly events?: { readonly [Name in keyof EventColumns]?: string | undefined } | undefined;
}

/** What a configuration file may say; everything left out has its default. */
export interface StageConfig {
  /** Column names, where they differ from `customer`, and `customer`, `type`, `date` of events. */
  readonly columns?: StageColumnNames | undefined;
  /** Stages from the first to the last. */
  readonly stages?: readonly StageRule[] | undefined;
  /** When a client counts as lost. */
  readonly lapsed?: LapseRule | undefined;
}

/** The segment of customers who first appear after the day of analysis. */
export const NOT_YET = "not-yet";

const text = z.string().min(1);
const segment = text.refine((id) => id !== NOT_YET, {
  error: () => message("ruleKept", { name: NOT_YET, what: { key: "keptLater" } }),
});
const localized = z.strictObject({ fr: text, en: text });
const named = { segment, label: localized.optional(), action: localized.optional() };
const date = z.strictObject({ date: text });
const types = z.array(text).min(1);
const evidence: z.ZodType<StageEvidence> = z.union([
  date,
  z.strictObject({ types, atLeast: z.int().min(1).optional() }),
  z.strictObject({
    column: text,
    values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1).refine(
      (values) => new Set(values.map((value) => typeof value)).size === 1,
      { error: () => message("ruleValuesAlike") },
    ),
  }),
], { error: () => message("ruleEvidence") });

const stages: z.ZodType<readonly StageRule[]> = z.array(
  z.strictObject({ ...named, reachedBy: z.array(evidence) }),
).min(2).superRefine((rules, context) => {
  for (const [i, { segment, reachedBy }] of rules.entries()) {
    if (i > 0 && reachedBy.length === 0) {
      const text = message("ruleNothingReaches");
      context.addIssue({ code: "custom", path: [i, "reachedBy"], message: text });
    }
    if (rules.findIndex((rule) => rule.segment === segment) < i) {
      const text = message("ruleStageNamedTwice", { segment });
      context.addIssue({ code: "custom", path: [i, "segment"], message: text });
    }
  }
});

const lapsed: z.ZodType<LapseRule> = z.strictObject({
  ...named,
  afterDays: z.int().min(1),
  lastOrder: z.union([date, z.strictObject({ types })]),
});

const eventColumns = z.strictObject({ customer: text, type: text, date: text });

const stageModel: z.ZodType<StageModel> = z.strictObject({
  method: z.literal("stage"),
  version: z.literal(1),
  asOf: z.string().refine(isDay, { error: () => message("ruleDay") }),
  columns: z.strictObject({ customer: text, value: text.optional(), events: eventColumns }),
  stages,
  lapsed: lapsed.optional(),
}).refine(hasOwnLapse, {
  error: () => message("ruleStageName"),
  path: ["lapsed", "segment"],
});

function hasOwnLapse({ stages, lapsed }: Pick<StageModel, "stages" | "lapsed">): boolean {
  return !stages.some(({ segment }) => segment === lapsed?.segment);
}

function isDay(value: string): boolean {
  try {
    return Number.isFinite(parseDay(value));
  } catch {
    return false;
  }
}

const stageConfig: z.ZodType<StageConfig> = z.strictObject({
  columns: z.strictObject({
    customer: text.optional(),
    value: text.optional(),
    events: eventColumns.partial().optional(),
  }).optional(),
  stages: stages.optional(),
  lapsed: lapsed.optional(),
});

/**
 * Reads a model of CRM stages back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readStageModel(data: unknown): StageModel {
  return checkForm(stageModel, data, "formStageModel");
}

/**
 * Reads a configuration of CRM stages, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitStage}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readStageConfig(data: unknown): StageConfig {
  return checkForm(stageConfig, data, "formStageConfig");
}
