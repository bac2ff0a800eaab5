/** The account of a reading, for a reader. */
import type { FileReport, SourceReport } from "../source/mod.ts";
import { Table } from "../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "./html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "./words.ts";

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
    readShare: outcomes.map(({ rows }) => report.rowsRead === 0 ? NaN : rows / report.rowsRead),
  });
  const sentences = report.files.map((file) => describeFile(file, words));
  return createHtmlTable(table, displayOptions(words.say("sourceTitle"), words), sentences);
}

function describeFile(file: FileReport, words: Words): string {
  const quoted = (mark: string) => mark === "\t" ? "TAB" : `‘${mark}’`;
  const traits = [
    file.encodings.join(", "),
    file.delimiter === undefined
      ? ""
      : words.say("sourceDelimiter", { mark: quoted(file.delimiter) }),
    file.decimal === null ? "" : words.say("sourceDecimal", { mark: quoted(file.decimal) }),
    ...Object.entries(file.columns).map(([field, column]) => `${field} ← ${column}`),
  ];
  return `${file.name}: ${traits.filter((trait) => trait !== "").join("; ")}.`;
}
