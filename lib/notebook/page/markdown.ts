/** Markdown cells as HTML, with headings that can be linked to. */
import { readFileSync } from "node:fs";
import { extname, isAbsolute, relative, resolve } from "node:path";
import markdownIt from "markdown-it";
import { escapeHtml, frenchSpaces } from "../../base/mod.ts";
import { referenceHtml } from "./captions.ts";
import { addFootnotes, countFootnotes, type FootnoteContext } from "./footnotes.ts";
import { LABEL } from "./labels.ts";
import type { Cell } from "../ipynb/notebook.ts";

/** A heading of the report. */
export interface Heading {
  /** 1 for a title. */
  readonly level: number;
  /** Text without markup. */
  readonly text: string;
  /** Name by which a link finds it. */
  readonly id: string;
}

/** What is shared by the cells of one report. */
export interface MarkdownContext extends FootnoteContext {
  /** Folder in which pictures are looked for; nothing outside `root` is read. */
  readonly folder: string;
  /** Folder of the project. */
  readonly root: string;
  /** Headings so far, in order; each cell adds its own. */
  readonly headings: Heading[];
  /** Labels that prose refers to so far, with the cell that does. */
  readonly references: { readonly label: string; readonly cell: Cell }[];
}

/** What a renderer knows while it writes one cell. */
interface Environment extends MarkdownContext {
  readonly cell: Cell;
  readonly attachments: Cell["attachments"];
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
};

const markdown = markdownIt({ html: false, linkify: false });
addFootnotes(markdown);

const REFERENCE = new RegExp(`@(${LABEL.source})`, "y");

/** `@fig-pareto` in prose, as in Quarto; an address such as a@fig-b.com is none. */
markdown.inline.ruler.before("link", "reference", (state, silent) => {
  REFERENCE.lastIndex = state.pos;
  const found = REFERENCE.exec(state.src);
  if (!found || /[\w.]/.test(state.src[state.pos - 1] ?? "")) return false;
  if (!silent) state.push("reference", "", 0).content = found[1];
  state.pos += found[0].length;
  return true;
});

markdown.renderer.rules.reference = (tokens, index, _options, env) => {
  const { references, cell } = env as unknown as Environment;
  references.push({ label: tokens[index].content, cell });
  return referenceHtml(tokens[index].content);
};

/** "Qualité & santé" becomes "qualite-sante"; a second one becomes "qualite-sante-2". */
function headingId(text: string, headings: readonly Heading[]): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const base = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "section";
  const taken = new Set(headings.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

function spaced(text: string, { locale }: MarkdownContext): string {
  return locale === "fr" ? frenchSpaces(text) : text;
}

markdown.renderer.rules.text = (tokens, index, _options, env) =>
  escapeHtml(spaced(tokens[index].content, env as unknown as Environment));

/** The text of a heading as a reader sees it. */
function plainText(tokens: readonly { type: string; content: string }[] | null): string {
  const shown = (tokens ?? []).filter(({ type }) => /^(text|code_inline|image)$/.test(type));
  return shown.map(({ content }) => content).join("").trim();
}

markdown.renderer.rules.heading_open = (tokens, index, _options, env) => {
  const environment = env as unknown as Environment;
  const { headings } = environment;
  const level = Number(tokens[index].tag.slice(1));
  const text = spaced(plainText(tokens[index + 1].children), environment);
  const id = headingId(text, headings);
  headings.push({ level, text, id });
  return `<h${level} id="${escapeHtml(id)}">`;
};

markdown.renderer.rules.link_open = (tokens, index) => {
  const href = String(tokens[index].attrGet("href") ?? "");
  const rel = href.startsWith("#") ? "" : ` rel="noopener noreferrer"`;
  return `<a href="${escapeHtml(href)}"${rel}>`;
};

/** A head names its column; the page allows no `style` attribute, so alignment is a class. */
function openCell(tokens: readonly { tag: string; attrGet(n: string): unknown }[], index: number) {
  const align = /right|center/.exec(String(tokens[index].attrGet("style") ?? ""))?.[0];
  const { tag } = tokens[index];
  return `<${tag}${tag === "th" ? ` scope="col"` : ""}${align ? ` class="${align}"` : ""}>`;
}

/** Wider than its page, a table scrolls in its box and stays a table to a screen reader. */
markdown.renderer.rules.table_open = () => `<div class="output"><table>`;
markdown.renderer.rules.table_close = () => "</table></div>\n";
markdown.renderer.rules.th_open = openCell;
markdown.renderer.rules.td_open = openCell;

function attachedPicture(name: string, { attachments }: Environment): string | undefined {
  const [type, data] = Object.entries(attachments[name] ?? {})[0] ?? [];
  if (!Object.values(PICTURE_TYPES).includes(type ?? "") || typeof data !== "string") {
    return undefined;
  }
  return `data:${type};base64,${data.replace(/[^A-Za-z0-9+/=]/g, "")}`;
}

function filePicture(source: string, { folder, root }: Environment): string | undefined {
  const path = resolve(folder, source);
  const type = PICTURE_TYPES[extname(path).toLowerCase()];
  const below = relative(root, path);
  if (!type || below.startsWith("..") || isAbsolute(below)) return undefined;
  try {
    return `data:${type};base64,${readFileSync(path).toString("base64")}`;
  } catch {
    return undefined;
  }
}

/** The picture as a data URL; undefined when it is not in the notebook or its project. */
function findPicture(source: string, environment: Environment): string | undefined {
  if (/^(https?|data|file):|^\/\//i.test(source)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(source);
  } catch {
    name = source;
  }
  const attached = /^attachment:(.*)$/s.exec(name);
  return attached ? attachedPicture(attached[1], environment) : filePicture(name, environment);
}

/** A picture stands in the page itself; one that is elsewhere is named by its text alone. */
markdown.renderer.rules.image = (tokens, index, _options, env) => {
  const data = findPicture(
    String(tokens[index].attrGet("src") ?? ""),
    env as unknown as Environment,
  );
  const text = escapeHtml(tokens[index].content);
  return data === undefined ? `<em>${text}</em>` : `<img src="${data}" alt="${text}">`;
};

/**
 * Renders a markdown cell. HTML in the text is shown as text, pictures of the project stand in the
 * page, pictures elsewhere are replaced by their text.
 *
 * @param cell A markdown cell.
 * @param context Shared by the cells of one report; takes the headings.
 * @returns HTML.
 */
export function renderMarkdown(cell: Cell, context: MarkdownContext): string {
  const environment: Environment = { ...context, cell, attachments: cell.attachments };
  const html = markdown.render(cell.source, environment as unknown as Record<string, unknown>);
  countFootnotes(environment);
  return html;
}
