import assert from "node:assert/strict";
import { join } from "node:path";
import { type MarkdownContext, renderMarkdown } from "./markdown.ts";
import type { Cell } from "../ipynb/notebook.ts";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

function context(folder = "/project"): MarkdownContext {
  return { folder, root: folder, locale: "en", headings: [], references: [], notes: { count: 0 } };
}

function render(source: string, shared = context(), attachments: Cell["attachments"] = {}): string {
  return renderMarkdown(
    { id: "", kind: "markdown", source, tags: [], number: undefined, metadata: {}, attachments },
    shared,
  ).trim();
}

Deno.test("renderMarkdown() gives headings names that are theirs alone", () => {
  const shared = context();
  assert.equal(
    render("# Qualité *des* `données` !\n## Suite", shared),
    '<h1 id="qualite-des-donnees">Qualité <em>des</em> <code>données</code> !</h1>\n' +
      '<h2 id="suite">Suite</h2>',
  );
  assert.match(render("## Suite", shared), /id="suite-2"/);
  assert.match(render("## ¿?", shared), /id="section"/);
  assert.deepEqual(shared.headings.map(({ level, text }) => [level, text]), [
    [1, "Qualité des données !"],
    [2, "Suite"],
    [2, "Suite"],
    [2, "¿?"],
  ]);
});

Deno.test("renderMarkdown() spaces French prose as printers do, and leaves code alone", () => {
  const french = { ...context(), locale: "fr" as const };
  assert.equal(
    render("## « Prix » : où ?\n\n**Note** ; `a ? b : c`, 10:30", french),
    '<h2 id="prix-ou">«\u00a0Prix\u00a0»\u00a0: où\u202f?</h2>\n' +
      "<p><strong>Note</strong>\u202f; <code>a ? b : c</code>, 10:30</p>",
  );
  assert.equal(french.headings[0].text, "«\u00a0Prix\u00a0»\u00a0: où\u202f?");
  assert.equal(render("a : b"), "<p>a : b</p>");
});

Deno.test("renderMarkdown() shows HTML as text and follows no dangerous link", () => {
  assert.equal(render("<script>1</script>"), "<p>&lt;script&gt;1&lt;/script&gt;</p>");
  assert.doesNotMatch(render("[x](javascript:alert(1))"), /href/);
  assert.equal(
    render('[x](https://example.com/?a="b)'),
    '<p><a href="https://example.com/?a=%22b" rel="noopener noreferrer">x</a></p>',
  );
  assert.equal(render("[up](#top)"), '<p><a href="#top">up</a></p>');
});

Deno.test("renderMarkdown() aligns columns by class, since the page allows no style", () => {
  const html = render("| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |");
  const heads = html.match(/<th [^>]*>/g);
  assert.deepEqual(heads, [
    `<th scope="col" class="right">`,
    `<th scope="col" class="center">`,
    `<th scope="col">`,
  ]);
  assert.doesNotMatch(html, /style=/);
});

Deno.test("renderMarkdown() puts pictures of the project and of the notebook into the page", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeFile(join(folder, "a b.png"), Uint8Array.fromBase64(PIXEL));
  const data = `<img src="data:image/png;base64,${PIXEL}" alt="logo">`;
  assert.equal(render("![logo](a%20b.png)", context(folder)), `<p>${data}</p>`);
  const attachments = { "x.png": { "image/png": PIXEL } };
  assert.equal(render("![logo](attachment:x.png)", context(), attachments), `<p>${data}</p>`);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("renderMarkdown() replaces pictures that are elsewhere by their text", () => {
  for (
    const source of [
      "https://example.com/x.png",
      "//example.com/x.png",
      "none.png",
      "../../etc/passwd.png",
      "attachment:none.png",
      "/etc/passwd",
    ]
  ) {
    assert.equal(render(`![logo](${source})`), "<p><em>logo</em></p>", source);
  }
});

Deno.test("renderMarkdown() numbers footnotes through the page, each with a way back", () => {
  const shared = context();
  assert.equal(
    render("Sales[^a] and margin[^a].\n\n[^a]: Of *twelve* months, <b>net</b>.", shared),
    '<p>Sales<sup><a href="#fn-1" id="fnref-1">1</a></sup> and margin' +
      '<sup><a href="#fn-1" id="fnref-1-2">1</a></sup>.</p>\n<ol class="footnotes" start="1">\n' +
      '<li id="fn-1"><p>Of <em>twelve</em> months, &lt;b&gt;net&lt;/b&gt;. ' +
      '<a href="#fnref-1" aria-label="Back to the text">↩\ufe0e</a> ' +
      '<a href="#fnref-1-2" aria-label="Back to the text">↩\ufe0e</a></p>\n</li>\n</ol>',
  );
  assert.match(render("Next^[Inline.]", shared), /<a href="#fn-2" id="fnref-2">2<\/a>/);
  assert.match(render("[^none]", shared), /<p>\[\^none\]<\/p>/);
});
