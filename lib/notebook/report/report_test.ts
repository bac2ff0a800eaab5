import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type CellText, parameters, withProject } from "../fixture_test.ts";
import { readNotebook } from "../ipynb/notebook.ts";
import { buildReport, type Report } from "./report.ts";

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;

/** Every way in which a text can get into a report. */
const STUDY: readonly CellText[] = [
  `md:# Étude ${HOSTILE}\n\n## Données\n\n${HOSTILE} [lien](https://example.com)`,
  parameters(
    `const locale: "fr" | "en" = "en";\nconst customer = ${JSON.stringify(HOSTILE)};\n` +
      `const file = "data.csv";\nconst limit = 5;`,
  ),
  "customer",
  "console.log(customer); console.error(customer);",
  "Deno.jupyter.html`<p style='color: red'>${customer}</p><style>p { margin: 0 }</style>`",
  "Deno.jupyter.md`${customer}`",
  "Deno.jupyter.svg`<svg><text>${customer}</text></svg>`",
  "await Deno.jupyter.display({ 'text/x': customer, [customer]: 1 }, { raw: true })",
  "await Deno.jupyter.display({ 'image/png': customer }, { raw: true })",
  "({ locale, limit, random: Math.random() })",
];

async function study(cells: readonly CellText[], test: (path: string) => Promise<void>) {
  await withProject(cells, async ({ path }, folder) => {
    await Deno.writeTextFile(join(folder, "data.csv"), "a");
    await test(path);
  });
}

/** The sources a content security policy allows, by directive. */
function policyOf(html: string): Map<string, string[]> {
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!;
  return new Map(
    policy.split("; ").map((part) => {
      const [name, ...sources] = part.split(" ");
      return [name, sources];
    }),
  );
}

function hashes(html: string, element: string): string[] {
  const contents = html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"));
  return [...contents].map(([, text]) =>
    `'sha256-${createHash("sha256").update(text).digest("base64")}'`
  );
}

function assertHarmless({ html }: Report): void {
  const policy = policyOf(html);
  assert.deepEqual(policy.get("default-src"), ["'none'"]);
  assert.deepEqual(policy.get("script-src"), hashes(html, "script"));
  assert.deepEqual(policy.get("style-src"), hashes(html, "style"));
  assert.equal(hashes(html, "script").length, 1, "no script but the page's own");
  const tags = html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, "").match(/<[a-z][^>]*>/gi) ?? [];
  for (const tag of tags) {
    assert.doesNotMatch(tag, /\s(on\w+|style)\s*=/i, tag);
    if (!tag.startsWith("<a ")) assert.doesNotMatch(tag, /\s(src|href)="(?!data:image|#)/i, tag);
  }
}

Deno.test("buildReport() shows the prose of its language and that of none", async () => {
  const cells = [
    { code: "md:# Sales", tags: ["en"] },
    { code: "md:# Ventes", tags: ["fr"] },
    "md:2025",
    { code: "console.log('sold')", tags: ["en"] },
    { code: "console.log('vendu')", tags: ["fr"] },
  ];
  await study(cells, async (path) => {
    const notebook = await readNotebook(path);
    const french = await buildReport(notebook, { locale: "fr" });
    assert.match(french.html, /<title>Ventes<\/title>/);
    assert.match(french.html, /2025/);
    assert.match(french.html, />vendu\n/);
    assert.doesNotMatch(french.html, /Sales|sold/);
    assert.match(french.notebook, /Sales/, "the executed notebook stays in both");
    assert.match(french.notebook, /sold/, "and every cell runs");
    const english = await buildReport(notebook, { locale: "en" });
    assert.match(english.html, /<title>Sales<\/title>/);
    assert.doesNotMatch(english.html, /Ventes|vendu/);
  });
});

Deno.test("buildReport() gives the same bytes twice, from two folders, and lets nothing run", async () => {
  await study(STUDY, async (path) => {
    const options = { parameters: { limit: 7 }, locale: "fr" } as const;
    const before = Deno.cwd();
    const first = await buildReport(await readNotebook(path), options);
    Deno.chdir(Deno.env.get("TMPDIR") ?? "/");
    const second = await buildReport(await readNotebook(path), options);
    Deno.chdir(before);
    assert.deepEqual(first.errors, []);
    assert.equal(first.html, second.html);
    assert.equal(first.notebook, second.notebook);
    assertHarmless(first);
    assert.match(first.html, /^<!DOCTYPE html>\n<html lang="fr" data-status="complete">/);
    assert.match(first.html, /<title>Étude &lt;script&gt;/);
    assert.match(first.html, /<a href="#donnees">Données<\/a>/);
    assert.match(first.html, /<th scope="row">limit<\/th><td>7<\/td><td>5<\/td>/);
    assert.match(first.html, /data\.csv<br><code>sha256 ca978112/);
    assert.match(first.html, new RegExp(`Deno ${Deno.version.deno} `));
    const [, , , last] = JSON.parse(first.notebook).cells.slice(-4);
    assert.match(last.outputs[0].data["text/plain"].join(""), /locale: "fr", limit: 7/);
    assert.equal(JSON.parse(first.notebook).nbformat_minor, 5);
  });
});

Deno.test("a failed report says which cell and line, in its language, with the outputs before", async () => {
  const cells = [
    "'kept'",
    `const found: string[] = [];\nthrow new Error("${"<b>boom</b>"}");`,
    "'never'",
  ];
  await study(cells, async (path) => {
    const report = await buildReport(await readNotebook(path), { locale: "fr" });
    assertHarmless(report);
    assert.equal(report.status, "failed");
    assert.match(report.html, /data-status="failed"/);
    assert.match(report.html, /son exécution a échoué/);
    assert.match(report.html, /Cellule 2, ligne 2/);
    assert.match(report.html, /Error: &lt;b&gt;boom&lt;\/b&gt;/);
    assert.match(report.html, /&quot;kept&quot;<\/pre>/);
    assert.doesNotMatch(report.html, /&quot;never&quot;<\/pre>/);
    const [first, second, third] = JSON.parse(report.notebook).cells;
    assert.deepEqual([first.execution_count, third.execution_count], [1, null]);
    assert.equal(second.outputs[0].ename, "Error");
    assert.deepEqual(second.outputs[0].traceback, ["Error: <b>boom</b>", "    at cell 2, line 2"]);
  });
});

Deno.test("a type error is told by cell and line, and no output is kept", async () => {
  const cells = [
    "const n: number = 1;\nn",
    "md:text",
    "0;\nconst s: string = n;",
    "s.length;\nnope",
  ];
  await study(cells, async (path) => {
    const { errors, html } = await buildReport(await readNotebook(path));
    assert.deepEqual(errors.map(({ where, message }) => [where, message]), [
      ["study.ipynb, cell 2, line 2", "Type 'number' is not assignable to type 'string'."],
      ["study.ipynb, cell 3, line 2", "Cannot find name 'nope'."],
    ]);
    assert.doesNotMatch(html, /class="output"/);
  });
});

Deno.test("a notebook that cannot be parsed gives a report that says so", async () => {
  await study(["md:# Title", "const a = ;"], async (path) => {
    const { errors, html, status } = await buildReport(await readNotebook(path), { locale: "fr" });
    assert.equal(status, "failed");
    assert.equal(errors[0].where.replace(/^.*\//, ""), "study.ipynb, cell 1, line 1");
    assert.match(html, /Cellule 1, ligne 1/);
    assert.match(html, /<h1 id="title">Title<\/h1>/);
  });
});

Deno.test("wrong parameter values are thrown, not reported", async () => {
  await study(STUDY, async (path) => {
    const notebook = await readNotebook(path);
    await assert.rejects(buildReport(notebook, { parameters: { limit: "7" } }), TypeError);
    await assert.rejects(buildReport(notebook, { parameters: { limits: 7 } }), RangeError);
  });
});

Deno.test("parameters stand in their cell, or after all cells where the cell is tagged so", async () => {
  for (const tags of [["parameters"], ["parameters", "at-end"]]) {
    const cells = [{ code: 'const locale = "fr";', tags }, "md:## Suite\n", "locale"];
    await study(cells, async (path) => {
      const { html } = await buildReport(await readNotebook(path));
      const [table, prose] = ['<table class="parameters">', ">Suite</h2>"].map((text) =>
        html.lastIndexOf(text)
      );
      assert.ok(table > 0 && prose > 0);
      assert.equal(table > prose, tags.includes("at-end"));
      assert.equal(html.split('<table class="parameters">').length, 2);
      assert.ok(table < html.indexOf("<footer>"));
    });
  }
});

Deno.test("the code of a report stands in its place, at the end, or nowhere", async () => {
  await withProject(["md:# Study", "'shown' + '<';", "md:Last words."], async (notebook) => {
    const made = async (code?: "hidden" | "appendix" | "none") =>
      (await buildReport(notebook, { locale: "en", code })).html;
    assert.match(await made(), /<details class="code">.*Code of cell 1/);
    const appendix = await made("appendix");
    assert.doesNotMatch(appendix, /<details class="code">/);
    assert.match(
      appendix,
      /Last words[^]*<h2 id="code-appendix">Appendix: the code<\/h2><h3><a href="#cell-1">Cell 1<\/a><\/h3><pre><code>&#39;shown&#39; \+ &#39;&lt;&#39;;<\/code>/,
    );
    assert.match(appendix, /<a href="#code-appendix">/);
    assert.doesNotMatch(await made("none"), /&#39;shown|code-appendix|class="code"/);
  });
});
