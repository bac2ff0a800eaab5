/** One value of a column, read in SQL as a number, a day, yes or no. */
import { dayLiteral, textLiteral } from "../../engine/mod.ts";
import type { ColumnKind } from "../../table/mod.ts";
import type { DateOrder, DecimalMark } from "../options.ts";
import { flexibleAmountSql, isNumberLikeSql } from "./amount_sql.ts";
import { FIRST_DAY, flexibleDateSql, LAST_DAY } from "./date_sql.ts";
import { PERCENT, unitSql, withoutUnitSql } from "./unit_sql.ts";

/** How the text of a column is read. */
export interface ValueDialect {
  /** Decimal mark; null when no value has one, and then none is accepted. */
  readonly decimal: DecimalMark | null;
  /** Order of dates whose year is last; null when there is none, and then none is accepted. */
  readonly dateOrder: DateOrder | null;
  /** Whether numbers may also stand as programs write them, and days as Excel serial numbers. */
  readonly typed: boolean;
  /**
   * What stands beside numbers: the code of a currency, which some may lack, or `%`, which none may
   * lack; null for numbers alone, and then a number beside anything is none.
   */
  readonly unit: string | null;
  /** Whether O, Y and N are true and false: where a column has both, or is declared to be flags. */
  readonly letters: boolean;
}

/** What people and programs write for "no value" where a number, a day or a yes should stand. */
const MISSING_WORDS = "null na n/a #n/a nan none nc n.c. nd n.d. - -- — ?".split(" ");

/** Words for true and false. */
const FLAGS = { true: ["true", "vrai", "oui", "yes"], false: ["false", "faux", "non", "no"] };

/** Letters for true and false: alone, an O or N could be anything. */
const FLAG_LETTERS = { true: ["o", "y"], false: ["n"] };

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

/** Whether a value may be a number or a date, a currency before it at most; cheaper than to try. */
export function mayBeNumberSql(text: string): string {
  return `regexp_matches(${text}, '^[^0-9]{0,7}[0-9]')`;
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
  return `regexp_full_match(${withoutUnitSql(text)}, '${patterns.join("|")}')`;
}

/** Whether a value is a number, whichever the decimal mark and the unit. */
export function isNumberSql(text: string): string {
  return `(${isNumberLikeSql(withoutUnitSql(text))} OR ${isScientificSql(text)})`;
}

function isScientificSql(text: string): string {
  return `regexp_full_match(${text}, '[-+]?\\d+(\\.\\d+)?[eE][-+]\\d+')`;
}

/** A value as a DOUBLE, NULL when it is no number, an infinite one or one of another unit. */
function numberSql(text: string, dialect: ValueDialect): string {
  const { unit } = dialect;
  if (unit === null) return bareNumberSql(text, dialect);
  const bare = bareNumberSql(withoutUnitSql(text), dialect);
  // 12.3 / 100 is not the double nearest to 0.123: the point is moved in the text.
  const value = unit === PERCENT ? `TRY_CAST(CAST(${bare} AS VARCHAR) || 'e-2' AS DOUBLE)` : bare;
  const units = unit === PERCENT ? [unit] : [unit, ""];
  return `CASE WHEN ${unitSql(text)} IN (${units.map(textLiteral).join(", ")}) THEN ${value} END`;
}

function bareNumberSql(text: string, { decimal, typed }: ValueDialect): string {
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

function flagSql(text: string, { letters }: ValueDialect): string {
  const words = (flag: "true" | "false") => [...FLAGS[flag], ...letters ? FLAG_LETTERS[flag] : []];
  return `CASE WHEN ${isOneOf(text, words("true"))} THEN true ` +
    `WHEN ${isOneOf(text, words("false"))} THEN false END`;
}

/** Whether all values of a column are true or false, and there is one. */
export function areFlagsSql(text: string): string {
  const words = [FLAGS, FLAG_LETTERS].flatMap((flags) => [...flags.true, ...flags.false]);
  return `coalesce(bool_and(${isOneOf(text, words)}) FILTER (NOT ${
    isMissingWordSql(text)
  }), false)`;
}

/** Whether a value is a letter for true, or for false. */
export function isFlagLetterSql(text: string, flag: boolean): string {
  return isOneOf(text, FLAG_LETTERS[`${flag}`]);
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
      return flagSql(text, dialect);
    case "text":
      return text;
  }
}
