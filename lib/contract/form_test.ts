import assert from "node:assert/strict";
import { z } from "zod";
import { useLocale } from "../base/mod.ts";
import { checkForm, parseJson } from "./form.ts";

const model = z.strictObject({ method: z.literal("abc"), lines: z.array(z.number()) });

Deno.test("checkForm() names each path and what stands there", () => {
  assert.throws(
    () => checkForm(model, { method: "abc", lines: [1, "2"], more: 1 }, "formAbcModel"),
    {
      name: "DataError",
      message:
        /^Cannot read the ABC model: at lines\[1\]: .*; at the top: Unrecognized key: "more"$/,
    },
  );
});

Deno.test("checkForm() says whose model it is, and nothing of the rest", () => {
  assert.throws(() => checkForm(model, { method: "rfm", cuts: {} }, "formAbcModel"), {
    name: "DataError",
    message:
      'Cannot read the ABC model: it is a model of method "rfm", and its method must be "abc"',
  });
  for (const data of [{}, { lines: [] }, { method: 3 }]) {
    assert.throws(() => checkForm(model, data, "formAbcModel"), {
      message: 'Cannot read the ABC model: it is no saved model: its method must be "abc"',
    });
  }
});

Deno.test("checkForm() speaks the display language, and tells a version from another form", () => {
  const versioned = z.strictObject({ method: z.literal("abc"), version: z.literal(2) });
  useLocale("fr");
  try {
    assert.throws(() => checkForm(model, { method: "abc", lines: ["2"] }, "formAbcModel"), {
      message: /^Lecture impossible, le modèle ABC\s: à lines\[0\]\s: .*nombre.*$/,
    });
    assert.throws(() => checkForm(versioned, { method: "abc", version: 1 }, "formAbcModel"), {
      message: /version 1, et cette copie de Strate lit la version 2\. Ajustez-le à nouveau/,
    });
  } finally {
    useLocale("en");
  }
});

Deno.test("parseJson() says where JSON goes wrong, or that it stops in the middle", () => {
  const cases = [
    ['{"bins": 4,\n "x": }', /m\.json as it is not JSON: unexpected character in '.*"x": \}'/],
    ['{"bins": 4,\n}', /line 2, character 1, near/],
    ['{"bins": 4,\n "x": "re', /it stops in the middle, at line 2/],
    ['{"bins": [1, 2', /it stops in the middle, at line 1/],
    ["  \n", /it is empty/],
  ] as const;
  for (const [text, wanted] of cases) {
    assert.throws(() => parseJson(text, "m.json"), { name: "SyntaxError", message: wanted });
  }
  assert.deepEqual(parseJson('\ufeff{"bins": 4}', "m.json"), { bins: 4 });
});
