import assert from "node:assert/strict";
import fc from "fast-check";
import { useLocale } from "../../base/mod.ts";
import { laySite } from "./editions.ts";
import { slug } from "./slug.ts";
import { parseStudies } from "./studies.ts";

const STUDY = { name: "rfm", notebook: "rfm.ipynb" };

function lay(...studies: object[]) {
  return laySite(parseStudies(JSON.stringify({ studies }), "s.json"), "/project/notebooks/s.json");
}

function ids(...studies: object[]): string[] {
  return lay(...studies).editions.map(({ id }) => id);
}

Deno.test("laySite() makes one report for each combination and language", () => {
  const grid = { region: ["Île-de-France", "Nord"], bins: [4, 5] };
  assert.deepEqual(ids({ ...STUDY, grid, locales: ["fr", "en"] }), [
    "rfm-Ile-de-France-4.fr",
    "rfm-Ile-de-France-4.en",
    "rfm-Ile-de-France-5.fr",
    "rfm-Ile-de-France-5.en",
    "rfm-Nord-4.fr",
    "rfm-Nord-4.en",
    "rfm-Nord-5.fr",
    "rfm-Nord-5.en",
  ]);
  const [edition] = lay({ ...STUDY, parameters: { asOf: "2025-12-31" }, grid }).editions;
  assert.deepEqual(edition.parameters, { asOf: "2025-12-31", region: "Île-de-France", bins: 4 });
  assert.equal(edition.notebook, "/project/notebooks/rfm.ipynb");
  assert.equal(lay(STUDY).folder, "/project/reports");
});

Deno.test("laySite() puts reports where the study says", () => {
  const grid = { region: ["Nord", "Sud"] };
  assert.deepEqual(ids({ ...STUDY, grid, output: "regions/{region}" }), [
    "regions/Nord",
    "regions/Sud",
  ]);
  assert.throws(() => ids({ ...STUDY, output: "{regoin}" }), {
    name: "RangeError",
    message: /Cannot use \{regoin\} in the output of study 'rfm': there are \{study\}/,
  });
});

Deno.test("laySite() refuses two reports in one place, and names of its own", () => {
  const grid = { region: ["Nord", "nord"] };
  assert.throws(() => ids({ ...STUDY, grid }), /Cannot write two reports to 'rfm-nord'/);
  assert.throws(() => ids({ ...STUDY, grid, output: "x" }), RangeError);
  assert.throws(() => ids({ ...STUDY, output: "index" }), /keeps that name for itself/);
  assert.throws(() => ids({ ...STUDY, output: "history/x" }), /keeps that name for itself/);
  assert.throws(() => ids({ ...STUDY, notebook: "none-*.ipynb" }), /Cannot find a notebook/);
});

Deno.test("laySite() says in French what it cannot lay out", () => {
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ output: "{regoin}" }, /^«\s\{regoin\}\s» n’est pas connu .*; il y a \{study\}/],
    [{ grid: { region: ["Nord", "nord"] } }, /^Deux rapports .* comme «\s\{study\}-\{region\}\s»$/],
    [{ output: "index" }, /^L’étude «\srfm\s» ne peut pas s’écrire dans «\sindex\s»\s: le site/],
    [{ notebook: "none-*.ipynb" }, /^Aucun notebook «\snone-\*\.ipynb\s» pour l’étude «\srfm\s»$/],
    [{ parameters: { asOf: "today" } }, /^asOf «\stoday\s» .*: donnez-la, comme --date/],
    [{ parameters: { asOf: "soon" } }, /^asOf «\ssoon\s» .*AAAA-MM-JJ, ou l’un .*: today, /],
  ];
  useLocale("fr");
  try {
    for (const [study, message] of cases) {
      assert.throws(() => ids({ ...STUDY, ...study }), { name: "RangeError", message });
    }
  } finally {
    useLocale("en");
  }
});

Deno.test("slug() gives names that lead nowhere else, whatever the text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert.match(slug(text), /^[A-Za-z0-9_-]{1,60}$/);
  }));
  assert.equal(slug("../../etc/passwd"), "etc-passwd");
  assert.equal(slug("—"), "none");
});
