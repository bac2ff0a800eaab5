/** The currency of an amount, read in SQL. */

/** Signs and names that stand for a code of ISO 4217. */
const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "$": "USD",
  "£": "GBP",
  "¥": "JPY",
  EURO: "EUR",
  EUROS: "EUR",
};

/**
 * The code of a currency sign or name, as `$` for USD.
 *
 * @param name What stands in the data or in an option.
 * @returns The ISO 4217 code, or the name in capitals when it is none of the signs.
 */
export function currencyCode(name: string): string {
  const plain = name.trim().toUpperCase();
  return CODES[plain] ?? plain;
}

function codeSql(text: string): string {
  const cases = Object.entries(CODES).map(([name, code]) => `WHEN '${name}' THEN '${code}'`);
  return `(SELECT CASE code ${cases.join(" ")} ELSE code END FROM (SELECT ${text} AS code))`;
}

/**
 * The currency that a column states.
 *
 * @param text SQL of the column.
 * @returns SQL of the code, empty when unstated.
 */
export function statedCurrencySql(text: string): string {
  return codeSql(`upper(trim(coalesce(${text}, '')))`);
}

/**
 * The currency that a sign or code beside an amount states.
 *
 * @param text SQL of the amount.
 * @returns SQL of the code, empty when unstated.
 */
export function amountCurrencySql(text: string): string {
  const amount = `coalesce(${text}, '')`;
  const beside = "^[^A-Za-z€$£¥]*([€$£¥]|[A-Za-z]{3})[^A-Za-z€$£¥]*$";
  // Without a digit it is no amount: "n/a" and "NaN" are no currencies.
  const found = `CASE WHEN regexp_matches(${amount}, '[0-9]') ` +
    `THEN upper(regexp_extract(${amount}, '${beside}', 1)) ELSE '' END`;
  return codeSql(found);
}
