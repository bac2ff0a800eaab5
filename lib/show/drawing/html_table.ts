/** Tables that a reader reads: HTML for a page, text for a terminal. */
import { escapeHtml } from "../../base/mod.ts";
import {
  type Columns,
  type TableDisplayOptions,
  tableToHtml,
  tableToText,
} from "../../table/mod.ts";

/** A table with its title. As the last expression of a notebook cell it shows itself. */
export interface HtmlTable {
  /** What is shown, in a few words. */
  readonly title: string;
  /** The table as HTML, everything from the data escaped. */
  readonly html: string;
  /** The table as aligned text. */
  readonly text: string;
}

/**
 * Makes a table for a reader.
 *
 * @param columns What to show, every row of it.
 * @param options Caption, headings, number styles, locale.
 * @param sentences What to say below the table.
 * @returns The table.
 */
export function createHtmlTable(
  columns: Columns,
  options: TableDisplayOptions & { readonly caption: string },
  sentences: readonly string[] = [],
): HtmlTable {
  const all = { ...options, limit: columns.rowCount };
  const notes = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("");
  const table = {
    title: options.caption,
    html: tableToHtml(columns, all) + notes,
    text: [options.caption, "", tableToText(columns, all), ...sentences].join("\n"),
  };
  Object.defineProperty(table, Symbol.for("Jupyter.display"), {
    value: () => ({ "text/html": table.html, "text/plain": table.text }),
  });
  return table;
}

/** The display options of a table in one language and currency. */
export function displayOptions(
  caption: string,
  { locale, currency }: { locale: "fr" | "en"; currency: string | undefined },
): TableDisplayOptions & { readonly caption: string } {
  return { caption, locale, ...(currency === undefined ? {} : { currency }) };
}
