/** Spaces around text, taken away or found in SQL. */

/** Spaces found around values: plain, tab, no-break, narrow no-break, byte order mark. */
const SPACES = " \t\u00a0\u202f\ufeff";

/**
 * Text without the spaces around it.
 *
 * @param text SQL of the text.
 * @returns SQL of the trimmed text.
 */
export function trimSql(text: string): string {
  return `trim(${text}, '${SPACES}')`;
}

/**
 * Whether text is empty, has spaces around it or holds a quote; many times faster than trimming.
 *
 * @param text SQL of the text.
 * @returns SQL of the condition.
 */
export function isOddSql(text: string): string {
  // Nearly all text is ASCII between two printed characters, which is told without a pattern.
  const plain = `${text} >= '!' AND strlen(${text}) = length(${text}) ` +
    `AND NOT suffix(${text}, ' ') AND NOT suffix(${text}, '\t') AND NOT contains(${text}, '"')`;
  return `CASE WHEN ${plain} THEN false ` +
    `ELSE ${text} IS NULL OR regexp_matches(${text}, '^$|^[${SPACES}]|[${SPACES}]$|"') END`;
}
