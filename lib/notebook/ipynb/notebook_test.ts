import assert from "node:assert/strict";
import fc from "fast-check";
import { notebookText } from "../fixture_test.ts";
import { parseNotebook, readNotebook } from "./notebook.ts";

function parse(json: unknown) {
  return parseNotebook(JSON.stringify(json), "x.ipynb");
}

Deno.test("parseNotebook() joins lines and numbers the code cells that are not blank", () => {
  const { cells } = parse({
    nbformat: 4,
    cells: [
      { cell_type: "markdown", metadata: {}, source: ["# A\n", "text"] },
      { cell_type: "code", metadata: {}, source: "  \n" },
      { cell_type: "code", metadata: { tags: ["parameters"] }, source: ["a\r\n", "b"] },
      { cell_type: "raw", metadata: {}, source: "raw" },
      { cell_type: "code", metadata: {}, source: "// only a comment" },
    ],
  });
  assert.deepEqual(cells.map(({ number }) => number), [undefined, undefined, 1, undefined, 2]);
  assert.equal(cells[0].source, "# A\ntext");
  assert.equal(cells[2].source, "a\nb");
  assert.deepEqual(cells[2].tags, ["parameters"]);
});

Deno.test("parseNotebook() fingerprints the bytes of the file", () => {
  // printf '{"nbformat":4,"cells":[]}' | sha256sum
  assert.equal(
    parseNotebook('{"nbformat":4,"cells":[]}', "x").sha256,
    "fc0255a374e0265edf425870c4589b60906905021113a6e0b850867bf900a54d",
  );
});

Deno.test("parseNotebook() says what is wrong with a file that is no notebook", () => {
  const bad = (json: unknown, expected: RegExp) =>
    assert.throws(() => parse(json), { name: "SyntaxError", message: expected });
  assert.throws(() => parseNotebook("{", "x.ipynb"), /'x\.ipynb' as a notebook: it is not JSON/);
  bad({ nbformat: 3, worksheets: [] }, /notebook format 3; open it in JupyterLab and save it/);
  bad([], /Cannot read 'x\.ipynb' as a notebook/);
  bad({ nbformat: 4 }, /at cells/);
  bad({ nbformat: 4, cells: [{ cell_type: "code", source: 5 }] }, /at cells\[0\]\.source/);
  bad(
    { nbformat: 4, cells: [], metadata: { kernelspec: { language: "python" } } },
    /a python notebook; choose the Deno kernel/,
  );
});

Deno.test("parseNotebook() either reads a file or throws a SyntaxError that names it", () => {
  fc.assert(fc.property(fc.json(), (text) => {
    try {
      parseNotebook(text, "any.ipynb");
    } catch (error) {
      assert.ok(error instanceof SyntaxError && error.message.includes("any.ipynb"));
    }
  }));
});

Deno.test("readNotebook() names a file that is not there", async () => {
  await assert.rejects(readNotebook("no/such.ipynb"), {
    name: "RangeError",
    message: "Cannot find the notebook 'no/such.ipynb'",
  });
});

Deno.test("notebooks of the TypeScript and JavaScript kernels are read", () => {
  for (const language of ["typescript", "TypeScript", "javascript"]) {
    parseNotebook(notebookText([], { language_info: { name: language } }), "x.ipynb");
  }
});
