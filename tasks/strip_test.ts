import assert from "node:assert/strict";
import { stripOutputs } from "./strip.ts";

Deno.test("stripOutputs() refuses what is no notebook", () => {
  assert.throws(() => stripOutputs("{", "a.ipynb"), { name: "SyntaxError", message: /a\.ipynb/ });
  for (const text of ['{"cells": 3}', "[]", "null", "4"]) {
    assert.throws(() => stripOutputs(text, "a.ipynb"), {
      name: "DataError",
      message: "Cannot read a.ipynb: this JSON is no notebook, it has no `cells`",
    });
  }
});

Deno.test("stripOutputs() takes outputs and counts out, and touches nothing else", () => {
  const cell = { cell_type: "code", source: "1 + 1", metadata: { tags: ["x"] } };
  const notebook = (outputs: unknown[], execution_count: number | null) =>
    JSON.stringify(
      { cells: [{ ...cell, outputs, execution_count }, { cell_type: "markdown" }] },
      null,
      1,
    );
  const clean = `${notebook([], null)}\n`;
  assert.equal(stripOutputs(notebook([{ output_type: "stream", text: "Jean" }], 4)), clean);
  assert.equal(stripOutputs(notebook([], 4)), clean);
  const odd = '{"cells":  [ ] }';
  assert.equal(stripOutputs(odd), odd, "a notebook without outputs keeps its very bytes");
});
