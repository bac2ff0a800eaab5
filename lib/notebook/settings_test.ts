import assert from "node:assert/strict";
import { z } from "zod";
import { type Locale, useLocale } from "../base/mod.ts";
import { parseSettings } from "./settings.ts";

const FORM = z.strictObject({
  name: z.string().min(1),
  days: z.int().min(2).max(30).optional(),
  share: z.number().positive().lt(1).optional(),
  cover: z.boolean().optional(),
  unit: z.enum(["day", "month", "year"]).optional(),
  lists: z.array(z.array(z.string()).min(1)).optional(),
  places: z.record(z.string(), z.strictObject({ x: z.number() })).optional(),
  either: z.union([z.string(), z.number()]).optional(),
  other: z.string().refine((text) => text !== "no", { error: "its own words" }).optional(),
});

/** The faults found in a text, without the name of the file; none for a text that is in order. */
function faults(json: unknown, locale: Locale): string {
  useLocale(locale);
  try {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    parseSettings(text, "x", FORM, Object.keys(FORM.shape));
  } catch (error) {
    assert.ok(error instanceof SyntaxError);
    return error.message.replaceAll(/[\u00a0\u202f]/g, " ");
  } finally {
    useLocale("en");
  }
  return "none";
}

Deno.test("parseSettings() gives what a file says, also where it begins with a mark of UTF-8", () => {
  assert.deepEqual(parseSettings('\ufeff{"name": "a"}', "x", FORM, []), { name: "a" });
});

Deno.test("parseSettings() says each fault in both languages", () => {
  const cases: readonly (readonly [object, string, string])[] = [
    [{}, "name: is missing: give a string", "name : il n’y a rien : donnez un texte"],
    [{ name: 3 }, "name: must be a string (found 3)", "name : il faut un texte (trouvé : 3)"],
    [{ name: {} }, "name: must be a string", "name : il faut un texte"],
    [
      { name: "" },
      'name: must not be empty (found "")',
      'name : ne doit pas être vide (trouvé : "")',
    ],
    [
      { name: "a", days: 2.5 },
      "days: must be a whole number (found 2.5)",
      "days : il faut un nombre entier (trouvé : 2.5)",
    ],
    [
      { name: "a", days: 1 },
      "days: must be at least 2 (found 1)",
      "days : il faut au moins 2 (trouvé : 1)",
    ],
    [
      { name: "a", days: 31 },
      "days: must be at most 30 (found 31)",
      "days : il faut au plus 30 (trouvé : 31)",
    ],
    [
      { name: "a", share: 0 },
      "share: must be more than 0 (found 0)",
      "share : il faut plus de 0 (trouvé : 0)",
    ],
    [
      { name: "a", share: 1 },
      "share: must be less than 1 (found 1)",
      "share : il faut moins de 1 (trouvé : 1)",
    ],
    [
      { name: "a", cover: "yes" },
      'cover: must be true or false (found "yes")',
      'cover : il faut true ou false (trouvé : "yes")',
    ],
    [
      { name: "a", unit: "week" },
      'unit: must be "day", "month" or "year" (found "week")',
      'unit : il faut "day", "month" ou "year" (trouvé : "week")',
    ],
    [{ name: "a", lists: "b" }, 'lists: must be an array (found "b")', "lists : il faut une liste"],
    [{ name: "a", lists: [["b"], []] }, "lists[1]: must not be empty", "lists[1] : ne doit pas"],
    [
      { name: "a", places: { here: 1 } },
      "places.here: must be an object (found 1)",
      "places.here : il faut un objet (trouvé : 1)",
    ],
    [
      { name: "a", places: { here: { y: 1 } } },
      "places.here.x: is missing: give a number",
      "places.here.x : il n’y a rien : donnez un nombre",
    ],
    [
      { name: "a", either: true },
      "either: cannot stand here (found true)",
      "either : cela n’a pas sa place ici (trouvé : true)",
    ],
    [
      { name: "a", covr: 1 },
      "the top: unknown key 'covr'; did you mean 'cover'?",
      "la racine : clé inconnue « covr » ; est-ce une faute pour « cover » ?",
    ],
    [
      { name: "a", zzz: 1 },
      "the top: unknown key 'zzz'; remove it",
      "la racine : clé inconnue « zzz » ; supprimez-la",
    ],
    [{ name: "a", other: "no" }, "other: its own words", "other : its own words"],
  ];
  for (const [json, english, french] of cases) {
    const [en, fr] = [faults(json, "en"), faults(json, "fr")];
    assert.ok(en.includes(`Cannot read x:\n  at ${english}`), `${en}\n${english}`);
    assert.ok(fr.includes(`Lecture impossible, x :\n  à ${french}`), `${fr}\n${french}`);
  }
});

Deno.test("parseSettings() names every fault, each on a line of its own", () => {
  assert.equal(
    faults({ days: 1, cover: 0 }, "fr"),
    "Lecture impossible, x :" +
      "\n  à name : il n’y a rien : donnez un texte" +
      "\n  à days : il faut au moins 2 (trouvé : 1)" +
      "\n  à cover : il faut true ou false (trouvé : 0)",
  );
});

Deno.test("parseSettings() says in both languages where a text is no JSON", () => {
  assert.equal(
    faults('{\n "name": "a"', "en"),
    "Cannot read x as it is not JSON: it stops in the middle, at line 2: is the file whole?",
  );
  assert.equal(
    faults('{\n "name": "a"', "fr"),
    "Lecture impossible, x : ce n’est pas du JSON (il s’arrête au milieu, ligne 2 : est-il entier ?)",
  );
});
