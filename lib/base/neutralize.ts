/** Text that a spreadsheet would run, made text again. */

/** What a spreadsheet takes for the start of a formula, or strips to find one. */
// deno-lint-ignore no-control-regex
export const FORMULA_START = /^[=+\-@\u0000-\u001f]/;

/**
 * Puts an apostrophe before text that a spreadsheet could run as a formula (it starts with
 * `= + - @` or a control character), as OWASP advises against CSV injection.
 *
 * @param text A cell's text.
 * @returns The same text, or the text after an apostrophe.
 *
 * @example
 * ```ts
 * import { neutralizeFormula } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(neutralizeFormula("=1+1"), "'=1+1");
 * assert.equal(neutralizeFormula("Ada"), "Ada");
 * ```
 */
export function neutralizeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
