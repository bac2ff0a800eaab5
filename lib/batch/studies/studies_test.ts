import assert from "node:assert/strict";
import { useLocale } from "../../base/mod.ts";
import { parseStudies } from "./studies.ts";

function fault(studies: unknown): string {
  const text = typeof studies === "string" ? studies : JSON.stringify(studies);
  try {
    parseStudies(text, "studies.json");
  } catch (error) {
    assert.ok(error instanceof SyntaxError);
    return error.message;
  }
  return "none";
}

Deno.test("parseStudies() fills in what is left out", () => {
  const { site, studies: [study] } = parseStudies(
    '{"studies": [{"name": "rfm", "notebook": "rfm.ipynb"}]}',
    "studies.json",
  );
  assert.equal(site, "../reports");
  assert.deepEqual([study.retention, study.timeoutSeconds, study.retries], [12, 600, 0]);
  assert.deepEqual([study.parameters, study.grid, study.inputs], [{}, {}, []]);
  assert.deepEqual([study.code, study.theme], ["hidden", undefined]);
});

Deno.test("parseStudies() says where the fault is, what stands there and what to do", () => {
  const study = { name: "rfm", notebook: "rfm.ipynb" };
  const cases: readonly (readonly [unknown, RegExp])[] = [
    ["{", /Cannot read 'studies\.json' as it is not JSON/],
    [{}, /at studies: is missing: give an array/],
    [{ studies: [] }, /at studies: /],
    [
      { studies: [{ ...study, notebok: "x" }] },
      /at studies\[0\]: unknown key 'notebok'; did you mean 'notebook'\?/,
    ],
    [{ studies: [{ ...study, colour: 1 }] }, /unknown key 'colour'; remove it/],
    [{ studies: [{ name: "rfm" }] }, /at studies\[0\]\.notebook: is missing: give a string/],
    [
      { studies: [{ ...study, name: "a b" }] },
      /at studies\[0\]\.name: must be letters.*found "a b"/,
    ],
    [
      { studies: [{ ...study, code: "shown" }] },
      /at studies\[0\]\.code: .*"appendix".*found "shown"/,
    ],
    [{ theme: "", studies: [study] }, /at theme: must be a path/],
    [{ studies: [{ ...study, locales: ["de"] }] }, /at studies\[0\]\.locales\[0\]: .*found "de"/],
    [
      { studies: [{ ...study, output: "../x" }] },
      /at studies\[0\]\.output: must be a path below the site.*found "\.\.\/x"/,
    ],
    [{ studies: [{ ...study, output: "/x" }] }, /must be a path below the site/],
    [{ studies: [{ ...study, output: "a/../../x" }] }, /must be a path below the site/],
    [{ studies: [{ ...study, retries: 99 }] }, /at studies\[0\]\.retries: .*found 99/],
    [
      { studies: [{ ...study, parameters: { key: { secret: "PATH" } } }] },
      /\.parameters\.key\.secret: must name an environment variable.*found "PATH"/,
    ],
    [
      { studies: [{ ...study, parameters: { key: { env: "STRATE_KEY" } } }] },
      /\.parameters\.key: must be a string, a number.* or \{"secret": "STRATE_…"\} for what/,
    ],
    [
      { studies: [study, study] },
      /at studies\[1\]\.name: 'rfm' is already the name of studies\[0\]/,
    ],
    [
      { studies: [{ ...study, alerts: [{ metric: "x" }] }] },
      /at studies\[0\]\.alerts\[0\]: needs a threshold/,
    ],
  ];
  for (const [studies, expected] of cases) assert.match(fault(studies), expected);
});

Deno.test("parseStudies() says the same in French", () => {
  const study = { name: "rfm", notebook: "rfm.ipynb" };
  const privacy = { files: ["a.csv"], columns: {}, key: "PATH" };
  const cases: readonly (readonly [unknown, RegExp])[] = [
    ["", /^Lecture impossible, «\sstudies\.json\s»\s: ce n’est pas du JSON \(il est vide\)$/],
    [{}, /à studies\s: il n’y a rien\s: donnez une liste/],
    [{ studies: [] }, /à studies\s: ne doit pas être vide/],
    [
      { ...study, notebok: "x" },
      /à studies\[0\]\s: clé inconnue «\snotebok\s»\s; est-ce une faute pour/,
    ],
    [{ ...study, name: "a b" }, /\.name\s: il faut des lettres sans accent.*trouvé\s: "a b"/],
    [{ ...study, code: "shown" }, /\.code\s: il faut "hidden", "appendix" ou "none"/],
    [{ ...study, theme: "" }, /\.theme\s: il faut un chemin/],
    [{ ...study, output: "../x" }, /comme «\sregions\/\{region\}\s» \(trouvé\s: "\.\.\/x"\)/],
    [{ ...study, schedule: "daily" }, /\.schedule\s: il faut les cinq champs d’une crontab/],
    [{ ...study, retries: 99 }, /\.retries\s: il faut au plus 10 \(trouvé\s: 99\)/],
    [{ ...study, grid: { a: [{}] } }, /\.grid\.a\[0\]\s: il faut un texte, .* ou une liste/],
    [{ ...study, parameters: { a: {} } }, /\.a\s: il faut .* ou \{"secret": "STRATE_…"\} pour/],
    [{ ...study, alerts: [{ metric: "x" }] }, /\.alerts\[0\]\s: il manque un seuil/],
    [{ ...study, privacy }, /\.key\s: il faut le nom d’une variable d’env.*trouvé\s: "PATH"/],
    [
      { studies: [study, study] },
      /à studies\[1\]\.name\s: «\srfm\s» est déjà le nom de studies\[0\]/,
    ],
  ];
  useLocale("fr");
  try {
    for (const [given, expected] of cases) {
      const isStudy = typeof given === "object" && "name" in given!;
      assert.match(fault(isStudy ? { studies: [given] } : given), expected);
    }
  } finally {
    useLocale("en");
  }
});
