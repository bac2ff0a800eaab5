/** How the records of one file stand, once it can be read by SQL. */
import { message } from "../../base/mod.ts";
import type { ColumnMap } from "../names/columns.ts";
import type { Field } from "../names/field_names.ts";
import type { Encoding } from "../options.ts";
import type { InputFile } from "./inputs.ts";

/**
 * How SQL reads a file: `lines` as it is, one record a line; `normalised` from the temporary file
 * of the {@linkcode Normaliser}; `jsonLines`, `jsonNormalised` and `jsonArray` object by object;
 * `parquet` with its own types.
 */
export type LayoutKind =
  | "lines"
  | "normalised"
  | "jsonLines"
  | "jsonNormalised"
  | "jsonArray"
  | "parquet";

/** A sheet among those of a workbook. */
export interface SheetChoice {
  /** Its name. */
  readonly name: string;
  /** Names of all, in order. */
  readonly of: readonly string[];
}

/** What is known of a file before its records are read. */
export interface Layout<Name extends string = Field> {
  /** The file as the caller named it. */
  readonly file: InputFile;
  /** How SQL reads it. */
  readonly kind: LayoutKind;
  /** The file that SQL reads: the file itself or a temporary one. */
  readonly readPath: string;
  /** Column names, in order. */
  readonly names: readonly string[];
  /** Which column is which field. */
  readonly columns: ColumnMap<Name>;
  /** The character between fields of a delimited text, and of the text of its rejects. */
  readonly delimiter: string;
  /** Physical line of the header, 0 where there is none. */
  readonly headerLine: number;
  /** Fields that the format itself types. */
  readonly types: Readonly<Partial<Record<Name, "number" | "day">>>;
  /** Whether a number in a date column is an Excel serial day. */
  readonly serialDates: boolean;
  /** The sheet that was read, and every sheet of its workbook. */
  readonly sheet?: SheetChoice;
  /** Encodings met; one more than the other when lines differ. */
  readonly encodings: readonly Encoding[];
  /** Records counted while normalising, to be checked against those SQL reads. */
  readonly records?: number;
}

/** Files with the same layout, read together. */
export interface Batch {
  /** What is the same for all. */
  readonly layout: Layout;
  /** One layout a file. */
  readonly layouts: readonly Layout[];
}

function signature(layout: Layout): string {
  const { kind, names, columns, delimiter, headerLine, types, serialDates } = layout;
  return JSON.stringify([kind, names, columns, delimiter, headerLine, types, serialDates]);
}

/**
 * Puts files with the same layout together: they are read in one go, and what one of them says of
 * the order of dates holds for all.
 *
 * @param layouts One a file.
 * @returns Batches, in the order of their first files.
 */
export function batchesOf(layouts: readonly Layout[]): Batch[] {
  const groups = Map.groupBy(layouts, signature);
  return [...groups.values()].map((group) => ({ layout: group[0], layouts: group }));
}

/**
 * Names the sheets that could have been read instead, for an error message.
 *
 * @param sheet The sheet read.
 * @returns A sentence that begins with a full stop; empty when there is no other sheet.
 */
export function otherSheets({ name, of }: SheetChoice): string {
  const others = of.filter((other) => other !== name).map((other) => `'${other}'`);
  return others.length === 0 ? "" : message("errorOtherSheets", { names: others.join(", ") });
}
