/** The segments as a table for a reader. */
import { totalMoney } from "../../base/mod.ts";
import { segmentActions, type Segmentation } from "../../contract/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";
import { shownSegments, sumOf } from "./segment_rows.ts";

/** Options of {@linkcode segmentTable}. */
export interface SegmentTableOptions extends ShowOptions {
  /** What stands above the table, where a report shows several; "Segments" when left out. */
  readonly title?: string | undefined;
}

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
 * and the recommended action of each segment where the model's rules have one. Beyond fifty segments
 * the smallest stand together in one row.
 *
 * @param result Any segmentation.
 * @param options Locale, currency, title.
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
  options: SegmentTableOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { segments, model } = result;
  const ids = segments.text("segment").map((id) => id ?? "");
  const { rows, names } = shownSegments(result, words);
  const columns: Record<string, ColumnInput> = { segment: [...names, words.say("total")] };
  for (const name of AMOUNTS.filter((name) => segments.has(name))) {
    const values = segments.number(name);
    const shown = rows.map((row) => row.length === 1 ? values[row[0]] : sumOf(values, row));
    columns[name] = Float64Array.of(...shown, totalMoney(values));
  }
  const actions = segmentActions(model);
  if (actions.size > 0) {
    const action = ([first, second]: readonly number[]) =>
      second === undefined ? actions.get(ids[first])?.[words.locale] : undefined;
    columns.action = [...rows.map((row) => action(row) ?? ""), ""];
  }
  const display = displayOptions(options.title ?? words.say("segmentTableTitle"), words);
  return createHtmlTable(Table.of(columns), {
    ...display,
    styles: { customers: "whole", orders: "whole", value: "money" },
  });
}
