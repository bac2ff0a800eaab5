import fc from "fast-check";
import assert from "node:assert/strict";
import { isUtf8, utf16Of, utf8OfWindows1252 } from "./encoding.ts";

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

Deno.test("isUtf8() agrees with the decoder of the platform on any bytes", () => {
  const lead = fc.constantFrom(0x41, 0xc1, 0xc3, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5);
  const next = fc.constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0);
  const bytes = fc.array(fc.oneof(lead, next), { maxLength: 6 }).map((list) =>
    Uint8Array.from(list)
  );
  fc.assert(fc.property(bytes, (b) => assert.equal(isUtf8(b), decodes(b))), { numRuns: 2000 });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (s) => isUtf8(new TextEncoder().encode(s))),
  );
});

Deno.test("utf8OfWindows1252() is what the decoder of the platform says, byte by byte", () => {
  const every = Uint8Array.from({ length: 256 }, (_, i) => i);
  const text = new TextDecoder().decode(utf8OfWindows1252(every));
  assert.equal(text, new TextDecoder("windows-1252").decode(every));
  assert.equal(new TextDecoder().decode(utf8OfWindows1252(Uint8Array.of(0x80, 0xe9))), "€é");
});

Deno.test("utf16Of() recognises marks and European text without one", () => {
  const wide = (text: string, big: boolean) =>
    Uint8Array.from([...text].flatMap((c) => big ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0]));
  assert.equal(utf16Of(Uint8Array.of(0xff, 0xfe, 0x41, 0)), "utf-16le");
  assert.equal(utf16Of(Uint8Array.of(0xfe, 0xff, 0, 0x41)), "utf-16be");
  assert.equal(utf16Of(wide("client;date;montant", false)), "utf-16le");
  assert.equal(utf16Of(wide("client;date;montant", true)), "utf-16be");
  assert.equal(utf16Of(new TextEncoder().encode("client;date\nA\0;b")), undefined);
  assert.equal(utf16Of(new Uint8Array()), undefined);
});
