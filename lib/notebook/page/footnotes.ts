/** Footnotes of prose, numbered through the whole page, each at the end of its cell. */
import type markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { escapeHtml, type Locale, message } from "../../base/mod.ts";

/** What footnotes need to know and keep while a page is written. */
export interface FootnoteContext {
  /** Language of the page. */
  readonly locale: Locale;
  /** Footnotes in the cells before. */
  readonly notes: { count: number };
}

type Tokens = readonly { readonly meta: unknown }[];

/** A note that is referred to again has one number and as many ways back. */
function placeOf(tokens: Tokens, index: number, env: unknown) {
  const { id, subId = 0 } = tokens[index].meta as { id: number; subId?: number };
  const number = (env as FootnoteContext).notes.count + id + 1;
  return { number, back: `fnref-${number}${subId === 0 ? "" : `-${subId + 1}`}` };
}

/**
 * Teaches a parser of Markdown footnotes: `text[^1]` and `[^1]: note`, or `text^[note]`.
 *
 * @param markdown The parser; texts are rendered with a {@linkcode FootnoteContext}.
 */
export function addFootnotes(markdown: ReturnType<typeof markdownIt>): void {
  markdown.use(footnotes);
  const { rules } = markdown.renderer;
  rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, back } = placeOf(tokens, index, env);
    return `<sup><a href="#fn-${number}" id="${back}">${number}</a></sup>`;
  };
  rules.footnote_block_open = (_tokens, _index, _options, env) =>
    `<ol class="footnotes" start="${(env as unknown as FootnoteContext).notes.count + 1}">\n`;
  rules.footnote_block_close = () => "</ol>\n";
  rules.footnote_open = (tokens, index, _options, env) =>
    `<li id="fn-${placeOf(tokens, index, env).number}">`;
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const { locale } = env as unknown as FootnoteContext;
    const label = escapeHtml(message("captionBack", {}, locale));
    return ` <a href="#${placeOf(tokens, index, env).back}" aria-label="${label}">↩\ufe0e</a>`;
  };
}

/**
 * Counts the footnotes of a text that was rendered, so that the next one goes on from there.
 *
 * @param env What the text was rendered with.
 */
export function countFootnotes(env: FootnoteContext): void {
  const { footnotes } = env as { footnotes?: { list?: readonly unknown[] } };
  env.notes.count += footnotes?.list?.length ?? 0;
}
