/**
 * The methods of `deno task assess`.
 *
 * @module
 */
import { COMPARE } from "./assess_compare.ts";
import { DRIFT } from "./assess_drift.ts";
import { IMPACT } from "./assess_impact.ts";
import { MIGRATE } from "./assess_migrate.ts";
import { PERSONA } from "./assess_persona.ts";
import { QUALITY } from "./assess_quality.ts";
import type { CommandMethod } from "./outcome.ts";

/** Every method by the name it has on the command line. */
export const ASSESS_METHODS: Readonly<Record<string, CommandMethod>> = {
  quality: QUALITY,
  persona: PERSONA,
  migrate: MIGRATE,
  drift: DRIFT,
  compare: COMPARE,
  impact: IMPACT,
};
