/** What SQL needs to know of the records of some files, whatever these are made of. */
import type { Layout } from "../files/layout.ts";
import { FAULTS } from "../files/normaliser.ts";
import type { Field } from "../names/field_names.ts";
import { reasonNumber, type RejectReason } from "./reasons.ts";

/** The records of files of one layout. */
export interface Relation<Name extends string = Field> {
  /** A query to select from; its columns are for the expressions below. */
  readonly from: string;
  /** The field of a record, as text unless the layout types it; undefined when there is none. */
  readonly fields: Readonly<Partial<Record<Name, string>>>;
  /** Holds for records whose form is beyond doubt. */
  readonly wellFormed: string;
  /** `WHEN … THEN number` for the others, in order; a record none of them takes is sound. */
  readonly faults: readonly string[];
  /** The record as text. */
  readonly text: string;
  /** The line of the record, or its place in the file where there are no lines. */
  readonly line: string;
  /**
   * The type to which numbers are cast, where a well-formed record is known to have none of more
   * than four decimals.
   */
  readonly exactType?: string;
}

/** What is asked of a relation. */
export interface RelationOptions {
  /** Whether each record comes with its line and text. */
  readonly listing?: boolean;
  /** Whether quotes are looked for among customers, once grouped. */
  readonly quotesLater?: boolean;
}

/** Files of one layout as a relation. */
export type RelationMaker = <Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
  options: RelationOptions,
) => Relation<Name>;

/** What a NUL-only or white line matches: there is no record on it. */
export const WHITE = String.raw`[\x00-\x20]*`;

/**
 * One branch of the CASE that finds the reason of a reject.
 *
 * @param condition SQL of the condition.
 * @param reason The reason or its number.
 * @returns SQL of the branch.
 */
export function when(condition: string, reason: RejectReason | number): string {
  const number = typeof reason === "number" ? reason : reasonNumber(reason);
  return `WHEN ${condition} THEN ${number}`;
}

/**
 * Numbers the rows of one file, which DuckDB keeps in order.
 *
 * @param source SQL of the rows.
 * @param after Lines before the first row.
 * @returns SQL of the rows with a column `number`.
 */
export function numbered(source: string, after: number): string {
  return `(SELECT *, row_number() OVER () + ${after} AS number FROM ${source})`;
}

/**
 * An expression for each field in use.
 *
 * @param layout Which column is which field.
 * @param expression SQL of a column, by its place.
 * @returns SQL by field.
 */
export function fieldsBy<Name extends string>(
  layout: Layout<Name>,
  expression: (column: number) => string,
): Partial<Record<Name, string>> {
  const columns = Object.entries(layout.columns) as [Name, number][];
  const fields = columns.map(([field, column]) => [field, expression(column)]);
  return Object.fromEntries(fields) as Partial<Record<Name, string>>;
}

/**
 * What the normaliser found wrong.
 *
 * @param fault SQL of its letter.
 * @returns Branches of the CASE.
 */
export function faultsOfNormaliser(fault: string): string[] {
  return Object.entries(FAULTS).map(([reason, letter]) =>
    when(`${fault} = '${letter}'`, reason as keyof typeof FAULTS)
  );
}
