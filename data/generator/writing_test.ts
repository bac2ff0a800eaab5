import assert from "node:assert/strict";
import * as fc from "fast-check";
import { csvBytes, FRENCH, INTERNATIONAL } from "./csv.ts";
import { markdownTable, wrapMarkdown } from "./markdown.ts";
import { cents, decimalComma, decimalPoint } from "./money.ts";
import { encodeWindows1252 } from "./windows_1252.ts";

Deno.test("encodeWindows1252() writes €, œ and é as Windows does", () => {
  assert.deepEqual([...encodeWindows1252("€œéŒ\u00a0A")], [0x80, 0x9c, 0xe9, 0x8c, 0xa0, 0x41]);
});

Deno.test("encodeWindows1252() refuses a character it has no byte for", () => {
  assert.throws(() => encodeWindows1252("a → b"), RangeError);
});

Deno.test("encodeWindows1252() is undone by the decoder of the platform", () => {
  const decoder = new TextDecoder("windows-1252");
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    assert.deepEqual(encodeWindows1252(decoder.decode(bytes)), bytes);
  }));
});

Deno.test("decimalComma() writes thousands and signs as French software does", () => {
  assert.equal(decimalComma(123456), "1\u00a0234,56");
  assert.equal(decimalComma(100000000), "1\u00a0000\u00a0000,00");
  assert.equal(decimalComma(99999), "999,99");
  assert.equal(decimalComma(-5), "-0,05");
  assert.equal(decimalComma(-123456, "trailing"), "1\u00a0234,56-");
  assert.equal(decimalComma(-123456, "parentheses"), "(1\u00a0234,56)");
});

Deno.test("decimalPoint() is undone by cents()", () => {
  fc.assert(fc.property(fc.integer(), (amount) => {
    assert.equal(cents(Number(decimalPoint(amount))), amount);
  }));
});

Deno.test("csvBytes() quotes only what needs it", () => {
  const text = new TextDecoder().decode(csvBytes([["a,b", 'c"d', "e;f"]], INTERNATIONAL));
  assert.equal(text, '"a,b","c""d",e;f\n');
  const french = new TextDecoder("windows-1252").decode(csvBytes([["a,b", "e;é"]], FRENCH));
  assert.equal(french, 'a,b;"e;é"\r\n');
});

Deno.test("markdownTable() pads columns", () => {
  assert.equal(
    markdownTable(["a", "long"], [["xyzw", 1]]),
    "| a    | long |\n| ---- | ---- |\n| xyzw | 1    |",
  );
});

Deno.test("wrapMarkdown() breaks prose at 100 characters and leaves tables alone", () => {
  const table = `| ${"x".repeat(120)} |`;
  const prose = Array.from({ length: 60 }, () => "word").join(" ");
  const lines = wrapMarkdown(`${table}\n\n- ${prose}\n`).split("\n");
  assert.equal(lines[0], table);
  assert.ok(lines.slice(1).every((line) => line.length <= 100));
  assert.ok(lines[3].startsWith("  word"));
});
