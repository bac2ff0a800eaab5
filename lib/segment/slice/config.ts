/** What a configuration file may say. */
import { z } from "zod";
import type { Closed } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import { MAX_BANDS, type SlicePeriod } from "./criteria.ts";
import { ascendingCuts, longerPrefixes, prefixLength } from "./model.ts";

/** What every criterion says. */
export interface SliceColumn {
  /** Column read. */
  readonly column: string;
  /** Column of the result; the column's name and "Slice" when left out. */
  readonly name?: string | undefined;
}

/** A number or day column cut into bands whose cuts are found. */
export interface SliceByBands extends SliceColumn {
  /** Bands of equal width, of about equal customers (type-7 quantiles), or natural groups. */
  readonly by: "equalWidth" | "quantile" | "naturalBreaks";
  /** How many bands; 5 when left out. Equal values may leave fewer. */
  readonly bands?: number | undefined;
  /** Which side of a band belongs to it; "right" for numbers, "left" for days when left out. */
  readonly closed?: Closed | undefined;
}

/** A number or day column cut where the caller says. */
export interface SliceByCuts extends SliceColumn {
  /** At given cuts. */
  readonly by: "cuts";
  /** Ascending numbers, or days written YYYY-MM-DD. */
  readonly cuts: readonly number[] | readonly string[];
  /** Which side of a band belongs to it; "right" for numbers, "left" for days when left out. */
  readonly closed?: Closed | undefined;
}

/** A day column cut by the calendar. */
export interface SliceByCalendar extends SliceColumn {
  /** By the calendar. */
  readonly by: "calendar";
  /** Length of a band. */
  readonly period: SlicePeriod;
}

/** A text or yes/no column taken value by value. */
export interface SliceByCategories extends SliceColumn {
  /** Value by value. */
  readonly by: "categories";
  /** Values of fewer customers are "(others)"; 10 when left out. */
  readonly minimum?: number | undefined;
}

/** A code taken by its beginning. */
export interface SliceByPrefix extends SliceColumn {
  /** By the beginning of a code. */
  readonly by: "prefix";
  /** So many characters, or the letters A to Z that the code begins with. */
  readonly length: number | "letters";
  /** Codes that begin so are taken longer: `{ "97": 3 }` keeps 971 and 974 apart. */
  readonly longer?: Readonly<Record<string, number>> | undefined;
  /** Prefixes of fewer customers are "(others)"; 10 when left out. */
  readonly minimum?: number | undefined;
}

/** One criterion to slice by. */
export type SliceCriterion =
  | SliceByBands
  | SliceByCuts
  | SliceByCalendar
  | SliceByCategories
  | SliceByPrefix;

/** Options of a fit. */
export interface SliceConfig {
  /** Column added up, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /** Criteria, at least one; a segment is one slice of each, in this order. */
  readonly criteria: readonly SliceCriterion[];
}

const text = z.string().min(1);
const column = { column: text, name: text.optional() };
const closed = z.enum(["right", "left"]).optional();
const minimum = z.int().min(1).optional();
const bands = z.int().min(2).max(MAX_BANDS).optional();

const sliceConfig: z.ZodType<SliceConfig> = z.strictObject({
  value: text.optional(),
  criteria: z.array(z.discriminatedUnion("by", [
    z.strictObject({ ...column, by: z.literal("equalWidth"), bands, closed }),
    z.strictObject({ ...column, by: z.literal("quantile"), bands, closed }),
    z.strictObject({ ...column, by: z.literal("naturalBreaks"), bands, closed }),
    z.strictObject({ ...column, by: z.literal("cuts"), cuts: ascendingCuts, closed }),
    z.strictObject({
      ...column,
      by: z.literal("calendar"),
      period: z.enum(["year", "quarter", "month"]),
    }),
    z.strictObject({ ...column, by: z.literal("categories"), minimum }),
    z.strictObject({
      ...column,
      by: z.literal("prefix"),
      length: prefixLength,
      longer: longerPrefixes.optional(),
      minimum,
    }),
  ])).min(1),
});

/**
 * Reads a slice configuration, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitSlice}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readSliceConfig(data: unknown): SliceConfig {
  return checkForm(sliceConfig, data, "formSliceConfig");
}
