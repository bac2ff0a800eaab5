import assert from "node:assert/strict";
import { readDiagnostics, type WrittenModule } from "./check.ts";
import { notebookOf } from "../fixture_test.ts";
import { checkModule } from "../program/module.ts";
import { readProgram } from "../program/program.ts";

const ROOT = "/project";
const MODULE = checkModule(
  readProgram(notebookOf(["const a = 1;", "const b: string =\n  a;"])),
  new URL("file:///project/"),
);
const WRITTEN: WrittenModule = {
  notebook: "study.ipynb",
  url: new URL("file:///project/.cache/notebook/study.ts"),
  module: MODULE,
  project: {
    root: ROOT,
    folder: ROOT,
    config: "/project/deno.json",
    lock: undefined,
    folderUrl: new URL("file:///project/"),
  },
};

/** The line of the module that holds the second line of the second cell. */
const LINE = MODULE.text.split("\n").indexOf("  a;") + 1;

Deno.test("readDiagnostics() gives every error its cell and line", () => {
  const errors = readDiagnostics(
    `Check ${WRITTEN.url.href}
TS2322 [ERROR]: Type 'number' is not assignable to type 'string'.
  Because of this.
  a;
  ~
    at ${WRITTEN.url.href}:${LINE}:3

    The expected type comes from here
      const b: string
            ~
        at ${WRITTEN.url.href}:2:7

TS7006 [ERROR]: Parameter 'x' implicitly has an 'any' type.
export function f(x) {}
                  ^
    at file:///project/lib/f.ts:7:19

Found 2 errors.

error: Type checking failed.
`,
    WRITTEN,
    "en",
  );
  assert.deepEqual(errors.map(({ message, where }) => [message, where]), [
    [
      "Type 'number' is not assignable to type 'string'. Because of this.",
      "study.ipynb, cell 2, line 2",
    ],
    ["Parameter 'x' implicitly has an 'any' type. (in lib/f.ts:7)", "study.ipynb"],
  ]);
  assert.equal(errors[0].place.errorName, "TS2322");
});

Deno.test("readDiagnostics() places a module that cannot be found", () => {
  const [error] = readDiagnostics(
    `error: Module not found "file:///project/x.ts".\n    at ${WRITTEN.url.href}:${LINE}:3\n`,
    WRITTEN,
    "en",
  );
  assert.equal(error.message, 'Module not found "x.ts".');
  assert.deepEqual([error.place.cell, error.place.line], [2, 2]);
});

Deno.test("readDiagnostics() says what to do when the lock lacks a package", () => {
  const [error] = readDiagnostics(
    "error: The lockfile is out of date. Run `deno install --frozen=false`\nchanges:\n5 | + x",
    WRITTEN,
    "en",
  );
  assert.equal(error.place.kind, "start");
  assert.match(error.place.hint ?? "", /add it to deno\.json, then run deno install/);
});
