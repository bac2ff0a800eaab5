import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { applyEdits } from "./edit.ts";
import { cellOf } from "../fixture_test.ts";
import { runImportEdits } from "./imports.ts";
import { libraryFiles, narrowDoor } from "./library.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

Deno.test("libraryFiles() knows the file of every name that the library exports", async () => {
  const library: Record<string, unknown> = await import("@strate/strate");
  const files = libraryFiles();
  assert.deepEqual([...files.keys()].sort(), Object.keys(library).sort());
  for (const [name, file] of files) {
    assert.ok((await import(file))[name] === library[name], name);
  }
});

Deno.test("narrowDoor() passes on the names that cells import", () => {
  const cells = ['import { rfm, type RfmModel } from "@strate/strate";\nrfm', "1"].map(cellOf);
  const door = narrowDoor(cells, ROOT)!;
  assert.deepEqual([...door.names], ["rfm"]);
  assert.equal(
    door.text,
    `export { rfm } from "${new URL("../../segment/rfm/rfm.ts", import.meta.url)}";\n`,
  );
});

Deno.test("narrowDoor() leaves projects alone that have the library from elsewhere", () => {
  const cells = [cellOf('import { rfm } from "@strate/strate";')];
  assert.equal(narrowDoor(cells, "/studies"), undefined);
  assert.equal(narrowDoor([cellOf("1")], ROOT), undefined);
});

Deno.test("runImportEdits() takes what the stand-in has from it, and leaves the rest alone", () => {
  const standIn = { specifier: "x", names: new Set(["a", "b"]), url: "file:///door.ts" };
  const loaded = (source: string) => {
    const cell = cellOf(source);
    return applyEdits(cell.source, runImportEdits(cell, new URL("file:///p/"), "r", standIn));
  };
  assert.equal(
    loaded('import { a, b as c, type T } from "x";'),
    'const { a, b: c } = await import("file:///door.ts");',
  );
  const others = [
    'import { a, d } from "x";',
    'import * as x from "x";',
    'import x, { a } from "x";',
    'import { a } from "y";',
    'import "x";',
  ];
  for (const source of others) assert.doesNotMatch(loaded(source), /door/, source);
});
