/** How the columns of a file are recognised, for transactions and for any other table. */
import { type ColumnChoice, type ColumnMap, isHeader, mapColumns } from "./columns.ts";
import { type Field, NUMBER_FIELDS } from "./field_names.ts";
import { type FoundHeader, type HeaderLine, withoutEmptyEnd } from "./header_line.ts";

/** What tells which columns a file has and what each is for. */
export interface ColumnFinder<Name extends string = Field> {
  /** The line that reads most like a header; undefined when there is no line. */
  header(lines: readonly HeaderLine[]): FoundHeader | undefined;
  /** Which column has which name, from 0; throws `DataError` when one is wanting. */
  map(names: readonly string[], file: string): ColumnMap<Name>;
  /** What a format that types its columns may give as it is. */
  readonly typed: Readonly<Record<"number" | "day", readonly Name[]>>;
}

/** Weighs more than any number of columns. */
const CERTAIN = 1e6;

/**
 * Recognises the columns of transactions by their names.
 *
 * @param choice Columns chosen by the caller.
 * @returns The finder. A header names a customer, a date and an amount; when no line does, the
 * first of those with the most fields is taken, so that the message can show what was found
 * instead.
 */
export function transactionColumns(choice: ColumnChoice): ColumnFinder {
  return {
    header: (lines) => {
      const found = lines.find(({ fields }) => isHeader(fields, choice));
      const width = ({ fields }: HeaderLine) => withoutEmptyEnd(fields).length;
      if (found) return { header: found, merit: CERTAIN + width(found) };
      const [widest] = lines.toSorted((a, b) => width(b) - width(a));
      return widest && { header: widest, merit: width(widest) };
    },
    map: (names, file) => mapColumns(names, choice, file),
    typed: { number: NUMBER_FIELDS, day: ["date"] },
  };
}
