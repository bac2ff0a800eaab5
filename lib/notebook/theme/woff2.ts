/** What a font file of the web says of itself. */

const HEADER_BYTES = 48;
const LENGTH_AT = 8;
const TABLES_AT = 12;

/** Places in the format's list of well-known tables. */
const GLYF = 10, LOCA = 11, FVAR = 47, CUSTOM = 63;
/** How these two say that they are stored as they are; all others say so by 0. */
const PLAIN_GLYF = 3;

/** Past a number of up to five bytes, seven bits each, the last without its highest bit. */
function skipNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < start + 4 && bytes[at] >= 128) at++;
  return at + 1;
}

/** Whether an entry of the table directory has a second length. */
function isTransformed(tag: number, version: number): boolean {
  return version !== (tag === GLYF || tag === LOCA ? PLAIN_GLYF : 0);
}

/**
 * Whether a WOFF2 file is as long as its header says: one cut off on its way is not.
 *
 * @param bytes A file that begins with `wOF2`.
 * @returns False for a file that no browser would take.
 */
export function isWholeFont(bytes: Uint8Array): boolean {
  if (bytes.length <= HEADER_BYTES) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(LENGTH_AT) === bytes.length;
}

/**
 * Whether a font has all weights in one file: its table directory has `fvar`, the axes of variation.
 * The layout is that of W3C's recommendation WOFF File Format 2.0, section 4.1 and 4.2.
 *
 * @param bytes A whole WOFF2 file.
 * @returns True for a variable font.
 */
export function isVariableFont(bytes: Uint8Array): boolean {
  const tables = new DataView(bytes.buffer, bytes.byteOffset).getUint16(TABLES_AT);
  for (let table = 0, at = HEADER_BYTES; table < tables && at < bytes.length; table++) {
    const tag = bytes[at] & 63, version = bytes[at] >> 6;
    if (tag === FVAR) return true;
    at = skipNumber(bytes, at + (tag === CUSTOM ? 5 : 1));
    if (isTransformed(tag, version)) at = skipNumber(bytes, at);
  }
  return false;
}
