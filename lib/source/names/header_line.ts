/** Lines among which the header is looked for. */

/** Lines looked at for the header; ERP exports put a title and filters above it. */
export const HEADER_WITHIN_LINES = 20;

/** A record with the number of its first line. */
export interface HeaderLine {
  /** Physical line, from 1. */
  readonly line: number;
  /** Its fields, trimmed. */
  readonly fields: readonly string[];
}

/** The line taken for the header, and what speaks for it. */
export interface FoundHeader {
  /** The line. */
  readonly header: HeaderLine;
  /** The larger, the likelier; compared between delimiters. */
  readonly merit: number;
}

/**
 * The names of a header line.
 *
 * @param fields Its fields.
 * @returns The same without empty ones at the end.
 */
export function withoutEmptyEnd(fields: readonly string[]): string[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== "") + 1);
}
