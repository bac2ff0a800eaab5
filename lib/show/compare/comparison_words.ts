/** How comparisons are written. */
import type { GroupComparison, GroupPosition } from "../../assess/compare/mod.ts";
import { type MessageKey, MESSAGES, MISSING_TEXT, valueWords } from "../../base/mod.ts";
import type { Words } from "../drawing/words.ts";

/** A position in words. */
export function positionWords(position: GroupPosition, { locale }: Words): string {
  return valueWords("position", position, locale);
}

/** A column in the reader's language where the catalogue has its name. */
export function columnName(column: string, words: Words): string {
  return Object.hasOwn(MESSAGES, column) ? words.say(column as MessageKey) : column;
}

/** The same within a title; names of the data stay as they are. */
export function columnInTitle(column: string, words: Words): string {
  return Object.hasOwn(MESSAGES, column) ? columnName(column, words).toLowerCase() : column;
}

/** A column at the beginning of a title: a capital, but for names such as iPhone. */
export function columnOpeningTitle(column: string, words: Words): string {
  return columnName(column, words).replace(
    /^\p{Ll}(?=\p{Ll})/u,
    (letter) => letter.toLocaleUpperCase(words.locale),
  );
}

/** A group, or a dash for customers without one. */
export function groupName(group: string | null): string {
  return group ?? MISSING_TEXT;
}

/** A mean or a share for a reader. */
export function figureText({ kind }: GroupComparison, value: number, words: Words): string {
  if (kind === "share") return words.share(value);
  return words.number(value, Math.abs(value) >= 100 ? 0 : 2);
}
