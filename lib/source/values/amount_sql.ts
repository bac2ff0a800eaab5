/** Amounts as people and programs write them, read exactly in SQL. */
import type { DecimalMark } from "../options.ts";
import { countSql } from "./count_sql.ts";

/** Amounts are kept to 1/10 000 of the currency unit, below 10¹⁴. */
export const MONEY = "DECIMAL(18,4)";

const CURRENCY = String.raw`(?:[€$£¥]|[A-Za-z]{3})`;

/**
 * Spaces of every width to the plain one, typographic apostrophe and minus to the plain ones.
 *
 * @param text SQL of the text.
 * @returns SQL of the text.
 */
export function canonicalSql(text: string): string {
  return `translate(${text}, '\u00a0\u202f\u2009\u2007’−', '    ''-')`;
}

/** Digits with thousands in threes by one kind of mark, then decimals. */
function numberPattern(decimal: DecimalMark | null): string {
  const point = String.raw`\.`;
  const thousands = decimal === "," ? [" ", "''", point] : [" ", "''", ","];
  const groups = thousands.map((mark) => String.raw`(?:${mark}\d{3})+`).join("|");
  const whole = String.raw`(?:\d{1,3}(?:${groups})|\d+)`;
  if (decimal === null) return String.raw`(?:\d{1,3}(?:(?: \d{3})+|(?:''\d{3})+)|\d+)`;
  const mark = decimal === "," ? "," : point;
  return String.raw`(?:${whole}(?:${mark}\d*)?|${mark}\d+)`;
}

/** Sign before, minus after, or in parentheses; a currency on either side where there may be one. */
function amountPattern(decimal: DecimalMark | null, currencies: boolean): string {
  const number = `(?:${numberPattern(decimal)})`;
  const value = currencies ? `(?:${CURRENCY} ?)?${number}(?: ?${CURRENCY})?` : number;
  const inside = currencies ? `|${CURRENCY} ?-${number}` : "";
  return String.raw`(?:[-+] ?)?${value}|${value} ?-|\(${value}\)${inside}`;
}

/**
 * An exact amount from text such as a program would write, at once.
 *
 * @param text SQL of the text.
 * @param decimal Decimal mark; null when no amount has decimals, and then none is accepted.
 * @returns SQL of a DECIMAL(18,4), NULL for {@linkcode flexibleAmountSql} to read.
 */
export function plainAmountSql(text: string, decimal: DecimalMark | null): string {
  if (decimal === ".") return `TRY_CAST(${text} AS ${MONEY})`;
  const pointed = decimal === null ? text : `replace(${text}, ',', '.')`;
  return `CASE WHEN NOT contains(${text}, '.') THEN TRY_CAST(${pointed} AS ${MONEY}) END`;
}

/**
 * An exact amount from text with thousands marks, currency signs, parentheses or trailing minus. A
 * mark that stands where a thousands mark cannot (`12.34` where the decimal mark is a comma) makes
 * the amount unreadable: it is rejected rather than read as 1234.
 *
 * @param text SQL of the trimmed text.
 * @param decimal Decimal mark; null when no amount has decimals, and then none is accepted.
 * @param currencies Whether a currency may stand beside; otherwise no amount is read whose currency
 * nobody looked at.
 * @param type SQL type of the result; DECIMAL(18,4) when left out.
 * @returns SQL of the amount, NULL when unreadable.
 */
export function flexibleAmountSql(
  text: string,
  decimal: DecimalMark | null,
  currencies: boolean,
  type: string = MONEY,
): string {
  const clean = canonicalSql(text);
  const kept = decimal === "," ? "0-9," : decimal === "." ? "0-9." : "0-9";
  const digits = `replace(regexp_replace(${clean}, '[^${kept}]', '', 'g'), ',', '.')`;
  const sign = `CASE WHEN regexp_matches(${clean}, '[-(]') THEN '-' ELSE '' END`;
  return `CASE WHEN regexp_full_match(${clean}, '${amountPattern(decimal, currencies)}') ` +
    `THEN TRY_CAST(${sign} || ${digits} AS ${type}) END`;
}

/**
 * Whether text is a number under one decimal mark or the other.
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the condition.
 */
export function isNumberLikeSql(text: string): string {
  const either = `${amountPattern(",", false)}|${amountPattern(".", false)}`;
  return `regexp_full_match(${canonicalSql(text)}, '${either}')`;
}

/**
 * Whether an amount is written with more than four decimals, which are rounded.
 *
 * @param text SQL of the text.
 * @param decimal Decimal mark.
 * @returns SQL of the condition.
 */
export function roundedSql(text: string, decimal: DecimalMark | null): string {
  if (decimal === null) return "false";
  const at = `strpos(${text}, '${decimal}')`;
  // Most amounts are short: the search for the mark is then left out. Below seven characters there
  // is only ".12345", which nobody writes.
  return `(strlen(${text}) > 6 AND ${at} > 0 AND strlen(${text}) - ${at} > 4 ` +
    `AND regexp_matches(${text}, '[${decimal}][0-9]{5}'))`;
}

/** What only a decimal comma explains, on the digits and marks of an amount. */
function commaEvidence(text: string, comma: string, point: string): string {
  const patterns = [
    String.raw`\d{1,3}(?:${point}\d{3})+${comma}\d*`,
    String.raw`\d*${comma}(?:\d{0,2}|\d{4,})`,
    String.raw`(?:0\d*|\d{4,})?${comma}\d{3}`,
    String.raw`\d{1,3}(?:${point}\d{3}){2,}`,
  ];
  return `regexp_full_match(${text}, '${patterns.join("|")}')`;
}

/**
 * An amount reduced to its digits and marks.
 *
 * @param text SQL of the text.
 * @returns SQL of the digits, points and commas.
 */
export function marksSql(text: string): string {
  return `regexp_replace(${text}, '[^0-9.,]', '', 'g')`;
}

/**
 * The evidence amounts give on their decimal mark, as aggregates.
 *
 * @param marks SQL of the digits and marks of each column.
 * @param count SQL of how many lines meet a condition.
 * @returns SELECT list: `commas` and `points`, amounts that allow one mark only; `eitherMark`,
 * amounts such as `1.234` that allow both; `longDecimals`, amounts with more than four decimals.
 */
export function decimalEvidenceSql(
  marks: readonly string[],
  count: (condition: string) => string = countSql,
): string {
  const total = (condition: (text: string) => string) =>
    marks.length === 0 ? "0" : marks.map((text) => count(condition(text))).join(" + ");
  const either = String.raw`[1-9]\d{0,2}[.,]\d{3}`, long = String.raw`[.,]\d{5}`;
  return [
    `${total((text) => commaEvidence(text, ",", String.raw`\.`))} AS commas`,
    `${total((text) => commaEvidence(text, String.raw`\.`, ","))} AS points`,
    `${total((text) => `regexp_full_match(${text}, '${either}')`)} AS "eitherMark"`,
    `${total((text) => `regexp_matches(${text}, '${long}')`)} AS "longDecimals"`,
  ].join(", ");
}
