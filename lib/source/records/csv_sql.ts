/** DuckDB's CSV reader, told everything and left nothing to guess. */
import { textLiteral } from "../../engine/mod.ts";

/** Bytes that a thread reads at once: small enough to keep every thread busy to the end. */
const BUFFER_BYTES = 2 ** 22;

/** What is asked of DuckDB's CSV reader. */
export interface CsvRequest {
  /** Files of the same form. */
  readonly paths: readonly string[];
  /** Text between fields. */
  readonly delimiter: string;
  /** Physical lines passed over at the start of each file. */
  readonly skip: number;
  /** Column types by name. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * DuckDB's CSV reader, without any guess nor any meaning of quotes.
 *
 * @param request Files and columns.
 * @returns SQL of the table function.
 */
export function csvSql({ paths, delimiter, skip, columns }: CsvRequest): string {
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  return `read_csv([${paths.map(textLiteral).join(", ")}], header = false, auto_detect = false, ` +
    `delim = ${textLiteral(delimiter)}, quote = '', escape = '', comment = '', skip = ${skip}, ` +
    `buffer_size = ${BUFFER_BYTES}, columns = {${types.join(", ")}})`;
}

/**
 * Each physical line of text as one value: the delimiter is one that no text has.
 *
 * @param paths Files.
 * @param skip Lines passed over at the start of each.
 * @returns SQL of a table function with a column `line`, NULL for an empty line.
 */
export function linesOf(paths: readonly string[], skip: number): string {
  return csvSql({ paths, delimiter: "\x01\x02\x03", skip, columns: { line: "VARCHAR" } });
}
