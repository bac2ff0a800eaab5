/** One value of a column, read in SQL as a number, a day, yes or no. */
import { dayLiteral, textLiteral } from "../engine/mod.ts";
import type { ColumnKind } from "../table/mod.ts";
import { flexibleAmountSql, isNumberLikeSql } from "./amount_sql.ts";
import { flexibleDateSql } from "./date_sql.ts";
import type { DateOrder, DecimalMark } from "./options.ts";
import { FIRST_DAY, LAST_DAY } from "./rows_sql.ts";

/** How the text of a column is read. */
export interface ValueDialect {
  /** Decimal mark; null when no value has one, and then none is accepted. */
  readonly decimal: DecimalMark | null;
  /** Order of dates whose year is last; null when there is none, and then none is accepted. */
  readonly dateOrder: DateOrder | null;
  /** Whether numbers may also stand as programs write them, and days as Excel serial numbers. */
  readonly typed: boolean;
}

/** What people and programs write for "no value" where a number, a day or a yes should stand. */
const MISSING_WORDS = "null na n/a #n/a nan none nc n.c. nd n.d. - -- — ?".split(" ");

const FLAGS = { true: ["true", "vrai"], false: ["false", "faux"] } as const;

function isOneOf(text: string, words: readonly string[]): string {
  return `lower(${text}) IN (${words.map(textLiteral).join(", ")})`;
}

/** Whether a value stands for "no value". */
export function isMissingWordSql(text: string): string {
  return isOneOf(text, MISSING_WORDS);
}

/** Whether a value may be a number or a date; cheaper than to try. */
export function startsLikeNumberSql(text: string): string {
  return `regexp_matches(${text}, '^[-+−(.,]? ?[0-9]')`;
}

/**
 * Whether a value is a number whose digits tell more than its size: a zero before others, more
 * digits than a number holds, letters among them. Such a column is text.
 */
export function isCodeSql(text: string): string {
  const patterns = [
    String.raw`0\d+`,
    String.raw`\d{16,}`,
    String.raw`\d+[A-Za-z][A-Za-z0-9_-]*`,
    String.raw`[A-Za-z]+[_-]?\d[A-Za-z0-9_-]*`,
  ];
  return `regexp_full_match(${text}, '${patterns.join("|")}')`;
}

/** Whether a value is a number, whichever the decimal mark. */
export function isNumberSql(text: string): string {
  return `(${isNumberLikeSql(text)} OR ${isScientificSql(text)})`;
}

function isScientificSql(text: string): string {
  return `regexp_full_match(${text}, '[-+]?\\d+(\\.\\d+)?[eE][-+]\\d+')`;
}

/** A value as a DOUBLE, NULL when it is no number or an infinite one. */
function numberSql(text: string, { decimal, typed }: ValueDialect): string {
  const plain = typed ? `OR regexp_full_match(${text}, '[-+]?\\d*\\.?\\d+')` : "";
  const flexible = flexibleAmountSql(text, decimal, false, "DOUBLE");
  const number = `CASE WHEN ${isScientificSql(text)} ${plain} THEN TRY_CAST(${text} AS DOUBLE) ` +
    `ELSE ${flexible} END`;
  return `CASE WHEN ${startsLikeNumberSql(text)} THEN nullif(${number}, 'inf'::DOUBLE) END`;
}

/** A value as a DATE from 1900 to 9999, NULL when it is none. */
function daySql(text: string, { dateOrder, typed }: ValueDialect): string {
  const day = flexibleDateSql(text, dateOrder, typed);
  const within = `${day} BETWEEN ${dayLiteral(FIRST_DAY)} AND ${dayLiteral(LAST_DAY)}`;
  return `CASE WHEN ${startsLikeNumberSql(text)} AND ${within} THEN ${day} END`;
}

function flagSql(text: string): string {
  return `CASE WHEN ${isOneOf(text, FLAGS.true)} THEN true ` +
    `WHEN ${isOneOf(text, FLAGS.false)} THEN false END`;
}

/**
 * A value as what its column holds.
 *
 * @param text SQL of the trimmed text, NULL when empty.
 * @param kind What the column holds.
 * @param dialect How its text is read.
 * @returns SQL of the DOUBLE, DATE, BOOLEAN or VARCHAR; NULL when missing or unreadable.
 */
export function valueSql(text: string, kind: ColumnKind, dialect: ValueDialect): string {
  switch (kind) {
    case "number":
      return numberSql(text, dialect);
    case "day":
      return daySql(text, dialect);
    case "flag":
      return flagSql(text);
    case "text":
      return text;
  }
}
