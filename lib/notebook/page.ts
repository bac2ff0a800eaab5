/** A report as one HTML file that fetches nothing and runs nothing of what it shows. */
import { escapeHtml, type Locale, message } from "../base/mod.ts";
import { bodyHtml } from "./body.ts";
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

/** A text of markdown that is an output: it has no headings in the contents. */
function outputMarkdown(text: string, context: MarkdownContext): string {
  const cell: Cell = {
    id: "",
    kind: "markdown",
    source: text,
    tags: [],
    number: undefined,
    metadata: {},
    attachments: {},
  };
  const headings = [...context.headings];
  return renderMarkdown(cell, { ...context, headings });
}

/**
 * Writes a report as HTML. The same content gives the same bytes.
 *
 * @param content What to show.
 * @returns A complete HTML document.
 */
export function renderPage(content: PageContent): string {
  const { program, project, locale, errors } = content;
  const { folder, root } = project;
  const markdown: MarkdownContext = { folder, root, locale, headings: [] };
  const style = createStyle();
  const context: OutputContext = {
    locale,
    style,
    markdown: (text) => outputMarkdown(text, markdown),
  };
  const body = bodyHtml(content, markdown, context);
  const sheets = styleSheets(style);
  const { headings } = markdown;
  return writeDocument({
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
}
