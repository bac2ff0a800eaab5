import assert from "node:assert/strict";
import { readNotebook, untranslatedPassages } from "../lib/notebook/mod.ts";

const FOLDER = new URL("./", import.meta.url);

Deno.test("notebooks are kept without outputs, so that git shows what changed", () => {
  const names = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name)
    .filter((name) => name.endsWith(".ipynb"));
  assert.ok(names.length >= 2);
  for (const name of names) {
    const { cells } = JSON.parse(Deno.readTextFileSync(new URL(name, FOLDER)));
    for (const cell of cells) {
      if (cell.cell_type !== "code") continue;
      assert.deepEqual([cell.outputs, cell.execution_count], [[], null], `${name}, ${cell.id}`);
    }
  }
});

Deno.test("every passage of a notebook in two languages has both", async () => {
  const names = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name)
    .filter((name) => name.endsWith(".ipynb"));
  for (const name of names) {
    const notebook = await readNotebook(new URL(name, FOLDER).pathname);
    assert.deepEqual(untranslatedPassages(notebook), [], name);
  }
});

Deno.test("grades of potential are written with one sign, that of figures and of files", () => {
  const names = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name)
    .filter((name) => name.endsWith(".ipynb"));
  for (const name of names) {
    const text = Deno.readTextFileSync(new URL(name, FOLDER));
    assert.doesNotMatch(text, /\b[ABCP]?[ABC](?:′|’(?!\p{L}))/u, name);
  }
});
