/**
 * The methods of `deno task act`.
 *
 * @module
 */
import { VISITS } from "./act_visits.ts";
import type { CommandMethod } from "./outcome.ts";

/** Every method by the name it has on the command line. */
export const ACT_METHODS: Readonly<Record<string, CommandMethod>> = {
  visits: VISITS,
};
