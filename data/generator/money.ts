/** Amounts in whole cents, so that every total is exact. */

const NO_BREAK_SPACE = "\u00a0";

/** How accounting software writes a negative amount. */
export type NegativeStyle = "leading" | "trailing" | "parentheses";

/**
 * Rounds an amount to whole cents.
 *
 * @param euros An amount in euros.
 * @returns Cents.
 */
export function cents(euros: number): number {
  return Math.round(euros * 100);
}

/**
 * Writes cents with a decimal point, `-1234.56`.
 *
 * @param cents Whole cents.
 * @returns The amount in euros.
 */
export function decimalPoint(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Writes cents as French software does: decimal comma, no-break space between thousands.
 *
 * @param cents Whole cents.
 * @param negative Where the sign of a negative amount goes: `-1,00`, `1,00-` or `(1,00)`.
 * @returns The amount in euros.
 */
export function decimalComma(cents: number, negative: NegativeStyle = "leading"): string {
  const [euros, fraction] = decimalPoint(Math.abs(cents)).split(".");
  const text = `${spacedThousands(euros)},${fraction}`;
  if (cents >= 0) return text;
  if (negative === "trailing") return `${text}-`;
  return negative === "parentheses" ? `(${text})` : `-${text}`;
}

/**
 * Puts a no-break space between the thousands of a whole number.
 *
 * @param digits A whole number, or its digits.
 * @returns The number as French software writes it.
 */
export function spacedThousands(digits: number | string): string {
  return String(digits).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}
