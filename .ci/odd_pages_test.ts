/** Pages that the demo does not have, made for the test in Chromium: an enemy's data, a failure. */
import assert from "node:assert/strict";
import { buildReport, parseNotebook, readNotebook, writeReport } from "../lib/notebook/mod.ts";
import { HOSTILE_NAMES, writeHostile } from "./hostile.ts";

function pathTo(name: string): string {
  return new URL(name, import.meta.url).pathname;
}

const MOST_BYTES = 300_000;

Deno.test("hostile data give a page of harmless, legible text", async () => {
  const folder = await Deno.makeTempDir({ prefix: "strate-hostile-" });
  try {
    await writeHostile(folder);
    const notebook = await readNotebook(pathTo("hostile.ipynb"));
    const made = await buildReport(notebook, {
      parameters: { source: `${folder}/sales.csv`, people: `${folder}/people.ndjson` },
    });
    assert.deepEqual(made.errors.map(({ message }) => message), []);
    const { html } = made;
    assert.ok(html.length < MOST_BYTES, `${html.length} characters`);
    assert.doesNotMatch(html, /<(iframe|script>alert|img[^>]*onerror)/);
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(html, /[\u0000\u200b\u202a-\u202e\u2066-\u2069]/u);
    assert.match(html, /photo\[U\+202E\]gnp\.exe/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(html, /&#39;=HYPERLINK/, "a formula is text in the CSV");
    assert.match(html, /4,951 other segments/);
    assert.match(html, /characters in all\)/);
    for (const name of HOSTILE_NAMES.filter((name) => /^[\w@+=./-]+$/.test(name))) {
      assert.ok(html.includes(name.slice(0, 40)), name);
    }
    await writeReport(made, pathTo("../reports/hostile.html"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a cell that fails gives a page that says so, with what came before it", async () => {
  const code = (source: string) => ({
    cell_type: "code",
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  });
  const cells = [
    { cell_type: "markdown", metadata: {}, source: "# A study that fails\n\n## Its data" },
    code('console.log("before");'),
    code('const day: string = "31/12/2025";\nthrow new Error(`Cannot read <b>${day}</b>`);'),
    code('console.log("after");'),
  ];
  const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  const made = await buildReport(parseNotebook(text, pathTo("failure.ipynb")));
  assert.equal(made.status, "failed");
  assert.match(made.html, /Cannot read &lt;b&gt;31\/12\/2025&lt;\/b&gt;/);
  assert.match(made.html, /before/);
  assert.doesNotMatch(made.html, />after/);
  await writeReport(made, pathTo("../reports/failure.html"));
});
