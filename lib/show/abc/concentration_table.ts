/** A portfolio against the usual ABC proportions, for a reader. */
import type { MessageKey } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

const VERDICTS: Readonly<Record<string, MessageKey>> = {
  below: "verdictBelow",
  within: "verdictWithin",
  above: "verdictAbove",
};

/**
 * Writes the comparison of a portfolio with the usual ABC proportions: for each class its share of
 * customers and of value, the usual range, and whether the share is below, within or above it.
 *
 * @param comparison What `compareWithBands` gave.
 * @param options Locale.
 * @returns The table, one row per class.
 *
 * @example
 * ```ts
 * import { abc, compareWithBands, concentrationTable, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] });
 * const table = concentrationTable(compareWithBands(abc(customers)), { locale: "en" });
 * assert.match(table.text, /A +33.3% +10–20% +above +80.0% +70–80% +within/);
 * ```
 */
export function concentrationTable(comparison: Table, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const range = (low: Float64Array, high: Float64Array) =>
    Array.from(low, (share, row) => `${words.number(share * 100, 0)}–${words.share(high[row], 0)}`);
  const verdicts = (column: string) =>
    comparison.text(column).map((verdict) => words.say(VERDICTS[verdict!]));
  const table = Table.of({
    segment: comparison.text("segment"),
    customerShare: comparison.number("customerShare"),
    usualCustomerShare: range(
      comparison.number("usualCustomerShareLow"),
      comparison.number("usualCustomerShareHigh"),
    ),
    customerVerdict: verdicts("customerVerdict"),
    valueShare: comparison.number("valueShare"),
    usualValueShare: range(
      comparison.number("usualValueShareLow"),
      comparison.number("usualValueShareHigh"),
    ),
    valueVerdict: verdicts("valueVerdict"),
  });
  return createHtmlTable(table, displayOptions(words.say("concentrationTitle"), words));
}
