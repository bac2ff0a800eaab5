import assert from "node:assert/strict";
import fc from "fast-check";
import { BLUE, contrast, GREY, ORANGE, PURPLE, rampColor, TEAL, textColorOn } from "./palette.ts";

Deno.test("contrast() is 21 for black on white, 1 for a colour on itself (WCAG 2.2)", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast(BLUE, BLUE), 1);
  // #767676 is the lightest grey with 4.5:1 on white, as WCAG's own technique G18 states it.
  assert.ok(contrast("#767676", "#ffffff") >= 4.5 && contrast("#777777", "#ffffff") < 4.5);
});

Deno.test("fills stand out from white and dark pages, and carry white text", () => {
  for (const fill of [BLUE, ORANGE, GREY, TEAL, PURPLE]) {
    for (const page of ["#ffffff", "#000000", "#1e1e1e"]) {
      assert.ok(contrast(fill, page) >= 3, fill);
    }
    assert.ok(contrast(fill, "#ffffff") >= 4.5, fill);
  }
});

Deno.test("text on every shade of the ramp reads at 4.5:1 or more", () => {
  fc.assert(fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (amount) => {
    const fill = rampColor(amount);
    assert.ok(contrast(fill, textColorOn(fill)) >= 4.5, fill);
  }));
});

Deno.test("rampColor() is darker for more", () => {
  const lightness = [0, 0.2, 0.4, 0.6, 0.8, 1].map((a) => contrast(rampColor(a), "#000000"));
  assert.deepEqual(lightness, lightness.toSorted((a, b) => b - a));
});
