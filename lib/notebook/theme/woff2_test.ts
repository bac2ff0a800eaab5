import assert from "node:assert/strict";
import { isVariableFont, isWholeFont } from "./woff2.ts";

/** Begins a WOFF2 file with a table directory written by hand from the W3C recommendation. */
function fontOf(tables: number, directory: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(48 + directory.length + 4);
  bytes.set(new TextEncoder().encode("wOF2"));
  new DataView(bytes.buffer).setUint32(8, bytes.length);
  new DataView(bytes.buffer).setUint16(12, tables);
  bytes.set(directory, 48);
  return bytes;
}

const CMAP = [0, 0x24];
/** Two lengths, as it is transformed; the first has three bytes. */
const GLYF = [10, 0x81, 0x80, 0x2f, 0x20];
const LOCA = [11, 0x10, 0];
/** Stored as it is, which these two say by the highest version. */
const PLAIN_GLYF = [10 | 3 << 6, 0x2f];
/** Transformed, which this one says by any version but 0: two lengths. */
const HMTX = [3 | 1 << 6, 0x2f, 0x2f];
const CUSTOM = [63, ...new TextEncoder().encode("Tst1"), 0x2f];
const FVAR = [47, 0x2f];

Deno.test("isVariableFont() finds the axes wherever they stand in the table directory", () => {
  const before = [...CMAP, ...GLYF, ...LOCA, ...HMTX, ...CUSTOM];
  assert.equal(isVariableFont(fontOf(6, [...before, ...FVAR])), true);
  assert.equal(isVariableFont(fontOf(3, [...PLAIN_GLYF, ...FVAR, ...CMAP])), true);
  assert.equal(isVariableFont(fontOf(5, before)), false);
  // Lengths of 47 (0x2f) are no tables, and what follows the directory is none either.
  assert.equal(isVariableFont(fontOf(5, [...before, ...FVAR])), false);
  assert.equal(isVariableFont(fontOf(60_000, CMAP)), false, "a directory that is cut off");
});

Deno.test("isWholeFont() compares the size with the one that the header states", () => {
  const font = fontOf(1, CMAP);
  assert.equal(isWholeFont(font), true);
  assert.equal(isWholeFont(font.subarray(0, -1)), false);
  assert.equal(isWholeFont(font.subarray(0, 20)), false);
});
