/** Where the header of a delimited text stands, and how its fields are separated. */
import { DataError } from "../base/mod.ts";
import { type ColumnChoice, isHeader } from "./columns.ts";
import { FIELD_SEPARATOR, Normaliser } from "./normaliser.ts";

/** Lines looked at for the header; ERP exports put a title and filters above it. */
const HEADER_WITHIN_LINES = 20;

const DELIMITERS = [";", "\t", "|", ","] as const;

/** A record with the number of its first line. */
export interface HeaderLine {
  /** Physical line, from 1. */
  readonly line: number;
  /** Its fields, trimmed. */
  readonly fields: readonly string[];
}

/** The header of a delimited text. */
export interface Header {
  /** The character between fields. */
  readonly delimiter: string;
  /** Physical line of the header, from 1. */
  readonly line: number;
  /** Column names, without empty ones at the end. */
  readonly names: readonly string[];
}

/** What is needed to find a header. */
export interface HeaderSearch {
  /** The first bytes of the text, in an encoding that keeps ASCII. */
  readonly start: Uint8Array;
  /** Whether the text ends with them. */
  readonly whole: boolean;
  /** Delimiter chosen by the caller. */
  readonly delimiter?: string | undefined;
  /** Encoding chosen by the caller. */
  readonly encoding?: "utf-8" | "windows-1252" | undefined;
  /** Columns chosen by the caller. */
  readonly columns: ColumnChoice;
  /** File name for messages. */
  readonly file: string;
}

function firstRecords(search: HeaderSearch, delimiter: string): HeaderLine[] {
  const normaliser = new Normaliser({ delimiter, encoding: search.encoding, headerLine: 0 });
  const pieces = [normaliser.push(search.start)];
  if (search.whole) pieces.push(normaliser.finish());
  const text = pieces.map((piece) => new TextDecoder().decode(piece)).join("");
  return text.split("\n").slice(0, HEADER_WITHIN_LINES).filter((line) => line !== "").map(
    (line) => {
      const [number, , ...fields] = line.split(FIELD_SEPARATOR);
      return { line: Number(number), fields: fields.map((field) => field.trim()) };
    },
  );
}

function withoutEmptyEnd(fields: readonly string[]): string[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== "") + 1);
}

/**
 * The first of some lines that reads like a header; when none does, the first of those with the
 * most fields, so that the message can show what was found instead.
 *
 * @param lines The first lines of a text or sheet.
 * @param columns Columns chosen by the caller.
 * @returns The line and whether it reads like a header, or undefined when there is no line.
 */
export function findHeaderLine(
  lines: readonly HeaderLine[],
  columns: ColumnChoice,
): { header: HeaderLine; certain: boolean } | undefined {
  const found = lines.find(({ fields }) => isHeader(fields, columns));
  if (found) return { header: found, certain: true };
  const [widest] = lines.toSorted((a, b) =>
    withoutEmptyEnd(b.fields).length - withoutEmptyEnd(a.fields).length
  );
  return widest && { header: widest, certain: false };
}

/**
 * Finds the delimiter and the header line of a text from its first bytes.
 *
 * @param search The bytes and what the caller said.
 * @returns The header, which {@linkcode mapColumns} may still find wanting.
 * @throws {DataError} When the file holds nothing.
 */
export function findHeader(search: HeaderSearch): Header {
  const delimiters = search.delimiter === undefined ? DELIMITERS : [search.delimiter];
  const finds = delimiters.flatMap((delimiter) => {
    const found = findHeaderLine(firstRecords(search, delimiter), search.columns);
    if (!found) return [];
    const names = withoutEmptyEnd(found.header.fields);
    return [{ delimiter, line: found.header.line, names, certain: found.certain }];
  });
  const [best] = finds.toSorted((a, b) =>
    Number(b.certain) - Number(a.certain) || b.names.length - a.names.length
  );
  if (!best) {
    throw new DataError(`Cannot read ${search.file}: it is empty`, { file: search.file });
  }
  const { delimiter, line, names } = best;
  return { delimiter, line, names };
}
