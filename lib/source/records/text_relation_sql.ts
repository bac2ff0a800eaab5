/** The records of delimited text, as it is or normalised. */
import { textLiteral } from "../../engine/mod.ts";
import type { Batch, Layout } from "../files/layout.ts";
import { FIELD_SEPARATOR } from "../files/normaliser.ts";
import { linesOf } from "./csv_sql.ts";
import { BLANK, QUOTED } from "./reasons.ts";
import {
  faultsOfNormaliser,
  fieldsBy,
  numbered,
  type Relation,
  type RelationOptions,
  when,
  WHITE,
} from "./relation.ts";

/** Faults in the number of fields, the same however the fields were split. */
function countFaults(list: string, count: number): string[] {
  const rest = `array_to_string(${list}[${count + 1}:], '')`;
  return [
    when(`regexp_full_match(array_to_string(${list}, ''), '${WHITE}')`, "emptyRow"),
    when(`len(${list}) < ${count}`, "missingField"),
    when(`len(${list}) > ${count} AND NOT regexp_full_match(${rest}, '${WHITE}')`, "extraField"),
  ];
}

/**
 * Whether every column is a customer, a date or a number. No quote goes unseen then: dates and
 * numbers would be unreadable, and customers are looked at once grouped, which spares a search in
 * every line.
 *
 * @param layout The files.
 * @returns True when quotes show without being looked for.
 */
export function showsQuotes({ names, columns }: Layout): boolean {
  const fields = ["customer", "date", "amount", "quantity", "unitPrice", "margin"] as const;
  return fields.filter((field) => columns[field] !== undefined).length === names.length;
}

/**
 * Whether quotes of a batch are only looked for among its customers, after grouping.
 *
 * @param batches Every batch read together; the customers of several could not be told apart.
 * @returns True when {@linkcode QUOTED} is to be looked for among customers.
 */
export function seeksQuotesInCustomers(batches: readonly Batch[]): boolean {
  return batches.length === 1 && batches[0].layout.kind === "lines" &&
    showsQuotes(batches[0].layout);
}

/**
 * The records of text read line by line; a line with a quote is left to the normaliser.
 *
 * @param layout Their layout.
 * @param paths The files.
 * @param options Lines and quotes.
 * @returns Their relation.
 */
export function linesRelation<Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
  options: RelationOptions,
): Relation<Name> {
  const { listing = false, quotesLater = false } = options;
  const count = layout.names.length;
  const lines = linesOf(paths, layout.headerLine);
  const source = listing ? numbered(lines, layout.headerLine) : lines;
  const quotes = `contains(line, '"')`;
  const complete = `len(f) = ${count}`;
  return {
    from: `(SELECT *, string_split(line, ${textLiteral(layout.delimiter)}) AS f FROM ${source})`,
    fields: fieldsBy(layout, (column) => `f[${column + 1}]`),
    wellFormed: quotesLater ? complete : `${complete} AND NOT ${quotes}`,
    faults: [
      when(`line IS NULL OR regexp_full_match(line, '${WHITE}')`, BLANK),
      when(quotes, QUOTED),
      ...countFaults("f", count),
    ],
    text: "line",
    line: "number",
  };
}

/**
 * The records of normalised text.
 *
 * @param layout Their layout.
 * @param paths The temporary files.
 * @returns Their relation.
 */
export function normalisedRelation<Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
): Relation<Name> {
  const count = layout.names.length;
  return {
    from: `(SELECT string_split(line, '${FIELD_SEPARATOR}') AS g FROM ${linesOf(paths, 0)})`,
    // Line and fault stand before the fields.
    fields: fieldsBy(layout, (column) => `g[${column + 3}]`),
    wellFormed: `g[2] = '' AND len(g) = ${count + 2}`,
    faults: [...faultsOfNormaliser("g[2]"), ...countFaults("g[3:]", count)],
    text: `array_to_string(g[3:], ${textLiteral(layout.delimiter)})`,
    line: "CAST(g[1] AS BIGINT)",
  };
}
