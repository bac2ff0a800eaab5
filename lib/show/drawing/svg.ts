/** SVG elements, made and changed without a browser. */
// One file, which loads three times as fast as the hundred of the package's main entry.
import { parseHTML } from "linkedom/worker";

/** The part of a DOM element that drawing needs. */
export interface SvgElement {
  readonly localName: string;
  readonly children: Iterable<SvgElement>;
  readonly outerHTML: string;
  textContent: string;
  getAttributeNames(): string[];
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(...nodes: SvgElement[]): void;
  prepend(...nodes: SvgElement[]): void;
  remove(): void;
}

interface SvgDocument {
  createElementNS(namespace: string, name: string): SvgElement;
}

/** Size of the text of figures, in pixels. */
export const FONT_SIZE = 12;

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** The document that creates every element. Nothing is put into it, so figures share nothing. */
export const svgDocument: SvgDocument =
  (parseHTML("<html></html>") as unknown as { document: SvgDocument }).document;

/**
 * Makes an element.
 *
 * @param name Element name.
 * @param attributes Attributes by name. They hold no text from data: that goes into the content.
 * @param content Child elements, or text.
 * @returns The element.
 */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: string | readonly SvgElement[] = [],
): SvgElement {
  const element = svgDocument.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  if (typeof content === "string") element.textContent = content;
  else element.append(...content);
  return element;
}

/** Writes at a point; `x` is the start of the text unless `text-anchor` says otherwise. */
export function svgText(
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SvgElement {
  return svgElement("text", { x, y, ...attributes }, text);
}

/**
 * Makes the root of a picture. Text takes the colour of the page, light or dark; what little it
 * says of style stands in attributes, since a strict page blocks style sheets inside figures.
 */
export function svgRoot(
  width: number,
  height: number,
  content: readonly SvgElement[],
): SvgElement {
  return svgElement("svg", {
    xmlns: SVG_NAMESPACE,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    fill: "currentColor",
    "font-family": "system-ui, sans-serif",
    "font-size": FONT_SIZE,
  }, content);
}

/** A part of a picture: elements drawn from the top of a strip of some height. */
export interface Strip {
  readonly height: number;
  readonly content: readonly SvgElement[];
}

/**
 * Puts strips under each other.
 *
 * @param width Width of the picture in pixels.
 * @param strips From the top.
 * @returns The root of the picture.
 */
export function stackStrips(width: number, strips: readonly Strip[]): SvgElement {
  let top = 0;
  const groups = strips.map(({ height, content }) => {
    const group = svgElement("g", { transform: `translate(0,${top})` }, content);
    top += height;
    return group;
  });
  return svgRoot(width, top, groups);
}
