/** How comparisons are written. */
import type { GroupComparison, GroupPosition } from "../../assess/compare/mod.ts";
import {
  decimalsOf,
  formatFixed,
  formatMoney,
  type MessageKey,
  MESSAGES,
  MISSING_TEXT,
  valueWords,
} from "../../base/mod.ts";
import { isMoneyColumn } from "../../table/mod.ts";
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

/** Whether the figures compared are amounts of money. */
export function isMoneyMean({ kind, measure }: GroupComparison): boolean {
  return kind === "mean" && isMoneyColumn(measure);
}

/** From here on decimals tell nothing. */
const WHOLE_FROM = 100;

/**
 * How the figures of a comparison are written for a reader: shares as such, money in its currency,
 * means with as many decimals as the smaller ones among them need.
 *
 * @param comparison What was compared.
 * @param figures Every figure that is to stand beside the others.
 * @param words Language and currency.
 * @returns What writes a figure.
 */
export function figureWriter(
  comparison: GroupComparison,
  figures: readonly number[],
  words: Words,
): (figure: number) => string {
  if (comparison.kind === "share") return (share) => words.share(share);
  const decimals = decimalsOf(figures.filter((figure) => Math.abs(figure) < WHOLE_FROM));
  if (!isMoneyMean(comparison)) return (mean) => formatFixed(mean, decimals, words.locale);
  const cents = decimals === 0 ? 0 : 2;
  return (mean) => formatMoney(mean, words.currency, words.locale, cents);
}
