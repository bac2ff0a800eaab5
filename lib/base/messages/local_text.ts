/** Words of one's own in the language of the display. */
import { currentLocale, type Locale, type LocalizedText } from "../locale.ts";
import { frenchSpaces } from "./typography.ts";

/**
 * Chooses a text by the language in which results are shown: for the words of a notebook that stand
 * inside a table or a figure.
 *
 * @param texts The same text in each language.
 * @param locale Language; the display locale when left out.
 * @returns The text; in French with the spaces of its typography.
 *
 * @example
 * ```ts
 * import { localText } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(localText({ en: "rows read", fr: "lignes lues" }, "fr"), "lignes lues");
 * ```
 */
export function localText(texts: LocalizedText, locale: Locale = currentLocale()): string {
  return locale === "fr" ? frenchSpaces(texts.fr) : texts[locale];
}
