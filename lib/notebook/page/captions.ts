/** Figures and tables numbered in the order of the page, and the references that prose makes. */
import { escapeHtml, type Locale, message } from "../../base/mod.ts";
import { cellLabels } from "./labels.ts";
import type { Cell } from "../ipynb/notebook.ts";

/** What is numbered: figures and tables each have a count of their own. */
type Kind = "fig" | "tbl";

/** The numbers given so far on one page. */
export interface Numbering {
  readonly locale: Locale;
  /** Numbers given, by kind. */
  readonly counts: Record<Kind, number>;
  /** "Figure 3" by label. */
  readonly texts: Map<string, string>;
  /** Labels that found nothing to name, or were another's, with the cell that bears them. */
  readonly useless: { readonly label: string; readonly cell: Cell; readonly twice: boolean }[];
}

/**
 * Starts a page.
 *
 * @param locale Language of the numbers.
 * @returns Nothing numbered yet.
 */
export function createNumbering(locale: Locale): Numbering {
  return { locale, counts: { fig: 0, tbl: 0 }, texts: new Map(), useless: [] };
}

function nextText(kind: Kind, { counts, locale }: Numbering): string {
  const number = String(++counts[kind]);
  return message(kind === "fig" ? "captionFigure" : "captionTable", { number }, locale);
}

/**
 * Puts numbers before the captions of a cell's outputs. The labels of the cell name its figures and
 * tables in order; a caption that has a label can be linked to.
 *
 * @param html Outputs as HTML, already sanitised.
 * @param cell The cell they are of.
 * @param numbering Takes the numbers.
 * @returns HTML.
 */
export function numberCaptions(html: string, cell: Cell, numbering: Numbering): string {
  const labels = cellLabels(cell);
  const numbered = html.replace(/<(figcaption|caption)([^>]*)>/g, (_, tag, attributes) => {
    const kind: Kind = tag === "caption" ? "tbl" : "fig";
    const text = nextText(kind, numbering);
    const at = labels.findIndex((label) => label.startsWith(kind));
    const [label] = at < 0 ? [] : labels.splice(at, 1);
    const twice = label !== undefined && numbering.texts.has(label);
    if (twice) numbering.useless.push({ label, cell, twice });
    else if (label !== undefined) numbering.texts.set(label, text);
    const id = label === undefined || twice ? "" : ` id="${label}"`;
    return `<${tag}${attributes}><span class="number-of"${id}>${escapeHtml(text)}.</span> `;
  });
  numbering.useless.push(...labels.map((label) => ({ label, cell, twice: false })));
  return numbered;
}

/** What a reference is until every caption has its number: prose may stand before its figure. */
export function referenceHtml(label: string): string {
  return `<a class="reference" href="#${label}">@${label}</a>`;
}

/**
 * Puts the numbers where prose refers to them; a label that nothing bears is shown as written.
 *
 * @param html The body of a page.
 * @param numbering The numbers of the whole page.
 * @returns HTML.
 */
export function resolveReferences(html: string, { texts }: Numbering): string {
  return html.replace(/<a class="reference" href="#([\w-]+)">@\1<\/a>/g, (_, label) => {
    const text = texts.get(label);
    return text === undefined ? `@${label}` : `<a href="#${label}">${escapeHtml(text)}</a>`;
  });
}
