/** Criteria as a model keeps them. */
import type { Closed } from "../../base/mod.ts";

/** A period of the calendar. */
export type SlicePeriod = "year" | "quarter" | "month";

/** How the cuts of bands were found. */
export type SliceBinning = "equalWidth" | "quantile" | "naturalBreaks" | "cuts" | "calendar";

/** A number or day column cut into bands. */
export interface BandSlices {
  /** Column read. */
  readonly column: string;
  /** Column of the result that names each customer's slice. */
  readonly name: string;
  /** How the cuts were found. */
  readonly by: SliceBinning;
  /** The period of calendar bands. */
  readonly period?: SlicePeriod | undefined;
  /** Which side of a band belongs to it. */
  readonly closed: Closed;
  /** Ascending cuts: numbers, or days written YYYY-MM-DD for a day column. */
  readonly cuts: readonly number[] | readonly string[];
}

/** A text or yes/no column taken value by value. */
export interface CategorySlices {
  /** Column read. */
  readonly column: string;
  /** Column of the result that names each customer's slice. */
  readonly name: string;
  /** Value by value. */
  readonly by: "categories";
  /** Fewest customers of a value shown apart when the model was fitted. */
  readonly minimum: number;
  /** Values shown apart, the most frequent first; the rest is "(others)". */
  readonly categories: readonly string[];
}

/** A code taken by its beginning, as a postcode by its département. */
export interface PrefixSlices {
  /** Column read. */
  readonly column: string;
  /** Column of the result that names each customer's slice. */
  readonly name: string;
  /** By the beginning of a code. */
  readonly by: "prefix";
  /** So many characters, or the letters A to Z that the code begins with. */
  readonly length: number | "letters";
  /** Codes that begin so are taken longer: `{ "97": 3 }` keeps 971 and 974 apart. */
  readonly longer: Readonly<Record<string, number>>;
  /** Fewest customers of a prefix shown apart when the model was fitted. */
  readonly minimum: number;
  /** Prefixes shown apart, by code unit; the rest is "(others)". */
  readonly categories: readonly string[];
}

/** One criterion of a fitted model. */
export type FittedCriterion = BandSlices | CategorySlices | PrefixSlices;

/** Values too rare to be shown apart. */
export const OTHERS = "(others)";

/** Customers without a value. */
export const MISSING = "(missing)";

/** More bands than this are no bands. */
export const MAX_BANDS = 200;

/** Prefixes longer than this are codes. */
export const MAX_PREFIX = 10;
