import assert from "node:assert/strict";
import fc from "fast-check";
import { notebookOf, parameters } from "../fixture_test.ts";
import { checkParameters, parseParameterTexts } from "./parameter_values.ts";
import { readParameters, typedValues } from "./parameters.ts";
import { readProgram } from "./program.ts";

const NOTEBOOK = notebookOf([
  parameters(`
    const name = "retail";
    const count = 5;
    const loss = -2.5;
    const deep = true;
    const regions = ["Nord", "Sud"];
    const cuts = [30, 90];
    const none = null;
    const empty = [];
    const total = count * 2;
  `),
]);
const PARAMETERS = readParameters(NOTEBOOK);

Deno.test("readParameters() lists the literals of the tagged cell", () => {
  assert.deepEqual(
    PARAMETERS.declarations.map(({ name, defaultValue }) => [name, defaultValue]),
    [
      ["name", "retail"],
      ["count", 5],
      ["loss", -2.5],
      ["deep", true],
      ["regions", ["Nord", "Sud"]],
      ["cuts", [30, 90]],
      ["none", null],
      ["empty", []],
    ],
  );
  assert.deepEqual(PARAMETERS.computed, ["total"]);
  assert.equal(PARAMETERS.cell, 1);
});

Deno.test("readParameters() finds none in a notebook without the tag, and refuses two cells", () => {
  assert.deepEqual(readParameters(notebookOf(["const a = 1"])).declarations, []);
  assert.throws(
    () => readParameters(notebookOf([parameters("const a = 1"), "0", parameters("const b = 1")])),
    { name: "CellError", message: "Cells 1 and 3 are both tagged 'parameters': keep one" },
  );
});

Deno.test("parseParameterTexts() reads each text as the kind of its literal", () => {
  const texts = {
    name: "1",
    count: "12",
    loss: "-0.5e2",
    deep: "false",
    regions: "Est, Ouest",
    cuts: "[1, 2.5]",
    none: "plain",
    empty: "a,b",
  };
  assert.deepEqual(parseParameterTexts(PARAMETERS, texts), {
    name: "1",
    count: 12,
    loss: -50,
    deep: false,
    regions: ["Est", "Ouest"],
    cuts: [1, 2.5],
    none: "plain",
    empty: ["a", "b"],
  });
  assert.deepEqual(parseParameterTexts(PARAMETERS, { none: "[1]", name: "", regions: "" }), {
    none: [1],
    name: "",
    regions: [],
  });
});

Deno.test("parseParameterTexts() refuses a text of another kind", () => {
  for (
    const [name, text] of [
      ["count", "five"],
      ["count", ""],
      ["count", "1,5"],
      ["count", "0x10"],
      ["count", "Infinity"],
      ["deep", "yes"],
      ["cuts", "1,x"],
      ["cuts", '["a"]'],
      ["cuts", "[1"],
    ]
  ) {
    assert.throws(() => parseParameterTexts(PARAMETERS, { [name]: text }), {
      name: "TypeError",
      message: new RegExp(`^Cannot use '.*' as parameter '${name}': it must be `),
    }, `${name}=${text}`);
  }
  assert.throws(() => parseParameterTexts(PARAMETERS, { count: "x" }), {
    message: "Cannot use 'x' as parameter 'count': it must be a number, such as 5",
  });
});

Deno.test("an unknown name lists the known ones; a computed one says so", () => {
  assert.throws(() => checkParameters(PARAMETERS, { nome: "x" }), {
    name: "RangeError",
    message: "Cannot find parameter 'nome': " +
      "the notebook has name, count, loss, deep, regions, cuts, none, empty",
  });
  assert.throws(() => checkParameters(PARAMETERS, { total: 1 }), /the notebook computes it/);
  assert.throws(
    () => checkParameters(readParameters(notebookOf(["1"])), { a: 1 }),
    /the notebook has no cell tagged 'parameters'/,
  );
});

Deno.test("checkParameters() refuses values that would change the type of a variable", () => {
  const wrong = { name: 1, count: "5", deep: null, regions: "Nord", cuts: [1, "2"], loss: NaN };
  for (const [name, value] of Object.entries(wrong)) {
    assert.throws(() => checkParameters(PARAMETERS, { [name]: value }), TypeError, name);
  }
});

Deno.test("typedValues() leaves out what cannot change a type", () => {
  const { declarations } = readParameters(notebookOf([
    parameters('const asOf = "2025-12-31", by = "revenue", n = 5, deep = true, none = null;'),
  ]));
  const typed = (values: Record<string, string | number | boolean>) =>
    typedValues(declarations, values);
  assert.deepEqual(typed({ asOf: "2026-01-01", n: 7 }), {});
  assert.deepEqual(typed({ asOf: "today", by: "margin" }), { asOf: "today", by: "margin" });
  assert.deepEqual(typed({ deep: false, none: "1.5" }), { deep: false, none: "1.5" });
});

Deno.test("any text given for a parameter comes back as the value of the program", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.double({ noNaN: true }), (text, number) => {
      fc.pre(Number.isFinite(number));
      const { parameterSource } = readProgram(NOTEBOOK, { name: text, count: number });
      const again = readParameters(notebookOf([parameters(parameterSource)]));
      const values = Object.fromEntries(again.declarations.map((d) => [d.name, d.defaultValue]));
      assert.equal(values.name, text);
      assert.equal(values.count, number === 0 ? 0 : number);
    }),
    { numRuns: 30 },
  );
});
