import assert from "node:assert/strict";
import { pointsWithUnit } from "../campaign/effect_words.ts";
import { inPoints, wordsOf } from "./words.ts";

Deno.test("inPoints() takes the plural of the number as it is written, in each language", () => {
  const written = (value: number, decimals?: number) =>
    (["fr", "en"] as const).map((locale) => inPoints(value, wordsOf({ locale }), decimals));
  assert.deepEqual(written(0), ["0 point", "0 points"]);
  assert.deepEqual(written(0.9), ["0,9 point", "0.9 points"]);
  assert.deepEqual(written(-1), ["−1 point", "−1 point"]);
  assert.deepEqual(written(1.04), ["1 point", "1 point"]);
  assert.deepEqual(written(1.96), ["2 points", "2 points"]);
  assert.deepEqual(written(1.6, 0), ["2 points", "2 points"]);
});

Deno.test("pointsWithUnit() writes the sign of a difference of shares", () => {
  const [fr, en] = (["fr", "en"] as const).map((locale) => wordsOf({ locale }));
  assert.equal(pointsWithUnit(0.009, fr), "+0,9 point");
  assert.equal(pointsWithUnit(0.009, en), "+0.9 points");
  assert.equal(pointsWithUnit(0.01, en), "+1 point");
  assert.equal(pointsWithUnit(-0.15, fr), "−15 points");
  assert.equal(pointsWithUnit(0.0001, fr), "0 point");
});
