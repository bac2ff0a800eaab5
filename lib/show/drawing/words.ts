/** Everything a figure writes, in one language and currency. */
import {
  currentLocale,
  formatMoney,
  formatNumber,
  formatRoughMoney,
  formatShare,
  type Locale,
  message,
  type MessageKey,
  type MessageParameters,
  MESSAGES,
} from "../../base/mod.ts";

/** Options of every figure and table. */
export interface ShowOptions {
  /** Language; the display locale when left out. */
  readonly locale?: Locale | undefined;
  /** ISO 4217 code such as "EUR"; without one amounts stand alone. */
  readonly currency?: string | undefined;
}

/** Options of every figure. */
export interface FigureOptions extends ShowOptions {
  /** Width of the picture in pixels, 320 to 4 000; 720 when left out. The height follows. */
  readonly width?: number | undefined;
}

/** Writes in one language and currency. */
export interface Words {
  readonly locale: Locale;
  readonly currency: string | undefined;
  /** A message of the catalogue. */
  say(key: MessageKey, parameters?: MessageParameters): string;
  /** A column, by the name that the catalogue has for it. */
  column(name: string): string;
  number(value: number, decimals?: number): string;
  /** Money to the cent. */
  money(value: number): string;
  /** Money in three digits, for labels. */
  roughMoney(value: number): string;
  /** A number in three digits, for axes. */
  rough(value: number): string;
  share(share: number, decimals?: number): string;
}

/** A number is not a word with a hyphen: its sign is a minus. */
function withMinus(text: string): string {
  return text.replace("-", "−");
}

/** The words of a figure or table. */
export function wordsOf({ locale = currentLocale(), currency }: ShowOptions): Words {
  return {
    locale,
    currency,
    say: (key, parameters) => message(key, parameters, locale),
    column: (name) =>
      Object.hasOwn(MESSAGES, name) ? message(name as MessageKey, {}, locale) : name,
    number: (value, decimals = 2) => formatNumber(value, decimals, locale),
    money: (value) => formatMoney(value, currency, locale),
    roughMoney: (value) => formatRoughMoney(value, currency, locale),
    rough: (value) => withMinus(roughNumber(value, locale)),
    share: (share, decimals = 1) => formatShare(share, decimals, locale),
  };
}

/**
 * A score or a difference of shares in points: "0,9 point", "15 points".
 *
 * @param value So many points; singular or plural as this number is written.
 * @param words Language.
 * @param decimals Digits after the decimal mark, at most.
 * @param text The number as it is to be read, with its sign for instance.
 */
export function inPoints(
  value: number,
  words: Words,
  decimals = 1,
  text: string = words.number(value, decimals),
): string {
  const unit = 10 ** decimals;
  return words.say("pointCount", { count: Math.round(value * unit) / unit, points: text });
}

/** Three digits or so; thousands stay in full, since axes up to some thousands are usual. */
function roughNumber(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size >= 10_000) return formatRoughMoney(value, undefined, locale);
  return formatNumber(value, size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0, locale);
}

const DEFAULT_WIDTH = 720;

/**
 * The width of a figure.
 *
 * @throws {RangeError} When it cannot hold a legible figure.
 */
export function widthOf({ width = DEFAULT_WIDTH }: FigureOptions): number {
  if (width >= 320 && width <= 4000) return Math.round(width);
  throw new RangeError(`Cannot draw a figure ${width} pixels wide: choose 320 to 4000`);
}
