import assert from "node:assert/strict";
import { contrast } from "./contrast.ts";

Deno.test("contrast() is 21 for black on white, 1 for a colour on itself (WCAG 2.2)", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#2f6fab", "#2f6fab"), 1);
  // #767676 is the lightest grey with 4.5:1 on white, as WCAG's own technique G18 states it.
  assert.ok(contrast("#767676", "#ffffff") >= 4.5 && contrast("#777777", "#ffffff") < 4.5);
});
