/** What went wrong, in a box that cannot be overlooked. */
import { escapeHtml, type Locale, message } from "../../base/mod.ts";
import type { CellError } from "../errors.ts";

function placeText({ place }: CellError, locale: Locale): string {
  const { cell, line, notebook } = place;
  if (cell === undefined) return notebook.replace(/^.*[\\/]/, "");
  return line === undefined
    ? message("notebookCell", { cell: String(cell) }, locale)
    : message("notebookCellLine", { cell: String(cell), line: String(line) }, locale);
}

/** A cell's own error begins with its class and ends with its calls, for a programmer. */
function errorText({ place, message: text }: CellError, full: boolean): string {
  const named = place.errorName !== undefined && place.kind !== "type";
  const trace = full ? (place.trace ?? []).map((call) => `\n    ${call}`).join("") : "";
  return (named ? `${place.errorName}: ${text}` : text) + trace;
}

function errorHtml(error: CellError, locale: Locale, summary: boolean): string {
  const { cell, hint } = error.place;
  const text = escapeHtml(placeText(error, locale));
  const where = summary && cell !== undefined ? `<a href="#cell-${cell}">${text}</a>` : text;
  const label = escapeHtml(message("notebookHint", {}, locale));
  return `<p class="where">${where}</p><pre>${escapeHtml(errorText(error, !summary))}</pre>` +
    (hint === undefined ? "" : `<p><strong>${label}</strong> – ${escapeHtml(hint)}</p>`);
}

/**
 * Renders errors: at the top of a report, or below the cell they belong to.
 *
 * @param errors What went wrong.
 * @param locale Language of the report.
 * @param cell Cell below which the box stands; the top of the report when left out.
 * @returns HTML; empty when there are no errors.
 */
export function failureHtml(errors: readonly CellError[], locale: Locale, cell?: number): string {
  if (errors.length === 0) return "";
  const title = escapeHtml(message("notebookFailed", {}, locale));
  const heading = cell === undefined ? `<h2>${title}</h2>` : "";
  const items = errors.map((error) => errorHtml(error, locale, cell === undefined)).join("\n");
  return `<div class="failure"${
    cell === undefined ? ` role="alert"` : ""
  }>${heading}${items}</div>`;
}

/**
 * Renders the notice that a report is not the newest one, since the last run failed.
 *
 * @param title What is the matter.
 * @param lines Why, one paragraph each.
 * @returns HTML.
 */
export function failureNotice(title: string, lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
  return `<div class="failure" role="alert"><h2>${escapeHtml(title)}</h2>${paragraphs}</div>`;
}
