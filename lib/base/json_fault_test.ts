import assert from "node:assert/strict";
import { jsonFault } from "./json_fault.ts";
import { type Locale, useLocale } from "./locale.ts";

function faultOf(text: string, locale: Locale): string {
  useLocale(locale);
  try {
    JSON.parse(text);
  } catch (error) {
    return jsonFault(text, (error as Error).message);
  } finally {
    useLocale("en");
  }
  return "none";
}

Deno.test("jsonFault() says in both languages where JSON goes wrong", () => {
  const cases = [
    ["", "it is empty", "il est vide"],
    [
      '{"a": [1,\n 2',
      "it stops in the middle, at line 2: is the file whole?",
      "il s’arrête au milieu, ligne 2\u00a0: est-il entier\u202f?",
    ],
    [
      '{"a": 1,\n}',
      `line 2, character 1, near '{"a": 1,\n}'`,
      `ligne 2, signe 1, près de '{"a": 1,\n}'`,
    ],
    ["{a}x", "line 1, character 2, near '{a'", "ligne 1, signe 2, près de '{a'"],
    ["nom", "unexpected character in 'nom'", "signe inattendu dans 'nom'"],
  ] as const;
  for (const [text, english, french] of cases) {
    assert.equal(faultOf(text, "en"), english);
    assert.equal(faultOf(text, "fr"), french);
  }
});
