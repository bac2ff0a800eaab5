import assert from "node:assert/strict";
import fc from "fast-check";
import { shortenText, textWidth, wrapText } from "./text_width.ts";

Deno.test("textWidth() is wide enough for DejaVu Sans, the widest of the usual system fonts", () => {
  // Sums of the advance widths in DejaVuSans.ttf 2.37, in ems.
  const measured = {
    "Champions": 5.598,
    "Champions qui s’éloignent": 13.312,
    "iiii": 1.111,
    "MMMM": 3.451,
    "0123": 2.545,
  };
  for (const [text, ems] of Object.entries(measured)) {
    assert.ok(textWidth(text, 1) >= ems * 0.97, `${text} ${textWidth(text, 1)}`);
    assert.ok(textWidth(text, 1) <= ems * 1.4, `${text} ${textWidth(text, 1)}`);
  }
});

Deno.test("shortenText() keeps what fits and cuts whole characters", () => {
  assert.equal(shortenText("Perdus", 200), "Perdus");
  assert.equal(shortenText("😀😀😀😀😀😀", 40), "😀😀…");
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 30 }), (text, width) => {
    assert.ok(textWidth(shortenText(text, width)) <= width);
  }));
});

Deno.test("wrapText() breaks between words and gives up on a word that is too wide", () => {
  assert.deepEqual(wrapText("Champions qui s’éloignent", 110), ["Champions qui", "s’éloignent"]);
  assert.equal(wrapText("Champions", 20), null);
});
