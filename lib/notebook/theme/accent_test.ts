import assert from "node:assert/strict";
import fc from "fast-check";
import { contrast } from "../../base/mod.ts";
import { accentOf, fullColor } from "./accent.ts";
import { DARK, groundsOf, LIGHT } from "./page_colors.ts";

const colors = fc.integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

Deno.test("accentOf() gives shades that text can have on everything of the page, 4.5:1 or more", () => {
  fc.assert(fc.property(colors, (color) => {
    const { band, light, dark } = accentOf(color);
    assert.equal(band, color);
    for (const ground of groundsOf(LIGHT)) assert.ok(contrast(light, ground) >= 4.5, light);
    for (const ground of groundsOf(DARK)) assert.ok(contrast(dark, ground) >= 4.5, dark);
  }));
});

Deno.test("accentOf() leaves a colour that reads as it is, and goes no further than it must", () => {
  assert.equal(accentOf("#1f6b4a").light, "#1f6b4a");
  assert.equal(accentOf("#000").light, "#000000");
  assert.equal(accentOf("#ffffff").dark, "#ffffff");
  assert.equal(accentOf("#1f6b4a", "#9fd").dark, "#99ffdd");
  fc.assert(fc.property(colors, (color) => {
    const { light } = accentOf(color);
    if (light === color) return;
    // One channel lighter by a step or two already fails on one of the grounds.
    const lighter = `#${
      [1, 3, 5].map((i) => Math.min(255, parseInt(light.slice(i, i + 2), 16) + 3))
        .map((channel) => channel.toString(16).padStart(2, "0")).join("")
    }`;
    assert.ok(
      Math.min(...groundsOf(LIGHT).map((ground) => contrast(lighter, ground))) < 4.5,
      light,
    );
  }));
});

Deno.test("accentOf() keeps the hue: what has no red gets none", () => {
  const { light } = accentOf("#0b5");
  assert.match(light, /^#00/);
  assert.ok(parseInt(light.slice(3, 5), 16) > parseInt(light.slice(5, 7), 16));
});

Deno.test("fullColor() writes three digits as six, in small letters", () => {
  assert.equal(fullColor("#0B5"), "#00bb55");
  assert.equal(fullColor("#1F6b4A"), "#1f6b4a");
});
