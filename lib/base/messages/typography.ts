/** French punctuation: which spaces may not break, and how wide they are. */

const NO_BREAK = "\u00a0";
const NARROW_NO_BREAK = "\u202f";

function spaceText(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([;!?]+)/g, `${NARROW_NO_BREAK}$1`)
    .replace(/[ \u202f]+([:»%€])/g, `${NO_BREAK}$1`)
    .replace(/«[ \u202f]+/g, `«${NO_BREAK}`);
}

/**
 * Puts the spaces of French typography where a sentence has ordinary ones: a narrow no-break space
 * before `;`, `!` and `?`, a no-break space before `:`, `%` and `€` and inside « ». Nothing is added
 * where there is no space, so that times and addresses stay as they are; code in backticks too.
 *
 * @param text A French sentence, or the template of one: the words put in its places are not touched
 * when they are filled in afterwards.
 * @returns The sentence.
 *
 * Source: Imprimerie nationale, *Lexique des règles typographiques*, “Ponctuation”.
 *
 * @example
 * ```ts
 * import { frenchSpaces } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(frenchSpaces("Lues : 3 ; où ?"), "Lues\u00a0: 3\u202f; où\u202f?");
 * ```
 */
export function frenchSpaces(text: string): string {
  // Odd parts of the split are code.
  return text.split(/(`[^`]*`)/).map((part, i) => i % 2 ? part : spaceText(part)).join("");
}
