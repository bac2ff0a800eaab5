import assert from "node:assert/strict";
import fc from "fast-check";
import { splitAtMarks, writeMark } from "./protocol.ts";

const KEY = "0123456789abcdef";

Deno.test("splitAtMarks() gives back what was printed between marks", () => {
  const text = fc.string({ unit: "binary", minLength: 1 }).filter((s) => s.toWellFormed() === s);
  const pieces = fc.array(fc.record({ cell: fc.nat(), order: fc.nat(), text }));
  fc.assert(fc.property(pieces, (pieces) => {
    const stream = pieces.map((p) => writeMark(KEY, p.cell, p.order) + p.text).join("");
    assert.deepEqual(splitAtMarks(stream, KEY), pieces.map((piece) => ({ ...piece })));
  }));
});

Deno.test("splitAtMarks() keeps text before any mark, and leaves other NUL characters alone", () => {
  const text = `early\0${writeMark(KEY, 2, 5)}a\0${writeMark("other", 1, 1)}`;
  assert.deepEqual(splitAtMarks(text, KEY), [
    { cell: 0, order: 0, text: "early\0" },
    { cell: 2, order: 5, text: `a\0${writeMark("other", 1, 1)}` },
  ]);
});

Deno.test("writeMark() fits a pipe's atomic write of 512 bytes", () => {
  const key = "f".repeat(64);
  assert.ok(writeMark(key, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).length < 512);
});
