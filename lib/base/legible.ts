/** Text of the data as a reader can see it: what is invisible is shown, what is endless is cut. */
import type { Locale } from "./locale.ts";
import { message } from "./messages/mod.ts";

/** Most characters of a table's cell, or of a word in a figure. */
export const MOST_OF_CELL = 300;
/** Most characters of any other text that stands in one piece. */
export const MOST_OF_TEXT = 100_000;

/**
 * Controls that turn the writing around (UAX #9), zero-width characters that no language needs, and
 * control characters. Joiners stay: Persian and emoji are written with them.
 */
const INVISIBLE =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u180e\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

function codePoint(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** The first characters, none of them cut in two. */
function start(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/**
 * Makes text legible: a control that would turn the rest of a sentence around is shown as its code
 * point, and a text too long to be read is cut, with its length told.
 *
 * @param text Any text, not yet escaped.
 * @param most Characters kept.
 * @param locale Language of the remark.
 * @returns The text to show; the same for ordinary text.
 */
export function legibleText(text: string, most: number, locale: Locale): string {
  const kept = text.length <= most ? text : start(text, most) +
    message("notebookCut", { count: text.length }, locale);
  return kept.replace(INVISIBLE, codePoint);
}
