import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "./edit.ts";
import { CellError } from "../errors.ts";
import { cellOf, notebookOf, parameters } from "../fixture_test.ts";
import { checkedImportEdits, runImportEdits } from "./imports.ts";
import { cellLine, checkModule, runModule } from "./module.ts";
import { readProgram } from "./program.ts";
import { valueEdits } from "./value.ts";

const FOLDER = new URL("file:///project/notebooks/");

function kept(source: string): string {
  const cell = cellOf(source);
  return applyEdits(cell.source, valueEdits(cell, "v"));
}

function loaded(source: string): string {
  const cell = cellOf(source);
  return applyEdits(cell.source, runImportEdits(cell, FOLDER, "r"));
}

Deno.test("valueEdits() keeps the last expression, semicolon or not", () => {
  assert.equal(kept("1 + 1"), "v = (1 + 1)");
  assert.equal(kept("a;\nb;"), "a;\nv = (b);");
  assert.equal(kept('"text"'), 'v = ("text")');
  assert.equal(kept("await f() // end"), "v = (await f()) // end");
  assert.equal(kept("(a, b)"), "v = ((a, b))");
});

Deno.test("valueEdits() keeps the value before declarations, as a console does", () => {
  assert.equal(kept("1; const b = 2"), "v = (1); const b = 2");
  assert.equal(
    kept("a()\nfunction f() {}\ntype T = string"),
    "v = (a())\nfunction f() {}\ntype T = string",
  );
  assert.equal(kept("const a = 1"), "const a = 1");
  assert.equal(kept("// nothing"), "// nothing");
});

Deno.test("valueEdits() keeps values within statements, but not within functions or finally", () => {
  assert.equal(kept("if (a) { 5 } else b()"), "if (a) { v = (5) } else v = (b())");
  assert.equal(kept("try { 6 } finally { 7 }"), "try { v = (6) } finally { 7 }");
  assert.equal(
    kept("for (const x of y) { z(() => { x }) }"),
    "for (const x of y) { v = (z(() => { x })) }",
  );
});

Deno.test("valueEdits() reads braces alone as an object, as the kernel does", () => {
  assert.equal(kept("{ a: 1, b }"), "v = (({ a: 1, b }\n))");
  assert.equal(kept("{ a: 1; }"), "{ a: v = (1); }");
});

Deno.test("runImportEdits() loads modules in their place", () => {
  assert.equal(loaded('import "./a.ts";'), 'await import("file:///project/notebooks/a.ts");');
  assert.equal(loaded('import a from "x"'), 'const { default: a } = await import("x");');
  assert.equal(loaded('import * as n from "x";'), 'const n = await import("x");');
  assert.equal(
    loaded('import a, { type B, c, d as e } from "../m.ts";'),
    'const { default: a, c, d: e } = await import("file:///project/m.ts");',
  );
  assert.equal(
    loaded('import a, * as n from "x";'),
    'const n = await import("x"), { default: a } = n;',
  );
  assert.equal(
    loaded('import j from "./d.json" with { type: "json" };'),
    'const { default: j } = await import("file:///project/notebooks/d.json", { with: { type: "json" } });',
  );
});

Deno.test("runImportEdits() leaves types out and keeps the number of lines", () => {
  assert.equal(loaded('import type { A } from "x";\na'), "\na");
  assert.equal(
    loaded('import {\n  a,\n  b,\n} from "x";\nc'),
    'const { a, b } = await import("x");\n\n\n\nc',
  );
  assert.equal(loaded('import { type A } from "x";'), "");
});

Deno.test("imports that the notebook computes are resolved from its folder", () => {
  assert.equal(loaded('await import("./a.ts")'), 'await import("file:///project/notebooks/a.ts")');
  assert.equal(loaded("await import(path)"), "await import(r(path))");
  const cell = cellOf('import { a } from "./a.ts";\nexport * from "../b.ts";\nimport(p)');
  assert.equal(
    applyEdits(cell.source, checkedImportEdits(cell, FOLDER)),
    'import { a } from "file:///project/notebooks/a.ts";\nexport * from "file:///project/b.ts";\nimport(p)',
  );
});

Deno.test("applyEdits() keeps the number of lines, whatever is replaced", () => {
  const line = fc.stringMatching(/^[a-z]{0,5}$/);
  fc.assert(fc.property(fc.array(line, { minLength: 1 }), fc.nat(), fc.nat(), (lines, a, b) => {
    const source = lines.join("\n");
    const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
    const changed = applyEdits(source, [{ start, end, text: "new" }]);
    assert.equal(changed.split("\n").length, lines.length);
    assert.ok(changed.startsWith(source.slice(0, start) + "new"));
    assert.ok(changed.endsWith(source.slice(end)));
  }));
});

Deno.test("cellLine() finds every line of every cell in both modules", () => {
  const sources = ["const a = 1\na", 'import "x";\n\n\nb', "{ c: 1 }", "d\n// end"];
  const program = readProgram(notebookOf(["md:# Title", ...sources]));
  for (const module of [checkModule(program, FOLDER), runModule(program, FOLDER)]) {
    const lines = module.text.split("\n");
    sources.forEach((source, i) => {
      const last = source.split("\n").length;
      const word = /\w(?=[^\w]*$)/.exec(source.split("\n")[last - 1])![0];
      const found = lines.findIndex((text, n) => {
        const place = cellLine(module, n + 1);
        return place?.cell === i + 1 && place.line === last && text.includes(word);
      });
      assert.ok(found >= 0, `line ${last} of cell ${i + 1}`);
    });
    assert.equal(cellLine(module, 1), undefined);
  }
});

function refusal(cells: Parameters<typeof notebookOf>[0]): CellError {
  try {
    readProgram(notebookOf(cells));
  } catch (error) {
    assert.ok(error instanceof CellError);
    return error;
  }
  assert.fail("nothing was thrown");
}

Deno.test("readProgram() gives cell and line of a syntax error", () => {
  const error = refusal(["ok", "md:text", "const a = 1;\nlet let = 5"]);
  assert.equal(error.where, "/somewhere/study.ipynb, cell 2, line 2");
  assert.equal(error.place.kind, "syntax");
  assert.doesNotMatch(error.message, /\(\d+:\d+\)/);
});

Deno.test("readProgram() refuses a name declared in two cells and names both", () => {
  const twice: readonly (readonly [string, string, string])[] = [
    ["const a = 1", "let a = 2", "a"],
    ["const { x, y: [b] } = f()", "function b() {}", "b"],
    ["class C {}", "type C = string", "C"],
    ['import { d } from "x"', 'import d from "y"', "d"],
    ["export const e = 1", "enum e { A }", "e"],
    ["const { ...rest } = f()", "interface rest {}", "rest"],
    ["const [q = 1] = f()", "var q", "q"],
  ];
  for (const [first, second, name] of twice) {
    const error = refusal([first, "0", `0\n${second}`]);
    assert.equal(error.message, `'${name}' is declared in cell 1 and again in cell 3`);
    assert.equal(error.place.line, 2);
  }
});

Deno.test("readProgram() lets names be used again inside functions and blocks", () => {
  readProgram(notebookOf(["const a = 1", "{ const a = 2; f(a) }", "(() => { let a; })()"]));
});

Deno.test("readProgram() refuses import.meta, as the kernel does", () => {
  const error = refusal(["0\nimport.meta.url"]);
  assert.match(error.message, /Cannot use 'import\.meta' in a notebook/);
  assert.equal(error.place.line, 2);
});

Deno.test("readProgram() puts values in place of parameters", () => {
  const notebook = notebookOf([
    parameters(
      'const asOf: string = "2006-12-31"; // day\nlet n = -1, flag = false;\n' +
        'const list = ["a"] as const;\nconst text = `b\nc`;\nconst none = null;',
    ),
    "asOf",
  ]);
  const values = { asOf: '20"7', n: 3.5, flag: true, list: ["x", "y"], text: "t", none: -2 };
  assert.equal(
    readProgram(notebook, values).parameterSource,
    'const asOf: string = "20\\"7"; // day\nlet n = 3.5, flag = true;\n' +
      'const list = ["x","y"] as const;\nconst text = "t"\n;\nconst none = -2;',
  );
  assert.equal(readProgram(notebook).values.n, -1);
});
