/** The segments as a table for a reader. */
import { totalMoney } from "../../base/mod.ts";
import { segmentActions, type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

/** Counts and sums, in the order shown; those a method does not give are left out. */
const AMOUNTS = [
  "customers",
  "customerShare",
  "orders",
  "revenue",
  "revenueShare",
  "value",
  "valueShare",
];

/**
 * Writes the segments of any method as a table: name, customers, orders, revenue, shares, a total,
 * and the recommended action of each segment where the model's rules have one.
 *
 * @param result Any segmentation.
 * @param options Locale, currency.
 * @returns The table, one row per segment and a total.
 *
 * @example
 * ```ts
 * import { abc, segmentTable, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] });
 * const table = segmentTable(abc(customers), { locale: "en", currency: "EUR" });
 * assert.match(table.text, /A +1 +33.3% +€80.00 +80.0%/);
 * ```
 */
export function segmentTable(
  result: Segmentation<unknown>,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels, model } = result;
  const ids = segments.text("segment").map((id) => id ?? "");
  const names = ids.map((id) => segmentLabel(labels, id, words.locale));
  const columns: Record<string, ColumnInput> = { segment: [...names, words.say("total")] };
  for (const name of AMOUNTS.filter((name) => segments.has(name))) {
    const values = segments.number(name);
    columns[name] = Float64Array.of(...values, totalMoney(values));
  }
  const actions = segmentActions(model);
  if (actions.size > 0) {
    columns.action = [...ids.map((id) => actions.get(id)?.[words.locale] ?? ""), ""];
  }
  const display = displayOptions(words.say("segmentTableTitle"), words);
  return createHtmlTable(Table.of(columns), {
    ...display,
    styles: { customers: "whole", orders: "whole", value: "money" },
  });
}
