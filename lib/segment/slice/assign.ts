/** From columns to slices. */
import { binOf, DataError, message, parseDay } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { bandColumn, categoryColumn, codeColumn } from "./input.ts";
import { type BandSlices, type FittedCriterion, MISSING, OTHERS } from "./criteria.ts";
import { type Slice, slicesOf } from "./names.ts";
import { prefixOf } from "./prefix.ts";

/** A column sliced. */
export interface Assigned {
  /** Every slice of the criterion. */
  readonly slices: readonly Slice[];
  /** Index of each customer's slice, input order. */
  readonly codes: Int32Array;
}

/** Finds the slice of every customer in one criterion. */
export function assignSlices(customers: Table, criterion: FittedCriterion): Assigned {
  const slices = slicesOf(criterion);
  if ("cuts" in criterion) return { slices, codes: bandCodes(customers, criterion) };
  const codeOf = new Map(slices.map(({ id }, code) => [id, code]));
  const others = codeOf.get(OTHERS)!, missing = codeOf.get(MISSING)!;
  const shown = new Map(criterion.categories.map((id) => [id, codeOf.get(id)!]));
  const values = criterion.by === "prefix"
    ? prefixColumn(customers, criterion.column, criterion)
    : categoryColumn(customers, criterion.column);
  const codes = Int32Array.from(values, (value) => value ? shown.get(value) ?? others : missing);
  return { slices, codes };
}

/** The prefixes of a column of codes; null and empty text are missing. */
export function prefixColumn(
  customers: Table,
  column: string,
  shortening: Parameters<typeof prefixOf>[1],
): (string | null)[] {
  return codeColumn(customers, column).map((code) =>
    code === null ? null : prefixOf(code, shortening)
  );
}

function bandCodes(customers: Table, { column, cuts, closed }: BandSlices): Int32Array {
  const numbers = cuts.map((cut) => typeof cut === "string" ? parseDay(cut) : cut);
  const { days, values } = bandColumn(customers, column);
  const present = values.some((value) => !Number.isNaN(value));
  if (present && days !== (typeof cuts[0] === "string")) {
    throw new DataError(
      message(days ? "errorSliceDays" : "errorSliceNumbers", { column }),
      { column },
    );
  }
  const missing = cuts.length + 1;
  return Int32Array.from(
    values,
    (value) => Number.isNaN(value) ? missing : binOf(value, numbers, closed),
  );
}
