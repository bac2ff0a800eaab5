import assert from "node:assert/strict";
import { LOCALES } from "../locale.ts";
import type { Catalogue, Message } from "./catalogue.ts";
import { message, type MessageKey, MESSAGES } from "./mod.ts";
import { frenchSpaces } from "./typography.ts";

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

Deno.test("frenchSpaces() spaces as printers do: narrow before ; ! ?, full before : and in « »", () => {
  assert.equal(
    frenchSpaces("Lues : 3 ; « acceptées » ? Oui ! 12,5 % à 3 €"),
    "Lues\u00a0: 3\u202f; «\u00a0acceptées\u00a0»\u202f? Oui\u202f! 12,5\u00a0% à 3\u00a0€",
  );
  const spaced = frenchSpaces("Quoi : « ça » ?");
  assert.equal(frenchSpaces(spaced), spaced);
});

Deno.test("frenchSpaces() leaves times, addresses, code and places alone", () => {
  for (
    const text of ["à 10:30", "https://x.fr/?a=1;b=2", "`a ? b : c ; d`", "{a}:{b}", "sans signe"]
  ) assert.equal(frenchSpaces(text), text);
});

Deno.test("message() spaces French sentences, and touches no parameter", () => {
  assert.equal(
    message("unreadableValues", { count: 1, column: "a : b ?" }, "fr"),
    "1 valeur illisible dans la colonne «\u00a0a : b ?\u00a0», laissée vide.",
  );
  assert.match(message("rowsLeftOut", { reason: "x" }, "fr"), /Écartées\u00a0: x/);
  assert.match(message("rowsLeftOut", { reason: "x" }, "en"), /Left out: x/);
});

Deno.test("no French message has a plain space where a line could break before a sign", () => {
  for (const [key, { fr }] of Object.entries<Catalogue[string]>(MESSAGES)) {
    for (const written of typeof fr === "string" ? [fr] : Object.values(fr)) {
      const form = written.replace(/`[^`]*`/g, ""); // code
      assert.doesNotMatch(form, /\S[;!?»](?![\w=])|[\p{L}\d}]: |«\S/u, `no space in '${key}'`);
      assert.doesNotMatch(frenchSpaces(form), / [:;!?»%€]|« /, `plain space in '${key}'`);
    }
  }
});
