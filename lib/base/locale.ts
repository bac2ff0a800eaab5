/** The two languages reports are read in, and the one used when a call names none. */

/** A language of reports. */
export type Locale = "fr" | "en";

/** Every locale, for choices and tests. */
export const LOCALES: readonly Locale[] = ["fr", "en"];

/** The language tag of each locale, for `Intl`. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

/** The same text in each language. */
export type LocalizedText = Readonly<Record<Locale, string>>;

let displayLocale: Locale = "en";

/**
 * Checks the name of a locale.
 *
 * @param name What the user wrote.
 * @returns The locale.
 * @throws {RangeError} When it is neither "fr" nor "en".
 */
export function parseLocale(name: string): Locale {
  if (name === "fr" || name === "en") return name;
  throw new RangeError(`Cannot write in locale '${name}': choose fr or en`);
}

/**
 * Chooses the language in which results show themselves and figures are labelled when a call names
 * none. It changes text only, never a number or a label of the data; the machine's own locale is
 * never read. A notebook calls it once, at the top.
 *
 * @param locale "fr" or "en"; "en" until the first call.
 */
export function useLocale(locale: Locale): void {
  displayLocale = parseLocale(locale);
}

/**
 * The language chosen by {@linkcode useLocale}.
 *
 * @returns The current display locale.
 */
export function currentLocale(): Locale {
  return displayLocale;
}
