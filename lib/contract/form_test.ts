import assert from "node:assert/strict";
import { z } from "zod";
import { checkForm } from "./form.ts";

const model = z.strictObject({ method: z.literal("abc"), lines: z.array(z.number()) });

Deno.test("checkForm() names each path and what stands there", () => {
  assert.throws(() => checkForm(model, { method: "abc", lines: [1, "2"], more: 1 }, "the model"), {
    name: "DataError",
    message: /^Cannot read the model: at lines\[1\]: .*; at the top: Unrecognized key: "more"$/,
  });
});

Deno.test("checkForm() says whose model it is, and nothing of the rest", () => {
  assert.throws(() => checkForm(model, { method: "rfm", cuts: {} }, "the ABC model"), {
    name: "DataError",
    message:
      'Cannot read the ABC model: it is a model of method "rfm", and its method must be "abc"',
  });
  for (const data of [{}, { lines: [] }, { method: 3 }]) {
    assert.throws(() => checkForm(model, data, "the ABC model"), {
      message: 'Cannot read the ABC model: it is no saved model: its method must be "abc"',
    });
  }
});
