/** Signs and names of currencies, and the codes they stand for. */

/** Signs and names, in capitals, that stand for a code of ISO 4217. */
const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "$": "USD",
  "£": "GBP",
  "¥": "JPY",
  EURO: "EUR",
  EUROS: "EUR",
};

/** What a code of ISO 4217 looks like; "EUROS TTC" is a currency that has none. */
export const CURRENCY_CODE = /^[A-Z]{3}$/;

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

/**
 * What stands for a currency in data.
 *
 * @param code The currency's code.
 * @returns The code, and the signs and names that stand for it, in capitals.
 */
export function currencyNames(code: string): string[] {
  return [code, ...Object.keys(CODES).filter((name) => CODES[name] === code)];
}
