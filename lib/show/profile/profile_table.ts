/** Profiles with the message that goes with each, for a reader. */
import { totalMoney } from "../../base/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { ProfileModel } from "../../segment/profile/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

/**
 * Writes the profiles as a table: name, customers, share, and the message for each, where its
 * prototype has one.
 *
 * @param result What `profile` or `applyProfile` gave.
 * @param options Locale.
 * @returns The table, one row per profile, the undecided, and a total.
 *
 * @example
 * ```ts
 * import { profile, profileTable, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const result = profile(Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] }), {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     {
 *       profile: "curious",
 *       position: { novelty: 1 },
 *       message: { fr: "Du nouveau chaque mois", en: "Something new each month" },
 *     },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * assert.match(profileTable(result, { locale: "en" }).text, /curious +1 +33.3% +Something new/);
 * ```
 */
export function profileTable(
  result: Segmentation<ProfileModel>,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels, model } = result;
  const ids = segments.text("segment").map((id) => id!);
  const customers = segments.number("customers"), shares = segments.number("customerShare");
  const messages = ids.map((id) =>
    model.prototypes.find(({ profile }) => profile === id)?.message?.[words.locale] ?? ""
  );
  const table = Table.of({
    segment: [...ids.map((id) => segmentLabel(labels, id, words.locale)), words.say("total")],
    customers: Float64Array.of(...customers, totalMoney(customers)),
    customerShare: Float64Array.of(...shares, totalMoney(shares)),
    personaMessage: [...messages, ""],
  });
  const display = displayOptions(words.say("profileTableTitle"), words);
  return createHtmlTable(table, { ...display, styles: { customers: "whole" } });
}
