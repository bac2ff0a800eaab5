import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { applyEdits } from "./edit.ts";
import { cellOf } from "../fixture_test.ts";
import { runImportEdits } from "./imports.ts";
import { libraryFiles } from "./library.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

Deno.test("libraryFiles() knows the file of every name that the library exports", async () => {
  const library: Record<string, unknown> = await import("@strate/strate");
  const files = libraryFiles(ROOT)!;
  assert.deepEqual([...files.keys()].sort(), Object.keys(library).sort());
  for (const [name, file] of files) {
    assert.ok((await import(file))[name] === library[name], name);
  }
});

Deno.test("libraryFiles() leaves projects alone that have the library from elsewhere", () => {
  assert.equal(libraryFiles("/studies"), undefined);
});

Deno.test("runImportEdits() takes names of the library from their own files", () => {
  const files = new Map([["a", "file:///a.ts"], ["b", "file:///b.ts"], ["c", "file:///a.ts"]]);
  const loaded = (source: string) => {
    const cell = cellOf(source);
    return applyEdits(cell.source, runImportEdits(cell, new URL("file:///p/"), "r", files));
  };
  assert.equal(
    loaded('import { a, b as x, type T, c, d } from "@strate/strate";'),
    "const [{ a, c }, { b: x }, { d }] = await Promise.all([" +
      'import("file:///a.ts"), import("file:///b.ts"), import("@strate/strate")]);',
  );
  for (const source of ['import * as s from "@strate/strate";', 'import { a } from "other";']) {
    assert.doesNotMatch(loaded(source), /file:/);
  }
});
