import assert from "node:assert/strict";
import { join } from "node:path";

const ROOT = new URL("../", import.meta.url).pathname;

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the task as a user would, from a folder of his own. */
async function report(folder: string, ...args: string[]): Promise<Result> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "--config", join(ROOT, "deno.json"), "report", ...args],
    cwd: folder,
    env: { INIT_CWD: folder }, // a task started by a task keeps the folder of the first
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

async function withNotebook(cells: readonly string[], test: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  const stored = cells.map((source, i) => ({
    cell_type: "code",
    metadata: i === 0 ? { tags: ["parameters"] } : {},
    source,
    outputs: [],
    execution_count: null,
  }));
  const text = JSON.stringify({ cells: stored, metadata: {}, nbformat: 4, nbformat_minor: 4 });
  await Deno.writeTextFile(join(folder, "deno.json"), "{}");
  await Deno.writeTextFile(join(folder, "study.ipynb"), text);
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("deno task report takes a theme and a cover, or says what is wrong with it", async () => {
  await withNotebook(['const asOf = "2025-12-31";', "asOf"], async (folder) => {
    await Deno.writeTextFile(join(folder, "t.json"), '{ "name": "Aubépine", "accent": "#0b5" }');
    const args = ["study.ipynb", "--theme", "t.json", "--cover", "--out", "r.html"];
    const good = await report(folder, ...args);
    assert.equal(good.code, 0, good.stderr);
    assert.match(good.stderr, /warning: Theme 't\.json', accent: #00bb55 has a contrast of 2\.3:1/);
    const html = await Deno.readTextFile(join(folder, "r.html"));
    assert.match(html, /<h1>study<\/h1><p class="client">Aubépine<\/p>/);
    await Deno.writeTextFile(join(folder, "t.json"), '{ "nom": "Aubépine" }');
    const bad = await report(folder, ...args);
    assert.equal(bad.code, 1);
    assert.match(bad.stderr, /^Error: Cannot read the theme 't\.json':\n {2}at name: is missing/);
    assert.doesNotMatch(bad.stderr, /\n\s+at .*\.ts/, "no stack");
  });
});

Deno.test("deno task report writes the report where the user stands, and exits 0 or 1", async () => {
  const cells = [
    'const name = "Ada"; const fail = false;',
    "if (fail) throw new Error('broken');\nname",
  ];
  await withNotebook(cells, async (folder) => {
    const args = ["study.ipynb", "-p", "name=Bo=1", "--locale", "fr", "--out", "out/r.html"];
    const good = await report(folder, ...args);
    assert.equal(good.code, 0, good.stderr);
    assert.equal(good.stdout, "out/r.html\nout/r.ipynb\n");
    const html = await Deno.readTextFile(join(folder, "out/r.html"));
    assert.match(html, /<html lang="fr"/);
    assert.match(html, /&quot;Bo=1&quot;/);
    const bad = await report(folder, ...args, "-p", "fail=true");
    assert.equal(bad.code, 1);
    assert.match(bad.stderr, /study\.ipynb, cellule 2, ligne 1\u00a0: Error: broken/);
    assert.match(
      bad.stderr,
      /^lecture [\d,]+ s\u202f; vérification [\d,]+ s et exécution [\d,]+ s en parallèle\u202f; mise/m,
    );
    assert.match(bad.stdout, /^out\/r\.failed\.html$/m);
    assert.equal(await Deno.readTextFile(join(folder, "out/r.html")), html);
  });
});

Deno.test("deno task report warns of a passage that readers of one language miss, in theirs", async () => {
  await withNotebook(["const limit = 5;"], async (folder) => {
    const path = join(folder, "study.ipynb");
    const notebook = JSON.parse(await Deno.readTextFile(path));
    const metadata = { tags: ["fr"] };
    notebook.cells.push({ id: "b", cell_type: "markdown", metadata, source: "Un résumé" });
    await Deno.writeTextFile(path, JSON.stringify(notebook));
    const bad = ["-p", "limit=six", "--out", "r.html"]; // it is told before anything runs
    const english = await report(folder, "study.ipynb", ...bad);
    assert.match(english.stderr, /^warning: .*study\.ipynb: nothing tagged 'en' for cell 'b'$/m);
    const french = await report(folder, "study.ipynb", "--locale", "fr", ...bad);
    assert.match(
      french.stderr,
      /^Attention\u00a0: .*study\.ipynb\u00a0: aucune cellule étiquetée 'en' ne répond à la cellule 'b'$/m,
    );
  });
});

Deno.test("deno task report tells a user's mistake without the calls that led to it", async () => {
  const cells = [
    'const asOf = "2025-12-31"; const defect = false;',
    "const make = defect ? TypeError : RangeError;\n" +
    "function read(day: string) { if (/\\//.test(day)) throw new make(`'${day}' is not a day`); }\n" +
    "read(asOf)",
  ];
  await withNotebook(cells, async (folder) => {
    const args = ["study.ipynb", "-p", "asOf=31/12/2025", "--out", "r.html"];
    const mistake = await report(folder, ...args);
    assert.equal(mistake.code, 1);
    assert.match(
      mistake.stderr,
      /^study\.ipynb, cell 2, line 2: RangeError: '31\/12\/2025' is not a day$/m,
    );
    assert.doesNotMatch(mistake.stderr, /^ +at /m);
    const defect = await report(folder, ...args, "-p", "defect=true");
    assert.match(defect.stderr, /^ {4}at cell 2, line 3$/m, "a defect keeps its calls");
  });
});

Deno.test("deno task report exits 2 when the command line cannot be understood", async () => {
  await withNotebook(["const limit = 5;"], async (folder) => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /missing required argument 'notebook'/],
      [["study.ipynb", "-p", "limit"], /'limit' is not written name=value/],
      [["study.ipynb", "-p", "limits=6"], /Cannot find parameter 'limits': the notebook has limit/],
      [["study.ipynb", "-p", "limit=six"], /must be a number, such as 5/],
      [["study.ipynb", "--timeout", "0"], /'0' is not a number above 0/],
    ];
    for (const [args, expected] of cases) {
      const { code, stderr } = await report(folder, ...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(stderr, expected);
    }
    assert.equal((await report(folder, "none.ipynb")).code, 1);
    const help = await report(folder, "--help");
    assert.equal(help.code, 0, help.stderr);
    assert.match(help.stdout, /--parameter <name=value>/);
  });
});
