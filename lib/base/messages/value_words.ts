/** Words that tables hold as data, and how a reader reads them. */
import { formatShortMonth } from "../format.ts";
import { currentLocale, type Locale } from "../locale.ts";
import { isMonth, parseMonth } from "../months.ts";
import { message, type MessageKey, MESSAGES } from "./mod.ts";

const TRENDS = {
  rising: "trendRising",
  stable: "trendStable",
  falling: "trendFalling",
  new: "trendNew",
  lapsed: "trendLapsed",
} as const;

/** Columns whose values are names of columns, read as their headings are. */
const NAMING_COLUMNS: ReadonlySet<string> = new Set(["attribute"]);

/** Columns whose values are months, `YYYY-MM` in data. */
const MONTH_COLUMNS: ReadonlySet<string> = new Set(["month"]);

/** By column, the message of each value that the library itself writes there. */
const VALUE_KEYS: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  frequencyTrend: TRENDS,
  trend: TRENDS,
  potentialSource: { given: "valueGiven", estimated: "valueEstimated" },
  card: { given: "valueGiven", learned: "valueLearned" },
  part: { training: "valueTraining", heldOut: "valueHeldOut" },
  axis: {
    identity: "personaIdentity",
    behaviour: "personaBehaviour",
    motivations: "personaMotivations",
    habits: "personaHabits",
  },
  campaignGroup: { target: "valueTarget", control: "valueControl", withheld: "valueWithheld" },
  withheldReason: { noMessage: "noMessage", noConsent: "noConsent", pressure: "pressure" },
  criterion: {
    measurable: "measurable",
    recognisable: "recognisable",
    homogeneous: "homogeneous",
    interesting: "interesting",
    actionable: "actionable",
  },
  verdict: {
    pass: "verdictPass",
    watch: "verdictWatch",
    fail: "verdictFail",
    unknown: "verdictUnknown",
    keep: "driftKeep",
    review: "driftReview",
  },
  position: {
    within: "positionWithin",
    above: "positionAbove",
    below: "positionBelow",
    farAbove: "positionFarAbove",
    farBelow: "positionFarBelow",
    unknown: "positionUnknown",
  },
};

/**
 * Writes a value of a table for a reader: where the column is one of those in which the library
 * writes words of its own (`frequencyTrend`, `potentialSource`…), names of columns (`attribute`) or
 * months (`month`), in the reader's language. Data keep the words themselves, the same in every
 * language.
 *
 * @param column Name of the column.
 * @param value What it holds.
 * @param locale Language; the display locale when left out.
 * @returns The words; the value itself where it is not one of the library's.
 *
 * @example
 * ```ts
 * import { valueWords } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(valueWords("frequencyTrend", "rising", "fr"), "en hausse");
 * assert.equal(valueWords("month", "2025-12", "fr"), "déc. 2025");
 * assert.equal(valueWords("city", "rising", "fr"), "rising");
 * ```
 */
export function valueWords(
  column: string,
  value: string,
  locale: Locale = currentLocale(),
): string {
  if (NAMING_COLUMNS.has(column)) return headingWords(value, locale);
  if (isMonthCell(column, value)) return formatShortMonth(parseMonth(value), locale);
  const keys = Object.hasOwn(VALUE_KEYS, column) ? VALUE_KEYS[column] : {};
  return Object.hasOwn(keys, value) ? message(keys[value], {}, locale) : value;
}

/**
 * Whether a cell holds a month, which sorts by its data and not by its words.
 *
 * @param column Name of the column.
 * @param value What it holds.
 * @returns True for `YYYY-MM` in a column of months.
 */
export function isMonthCell(column: string, value: string): boolean {
  return MONTH_COLUMNS.has(column) && isMonth(value);
}

/**
 * Writes the name of a column for a reader.
 *
 * @param name Name of the column.
 * @param locale Language; the display locale when left out.
 * @returns The library's words for it; the name itself where it has none.
 */
export function headingWords(name: string, locale: Locale = currentLocale()): string {
  return Object.hasOwn(MESSAGES, name) ? message(name as MessageKey, {}, locale) : name;
}

const KIND_KEYS = {
  number: "kindWordNumber",
  day: "kindWordDay",
  flag: "kindWordFlag",
  text: "kindWordText",
} as const;

/**
 * Says what a column holds, for an error message in the display language.
 *
 * @param kind As columns have it.
 * @returns "number", "day", "flag" or "text"; in French "nombre", "date"….
 */
export function kindWord(kind: "number" | "day" | "flag" | "text"): string {
  return message(KIND_KEYS[kind]);
}
