/** What stands beside a number, a currency or a percent sign, read in SQL. */
import { textLiteral } from "../../engine/mod.ts";
import { canonicalSql } from "./amount_sql.ts";
import { currencyCode } from "../names/currency_codes.ts";

/** What a share written in hundredths stands with. */
export const PERCENT = "%";

/**
 * Signs, names and codes of currencies that are taken for one. Any three letters would make numbers
 * of "12 min" and "3 ans".
 */
const CURRENCIES =
  ("€ $ £ ¥ EUROS EURO EUR USD GBP CHF CAD AUD NZD JPY CNY SEK NOK DKK PLN CZK HUF " +
    "RON MAD TND DZD XOF XAF XPF").split(" ");

const SIGN = String.raw`[€$£¥%]`;
const NAME = `(?i:${CURRENCIES.filter((unit) => /^[A-Z]/.test(unit)).join("|")})`;

/** A unit first, after the sign of the number; a name apart from it, as "PLN12" is a code. */
const BEFORE = `^([-+(]?) ?(?:${SIGN} ?|${NAME} )`;
/** A unit last, before the minus or parenthesis. */
const AFTER = ` ?(?:${SIGN}|${NAME}) ?([-)]?)$`;

/** Most numbers have no letter or sign: they are spared the longer search. */
function mayHaveUnit(text: string): string {
  return `regexp_matches(${text}, '[€$£¥%A-Za-z]')`;
}

/**
 * The unit beside a number.
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the ISO 4217 code of a currency, `%`, or '' for none.
 */
export function unitSql(text: string): string {
  const clean = canonicalSql(text);
  const written = `upper(regexp_extract(${clean}, '${SIGN}|${NAME}'))`;
  const codes = CURRENCIES.filter((unit) => currencyCode(unit) !== unit)
    .map((unit) => `WHEN ${textLiteral(unit)} THEN ${textLiteral(currencyCode(unit))}`);
  return `CASE WHEN ${mayHaveUnit(text)} AND regexp_matches(${clean}, '${BEFORE}|${AFTER}') ` +
    `THEN CASE ${written} ${codes.join(" ")} ELSE ${written} END ELSE '' END`;
}

/**
 * A number without its unit; other text as it is.
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the text without the first unit that stands at one of its ends.
 */
export function withoutUnitSql(text: string): string {
  return `CASE WHEN ${mayHaveUnit(text)} ` +
    `THEN regexp_replace(${canonicalSql(text)}, '${BEFORE}|${AFTER}', '\\1\\2') ELSE ${text} END`;
}
