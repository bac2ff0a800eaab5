/** What a scoring model is, and how it and its configuration are read back. */
import { z } from "zod";
import { message, parseDay } from "../../base/mod.ts";
import { checkForm, type EventColumns } from "../../contract/mod.ts";
import type { Scorecard, ScorecardInput } from "./card.ts";
import { cardForm, cardInputFields, refuseOutOfReach } from "./card_form.ts";
import { pointsForm, textForm } from "./criterion_form.ts";

/** The columns of the customers and of their events, criteria apart. */
export interface ScoreColumns {
  /** The customer's key. */
  readonly customer: string;
  /** What a customer is worth, summed over segments; `monetary`, if there is one, when left out. */
  readonly value?: string | undefined;
  /** The columns of the table of events. */
  readonly events: EventColumns;
}

/** A scoring model: plain data that gives the same score anywhere. */
export interface ScoreModel {
  /** Which method. */
  readonly method: "score";
  /** Version of this form. */
  readonly version: 1;
  /** The day of the fit, YYYY-MM-DD; null when every customer had its own. */
  readonly asOf: string | null;
  /** Columns read. */
  readonly columns: ScoreColumns;
  /** The scorecard. */
  readonly card: Scorecard;
  /** Mean points of each criterion where its data was known, for cards that ask for them. */
  readonly averages: Readonly<Record<string, number>>;
}

/** What a configuration file says: a scorecard, and the columns where they differ. */
export interface ScoreConfig extends ScorecardInput {
  /** Column names, where they differ from `customer`, and `customer`, `type`, `date` of events. */
  readonly columns?: ScoreColumnNames | undefined;
}

/** Some column names. */
export interface ScoreColumnNames {
  /** The customer's key. */
  readonly customer?: string | undefined;
  /** What a customer is worth. */
  readonly value?: string | undefined;
  /** The columns of the table of events. */
  readonly events?: { readonly [Name in keyof EventColumns]?: string | undefined } | undefined;
}

const eventColumns = z.strictObject({ customer: textForm, type: textForm, date: textForm });

const scoreModel: z.ZodType<ScoreModel> = z.strictObject({
  method: z.literal("score"),
  version: z.literal(1),
  asOf: z.string().refine(isDay, { error: () => message("ruleDay") }).nullable(),
  columns: z.strictObject({
    customer: textForm,
    value: textForm.optional(),
    events: eventColumns,
  }),
  card: cardForm,
  averages: z.record(z.string(), pointsForm),
}).refine(({ card, averages }) => {
  const ids = card.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const expected = card.missing === "average" ? ids : [];
  return Object.keys(averages).length === expected.length &&
    expected.every((id) => Object.hasOwn(averages, id));
}, {
  error: () => message("ruleAverages"),
  path: ["averages"],
});

const scoreConfig: z.ZodType<ScoreConfig> = z.strictObject({
  ...cardInputFields,
  columns: z.strictObject({
    customer: textForm.optional(),
    value: textForm.optional(),
    events: eventColumns.partial().optional(),
  }).optional(),
}).superRefine(refuseOutOfReach);

function isDay(value: string): boolean {
  try {
    return Number.isFinite(parseDay(value));
  } catch {
    return false;
  }
}

/**
 * Reads a scoring model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readScoreModel(data: unknown): ScoreModel {
  return checkForm(scoreModel, data, "formScoreModel");
}

/**
 * Reads a scorecard with its columns, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitScore}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readScoreConfig(data: unknown): ScoreConfig {
  return checkForm(scoreConfig, data, "formScoreConfig");
}
