/** What customers do not buy, as a table for a reader. */
import type { PurchaseGaps } from "../../act/affinity/mod.ts";
import { totalMoney } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode gapsTable}. */
export interface GapsTableOptions extends ShowOptions {
  /** Most rows, the most valuable gaps first; 20 when left out. The total counts all. */
  readonly limit?: number | undefined;
  /** Shows the key of each customer, which a report to others should not hold. */
  readonly customers?: boolean | undefined;
}

const DEFAULT_LIMIT = 20;

/**
 * Writes gaps as a table: product, expected value and the evidence for it; keys of customers only
 * when asked for.
 *
 * @param result What `purchaseGaps` gave.
 * @param options Locale, currency, rows, whether keys are shown.
 * @returns The table; below it how the value is made, the total of all gaps, and what was left out.
 *
 * @example
 * ```ts
 * import { dayColumn, gapsTable, purchaseGaps, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({
 *   customer: ["a", "a", "b", "b", "c"],
 *   product: ["tea", "jam", "tea", "jam", "tea"],
 *   amount: [80, 20, 60, 40, 50],
 *   date: dayColumn(new Float64Array(5).fill(20000)),
 * });
 * const customers = Table.of({ customer: ["a", "b", "c"] });
 * const gaps = purchaseGaps(customers, lines, { asOf: "2024-12-31", minPeers: 2 });
 * assert.match(gapsTable(gaps, { locale: "en", currency: "EUR" }).text, /jam +€15.00 +2 +2 +100.0%/);
 * ```
 */
export function gapsTable(
  { gaps, notices }: PurchaseGaps,
  options: GapsTableOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const columns = [
    ...(options.customers ? ["customer"] : []),
    "product",
    "expectedValue",
    "peers",
    "buyers",
    "buyerShare",
    "medianSpend",
    "lastBought",
    "peerGroup",
  ];
  const total = words.money(totalMoney(gaps.number("expectedValue")));
  return createHtmlTable(
    gaps.select(columns).head(options.limit ?? DEFAULT_LIMIT),
    {
      ...displayOptions(words.say("gapsTitle"), words),
      styles: { expectedValue: "money", medianSpend: "money" },
    },
    [
      words.say("gapsReading", { total }),
      ...notices.map((notice) => formatNotice(notice, words.locale)),
    ],
  );
}
