/** Words for a process that has no catalogue: it loads as little as it can before the first cell. */
import { type Locale, message } from "../../base/mod.ts";
import type { ChildWords } from "./protocol.ts";
import type { RunLimits } from "./run.ts";

/**
 * Writes what the process of a notebook may have to say.
 *
 * @param limits Limits it has.
 * @param locale Language of the report.
 * @returns Its words.
 */
export function childWords({ outputBytes }: RunLimits, locale: Locale): ChildWords {
  const megabytes = Math.round(outputBytes / 1e6);
  return {
    metricTwice: message("metricTwice", { name: "{name}" }, locale),
    shown: message("notebookShown", { megabytes }, locale),
    noImage: message("notebookNoImage", {}, locale),
  };
}
