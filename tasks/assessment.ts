/**
 * What every method of `deno task assess` gives.
 *
 * @module
 */
export type { CommandMethod as AssessMethod, Outcome as Assessment } from "./outcome.ts";
