/** What a profile model is, and how it is read back. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import { limitForm, marginForm } from "./config.ts";
import {
  type ProfilePrototype,
  profilePrototypes,
  prototypeIssues,
  type TraitChoice,
  traitEvidence,
  traitWeight,
} from "./prototype.ts";

/** A trait and its usual values. */
export interface ProfileTrait extends TraitChoice {
  /** How much it matters. */
  readonly weight: number;
  /** Median when the model was fitted; null when all were equal or missing: the trait is silent. */
  readonly centre: number | null;
  /** Robust standard deviation when the model was fitted; null with the centre. */
  readonly scale: number | null;
}

/** The columns read besides traits. */
export interface ProfileColumns {
  /** The customer's key. */
  readonly customer: string;
  /** What a customer is worth; null: not known. */
  readonly value: string | null;
}

/** Fitted profiles: plain data that gives the same label anywhere. */
export interface ProfileModel {
  /** Which method. */
  readonly method: "profile";
  /** Version of this form. */
  readonly version: 1;
  /** Columns read besides traits. */
  readonly columns: ProfileColumns;
  /** Traits compared. */
  readonly traits: readonly ProfileTrait[];
  /** Prototypes; of two equally near the first counts. */
  readonly prototypes: readonly ProfilePrototype[];
  /** How far the second prototype must lie behind the nearest for a customer to be decided. */
  readonly margin: number;
  /** Standard deviations at which a trait is cut off. */
  readonly limit: number;
}

const text = z.string().min(1);
const trait: z.ZodType<ProfileTrait> = z.strictObject({
  column: text,
  weight: traitWeight,
  evidence: traitEvidence.optional(),
  centre: z.number().nullable(),
  scale: z.number().gt(0).nullable(),
}).refine(({ centre, scale }) => (centre === null) === (scale === null), {
  error: () => message("ruleCentreScale"),
});

const profileModel: z.ZodType<ProfileModel> = z.strictObject({
  method: z.literal("profile"),
  version: z.literal(1),
  columns: z.strictObject({ customer: text, value: text.nullable() }),
  traits: z.array(trait).min(1),
  prototypes: profilePrototypes,
  margin: marginForm,
  limit: limitForm,
}).superRefine(({ traits, prototypes }, context) => {
  for (const issue of prototypeIssues(traits, prototypes)) {
    context.addIssue({ code: "custom", ...issue });
  }
});

/**
 * Reads a profile model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readProfileModel(data: unknown): ProfileModel {
  return checkForm(profileModel, data, "formProfileModel");
}
