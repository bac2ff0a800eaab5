/** The cells of a report, in order: text, hidden code, parameters, outputs. */
import { escapeHtml, type Locale, message, type MessageKey } from "../../base/mod.ts";
import type { PageContent } from "./content.ts";
import { CHANGES_ID, changesHtml } from "./changes.ts";
import { failureHtml } from "./failure.ts";
import { isReadIn } from "../ipynb/languages.ts";
import { KEY_FIGURES_ID, keyFiguresHtml } from "./key_figures.ts";
import { type MarkdownContext, renderMarkdown } from "./markdown.ts";
import type { Cell } from "../ipynb/notebook.ts";
import { type OutputContext, renderOutputs } from "./outputs.ts";
import type { ParameterDeclaration, ParameterValue } from "../program/parameters.ts";

/** A cell of parameters tagged so shows them after all cells: a client begins with the text. */
const AT_END = "at-end";

/** Identity of the section, for the list of contents. */
const APPENDIX_ID = "code-appendix";

function codeHtml(number: number, source: string, locale: Locale): string {
  const summary = escapeHtml(message("notebookCode", { cell: String(number) }, locale));
  return `<details class="code"><summary>${summary}</summary>` +
    `<pre><code>${escapeHtml(source.trimEnd())}</code></pre></details>`;
}

function valueText(value: ParameterValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** One row a parameter; where some were changed, the notebook's own value stands beside them. */
function parametersHtml({ program, locale }: PageContent): string {
  const { parameters: { declarations }, values } = program;
  if (declarations.length === 0) return "";
  const isChanged = ({ name, defaultValue }: ParameterDeclaration) =>
    JSON.stringify(values[name]) !== JSON.stringify(defaultValue);
  const keys: MessageKey[] = ["notebookParameter", "notebookValue"];
  if (declarations.some(isChanged)) keys.push("notebookDefault");
  const rows = declarations.map((declaration) => {
    const { name, defaultValue } = declaration;
    const texts = [valueText(values[name]), isChanged(declaration) ? valueText(defaultValue) : ""];
    return `<tr><th scope="row">${escapeHtml(name)}</th>` +
      texts.slice(0, keys.length - 1).map((text) => `<td>${escapeHtml(text)}</td>`).join("") +
      "</tr>";
  });
  const heads = keys.map((key) => `<th scope="col">${escapeHtml(message(key, {}, locale))}</th>`);
  const title = escapeHtml(message("notebookParameters", {}, locale));
  return `<div class="output"><table class="parameters"><caption>${title}</caption>` +
    `<thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** The cell as it ran: parameters with the values of the report. */
function sourceOf({ number, source }: Cell, { program }: PageContent): string {
  return number === program.parameters.cell ? program.parameterSource || source : source;
}

/** All code at the end, for readers who check; on paper too. */
function appendixHtml(cells: readonly Cell[], content: PageContent, { headings }: MarkdownContext) {
  if (content.code !== "appendix") return "";
  const { locale } = content;
  const title = message("captionAppendix", {}, locale);
  headings.push({ level: 2, id: APPENDIX_ID, text: title });
  const blocks = cells.flatMap((cell) => {
    if (cell.number === undefined) return [];
    const head = escapeHtml(message("notebookCell", { cell: String(cell.number) }, locale));
    return `<h3><a href="#cell-${cell.number}">${head}</a></h3>` +
      `<pre><code>${escapeHtml(sourceOf(cell, content).trimEnd())}</code></pre>`;
  });
  return `<section class="appendix"><h2 id="${APPENDIX_ID}">${escapeHtml(title)}</h2>` +
    `${blocks.join("\n")}</section>`;
}

function codeCellHtml(cell: Cell, number: number, content: PageContent, context: OutputContext) {
  const { program, locale, errors, outputs } = content;
  const isParameters = number === program.parameters.cell;
  const parts = [
    content.code === "hidden" ? codeHtml(number, sourceOf(cell, content), locale) : "",
    isParameters && !cell.tags.includes(AT_END) ? parametersHtml(content) : "",
    renderOutputs(outputs.get(number) ?? [], cell, context),
    failureHtml(errors.filter(({ place }) => place.cell === number), locale, number),
  ];
  return `<section class="cell" id="cell-${number}">` +
    `${parts.filter((part) => part !== "").join("\n")}</section>`;
}

/**
 * Below the title and its first words, and in the list of contents, stand the figures that the cells
 * declared: beside those of the report before, where there is one.
 */
function figuresBelow({ metrics, baseline, locale }: PageContent, { headings }: MarkdownContext) {
  const changes = changesHtml(metrics, baseline, locale);
  const html = changes || keyFiguresHtml(metrics, locale);
  if (html === "") return "";
  const text = message(changes ? "changesTitle" : "captionKeyFigures", {}, locale);
  headings.push({ level: 2, id: changes ? CHANGES_ID : KEY_FIGURES_ID, text });
  return `\n${html}`;
}

/**
 * Renders the cells of a report.
 *
 * @param content What the page shows.
 * @param markdown Takes the headings.
 * @param context For outputs; takes their style.
 * @returns HTML.
 */
export function bodyHtml(
  content: PageContent,
  markdown: MarkdownContext,
  context: OutputContext,
): string {
  const { program: { notebook }, locale, errors } = content;
  // A cell that failed is shown in every language.
  const failed = new Set(errors.flatMap(({ place }) => place.cell ?? []));
  const cells = notebook.cells.filter((cell) =>
    isReadIn(cell, locale) || failed.has(cell.number ?? 0)
  );
  const first = cells.findIndex(({ kind }) => kind === "markdown");
  const html = cells.map((cell, i) => {
    const shown = cell.kind === "markdown"
      ? renderMarkdown(cell, markdown)
      : cell.number === undefined
      ? ""
      : codeCellHtml(cell, cell.number, content, context);
    return i === first ? `${shown}${figuresBelow(content, markdown)}` : shown;
  });
  if (first < 0) html.unshift(figuresBelow(content, markdown));
  if (cells.some(({ tags }) => tags.includes(AT_END))) html.push(parametersHtml(content));
  html.push(appendixHtml(cells, content, markdown));
  return html.filter((part) => part !== "").join("\n");
}
