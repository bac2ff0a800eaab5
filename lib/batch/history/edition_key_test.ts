import assert from "node:assert/strict";
import { keyChanges, keyOf, type KeyParts, keyParts } from "./edition_key.ts";
import { Fingerprints } from "./fingerprints.ts";
import { Bench } from "../fixture_test.ts";
import { libraryFingerprint } from "./library.ts";
import { laySite, parseStudies } from "../mod.ts";

/** A study that depends on one thing of each kind. */
const STUDY = {
  name: "a",
  notebook: "a.ipynb",
  parameters: { asOf: "2025-12-31" },
  inputs: ["lists/*.csv"],
  locales: ["en"],
  theme: "themes/client.json",
};

const FIRST = 'const asOf = "2025-01-31"; const locale = "en"; const key: string = "";';

/** Writes everything that the study depends on. */
function writeAll(bench: Bench): void {
  bench.notebook(
    "a.ipynb",
    FIRST,
    'import { two } from "./two.ts";\nDeno.readTextFileSync("orders.csv").length + two',
  );
  bench.write("two.ts", 'export { two } from "./deep.ts";');
  bench.write("deep.ts", "export const two = 2;");
  bench.write("orders.csv", "a");
  bench.write("lists/reps.csv", "b");
  bench.write("people.csv", "person\nZoé Peuplier\nLéa Orme\n");
  bench.write("deno.json", "{}");
  bench.write("deno.lock", '{ "version": "5" }');
  bench.write("themes/client.json", '{ "name": "Client", "logo": "logo.svg" }');
  bench.write("themes/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  bench.studies([STUDY]);
}

type Change = readonly [reason: string, change: (bench: Bench) => void];

/** Each thing that a report depends on, changed alone, and what `--explain` says of it. */
const CHANGES: readonly Change[] = [
  ["notebook changed", (bench) => bench.notebook("a.ipynb", FIRST, "1 + 1")],
  [
    'parameter asOf "2025-12-31" → "2026-01-31"',
    (bench) => bench.studies([{ ...STUDY, parameters: { asOf: "2026-01-31" } }]),
  ],
  [
    "parameter key added",
    (bench) =>
      bench.studies([{
        ...STUDY,
        parameters: { ...STUDY.parameters, key: { secret: "STRATE_TEST_KEY" } },
      }]),
  ],
  ["data orders.csv changed", (bench) => bench.write("orders.csv", "b")],
  ["data lists/reps.csv changed", (bench) => bench.write("lists/reps.csv", "c")],
  ["data lists/late.csv added", (bench) => bench.write("lists/late.csv", "d")],
  ["module deep.ts changed", (bench) => bench.write("deep.ts", "export const two = 2 + 0;")],
  ["lock changed", (bench) => bench.write("deno.lock", '{ "version": "5", "specifiers": {} }')],
  ["configuration changed", (bench) => bench.write("deno.json", '{ "name": "@a/b" }')],
  ["locale en → fr", (bench) => bench.studies([{ ...STUDY, locales: ["fr"] }])],
  ["code hidden → appendix", (bench) => bench.studies([{ ...STUDY, code: "appendix" }])],
  [
    "theme themes/client.json changed",
    (bench) => bench.write("themes/client.json", '{ "name": "Autre", "logo": "logo.svg" }'),
  ],
  [
    "theme themes/logo.svg changed",
    (bench) => bench.write("themes/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
  ],
  [
    "data people.csv added, privacy added",
    (bench) =>
      bench.studies([{
        ...STUDY,
        privacy: { files: ["people.csv"], columns: { person: "personal" } },
      }]),
  ],
];

/** What the study depends on now, by what its last run found that it names. */
async function partsNow(bench: Bench): Promise<KeyParts> {
  const path = bench.path("studies.json");
  const [edition] = laySite(parseStudies(bench.read("studies.json"), path), path).editions;
  const { named } = JSON.parse(bench.read("site/history/a/1/record.json"));
  const fingerprints = await Fingerprints.open(bench.path(".cache"));
  const library = await libraryFingerprint(fingerprints);
  return await keyParts(edition, named, { fingerprints, library, clock: false });
}

/** As `deno task reports --explain` puts it. */
function explain(before: KeyParts, after: KeyParts): string {
  return keyChanges(before, after)
    .map(({ part, kind, values }) => `${part} ${values?.join(" → ") ?? kind}`).join(", ");
}

Deno.test("a report is made again for each thing it depends on, and for nothing else", async () => {
  await Bench.with(async (bench) => {
    writeAll(bench);
    assert.deepEqual(await bench.run(), { a: "complete" }, bench.fault("a"));
    const { parts, key } = JSON.parse(bench.read("site/history/a/1/record.json"));
    assert.deepEqual(await partsNow(bench), parts);
    for (const [reason, change] of CHANGES) {
      change(bench);
      const now = await partsNow(bench);
      assert.equal(explain(parts, now), reason);
      assert.notEqual(keyOf(now), key);
      await Deno.remove(bench.path("lists/late.csv")).catch(() => {});
      writeAll(bench);
      assert.equal(keyOf(await partsNow(bench)), key, `after: ${reason}`);
    }
    bench.write("aside.csv", "what no report names");
    bench.write("lists/notes.txt", "nor this");
    assert.deepEqual(await bench.run(), { a: "unchanged" });
    assert.equal(parts.deno, Deno.version.deno);
    assert.equal(explain({ ...parts, deno: "2.0.0" }, parts), `deno 2.0.0 → ${parts.deno}`);
    assert.equal(explain({ ...parts, library: "another" }, parts), "library changed");
    assert.equal(explain(parts, { ...parts, clock: "true" }), "clock false → true");
  });
});

Deno.test("every file of the library counts, tests and benchmarks aside", async () => {
  const read: string[] = [];
  const those = (changed?: string) =>
    ({
      of: (path: string) => (read.push(path), Promise.resolve(path === changed ? "2" : "1")),
    }) as unknown as Fingerprints;
  const before = await libraryFingerprint(those());
  const files = [...new Set(read)];
  assert.ok(files.some((path) => path.endsWith("/segment/rfm/fit.ts")), "a method");
  assert.ok(!files.some((path) => /_(test|bench)\.ts$/.test(path)));
  for (const path of [files[0], files.at(-1)!]) {
    assert.notEqual(await libraryFingerprint(those(path)), before, path);
  }
  assert.equal(await libraryFingerprint(those()), before);
});
