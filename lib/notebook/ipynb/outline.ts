/** What a notebook is about, in its own words. */
import { frenchSpaces, type Locale } from "../../base/mod.ts";
import { isReadIn } from "./languages.ts";
import type { Notebook } from "./notebook.ts";

/** Title and first paragraph of a notebook. */
export interface Outline {
  /** The first heading of level 1; the name of the file when there is none. */
  readonly title: string;
  /** The first paragraph, without markup; empty when there is none. */
  readonly summary: string;
}

/**
 * Reads the title and the first paragraph of a notebook. The parser is loaded here and not before:
 * no report waits for it to start.
 *
 * @param notebook A notebook that was read.
 * @param locale Language of the reader.
 * @returns Plain text with the spaces of its language, not yet escaped.
 */
export async function readOutline(notebook: Notebook, locale: Locale): Promise<Outline> {
  const { default: markdownIt } = await import("markdown-it");
  const texts = notebook.cells
    .filter((cell) => cell.kind === "markdown" && isReadIn(cell, locale))
    .map(({ source }) => source);
  const tokens = markdownIt({ html: false }).parse(texts.join("\n\n"), {});
  const textAfter = (test: (token: typeof tokens[number]) => boolean) => {
    const opening = tokens.findIndex(test);
    const parts = opening < 0 ? [] : tokens[opening + 1].children ?? [];
    const text = parts.map(({ type, content }) => type === "softbreak" ? " " : content).join("");
    return locale === "fr" ? frenchSpaces(text.trim()) : text.trim();
  };
  const name = notebook.path.replace(/^.*[\\/]|\.ipynb$/g, "");
  return {
    title: textAfter(({ type, tag }) => type === "heading_open" && tag === "h1") || name,
    summary: textAfter(({ type }) => type === "paragraph_open"),
  };
}
