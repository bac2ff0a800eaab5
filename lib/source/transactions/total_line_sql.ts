/** Lines that sum up others, recognised in SQL by what stands on them. */
import { textLiteral } from "../../engine/mod.ts";
import { trimSql } from "../values/trim_sql.ts";

/** A line that sums up others, known by what stands on it. */
export interface TotalLine {
  /** The text where the customer should be, without spaces around. */
  readonly customer: string;
  /** The day written, `YYYY-MM-DD`. */
  readonly day: string;
  /** The amount, as an exact decimal. */
  readonly amount: string;
}

const WORD = String.raw`(?i)^\W*(?:sous[- ]?|grand[- ]|sub-?)?(?:total|totals|totaux)`;

/** "Total", "TOTAL DUPONT", "Sous-total :"; not "TotalEnergies". */
const TOTAL_START = String.raw`${WORD}(?:\W|$)`;

/** Nothing but words for a total. */
export const ONLY_TOTAL = String.raw`${WORD}(?: g[ée]n[ée]ra(?:l|ux)| h\.?t\.?| t\.?t\.?c\.?)*\W*$`;

/** The one word that is the name of a company as well. */
const BARE_TOTAL = String.raw`(?i)^\W*totals?\W*$`;

/**
 * Whether text is nothing but words for a total that no company is named after: "Total général",
 * "Sous-total", "TOTAL TTC"; not "Total".
 *
 * @param text SQL of the trimmed text.
 * @returns SQL of the condition, NULL without text.
 */
export function isPlainTotalSql(text: string): string {
  return `(regexp_matches(${text}, ${textLiteral(ONLY_TOTAL)}) ` +
    `AND NOT regexp_matches(${text}, ${textLiteral(BARE_TOTAL)}))`;
}

/**
 * Whether text begins with a word for a total.
 *
 * @param text SQL of the text.
 * @returns SQL of the condition.
 */
export function startsAsTotalSql(text: string): string {
  return `coalesce(regexp_matches(${trimSql(text)}, ${textLiteral(TOTAL_START)}), false)`;
}

/**
 * Whether a line without a readable date is a total, by its customer or what is in place of the
 * date.
 *
 * @param customer SQL of the customer.
 * @param date SQL of the text of the date.
 * @returns SQL of the condition.
 */
export function isUndatedTotalSql(customer: string, date: string): string {
  return `(day IS NULL AND (${startsAsTotalSql(customer)} OR ${startsAsTotalSql(date)}))`;
}

/**
 * Whether a line is among those that were found to be totals.
 *
 * @param totals The totals.
 * @returns SQL of the condition on `customer`, `day` and `amount`.
 */
export function isTotalSql(totals: readonly TotalLine[]): string {
  const one = ({ customer, day, amount }: TotalLine) =>
    `(${trimSql("customer")} = ${textLiteral(customer)} AND day = DATE '${day}' ` +
    `AND amount = ${amount})`;
  return `coalesce(${totals.map(one).join(" OR ")}, false)`;
}
