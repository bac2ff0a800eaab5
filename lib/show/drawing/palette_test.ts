import assert from "node:assert/strict";
import fc from "fast-check";
import { contrast } from "../../base/mod.ts";
import { BLUE, GREY, ORANGE, PURPLE, rampColor, TEAL, textColorOn } from "./palette.ts";

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
