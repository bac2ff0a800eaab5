/** Figures: accessible pictures that show themselves in a notebook. */
import { createHash } from "node:crypto";
import { escapeHtml } from "../../base/mod.ts";
import { type SvgElement, svgElement } from "./svg.ts";

/**
 * A picture with its title and a description in words. As the last expression of a notebook cell
 * it shows itself; `svg` alone can be written to a file.
 */
export interface Figure {
  /** What is shown, in a few words. */
  readonly title: string;
  /** How to read it and what stands out, in a sentence or two. */
  readonly description: string;
  /** The picture: one `<svg>` element holding both texts, without script, style or links. */
  readonly svg: string;
}

/** What no XML document may hold, not even escaped. */
// deno-lint-ignore no-control-regex
const FORBIDDEN_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Control characters and halves of surrogate pairs, which data can hold, become U+FFFD. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN_IN_XML, "\ufffd");
}

/**
 * Makes a figure of a picture.
 *
 * @param picture The root of the picture; title and description are added to it.
 * @param title What is shown, in a few words.
 * @param description How to read it and what stands out.
 * @returns The figure.
 */
export function createFigure(picture: SvgElement, title: string, description: string): Figure {
  const content = JSON.stringify([title, description, picture.outerHTML]);
  const id = `strate-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-labelledby", `${id}-title`);
  picture.setAttribute("aria-describedby", `${id}-description`);
  picture.prepend(
    svgElement("title", { id: `${id}-title` }, title),
    svgElement("desc", { id: `${id}-description` }, description),
  );
  const figure = { title, description, svg: xmlText(picture.outerHTML) };
  Object.defineProperty(figure, Symbol.for("Jupyter.display"), {
    value: () => ({ "text/html": figureToHtml(figure), "text/plain": title }),
  });
  return figure;
}

/**
 * Writes a figure as HTML, the title and description below the picture.
 *
 * @param figure What a function of figures gave.
 * @returns One `<figure>` element.
 */
export function figureToHtml({ title, description, svg }: Figure): string {
  const caption = `<strong>${escapeHtml(title)}</strong><br>${escapeHtml(description)}`;
  return `<figure class="strate-figure">${svg}<figcaption>${caption}</figcaption></figure>`;
}
