/** What a configuration file may say. */
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import { defaultTraits } from "./default_prototypes.ts";
import {
  type ProfilePrototype,
  profilePrototypes,
  prototypeIssues,
  type TraitChoice,
  traitChoice,
} from "./prototype.ts";

/** Options of a fit; everything left out has its default. */
export interface ProfileConfig {
  /** The traits compared. */
  readonly traits?: readonly TraitChoice[] | undefined;
  /** The prototypes; the four temperaments when left out. */
  readonly prototypes?: readonly ProfilePrototype[] | undefined;
  /** How far the second prototype must lie behind the nearest for a customer to be decided. */
  readonly margin?: number | undefined;
  /** Standard deviations at which a trait is cut off; 3 when left out. */
  readonly limit?: number | undefined;
  /** Column summed over segments; `monetary`, if there is one, when left out. */
  readonly value?: string | undefined;
}

/** The form of the margin. */
export const marginForm: z.ZodType<number> = z.number().min(0);
/** The form of the limit. */
export const limitForm: z.ZodType<number> = z.number().gt(0).lte(100);

const profileConfig: z.ZodType<ProfileConfig> = z.strictObject({
  traits: z.array(traitChoice).min(1).optional(),
  prototypes: profilePrototypes.optional(),
  margin: marginForm.optional(),
  limit: limitForm.optional(),
  value: z.string().min(1).optional(),
}).superRefine(({ traits = defaultTraits(), prototypes = [] }, context) => {
  for (const issue of prototypeIssues(traits, prototypes)) {
    context.addIssue({ code: "custom", ...issue });
  }
});

/**
 * Reads a configuration of profiles, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitProfile}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readProfileConfig(data: unknown): ProfileConfig {
  return checkForm(profileConfig, data, "formProfileConfig");
}
