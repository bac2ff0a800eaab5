import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parameters, withProject } from "../fixture_test.ts";
import { parseNotebook } from "../ipynb/notebook.ts";
import { buildReport } from "../report/report.ts";
import { readTheme } from "../theme/theme.ts";

const HOSTILE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">` +
  `<script>alert(2)</script><image href="https://example.com/x.png"/></svg>`;

const CELLS = [
  parameters('const asOf = "2025-12-31";'),
  "md:# Étude <b>\n\nPremiers mots.\n\n## Suite",
  "asOf",
];

const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)![1];

Deno.test("a report with a theme has its logo, its colour and its fonts as data, and nothing else", async () => {
  await withProject(CELLS, async (notebook, folder) => {
    const bytes = Uint8Array.from({ length: 60 }, (_, i) => [0x77, 0x4f, 0x46, 0x32][i] ?? 0);
    bytes.set([60], 11);
    await Deno.writeFile(join(folder, "f.woff2"), bytes);
    await Deno.writeTextFile(join(folder, "l.svg"), HOSTILE_SVG);
    const form = {
      name: `Aubépine & "fils" <i>`,
      logo: "l.svg",
      accent: "#0b5",
      font: "f.woff2",
      headingFont: "f.woff2",
    };
    await Deno.writeTextFile(join(folder, "t.json"), JSON.stringify(form));
    const theme = await readTheme(join(folder, "t.json"));
    const { html, errors } = await buildReport(notebook, { theme, locale: "fr" });
    assert.deepEqual(errors, []);
    const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet);
    const hashes = sheets.map((sheet) =>
      `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`
    );
    assert.match(policyOf(html), /; img-src data:; font-src data:; base-uri 'none'/);
    assert.ok(policyOf(html).includes(`style-src ${hashes.join(" ")};`));
    assert.doesNotMatch(html, /alert|example\.com/, "the picture is data in an <img>");
    assert.match(
      html,
      /<header class="masthead"><img class="logo" src="data:image\/svg\+xml;base64,[\w+/=]+" alt="Aubépine &amp; &quot;fils&quot; &lt;i&gt;"><\/header>/,
    );
    assert.match(sheets[1], /:root \{ --accent: #00813b; --band: #00bb55; \}/);
    assert.match(sheets[1], /@media print \{ :root \{ --accent: #00813b; --band: #00bb55; \} \}/);
    assert.match(sheets[1], /font-family: "theme text"; src: url\(data:font\/woff2;base64,d09GM/);
    assert.match(html, /<dt>Thème<\/dt><dd>t\.json<br><code>sha256 [^]*l\.svg<br>[^]*f\.woff2<br>/);
    assert.doesNotMatch(html, /class="cover"/);
    const again = await buildReport(notebook, { theme, locale: "fr" });
    assert.equal(again.html, html);
  });
});

Deno.test("a report without a theme may load no font and has no masthead", async () => {
  await withProject(CELLS, async (notebook) => {
    const { html } = await buildReport(notebook);
    assert.doesNotMatch(html, /font-src|masthead|--band|class="cover"/);
  });
});

Deno.test("the cover has the title once, client, day, authors and language, and a page of its own", async () => {
  await withProject(CELLS, async (notebook, folder) => {
    const form = { name: "Aubépine", authors: ["A. Lisier", "B. Ouleau"], cover: true };
    await Deno.writeTextFile(join(folder, "t.json"), JSON.stringify(form));
    const theme = await readTheme(join(folder, "t.json"));
    const { html } = await buildReport(notebook, { theme, locale: "fr" });
    assert.match(
      html,
      /<div class="cover"><h1 id="etude-b">Étude &lt;b&gt;<\/h1><p class="client">Aubépine<\/p><dl>/,
    );
    assert.equal(html.match(/<h1/g)?.length, 1);
    const rows = [...html.matchAll(/<div><dt>([^<]*)<\/dt><dd>([^<]*)<\/dd><\/div>/g)];
    assert.deepEqual(rows.map(([, name, text]) => `${name} ${text}`), [
      "Données au 31 déc. 2025",
      "Auteurs A. Lisier, B. Ouleau",
      "Langue Français",
    ]);
    assert.match(html, /\.cover \{ break-after: page;/);
    assert.match(html, /<header class="masthead"><\/header>/, "the cover names the client");
    assert.match(
      (await buildReport(notebook, { theme, cover: false })).html,
      /masthead">Aubépine</,
    );
  });
});

Deno.test("a cover without a theme takes title and authors from the notebook, and no other day", async () => {
  await withProject([], async (_, folder) => {
    const cell = (source: string) => ({ cell_type: "code", metadata: {}, source, outputs: [] });
    const text = JSON.stringify({
      cells: [
        { ...cell('const asOf = "soon";'), metadata: { tags: ["parameters"] } },
        cell("asOf"),
      ],
      metadata: { title: "Sales", authors: [{ name: "Ann <Elm>" }, { email: "x" }, null] },
      nbformat: 4,
      nbformat_minor: 5,
    });
    const notebook = parseNotebook(text, join(folder, "study.ipynb"));
    const { html, errors } = await buildReport(notebook, { cover: true, locale: "en" });
    assert.deepEqual(errors, []);
    assert.match(
      html,
      /<div class="cover"><h1>Sales<\/h1><dl><div><dt>Author<\/dt><dd>Ann &lt;Elm&gt;<\/dd><\/div><div><dt>Language<\/dt><dd>English<\/dd><\/div><\/dl><\/div>/,
    );
    assert.doesNotMatch(html, /masthead"/);
  });
});
