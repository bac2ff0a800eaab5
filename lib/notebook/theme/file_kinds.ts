/** What a file holds, told by how it begins; its name may say anything. */
import { Buffer } from "node:buffer";

/** A kind of file that a theme may name, rightly or by mistake. */
export interface FileKind {
  /** As people call it. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
}

const WOFF2: FileKind = { name: "WOFF2", type: "font/woff2" };
const SVG: FileKind = { name: "SVG", type: "image/svg+xml" };
const PNG: FileKind = { name: "PNG", type: "image/png" };
const JPEG: FileKind = { name: "JPEG", type: "image/jpeg" };

/** Pictures that every browser shows, in text and on paper. */
export const PICTURES: readonly FileKind[] = [SVG, PNG, JPEG];
/** The one form of font that every browser reads, and the smallest. */
export const FONTS: readonly FileKind[] = [WOFF2];

/** The longest beginning that is looked at. */
const BEGINNING_BYTES = 10_000;

/** An SVG picture, after a mark of its encoding, a declaration, comments, a document type. */
const SVG_BEGINNING =
  /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?((<!--((?!-->)[^])*-->|<!DOCTYPE[^>[]*(\[[^\]]*\]\s*)?>)\s*)*<svg[\s>]/i;

/** First bytes, one character a byte. */
const BEGINNINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/^wOF2/, WOFF2],
  [/^\x89PNG\r\n/, PNG],
  [/^\xff\xd8\xff/, JPEG],
  [/^wOFF/, { name: "WOFF 1", type: "font/woff" }],
  [/^(\0[^]\0\0|true)/, { name: "TrueType", type: "font/ttf" }],
  [/^OTTO/, { name: "OpenType", type: "font/otf" }],
  [/^ttcf/, { name: "TTC", type: "font/collection" }],
  [/^%PDF/, { name: "PDF", type: "application/pdf" }],
  [/^%!PS/, { name: "EPS", type: "application/postscript" }],
  [/^GIF8/, { name: "GIF", type: "image/gif" }],
  [/^RIFF[^]{4}WEBP/, { name: "WebP", type: "image/webp" }],
  [/^(II\*\0|MM\0\*)/, { name: "TIFF", type: "image/tiff" }],
  [/^PK/, { name: "ZIP", type: "application/zip" }],
  [SVG_BEGINNING, SVG],
];

/**
 * Tells what a file holds.
 *
 * @param bytes The file.
 * @returns The kind; undefined for one that is not known here.
 */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  const text = Buffer.from(bytes.subarray(0, BEGINNING_BYTES)).toString("latin1");
  return BEGINNINGS.find(([start]) => start.test(text))?.[1];
}
