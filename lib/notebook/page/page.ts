/** A report as one HTML file that fetches nothing and runs nothing of what it shows. */
import { escapeHtml, type Locale, message } from "../../base/mod.ts";
import { bodyHtml } from "./body.ts";
import { captionErrors } from "./caption_errors.ts";
import { createNumbering, resolveReferences } from "./captions.ts";
import { coverHtml, mastheadHtml } from "./cover.ts";
import type { CellError } from "../errors.ts";
import { failureHtml } from "./failure.ts";
import { footerHtml } from "./footer.ts";
import { type Heading, type MarkdownContext, renderMarkdown } from "./markdown.ts";
import type { PageContent } from "./content.ts";
import { writeDocument } from "./document.ts";
import type { Cell } from "../ipynb/notebook.ts";
import type { OutputContext } from "./outputs.ts";
import { type CollectedStyle, createStyle } from "./sanitize.ts";
import { SCRIPT } from "./script.ts";
import { TABLE_SCRIPT, TABLE_STYLE } from "./table_assets.ts";
import { STYLE } from "./style.ts";
import { hasFonts, themeSheet } from "../theme/theme_style.ts";

/** Our own sheet, the theme's, the style attributes of outputs as classes, their style sheets. */
function styleSheets({ theme, cover }: PageContent, { classes, sheets }: CollectedStyle): string[] {
  const rules = [...classes].map(([name, text]) => `.${name} { ${text} }`).join("\n");
  const themed = theme || cover ? themeSheet(theme) : "";
  return [STYLE + TABLE_STYLE, themed, rules, ...sheets].filter((sheet) => sheet !== "");
}

/** The first title of the text, or the one in the metadata, or the name of the file. */
function titleOf(first: Heading | undefined, { notebook }: PageContent["program"]): string {
  const stated = notebook.metadata.title;
  return first?.text ??
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

/** The body with its title on a cover before it. */
function withCover(body: string, title: string, first: Heading | undefined, content: PageContent) {
  const opening = `<h1 id="${escapeHtml(first?.id ?? "")}">`, closing = "</h1>";
  const start = body.indexOf(opening);
  if (start < 0) return `${coverHtml(`<h1>${escapeHtml(title)}</h1>`, content)}\n${body}`;
  const end = body.indexOf(closing, start) + closing.length;
  const rest = body.slice(0, start) + body.slice(end);
  return `${coverHtml(body.slice(start, end), content)}\n${rest}`;
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
  const { program, project, locale, theme, cover } = content;
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
  const { headings } = markdown;
  const first = headings.find(({ level }) => level === 1);
  const title = titleOf(first, program);
  const html = writeDocument({
    title,
    locale,
    status: errors.length === 0 ? "complete" : "failed",
    sheets: styleSheets(content, style),
    fonts: theme && hasFonts(theme),
    script: SCRIPT + TABLE_SCRIPT,
    body: `${theme ? `${mastheadHtml(theme, cover)}\n` : ""}${contentsHtml(headings, locale)}
${toolsHtml(locale)}
<main>
${failureHtml(errors, locale)}
${cover ? withCover(body, title, first, content) : body}
</main>
${footerHtml(content.provenance, content.clock, locale)}`,
  });
  return { html, errors };
}
