/** The columns of criteria, checked. */
import { DataError, kindWord, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";

/** A column of bands: what it holds and one number per customer, NaN missing. */
export interface BandColumn {
  /** Whether the numbers are day numbers. */
  readonly days: boolean;
  /** One per customer, input order. */
  readonly values: Float64Array;
}

/** Takes a column of numbers or of days. */
export function bandColumn(customers: Table, name: string): BandColumn {
  const { kind } = customers.column(name);
  if (kind === "day") return { days: true, values: customers.day(name) };
  if (kind === "number") return { days: false, values: measureColumn(customers, name) };
  throw new DataError(
    message("errorBandsKind", { column: name, kind: kindWord(kind) }),
    { column: name },
  );
}

/** Takes a column of text or yes/no, as text; null and empty text are missing. */
export function categoryColumn(customers: Table, name: string): readonly (string | null)[] {
  const { kind, values } = customers.column(name);
  if (kind === "text") return values;
  if (kind === "flag") return values.map((value) => value === null ? null : String(value));
  throw new DataError(
    message("errorCategoriesKind", { column: name, kind: kindWord(kind) }),
    { column: name },
  );
}

/** Takes a column of codes. */
export function codeColumn(customers: Table, name: string): readonly (string | null)[] {
  const { kind } = customers.column(name);
  if (kind === "text") return customers.text(name);
  throw new DataError(
    message("errorPrefixKind", { column: name, kind: kindWord(kind) }),
    { column: name },
  );
}
