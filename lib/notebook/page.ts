/** A report as one HTML file that fetches nothing and runs nothing of what it shows. */
import { escapeHtml, type Locale, message } from "../base/mod.ts";
import { bodyHtml } from "./body.ts";
import { captionErrors } from "./caption_errors.ts";
import { createNumbering, resolveReferences } from "./captions.ts";
import type { CellError } from "./errors.ts";
import { failureHtml } from "./failure.ts";
import { footerHtml } from "./footer.ts";
import { type Heading, type MarkdownContext, renderMarkdown } from "./markdown.ts";
import type { PageContent } from "./content.ts";
import { writeDocument } from "./document.ts";
import type { Cell } from "./notebook.ts";
import type { OutputContext } from "./outputs.ts";
import { type CollectedStyle, createStyle } from "./sanitize.ts";
import { SCRIPT } from "./script.ts";
import { TABLE_SCRIPT, TABLE_STYLE } from "./table_assets.ts";
import { STYLE } from "./style.ts";

/** Our own sheet, the style attributes of outputs as classes, then their style sheets. */
function styleSheets({ classes, sheets }: CollectedStyle): string[] {
  const rules = [...classes].map(([name, text]) => `.${name} { ${text} }`).join("\n");
  return [STYLE + TABLE_STYLE, rules, ...sheets].filter((sheet) => sheet !== "");
}

/** The first title of the text, or the one in the metadata, or the name of the file. */
function titleOf(headings: readonly Heading[], { notebook }: PageContent["program"]): string {
  const stated = notebook.metadata.title;
  return headings.find(({ level }) => level === 1)?.text ??
    (typeof stated === "string" ? stated : notebook.path.replace(/^.*[\\/]|\.ipynb$/g, ""));
}

function contentsHtml(headings: readonly Heading[], locale: Locale): string {
  const items = headings.filter(({ level }) => level === 2 || level === 3).map((heading) =>
    `<li class="level-${heading.level}"><a href="#${escapeHtml(heading.id)}">` +
    `${escapeHtml(heading.text)}</a></li>`
  );
  if (items.length === 0) return "";
  const title = escapeHtml(message("notebookContents", {}, locale));
  return `<nav class="contents" aria-label="${title}"><details open><summary>${title}</summary>` +
    `<ol>${items.join("")}</ol></details></nav>`;
}

/** What the script of tables says, since it knows no language. */
function tableWords(locale: Locale): string {
  const rows = (count: number) => message("tableRows", { count, total: "{total}" }, locale);
  const words = {
    filter: message("tableFilter", {}, locale),
    download: message("tableDownload", {}, locale),
    "rows-one": rows(1),
    "rows-other": rows(2),
  };
  return Object.entries(words).map(([key, text]) => ` data-${key}="${escapeHtml(text)}"`).join("");
}

function toolsHtml(locale: Locale): string {
  const show = escapeHtml(message("notebookShowCode", {}, locale));
  const hide = escapeHtml(message("notebookHideCode", {}, locale));
  return `<div class="tools"${
    tableWords(locale)
  }><button type="button" hidden aria-pressed="false" ` +
    `data-show="${show}" data-hide="${hide}">${show}</button></div>`;
}

/** A text of markdown that is an output reads like the notebook's own, its headings too. */
function outputMarkdown(text: string, cell: Cell, context: MarkdownContext): string {
  return renderMarkdown({ ...cell, source: text, attachments: {} }, context);
}

/** A page, and what is wrong with it that only the whole page tells. */
export interface RenderedPage {
  /** A complete HTML document. */
  readonly html: string;
  /** What went wrong before, or with the labels of figures and tables. */
  readonly errors: readonly CellError[];
}

/**
 * Writes a report as HTML. The same content gives the same bytes.
 *
 * @param content What to show.
 * @returns The page and its errors.
 */
export function renderPage(content: PageContent): RenderedPage {
  const { program, project, locale } = content;
  const { folder, root } = project;
  const markdown: MarkdownContext = {
    folder,
    root,
    locale,
    headings: [],
    references: [],
    notes: { count: 0 },
  };
  const style = createStyle();
  const numbering = createNumbering(locale);
  const context: OutputContext = {
    locale,
    style,
    numbering,
    markdown: (text, cell) => outputMarkdown(text, cell, markdown),
  };
  const body = resolveReferences(bodyHtml(content, markdown, context), numbering);
  const errors = content.errors.length > 0
    ? content.errors
    : captionErrors(program.notebook.path, numbering, markdown);
  const sheets = styleSheets(style);
  const { headings } = markdown;
  const html = writeDocument({
    title: titleOf(headings, program),
    locale,
    status: errors.length === 0 ? "complete" : "failed",
    sheets,
    script: SCRIPT + TABLE_SCRIPT,
    body: `${contentsHtml(headings, locale)}
${toolsHtml(locale)}
<main>
${failureHtml(errors, locale)}
${body}
</main>
${footerHtml(content.provenance, content.clock, locale)}`,
  });
  return { html, errors };
}
