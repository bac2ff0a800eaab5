/** The account of a reading, for a reader. */
import type { MessageKey } from "../../base/mod.ts";
import type { FileReport, RejectReason, SourceReport } from "../../source/mod.ts";
import { Table } from "../../table/mod.ts";
import { fileTraits, joinTraits } from "./file_traits.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

/**
 * Writes what became of every row of the files read: accepted, or left out and why; and how each
 * file was understood.
 *
 * @param report What `readCustomers` or `openTransactions` reported.
 * @param options Locale.
 * @returns The table, one row per outcome; the rows of all outcomes but the first add up to it.
 */
export function sourceTable(report: SourceReport, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const outcomes = [
    { outcome: words.say("rowsRead"), rows: report.rowsRead },
    { outcome: words.say("rowsAccepted"), rows: report.rowsAccepted },
    ...[...report.rejects, ...report.exclusions].map(({ reason, count }) => ({
      outcome: words.say("rowsLeftOut", { reason: words.say(reason) }),
      rows: count,
    })),
  ];
  const table = Table.of({
    outcome: outcomes.map(({ outcome }) => outcome),
    rows: outcomes.map(({ rows }) => rows),
  });
  return createHtmlTable(table, displayOptions(words.say("sourceTitle"), words), [
    ...sourceFiles(report, options),
    ...sourceRemarks(report, options),
  ]);
}

/**
 * Says how each file was understood: encoding, delimiter, header, decimal mark, order of dates, and
 * the column of each field.
 *
 * @param report What `readCustomers` or `openTransactions` reported.
 * @param options Locale.
 * @returns One sentence per file.
 */
export function sourceFiles(report: SourceReport, options: ShowOptions = {}): string[] {
  const words = wordsOf(options);
  return report.files.map((file) => describeFile(file, words));
}

/**
 * Says in sentences what a reader should know of the rows accepted: lines that stand twice, amounts
 * that were rounded, returns, missing margins, a currency that only the caller states.
 *
 * @param report What `readCustomers` or `openTransactions` reported.
 * @param options Locale.
 * @returns One sentence per remark; none when there is nothing to say.
 */
export function sourceRemarks(report: SourceReport, options: ShowOptions = {}): string[] {
  const words = wordsOf(options);
  const { identicalLines = 0, roundedAmounts, returns, missingMargins } = report.notes;
  const counts = { identicalLines, roundedAmounts, returns, missingMargins };
  const remarks = (["identicalLines", "roundedAmounts", "returns", "missingMargins"] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => words.say(`${key}Remark`, { count: counts[key] }));
  const { currency, currencyStated } = report;
  if (currency === undefined || currencyStated) return remarks;
  return [...remarks, words.say("currencyAssumedRemark", { currency })];
}

function describeFile(file: FileReport, words: Words): string {
  const traits = [
    ...fileTraits(file, words),
    ...Object.entries(file.columns).map(([field, column]) =>
      `${fieldName(field, words)} ← ${column}`
    ),
  ];
  return words.say("sourceFile", { file: file.name, traits: joinTraits(traits, words) });
}

const FIELD_KEYS: Readonly<Record<string, MessageKey>> = {
  customer: "fieldCustomer",
  date: "fieldDate",
  amount: "fieldAmount",
  order: "fieldOrder",
  margin: "fieldMargin",
  currency: "fieldCurrency",
  status: "fieldStatus",
};

function fieldName(field: string, words: Words): string {
  return Object.hasOwn(FIELD_KEYS, field) ? words.say(FIELD_KEYS[field]) : field;
}

/** Rejects shown when a call does not say how many. */
const DEFAULT_REJECTS = 10;

/** Options of {@linkcode rejectsTable}. */
export interface RejectsTableOptions extends ShowOptions {
  /** Most rows shown; 10 when left out. */
  readonly limit?: number | undefined;
}

/**
 * Writes the first rows left out: file, line, column and the reason in words. The text of the rows
 * is not shown, as it may name customers.
 *
 * @param rejects What `readCustomers` or `rejects()` gave.
 * @param options Locale, number of rows.
 * @returns The table.
 */
export function rejectsTable(rejects: Table, options: RejectsTableOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const shown = rejects.head(options.limit ?? DEFAULT_REJECTS).select([
    "file",
    "line",
    "column",
    "reason",
  ]);
  const reasons = shown.text("reason").map((reason) => words.say(reason as RejectReason));
  const more = rejects.rowCount - shown.rowCount;
  return createHtmlTable(
    shown.with({ reason: reasons }),
    displayOptions(words.say("rejectsTitle"), words),
    more > 0 ? [words.say("moreRows", { count: more })] : [],
  );
}
