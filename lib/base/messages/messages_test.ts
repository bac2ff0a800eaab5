import assert from "node:assert/strict";
import { LOCALES } from "../locale.ts";
import type { Catalogue, Message } from "./catalogue.ts";
import { message, type MessageKey, MESSAGES } from "./mod.ts";

function places(message: Message): string {
  const forms = typeof message === "string" ? [message] : [message.one, message.other];
  return forms.map((form) => [...form.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join())
    .join("/");
}

Deno.test("MESSAGES has every key in every locale, with the same places", () => {
  for (const [key, texts] of Object.entries<Catalogue[string]>(MESSAGES)) {
    assert.deepEqual(Object.keys(texts).sort(), [...LOCALES].sort(), `key '${key}'`);
    assert.equal(places(texts.fr), places(texts.en), `places of '${key}'`);
    for (const text of Object.values(texts)) {
      for (const form of typeof text === "string" ? [text] : Object.values(text)) {
        assert.ok(form.trim().length > 0, `key '${key}' is empty`);
      }
    }
  }
});

Deno.test("message() chooses the plural of each language: zero is singular in French", () => {
  assert.equal(message("customerCount", { count: 0 }, "fr"), "0 client");
  assert.equal(message("customerCount", { count: 0 }, "en"), "0 customers");
});

Deno.test("message() writes numbers in the locale", () => {
  assert.equal(message("customerCount", { count: 1234 }, "en"), "1,234 customers");
  assert.equal(message("customerCount", { count: 1234 }, "fr"), "1\u202f234 clients");
});

Deno.test("message() refuses a missing parameter", () => {
  assert.throws(() => message("customerCount" as MessageKey, {}, "en"), RangeError);
});
