/** What a configuration file may say of personas. */
import { z } from "zod";
import { type Adjustment, message } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import type { PersonaAxis } from "./axes.ts";

/** Options of personas; only `axes` is required. */
export interface PersonaConfig {
  /** The columns seen from each side; each column once. */
  readonly axes: { readonly [Axis in PersonaAxis]?: readonly string[] | undefined };
  /** Adjusted p-value from which a difference is reported; 0.05 when left out. */
  readonly level?: number | undefined;
  /** How p-values are adjusted; "benjamini-hochberg" when left out. */
  readonly adjustment?: Adjustment | undefined;
  /** The smallest group of which anything is said; 5 when left out. */
  readonly k?: number | undefined;
}

const columns = z.array(z.string().min(1)).optional();

const personaConfig: z.ZodType<PersonaConfig> = z.strictObject({
  axes: z.strictObject({
    identity: columns,
    behaviour: columns,
    motivations: columns,
    habits: columns,
  }).refine((axes) => Object.values(axes).some((names) => names && names.length > 0), {
    error: () => message("ruleOneColumn"),
  }),
  level: z.number().gt(0).lte(1).optional(),
  adjustment: z.enum(["holm", "benjamini-hochberg"]).optional(),
  k: z.int().min(1).optional(),
});

/**
 * Reads a configuration of personas, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode personas}.
 * @throws {DataError} When it has another form; the message names each path.
 *
 * @example
 * ```ts
 * import { readPersonaConfig } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const { axes } = readPersonaConfig({ axes: { identity: ["age", "city"] } });
 * assert.deepEqual(axes.identity, ["age", "city"]);
 * ```
 */
export function readPersonaConfig(data: unknown): PersonaConfig {
  return checkForm(personaConfig, data, "formPersona");
}
