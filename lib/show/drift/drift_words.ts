/** How measures and verdicts of drift are called. */
import type { DriftVerdict } from "../../assess/drift/mod.ts";
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import type { Words } from "../drawing/words.ts";

/** Verdicts in words. */
export const DRIFT_VERDICT_KEYS: Readonly<Record<DriftVerdict, MessageKey>> = {
  keep: "driftKeep",
  watch: "driftWatch",
  review: "driftReview",
  unknown: "driftUnknown",
};

/** A column in the reader's language where the catalogue has its name. */
export function measureName(column: string, words: Words): string {
  return Object.hasOwn(MESSAGES, column) ? words.say(column as MessageKey) : column;
}
