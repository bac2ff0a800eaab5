/** The currency of an amount, read in SQL as it is written. */
import { textLiteral } from "../../engine/mod.ts";
import { currencyNames } from "../names/currency_codes.ts";

/**
 * The currency that a column states.
 *
 * @param text SQL of the column.
 * @returns SQL of what is written, in capitals; empty when unstated.
 */
export function statedCurrencySql(text: string): string {
  return `upper(trim(coalesce(${text}, '')))`;
}

/**
 * The currency that a sign or code beside an amount states.
 *
 * @param text SQL of the amount.
 * @returns SQL of what is written, in capitals; empty when unstated.
 */
export function amountCurrencySql(text: string): string {
  const beside = "^[^A-Za-z€$£¥]*([€$£¥]|[A-Za-z]{3})[^A-Za-z€$£¥]*$";
  // Without a digit it is no amount: "n/a" and "NaN" are no currencies.
  return `CASE WHEN regexp_matches(${text}, '[0-9]') ` +
    `THEN upper(regexp_extract(${text}, '${beside}', 1)) ELSE '' END`;
}

/**
 * Whether a line is in a currency, or states none.
 *
 * @param written SQL of what is written.
 * @param code The currency's code.
 * @returns SQL of the condition.
 */
export function isCurrencySql(written: string, code: string): string {
  return `${written} IN (${["", ...currencyNames(code)].map(textLiteral).join(", ")})`;
}
