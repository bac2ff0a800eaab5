/** Outputs of a cell as HTML. */
import { escapeHtml, legibleText, type Locale, message, MOST_OF_TEXT } from "../../base/mod.ts";
import { numberCaptions, type Numbering } from "./captions.ts";
import type { Cell, MimeBundle, Output } from "../ipynb/notebook.ts";
import { type CollectedStyle, sanitizeHtml } from "./sanitize.ts";

/** What rendering an output needs to know. */
export interface OutputContext {
  readonly locale: Locale;
  /** Takes the style that outputs bring along. */
  readonly style: CollectedStyle;
  /** Renders text in markdown that a cell put out. */
  readonly markdown: (text: string, cell: Cell) => string;
  /** Takes the numbers of figures and tables. */
  readonly numbering: Numbering;
}

// deno-lint-ignore no-control-regex
const TERMINAL_COLORS = /\x1b\[[0-9;?]*[A-Za-z]/g;

/** Text for a `<pre>`: terminal colours left out, everything else escaped. */
function preformatted(text: string, className: string, locale: Locale): string {
  const legible = legibleText(text.replace(TERMINAL_COLORS, ""), MOST_OF_TEXT, locale);
  return `<pre class="${className}">${escapeHtml(legible)}</pre>`;
}

/** A picture cannot say what it shows: its text is where it comes from. */
function picture(type: string, base64: string, cell: Cell, locale: Locale): string {
  const alt = message("captionPicture", { cell: String(cell.number) }, locale);
  return `<img alt="${escapeHtml(alt)}" src="data:${type};base64,${
    base64.replace(/[^A-Za-z0-9+/=]/g, "")
  }">`;
}

/** Jupyter allows a text to be stored as lines. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((line) => typeof line === "string")) {
    return value.join("");
  }
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}

type Render = (text: string, context: OutputContext, cell: Cell) => string;

/** Types that can be shown, the richest first. */
const RENDERERS: readonly (readonly [string, Render])[] = [
  ["text/html", (text, { style, locale }) => sanitizeHtml(text, style, locale)],
  ["image/svg+xml", (text, { style, locale }) => sanitizeHtml(text, style, locale)],
  ["image/png", (text, { locale }, cell) => picture("image/png", text, cell, locale)],
  ["image/jpeg", (text, { locale }, cell) => picture("image/jpeg", text, cell, locale)],
  ["text/markdown", (text, { markdown }, cell) => markdown(text, cell)],
  ["text/plain", (text, { locale }) => preformatted(text, "text", locale)],
  ["application/json", (text, { locale }) => preformatted(text, "text", locale)],
];

function renderBundle(data: MimeBundle, context: OutputContext, cell: Cell): string {
  for (const [type, render] of RENDERERS) {
    if (data[type] !== undefined) return render(textOf(data[type]), context, cell);
  }
  const types = Object.keys(data).join(", ");
  const sentence = message("notebookHidden", { types: types || "–" }, context.locale);
  return `<p class="note">${escapeHtml(sentence)}</p>`;
}

/** Errors have a box of their own, in the words of the report. */
function renderOne(output: Output, context: OutputContext, cell: Cell): string {
  if (output.output_type === "error") return "";
  if (output.output_type === "stream") {
    return preformatted(output.text, output.name, context.locale);
  }
  return renderBundle(output.data, context, cell);
}

/**
 * Renders the outputs of a cell, errors left out.
 *
 * @param outputs In order.
 * @param cell The cell they are of.
 * @param context Language, style, markdown, numbers.
 * @returns HTML; empty when there is nothing to show.
 */
export function renderOutputs(
  outputs: readonly Output[],
  cell: Cell,
  context: OutputContext,
): string {
  const html = outputs.map((output) => renderOne(output, context, cell))
    .filter((part) => part !== "").map((part) => `<div class="output">${part}</div>`).join("\n");
  return numberCaptions(html, cell, context.numbering);
}
