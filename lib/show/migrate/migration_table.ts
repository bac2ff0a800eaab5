/** Migrations as tables for a reader. */
import type { Migration } from "../../assess/migrate/mod.ts";
import { type MessageKey, MESSAGES, totalMoney } from "../../base/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode flowTable}. */
export interface FlowTableOptions extends ShowOptions {
  /** Most moves shown, the largest first; 10 when left out. The rest is counted below. */
  readonly limit?: number | undefined;
}

const COUNTS = ["before", "outflow", "lost", "inflow", "arrived", "after"] as const;
const FLOWS_SHOWN = 10;

/**
 * Writes the balance of each segment: customers before, out, lost, in, new and after, stickiness,
 * and value before and after, with a total and a sentence in which everything adds up.
 *
 * @param migration What `migrate`, or `migrateInEngine`, gave.
 * @param options Locale, currency.
 * @returns The table, one row per segment and a total.
 */
export function migrationTable(
  migration: Pick<Migration, "segments" | "labels" | "totals">,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels, totals } = migration;
  const ids = segments.text("segment");
  const withTotal = (name: string, total = totalMoney(segments.number(name))) =>
    Float64Array.of(...segments.number(name), total);
  const table = Table.of({
    segment: [
      ...ids.map((id) => segmentLabel(labels, id!, words.locale)),
      words.say("total"),
    ],
    ...Object.fromEntries(COUNTS.map((name) => [name, withTotal(name)])),
    stickiness: withTotal("stickiness", totals.stickiness),
    valueBefore: withTotal("valueBefore", totals.valueBefore),
    valueAfter: withTotal("valueAfter", totals.valueAfter),
  });
  const money = (amount: number) => words.money(amount);
  const balance = words.say("migrationBalance", {
    before: totals.before,
    arrived: totals.arrived,
    lost: totals.lost,
    after: totals.after,
    valueBefore: money(totals.valueBefore),
    valueArrived: money(totals.valueArrived),
    valueLost: money(totals.valueLost),
    valueChange: `${totals.valueChange < 0 ? "−" : "+"} ${money(Math.abs(totals.valueChange))}`,
    valueAfter: money(totals.valueAfter),
  });
  return createHtmlTable(table, {
    ...displayOptions(words.say("migrationTableTitle"), words),
    styles: { stickiness: "share", valueBefore: "money", valueAfter: "money" },
  }, [balance]);
}

/**
 * Writes the largest moves between segments, new and lost customers included: how many customers,
 * what they were and are worth, and the measure that crossed a line for most of them.
 *
 * @param migration What `migrate`, or `migrateInEngine`, gave.
 * @param options Locale, currency, how many moves.
 * @returns The table; customers who stayed are not in it.
 */
export function flowTable(
  migration: Pick<Migration, "flows" | "labels">,
  options: FlowTableOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { flows, labels } = migration;
  const moves = flows.filter((row) => flows.text("from")[row] !== flows.text("to")[row])
    .sortBy("customers", "descending");
  const shown = moves.head(options.limit ?? FLOWS_SHOWN);
  const name = (id: string | null, absent: MessageKey) =>
    id === null ? words.say(absent) : segmentLabel(labels, id, words.locale);
  const table = Table.of({
    from: { kind: "text", values: shown.text("from").map((id) => name(id, "migrationArrived")) },
    to: { kind: "text", values: shown.text("to").map((id) => name(id, "migrationLost")) },
    customers: shown.number("customers"),
    valueBefore: shown.number("valueBefore"),
    valueAfter: shown.number("valueAfter"),
    valueChange: shown.number("change"),
    mainMeasure: { kind: "text", values: reasons(shown, words) },
  });
  const rest = moves.number("customers").subarray(shown.rowCount);
  const customers = words.say("customerCount", { count: totalMoney(rest) });
  return createHtmlTable(table, {
    ...displayOptions(words.say("flowTableTitle"), words),
    styles: { valueBefore: "money", valueAfter: "money", valueChange: "money" },
  }, rest.length === 0 ? [] : [words.say("flowRest", { count: rest.length, customers })]);
}

function reasons(flows: Table, words: Words): string[] {
  return flows.text("mainMeasure").map((measure, row) => {
    if (measure === null) return "";
    const named = Object.hasOwn(MESSAGES, measure) ? words.say(measure as MessageKey) : measure;
    const customers = words.number(flows.number("mainCustomers")[row]);
    return words.say("flowReason", { measure: named, customers });
  });
}
