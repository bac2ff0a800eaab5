/** Any delimited text made into what DuckDB reads in line mode: one record a line, no quotes. */
import { ByteWriter } from "./byte_writer.ts";
import { isUtf8, utf8OfWindows1252 } from "./encoding.ts";
import { CR, LF, MAX_RECORD_BYTES, scanRecord } from "./scan_record.ts";
import { copyPlainLine, SEPARATOR, SPACE, writeFields, writePlain } from "./write_record.ts";

/** Between the fields of a normalised line; the normaliser keeps it out of the fields. */
export const FIELD_SEPARATOR = "\x1f";

/** Why a record cannot be split into fields, as written in the second field of its line. */
export const FAULTS = { unclosedQuote: "Q", lineTooLong: "L", unreadableText: "E" } as const;

/** Bytes kept of a line that is too long to be read. */
const KEPT_OF_LONG_LINE = 1000;

/** What is to be normalised. */
export interface NormaliserOptions {
  /** The character between fields. */
  readonly delimiter: string;
  /** UTF-8 or Windows-1252 for every record; when left out, each record is what it can be. */
  readonly encoding?: "utf-8" | "windows-1252" | undefined;
  /** Records that start on this line or before are the header and what stands above it. */
  readonly headerLine: number;
}

/**
 * Rewrites delimited text, piece by piece, as lines `number ␟ fault ␟ field ␟ field…` in UTF-8:
 * the number of the physical line on which the record starts, why it cannot be split (empty when
 * it can), then its fields without quotes. Line breaks and other control characters inside fields
 * become spaces. Lines of white space only are left out. Memory stays within a few records.
 */
export class Normaliser {
  /** Records written so far. */
  records = 0;
  /** Records that are UTF-8 and not ASCII. */
  utf8Records = 0;
  /** Records that were read as Windows-1252. */
  windows1252Records = 0;

  readonly #options: NormaliserOptions;
  readonly #delimiter: number;
  readonly #writer = new ByteWriter();
  #rest: Uint8Array = new Uint8Array();
  #line = 1;
  #started = false;
  #skipping = false;

  /**
   * Starts a text.
   *
   * @param options Delimiter, encoding, and where the header is.
   */
  constructor(options: NormaliserOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  /**
   * Takes the next bytes.
   *
   * @param chunk Bytes of the text, cut anywhere.
   * @returns The lines of every record that is complete.
   */
  push(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
    return this.#process(chunk, false);
  }

  /**
   * Ends the text.
   *
   * @returns The lines that were still waiting.
   */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#process(new Uint8Array(), true);
  }

  #process(chunk: Uint8Array, final: boolean): Uint8Array<ArrayBuffer> {
    let bytes = joined(this.#rest, chunk);
    if (!this.#started && (bytes.length >= 3 || final)) {
      this.#started = true;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    let start = this.#started ? 0 : bytes.length;
    while (start < bytes.length) {
      const next = this.#skipping
        ? this.#skipLine(bytes, start, final)
        : this.#nextPlain(bytes, start) ?? this.#next(bytes, start, final);
      if (next === undefined) break;
      start = next;
    }
    this.#rest = this.#started ? bytes.slice(start) : bytes;
    return this.#writer.take();
  }

  /** Passes over the rest of a line that was too long, in as many pieces as it comes. */
  #skipLine(bytes: Uint8Array, start: number, final: boolean): number | undefined {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
    if (end === bytes.length) return end;
    const afterCr = bytes[end] === CR && end + 1 === bytes.length;
    if (afterCr && !final) return undefined;
    this.#skipping = false;
    this.#line++;
    return bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
  }

  /**
   * The same as `#next` for the common line, ASCII without quotes, in one pass over its bytes;
   * undefined for any other, which `#next` then takes.
   */
  #nextPlain(bytes: Uint8Array, start: number): number | undefined {
    if (this.#line <= this.#options.headerLine) return undefined;
    const writer = this.#writer, before = writer.length;
    writer.reserve(MAX_RECORD_BYTES + 24);
    this.#writePrefix("");
    const end = copyPlainLine(bytes, start, this.#delimiter, writer);
    if (end < 0) {
      writer.length = before;
      return undefined;
    }
    writer.bytes[writer.length++] = LF;
    this.records++;
    this.#line++;
    return bytes[end] === LF ? end + 1 : end + 2;
  }

  #next(bytes: Uint8Array, start: number, final: boolean): number | undefined {
    const record = scanRecord(bytes, start, this.#delimiter, final);
    const end = record?.end ?? bytes.length;
    if (end - start > MAX_RECORD_BYTES) {
      this.#write(startOf(bytes, start, KEPT_OF_LONG_LINE), FAULTS.lineTooLong);
      this.#skipping = true;
      return start + MAX_RECORD_BYTES;
    }
    if (!record) return undefined;
    this.#write(bytes.subarray(start, end), record.unclosed ? FAULTS.unclosedQuote : "");
    this.#line += record.lines;
    return record.next;
  }

  #write(raw: Uint8Array, fault: string): void {
    if (this.#line <= this.#options.headerLine || (fault === "" && isBlank(raw))) return;
    const { text, readable } = this.#decode(raw);
    const shownFault = readable ? fault : FAULTS.unreadableText;
    this.records++;
    const writer = this.#writer;
    writer.reserve(text.length + 24);
    this.#writePrefix(shownFault);
    if (shownFault) writePlain(text, writer);
    else writeFields(text, this.#delimiter, writer);
    writer.bytes[writer.length++] = LF;
  }

  #writePrefix(fault: string): void {
    const writer = this.#writer;
    writer.number(this.#line);
    writer.bytes[writer.length++] = SEPARATOR;
    if (fault) writer.bytes[writer.length++] = fault.charCodeAt(0);
    writer.bytes[writer.length++] = SEPARATOR;
  }

  #decode(raw: Uint8Array): { text: Uint8Array; readable: boolean } {
    const { encoding } = this.#options;
    if (isAscii(raw)) return { text: raw, readable: true };
    if (encoding !== "windows-1252" && isUtf8(raw)) {
      this.utf8Records++;
      return { text: raw, readable: true };
    }
    this.windows1252Records++;
    return { text: utf8OfWindows1252(raw), readable: encoding !== "utf-8" };
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Bytes of the longest character in UTF-8. */
const MAX_CHARACTER_BYTES = 4;

/** The first bytes, without the character that the cut may have broken. */
function startOf(bytes: Uint8Array, start: number, count: number): Uint8Array {
  let end = start + count;
  while (end > start + count - MAX_CHARACTER_BYTES && bytes[end] >= 0x80 && bytes[end] < 0xc0) {
    end--;
  }
  return bytes.subarray(start, end);
}

function isBlank(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > SPACE) return false;
  return true;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] >= 0x80) return false;
  return true;
}
