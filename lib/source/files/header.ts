/** Where the header of a delimited text stands, and how its fields are separated. */
import { DataError, message } from "../../base/mod.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import { HEADER_WITHIN_LINES, type HeaderLine, withoutEmptyEnd } from "../names/header_line.ts";
import { FIELD_SEPARATOR, Normaliser } from "./normaliser.ts";

const DELIMITERS = [";", "\t", "|", ","] as const;

/** Bytes looked at together: most headers stand within the first. */
const PIECE_BYTES = 1 << 13;

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
  /** How a header is recognised. */
  readonly finder: Pick<ColumnFinder<string>, "header">;
  /** File name for messages. */
  readonly file: string;
}

function firstRecords(search: HeaderSearch, delimiter: string): HeaderLine[] {
  const { start, whole, encoding } = search;
  const normaliser = new Normaliser({ delimiter, encoding, headerLine: 0 });
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (; offset < start.length && normaliser.records < HEADER_WITHIN_LINES; offset += PIECE_BYTES) {
    pieces.push(normaliser.push(start.subarray(offset, offset + PIECE_BYTES)));
  }
  if (whole && offset >= start.length) pieces.push(normaliser.finish());
  const text = pieces.map((piece) => new TextDecoder().decode(piece)).join("");
  return text.split("\n").slice(0, HEADER_WITHIN_LINES).filter((line) => line !== "").map(
    (line) => {
      const [number, , ...fields] = line.split(FIELD_SEPARATOR);
      return { line: Number(number), fields: fields.map((field) => field.trim()) };
    },
  );
}

/**
 * Finds the delimiter and the header line of a text from its first bytes.
 *
 * @param search The bytes and what the caller said.
 * @returns The header, in which columns may still be found wanting.
 * @throws {DataError} When the file holds nothing.
 */
export function findHeader(search: HeaderSearch): Header {
  const delimiters = search.delimiter === undefined ? DELIMITERS : [search.delimiter];
  const finds = delimiters.flatMap((delimiter) => {
    const found = search.finder.header(firstRecords(search, delimiter));
    return found ? [{ delimiter, ...found }] : [];
  });
  const [best] = finds.toSorted((a, b) => b.merit - a.merit);
  if (!best) {
    throw new DataError(message("errorEmpty", { file: search.file }), { file: search.file });
  }
  const { delimiter, header: { line, fields } } = best;
  return { delimiter, line, names: withoutEmptyEnd(fields) };
}
