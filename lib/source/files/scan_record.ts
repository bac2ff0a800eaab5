/** Where a record of a delimited text ends, quotes and line breaks considered. */

/** The double quote. */
export const QUOTE = 0x22;
/** Line feed. */
export const LF = 0x0a;
/** Carriage return. */
export const CR = 0x0d;

/** Lines after which an opened quote counts as never closed. */
export const MAX_QUOTED_LINES = 100;

/** Longest record read, in bytes; three times this stays below DuckDB's own limit of 2 MB. */
export const MAX_RECORD_BYTES = 1 << 19;

/** A record found by {@linkcode scanRecord}. */
export interface ScannedRecord {
  /** Where its bytes end, line break not included. */
  readonly end: number;
  /** Where the next record starts. */
  readonly next: number;
  /** Physical lines it covers, at least 1. */
  readonly lines: number;
  /** Whether a quote was opened in it and never closed: it is then its first line only. */
  readonly unclosed: boolean;
}

function lineBreakLength(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
}

/** The first physical line alone, for a quote that swallows too much. */
function firstLine(bytes: Uint8Array, start: number): ScannedRecord {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  const next = end < bytes.length ? end + lineBreakLength(bytes, end) : end;
  return { end, next, lines: 1, unclosed: true };
}

/** A record on several lines that is too long is taken for a quote that was never closed. */
function whole(
  bytes: Uint8Array,
  start: number,
  end: number,
  next: number,
  lines: number,
): ScannedRecord {
  const tooLong = lines > 1 && end - start > MAX_RECORD_BYTES;
  return tooLong ? firstLine(bytes, start) : { end, next, lines, unclosed: false };
}

/**
 * Finds the end of the record that starts at a position. A quote opens only at the start of a
 * field, as RFC 4180 has it, so that `5" pipe` is a plain field; inside quotes, line breaks and
 * delimiters belong to the field.
 *
 * @param bytes Text in an encoding that keeps ASCII bytes.
 * @param start Where the record starts.
 * @param delimiter The byte between fields.
 * @param final Whether nothing comes after these bytes.
 * @returns The record, or undefined when more bytes are needed to tell.
 */
export function scanRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  final: boolean,
): ScannedRecord | undefined {
  let quoted = false, fieldStart = true, lines = 1, i = start;
  // The next byte tells a CR from a CRLF and an escaped quote from a closing one.
  const stop = final ? bytes.length : bytes.length - 1;
  for (; i < stop; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      if (!quoted) quoted = fieldStart;
      else if (bytes[i + 1] === QUOTE) i++;
      else quoted = false;
      fieldStart = false;
    } else if (byte === LF || byte === CR) {
      const length = lineBreakLength(bytes, i);
      if (!quoted) return whole(bytes, start, i, i + length, lines);
      if (++lines > MAX_QUOTED_LINES) return firstLine(bytes, start);
      i += length - 1;
    } else fieldStart = byte === delimiter;
  }
  if (quoted && (final || i - start > MAX_RECORD_BYTES)) return firstLine(bytes, start);
  return final ? whole(bytes, start, i, i, lines) : undefined;
}
