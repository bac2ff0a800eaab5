/** Numbers, money, shares and days written for a reader, in French or English. */
import type { Day } from "./days.ts";
import { currentLocale, LANGUAGE_TAGS, type Locale } from "./locale.ts";
import type { Month } from "./months.ts";

/** What stands where a value is missing. */
export const MISSING_TEXT = "–";

const formats = new Map<string, Intl.NumberFormat>();

/** A negative number begins with a minus sign, not with a hyphen. */
function write(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value).replace("-", "\u2212");
}

/** Opening an Intl.NumberFormat costs far more than using it, and a table uses it per cell. */
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    // Nothing is written "-0".
    const written = { signDisplay: "negative", ...options } as const;
    formats.set(key, format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], written));
  }
  return format;
}

/**
 * Writes a number with grouped thousands: `1 234,5` in French, `1,234.5` in English.
 *
 * @param value The number; NaN is missing and written as a dash.
 * @param decimals Digits after the decimal mark: at most this many, trailing zeros dropped.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 *
 * @example
 * ```ts
 * import { formatNumber } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatNumber(1234.5, 1, "en"), "1,234.5");
 * assert.equal(formatNumber(1234.5, 1, "fr"), "1\u202f234,5");
 * ```
 */
export function formatNumber(
  value: number,
  decimals = 2,
  locale: Locale = currentLocale(),
): string {
  if (Number.isNaN(value)) return MISSING_TEXT;
  return write(value, locale, { maximumFractionDigits: decimals });
}

/**
 * How many decimals a column of numbers needs, so that all of them are written with as many.
 *
 * @param values The numbers; NaN and infinite ones need none.
 * @param most Digits after the decimal mark, at most.
 * @returns The decimals of the number that has most when trailing zeros are dropped.
 *
 * @example
 * ```ts
 * import { decimalsOf } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(decimalsOf([0.7, 0.71, 3]), 2);
 * assert.equal(decimalsOf([1, 2, 3]), 0);
 * ```
 */
export function decimalsOf(values: Iterable<number>, most = 2): number {
  let decimals = 0;
  for (const value of values) {
    if (decimals === most) break;
    if (Number.isInteger(value)) continue;
    decimals = Math.max(decimals, formatNumber(value, most, "en").split(".")[1]?.length ?? 0);
  }
  return decimals;
}

/**
 * Writes a number with so many decimals: 0.7 is `0,70` in French with two.
 *
 * @param value The number; NaN is missing and written as a dash.
 * @param decimals Digits after the decimal mark, trailing zeros kept.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 */
export function formatFixed(
  value: number,
  decimals: number,
  locale: Locale = currentLocale(),
): string {
  return formatMoney(value, undefined, locale, decimals);
}

/**
 * Writes an amount of money, to the cent unless fewer decimals are asked for.
 *
 * @param value Amount in the account currency; NaN is missing and written as a dash.
 * @param currency ISO 4217 code such as "EUR"; without one the amount stands alone.
 * @param locale Language; the display locale when left out.
 * @param decimals Digits after the decimal mark.
 * @returns The text, with so many decimals.
 */
export function formatMoney(
  value: number,
  currency?: string,
  locale: Locale = currentLocale(),
  decimals = 2,
): string {
  if (Number.isNaN(value)) return MISSING_TEXT;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return write(value, locale, currency ? { ...digits, style: "currency", currency } : digits);
}

/**
 * Writes an amount of money roughly, for axes and labels: `1,23 M €` in French, `€1.23M` in English.
 *
 * @param value Amount in the account currency; NaN is missing and written as a dash.
 * @param currency ISO 4217 code such as "EUR"; without one the amount stands alone.
 * @param locale Language; the display locale when left out.
 * @returns The text, with at most three significant digits.
 *
 * @example
 * ```ts
 * import { formatRoughMoney } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatRoughMoney(1_234_567, "EUR", "en"), "€1.23M");
 * ```
 */
export function formatRoughMoney(
  value: number,
  currency?: string,
  locale: Locale = currentLocale(),
): string {
  if (Number.isNaN(value)) return MISSING_TEXT;
  const rough = { notation: "compact", maximumSignificantDigits: 3 } as const;
  return write(value, locale, currency ? { ...rough, style: "currency", currency } : rough);
}

/**
 * Writes a share as a percentage: 0.125 is `12,5 %` in French, `12.5%` in English.
 *
 * @param share Share in [0, 1]; NaN is missing and written as a dash.
 * @param decimals Digits after the decimal mark.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 */
export function formatShare(share: number, decimals = 1, locale: Locale = currentLocale()): string {
  if (Number.isNaN(share)) return MISSING_TEXT;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return write(share, locale, { ...options, style: "percent" });
}

/**
 * Writes a month in words: `décembre 2025` in French, `December 2025` in English.
 *
 * @param month Months since the year 0, from `parseMonth`.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 */
export function formatMonthName(month: Month, locale: Locale = currentLocale()): string {
  return writeMonth(month, locale, "long");
}

/**
 * Writes a month briefly, for tables and axes: `déc. 2025` in French, `Dec 2025` in English.
 *
 * @param month Months since the year 0, from `parseMonth`.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 *
 * @example
 * ```ts
 * import { formatShortMonth, parseMonth } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatShortMonth(parseMonth("2025-12"), "fr"), "déc. 2025");
 * ```
 */
export function formatShortMonth(month: Month, locale: Locale = currentLocale()): string {
  return writeMonth(month, locale, "short");
}

function writeMonth(month: Month, locale: Locale, length: "long" | "short"): string {
  const first = new Date(0);
  first.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    year: "numeric",
    month: length,
    timeZone: "UTC",
  }).format(first);
}

/**
 * Writes a day: `31 déc. 2025` in French (`1er` the first of a month), `31 Dec 2025` in English.
 *
 * @param day Days since 1970-01-01; NaN is missing and written as a dash.
 * @param locale Language; the display locale when left out.
 * @returns The text.
 */
export function formatDay(day: Day, locale: Locale = currentLocale()): string {
  if (Number.isNaN(day)) return MISSING_TEXT;
  const text = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    dateStyle: "medium",
    timeZone: "UTC",
  })
    .format(new Date(day * 86_400_000));
  return locale === "fr" ? text.replace(/^1 /, "1er ") : text;
}

/**
 * Writes things of which one is to be chosen: `PNG, JPEG or SVG`.
 *
 * @param choices The things, in words.
 * @param locale Language; the display locale when left out.
 * @returns The list.
 */
export function formatChoice(
  choices: readonly string[],
  locale: Locale = currentLocale(),
): string {
  return new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "disjunction" }).format(choices);
}
