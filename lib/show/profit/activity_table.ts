/** What each activity costs, as a table for a reader. */
import type { CustomerProfit } from "../../act/profit/mod.ts";
import { totalMoney } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";

/**
 * Writes what each activity costs in all, under the names that the rates give, with a total; below it
 * the capacity that nobody used, and what was counted as 0.
 *
 * @param profit What `customerProfit` gave.
 * @param options Locale, currency.
 * @returns The table, one row per activity and a total.
 *
 * @example
 * ```ts
 * import { activityTable, customerProfit, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const profit = customerProfit(Table.of({ customer: ["a"], margin: [100], visits: [2] }), {
 *   version: 1,
 *   resources: [{ id: "Team", cost: 500, minutes: 1000 }],
 *   activities: [{ id: "visit", driver: "visits", resource: "Team", minutes: 80 }],
 * });
 * const { text } = activityTable(profit, { locale: "en", currency: "EUR" });
 * assert.match(text, /visit +2 +€40.00 +€80.00 +100.0%/);
 * assert.match(text, /Team: 840 of 1,000 minutes unused, €420.00/);
 * ```
 */
export function activityTable(profit: CustomerProfit, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { activities, rates, resources, notices } = profit;
  const cost = activities.number("cost"), share = activities.number("costShare");
  const total = totalMoney(cost);
  const table = Table.of({
    activity: [
      ...rates.activities.map(({ id, label }) => label?.[words.locale] ?? id),
      words.say("total"),
    ],
    units: Float64Array.of(...activities.number("units"), NaN),
    unitCost: Float64Array.of(...activities.number("unitCost"), NaN),
    cost: Float64Array.of(...cost, total),
    costShare: Float64Array.of(...share, total === 0 ? NaN : 1),
  });
  const unused = (rates.resources ?? []).map(({ id, label }, i) =>
    words.say("profitUnused", {
      resource: label?.[words.locale] ?? id,
      unused: resources.number("unusedMinutes")[i],
      minutes: resources.number("minutes")[i],
      cost: words.money(resources.number("unusedCost")[i]),
    })
  );
  return createHtmlTable(
    table,
    {
      ...displayOptions(words.say("activityTableTitle"), words),
      // Visits, orders and amounts stand in one column: parts of a unit would stand on all of them.
      styles: { units: "whole", unitCost: "money", cost: "money" },
    },
    [...unused, ...notices.map((notice) => formatNotice(notice, words.locale))],
  );
}
