import assert from "node:assert/strict";
import { type CellText, notebookOf } from "../fixture_test.ts";
import { isReadIn, untranslatedPassages } from "./languages.ts";
import { readOutline } from "./outline.ts";

function prose(text: string, ...tags: string[]): CellText {
  return { code: `md:${text}`, tags };
}

Deno.test("isReadIn() keeps a tagged cell to its language, and every other in both", () => {
  const { cells } = notebookOf([
    prose("# Titre", "fr"),
    prose("# Title", "en"),
    prose("2025"),
    prose("deux / two", "fr", "en"),
    { code: "1;", tags: ["fr"] },
    "2;",
  ]);
  assert.deepEqual(cells.map((cell) => isReadIn(cell, "fr")), [
    true,
    false,
    true,
    true,
    true,
    true,
  ]);
  assert.deepEqual(cells.map((cell) => isReadIn(cell, "en")), [
    false,
    true,
    true,
    true,
    false,
    true,
  ]);
});

Deno.test("untranslatedPassages() counts the prose of each language between two code cells", () => {
  const whole = notebookOf([
    prose("a", "en"),
    prose("b", "fr"),
    "1;",
    prose("c"),
    { code: "2;", tags: ["fr"] },
    { code: "3;", tags: ["en"] },
    "4;",
  ]);
  assert.deepEqual(untranslatedPassages(whole), []);
  const partial = notebookOf([
    prose("a", "en"),
    "1;",
    prose("un", "fr"),
    prose("deux", "fr"),
    prose("one", "en"),
    "2;",
    prose("fin", "fr"),
  ]);
  assert.deepEqual(untranslatedPassages(partial), [
    { cell: "cell-1", missing: "fr" },
    { cell: "cell-3", missing: "en" },
    { cell: "cell-7", missing: "en" },
  ]);
});

Deno.test("readOutline() reads the title and the summary in the language asked for", async () => {
  const notebook = notebookOf([
    prose("# Title\n\nWords.", "en"),
    prose("# Titre : lequel ?\n\nDes mots.", "fr"),
  ]);
  assert.deepEqual(await readOutline(notebook, "fr"), {
    title: "Titre\u00a0: lequel\u202f?",
    summary: "Des mots.",
  });
  assert.deepEqual(await readOutline(notebook, "en"), { title: "Title", summary: "Words." });
});
