/** Groups compared, as a table. */
import type { GroupComparison, GroupPosition } from "../../assess/compare/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";
import {
  columnInTitle,
  columnOpeningTitle,
  figureWriter,
  groupName,
  isMoneyMean,
  positionWords,
} from "./comparison_words.ts";

/**
 * Writes groups compared: customers, mean or share, index, interval, and whether chance explains
 * where each stands.
 *
 * @param comparison What `compareGroupMeans` or `compareGroupShares` gave.
 * @param options Locale, currency of amounts.
 * @returns The table, one row per group.
 */
export function comparisonTable(
  comparison: GroupComparison,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { groups, kind, by, measure, average } = comparison;
  const [low, high] = [groups.number("low"), groups.number("high")];
  const means = groups.number("mean");
  const text = figureWriter(comparison, [...means, ...low, ...high, average], words);
  const table = Table.of({
    group: groups.text("group").map(groupName),
    customers: groups.number("customers"),
    ...(kind === "mean"
      ? { total: groups.number("total"), totalShare: groups.number("totalShare") }
      : {}),
    [kind === "mean" ? "groupMean" : "groupShare"]: Array.from(means, text),
    index: groups.number("index").map(Math.round),
    interval: Array.from(
      low,
      (bound, i) => Number.isNaN(bound) ? text(NaN) : `${text(bound)}\u00a0–\u00a0${text(high[i])}`,
    ),
    position: groups.text("position").map((one) => positionWords(one as GroupPosition, words)),
  });
  const title = words.say("comparisonTitle", {
    measure: columnOpeningTitle(measure, words),
    by: columnInTitle(by, words),
  });
  const note = words.say("comparisonAverage", {
    average: text(average),
    confidence: words.share(comparison.confidence, 0),
  });
  return createHtmlTable(table, {
    ...displayOptions(title, words),
    styles: { total: isMoneyMean(comparison) ? "money" : "number", totalShare: "share" },
  }, [note]);
}
