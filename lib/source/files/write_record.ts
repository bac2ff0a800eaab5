/** The bytes of one record written as a normalised line. */
import type { ByteWriter } from "./byte_writer.ts";
import { CR, LF, MAX_RECORD_BYTES, QUOTE } from "./scan_record.ts";

/** The byte between fields of a normalised line. */
export const SEPARATOR = 0x1f;
/** The space. */
export const SPACE = 0x20;
const TAB = 0x09;

/**
 * Copies a line that ends in LF or CRLF, byte for byte; room must be reserved.
 *
 * @param bytes Text in an encoding that keeps ASCII bytes.
 * @param start Where the line starts.
 * @param delimiter The byte between fields.
 * @param writer Where to.
 * @returns Where the line ends, or -1 for a line that is blank, not ASCII, has a quote, a lone CR,
 * is too long, or does not end in these bytes; what was copied is then to be forgotten.
 */
export function copyPlainLine(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  writer: ByteWriter,
): number {
  const out = writer.bytes, stop = Math.min(bytes.length, start + MAX_RECORD_BYTES);
  let at = writer.length, blank = true;
  for (let i = start; i < stop; i++) {
    const byte = bytes[i];
    if (byte > SPACE) {
      if (byte === QUOTE || byte >= 0x80) return -1;
      blank = false;
      out[at++] = byte === delimiter ? SEPARATOR : byte;
    } else if (byte === LF || byte === CR) {
      if (blank || (byte === CR && bytes[i + 1] !== LF)) return -1;
      writer.length = at;
      return i;
    } else out[at++] = byte === delimiter ? SEPARATOR : byte === TAB ? TAB : SPACE;
  }
  return -1;
}

/**
 * Copies text that could not be split, control characters as spaces; room must be reserved.
 *
 * @param text The bytes.
 * @param writer Where to.
 */
export function writePlain(text: Uint8Array, writer: ByteWriter): void {
  for (const byte of text) writer.bytes[writer.length++] = byte < SPACE ? SPACE : byte;
}

/**
 * Writes the fields of a record without their quotes; room must be reserved.
 *
 * @param text The bytes of the record.
 * @param delimiter The byte between fields.
 * @param writer Where to.
 */
export function writeFields(text: Uint8Array, delimiter: number, writer: ByteWriter): void {
  const { bytes } = writer;
  let { length } = writer;
  let quoted = false, fieldStart = true;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i];
    if (byte === delimiter && !quoted) {
      bytes[length++] = SEPARATOR;
      fieldStart = true;
      continue;
    }
    if (byte === QUOTE && (quoted || fieldStart)) {
      if (!quoted) quoted = true;
      else if (text[i + 1] === QUOTE) bytes[length++] = text[i++];
      else quoted = false;
    } else bytes[length++] = byte < SPACE && byte !== TAB ? SPACE : byte;
    fieldStart = false;
  }
  writer.length = length;
}
