/** What is wrong with the labels of a page and the references to them. */
import { message } from "../../base/mod.ts";
import type { Numbering } from "./captions.ts";
import { CellError } from "../errors.ts";
import type { MarkdownContext } from "./markdown.ts";

/**
 * Finds references to what no figure or table is labelled, and labels that name nothing.
 *
 * @param path The notebook's file.
 * @param numbering The numbers of the whole page.
 * @param references What its prose refers to.
 * @returns One error each, in the language of the page.
 */
export function captionErrors(
  path: string,
  { locale, texts, useless }: Numbering,
  { references }: MarkdownContext,
): CellError[] {
  const known = [...texts.keys()].join(", ") || "–";
  const unknown = references.filter(({ label }) => !texts.has(label)).map(({ label, cell }) =>
    new CellError(message("captionUnknown", { cell: cell.id, label }, locale), {
      notebook: path,
      kind: "names",
      cell: cell.number,
      hint: message("captionUnknownHint", { labels: known }, locale),
    })
  );
  const idle = useless.map(({ label, cell, twice }) =>
    new CellError(message(twice ? "captionTwice" : "captionNothing", { label }, locale), {
      notebook: path,
      kind: "names",
      cell: cell.number,
      hint: twice ? undefined : message("captionNothingHint", {}, locale),
    })
  );
  return [...idle, ...unknown];
}
