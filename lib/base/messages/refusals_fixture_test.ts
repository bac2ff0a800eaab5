/** What is refused, in both languages, for the tests of every layer; no tests of its own. */
import assert from "node:assert/strict";
import { LOCALES, useLocale } from "../locale.ts";

/** What is done, the class of its error, and its message in English and in French. */
export type Refusal = readonly [act: () => unknown, name: string, en: string, fr: string];

/** Does each act in each language: it must be refused with these very words. */
export function assertRefused(refusals: readonly Refusal[]): void {
  for (const [act, name, en, fr] of refusals) {
    for (const locale of LOCALES) {
      useLocale(locale);
      try {
        assert.throws(act, { name, message: { en, fr }[locale] });
      } finally {
        useLocale("en");
      }
    }
  }
}
