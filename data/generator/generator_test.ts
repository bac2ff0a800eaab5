import assert from "node:assert/strict";
import { compareFiles } from "./compare.ts";
import { SEED } from "./mod.ts";
import { makeShoppers } from "./retail/shoppers.ts";
import { stream } from "./stream.ts";

Deno.test("another seed gives other customers", () => {
  const draw = (seed: number) => makeShoppers(stream(seed, "retail/shoppers"));
  assert.deepEqual(draw(SEED), draw(SEED));
  assert.notDeepEqual(draw(SEED + 1), draw(SEED));
});

Deno.test("compareFiles() names what is missing, different and unexpected", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const expected = new Map([["a", bytes("1")], ["b", bytes("2")], ["d", bytes("4")]]);
  const actual = new Map([["b", bytes("3")], ["c", bytes("3")], ["d", bytes("4")]]);
  assert.deepEqual(compareFiles(expected, actual), [
    { path: "a", problem: "missing" },
    { path: "b", problem: "different" },
    { path: "c", problem: "unexpected" },
  ]);
});
