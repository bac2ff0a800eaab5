import assert from "node:assert/strict";
import { cellLabels } from "./labels.ts";
import { buildReport } from "../report/report.ts";
import { type CellText, notebookOf, withProject } from "../fixture_test.ts";

const SHOW =
  `const show = (html: string) => Deno.jupyter.html([html] as unknown as TemplateStringsArray);
const figure = (title: string) => show(\`<figure><figcaption>\${title}</figcaption></figure>\`);
const table = (title: string) => show(\`<table><caption>\${title}</caption></table>\`);`;

async function pageOf(cells: readonly CellText[], locale: "fr" | "en" = "fr") {
  let made: Awaited<ReturnType<typeof buildReport>> | undefined;
  await withProject([SHOW, ...cells], async (notebook) => {
    made = await buildReport(notebook, { locale });
  });
  return made!;
}

Deno.test("cellLabels() reads comments at the beginning of a cell of code, and no others", () => {
  const { cells } = notebookOf([
    "//| label: fig-a\n// | label: tbl-b_2\n1;\n//| label: fig-late",
    "//| label: chart\n//| label: fig-a",
    "const text = `\n//| label: fig-a`;",
    "md://| label: fig-a",
  ]);
  assert.deepEqual(cells.map(cellLabels), [["fig-a", "tbl-b_2"], [], [], []]);
});

Deno.test("figures and tables are numbered in the order of the page, and prose names them", async () => {
  const { html, errors } = await pageOf([
    "md:Voir @fig-late, le @tbl-sums, `@fig-code` et moi@fig-late.fr.",
    'figure("Un & deux");',
    '//| label: tbl-sums\ntable("Sommes");',
    '//| label: fig-late\nfigure("Trois");',
    "Deno.jupyter.md`## Bilan\n\nComme dit @fig-late`;",
  ]);
  assert.deepEqual(errors, []);
  assert.match(html, /<span class="number-of">Figure\u00a01\.<\/span> Un/);
  assert.match(
    html,
    /<caption><span class="number-of" id="tbl-sums">Tableau\u00a01\.<\/span> Sommes/,
  );
  assert.match(html, /id="fig-late">Figure\u00a02\.<\/span> Trois/);
  assert.match(
    html,
    /Voir <a href="#fig-late">Figure\u00a02<\/a>, le <a href="#tbl-sums">Tableau\u00a01<\/a>, /,
  );
  assert.match(html, /<code>@fig-code<\/code> et moi@fig-late\.fr\./);
  assert.match(html, /Comme dit <a href="#fig-late">Figure\u00a02<\/a>/);
  assert.match(
    html,
    /<a href="#bilan">Bilan<\/a><\/li>/,
    "headings of outputs are in the contents",
  );
});

Deno.test("a reference to nothing, a label of nothing and a label of two are errors", async () => {
  const { status, html, errors } = await pageOf([
    "md:See @fig-none.",
    '//| label: tbl-a\nfigure("One");',
    '//| label: fig-b\nfigure("Two");',
    '//| label: fig-b\nfigure("Three");',
  ], "en");
  assert.equal(status, "failed");
  assert.deepEqual(errors.map(({ message, place }) => [place.cell, message, place.hint]), [
    [
      2,
      "The label tbl-a finds no figure or table with a caption in the cell",
      "fig- names a figure, tbl- a table that was given a caption",
    ],
    [4, "The label fig-b is already that of another figure or table", undefined],
    [
      undefined,
      "The text of cell 'cell-2' refers to @fig-none, which nothing is labelled",
      "Labels of this notebook: fig-b",
    ],
  ]);
  assert.match(html, /data-status="failed"/);
  assert.match(html, /See @fig-none\./);
});

Deno.test("a picture says where it is from, a table of prose stays a table", async () => {
  const { html } = await pageOf([
    'const png = { "image/png": "AAAA" };\n({ [Symbol.for("Jupyter.display")]: () => png });',
    "md:| a |\n|---|\n| 1 |",
  ]);
  assert.match(html, /<img alt="Image de la cellule 2" src="data:image\/png;base64,AAAA">/);
  assert.match(html, /<div class="output"><table>\s*<thead>/);
});
