import assert from "node:assert/strict";
import { legibleText } from "./legible.ts";

Deno.test("legibleText() leaves the writing of every language as it is", () => {
  for (const text of ["Élodie – 12 €", "مرحبا", "می‌خواهم", "👩‍👩‍👧", "a\tb\nc", "naïve"]) {
    assert.equal(legibleText(text, 100, "en"), text);
  }
});

Deno.test("legibleText() shows what turns the writing around or cannot be seen", () => {
  assert.equal(legibleText("photo\u202egnp.exe", 100, "en"), "photo[U+202E]gnp.exe");
  assert.equal(legibleText("a\u200bb\u0000\ufeff", 100, "fr"), "a[U+200B]b[U+0000][U+FEFF]");
});

Deno.test("legibleText() cuts what is too long, tells its length, and cuts no character in two", () => {
  assert.equal(legibleText("x".repeat(1e6), 3, "en"), "xxx … (1,000,000 characters in all)");
  assert.equal(legibleText("abc😀d", 4, "en"), "abc … (6 characters in all)");
  assert.equal(legibleText("abcd", 4, "en"), "abcd");
});
