import assert from "node:assert/strict";
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
      /at studies\[0\]\.parameters\.key/,
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
