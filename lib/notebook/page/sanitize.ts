/** Outputs in HTML or SVG, reduced to what shows something: no script, no link, no fetch. */
import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import {
  escapeHtml,
  legibleText,
  type Locale,
  MOST_OF_CELL,
  MOST_OF_TEXT,
} from "../../base/mod.ts";
import {
  DROPPED_ELEMENTS,
  KEPT_ATTRIBUTES,
  KEPT_ELEMENTS,
  REFERENCE_ATTRIBUTES,
  VOID_ELEMENTS,
} from "./markup.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Style that outputs bring along. A strict page allows no `style` attribute, so each becomes a
 * class; style sheets stand in the head of the page, each once.
 */
export interface CollectedStyle {
  /** Declarations by the name of the class made for them. */
  readonly classes: Map<string, string>;
  /** Contents of `<style>` elements. */
  readonly sheets: Set<string>;
}

/** A place to collect style. */
export function createStyle(): CollectedStyle {
  return { classes: new Map(), sheets: new Set() };
}

/** CSS that reaches outside the page, or out of the place where it will stand. */
const FOREIGN_CSS = /@import|@charset|<|url\(\s*["']?(?!#|data:image\/)/i;

/** A `style` attribute as a class; undefined when it could do more than style its element. */
function styleClass(declarations: string, style: CollectedStyle): string | undefined {
  const text = declarations.trim();
  if (text === "" || FOREIGN_CSS.test(text) || /[{}@\\]/.test(text)) return undefined;
  if (/position\s*:\s*(fixed|sticky)/i.test(text)) return undefined;
  const name = `s-${createHash("sha256").update(text).digest("hex").slice(0, 10)}`;
  style.classes.set(name, text);
  return name;
}

function isInnerReference(value: string): boolean {
  return /^#|^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(value);
}

function keepsAttribute(name: string, value: string): boolean {
  if (/^(aria|data)-[\w-]+$/.test(name)) return true;
  if (REFERENCE_ATTRIBUTES.has(name)) return isInnerReference(value);
  return KEPT_ATTRIBUTES.has(name) && !/url\(\s*["']?(?!#)/i.test(value);
}

/** Attributes that a reader sees or hears. */
const WORDED_ATTRIBUTES: ReadonlySet<string> = new Set(["alt", "aria-label", "title"]);
/** Elements whose text a reader takes in at a glance. */
const SHORT_ELEMENTS: ReadonlySet<string> = new Set(["td", "th", "text", "tspan", "title"]);

/** What writing an output needs to know. */
interface Writing {
  readonly style: CollectedStyle;
  readonly locale: Locale;
}

function writeAttributes(element: Element, { style, locale }: Writing): string {
  const kept = new Map<string, string>();
  let extra: string | undefined;
  for (const { name, prefix, value } of element.attrs) {
    const fullName = prefix ? `${prefix}:${name}` : name;
    if (name === "style") extra = styleClass(value, style);
    else if (keepsAttribute(fullName.toLowerCase(), value)) {
      const isWorded = WORDED_ATTRIBUTES.has(fullName);
      kept.set(fullName, isWorded ? legibleText(value, MOST_OF_CELL, locale) : value);
    }
  }
  if (extra) kept.set("class", `${kept.get("class") ?? ""} ${extra}`.trim());
  return [...kept].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
}

function writeElement(element: Element, writing: Writing, most: number): string {
  const name = element.tagName;
  const key = name.toLowerCase();
  if (key === "style") {
    const css = element.childNodes.map((node) => "value" in node ? node.value : "").join("");
    if (css.trim() !== "" && !FOREIGN_CSS.test(css)) writing.style.sheets.add(css);
    return "";
  }
  if (DROPPED_ELEMENTS.has(key)) return "";
  const inner = writeNodes(
    element.childNodes,
    writing,
    SHORT_ELEMENTS.has(key) ? MOST_OF_CELL : most,
  );
  if (!KEPT_ELEMENTS.has(key)) return inner;
  const start = `<${name}${writeAttributes(element, writing)}>`;
  return VOID_ELEMENTS.has(key) ? start : `${start}${inner}</${name}>`;
}

function writeNodes(nodes: readonly Node[], writing: Writing, most: number): string {
  return nodes.map((node) => {
    if (node.nodeName === "#text") {
      return escapeHtml(legibleText((node as { value: string }).value, most, writing.locale));
    }
    return "tagName" in node ? writeElement(node, writing, most) : "";
  }).join("");
}

/**
 * Reduces HTML to elements and attributes that are known to be harmless. It is read as a browser
 * reads it and written anew, so that whatever was open is closed and nothing is left unquoted.
 *
 * Defence in depth: the page's content security policy blocks scripts and fetches as well.
 *
 * @param html HTML of an output, or an SVG picture.
 * @param style Takes the style of the output.
 * @param locale Language of the remark behind a text that is cut.
 * @returns HTML without scripts, event handlers, outer links or style.
 */
export function sanitizeHtml(html: string, style: CollectedStyle, locale: Locale): string {
  return writeNodes(parseFragment(html).childNodes, { style, locale }, MOST_OF_TEXT);
}
