/** Calendar months as numbers, so that they can be counted. */
import { message } from "./messages/mod.ts";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/**
 * Whether a text is a month.
 *
 * @param text Any text.
 * @returns True when it is written `YYYY-MM`.
 */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Months since the year 0: whole, consecutive. */
export type Month = number;

/**
 * Reads a month.
 *
 * @param text A month written `YYYY-MM`.
 * @param name What the month is, for the error message.
 * @returns Months since the year 0.
 * @throws {RangeError} When the text is not a month in that form.
 *
 * @example
 * ```ts
 * import { parseMonth } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parseMonth("2025-01") - parseMonth("2024-12"), 1);
 * assert.throws(() => parseMonth("2025-13"), RangeError);
 * ```
 */
export function parseMonth(text: string, name = "month"): Month {
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year !== undefined) return Number(year) * 12 + Number(month) - 1;
  throw new RangeError(message("errorMonth", { name, text: `${text}` }));
}

/**
 * Writes a month.
 *
 * @param month Months since the year 0.
 * @returns The month written `YYYY-MM`.
 */
export function formatMonth(month: Month): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String(month % 12 + 1).padStart(2, "0")}`;
}
