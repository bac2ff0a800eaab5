/** Why one customer has a profile, for a reader. */
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { ProfileExplanation } from "../../segment/profile/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

/**
 * Writes the explanation of one customer: every known trait with its value, how far it lies from the
 * usual customer, how much it is believed and how much it pulls, the strongest for the nearest
 * profile first; then the margin, and the message. The customer's key is left out.
 *
 * @param explanation What `explainProfile` gave.
 * @param labels Names of the profiles: `labels` of the segmentation.
 * @param options Locale.
 * @returns The table.
 *
 * @example
 * ```ts
 * import { explainProfile, profile, profileExplanationTable, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const { model, labels } = profile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * const why = explainProfile(model, customers, "c");
 * assert.match(profileExplanationTable(why, labels, { locale: "en" }).text, /curious, then faithful/);
 * ```
 */
export function profileExplanationTable(
  explanation: ProfileExplanation,
  labels: SegmentLabels,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { traits, segment, nearest, second, margin, missing, message } = explanation;
  const name = (id: string) => segmentLabel(labels, id, words.locale);
  const shares = traits.map(({ column, value }) =>
    column.endsWith("Share") ? words.share(value) : words.number(value)
  );
  const table = Table.of({
    trait: traits.map(({ column }) =>
      Object.hasOwn(MESSAGES, column) ? words.say(column as MessageKey) : column
    ),
    value: shares,
    deviation: Float64Array.from(traits, ({ deviation }) => deviation),
    belief: Float64Array.from(traits, ({ belief }) => belief),
    pull: Float64Array.from(traits, ({ pull }) => pull),
  });
  const display = displayOptions(
    words.say("profileExplanationTitle", { segment: name(segment) }),
    words,
  );
  const parameters = { nearest: name(nearest), second: name(second), margin };
  return createHtmlTable(table, { ...display, styles: { belief: "share" } }, [
    words.say("profileExplanationMargin", parameters),
    ...(missing > 0 ? [words.say("profileExplanationMissing", { missing })] : []),
    ...(message ? [message[words.locale]] : []),
  ]);
}
