/** The page that lists reports. */
import { escapeHtml, type Locale, message } from "../base/mod.ts";
import { writeDocument } from "./document.ts";
import { STYLE } from "./style.ts";

/** One report in the list. */
export interface IndexEntry {
  /** Title of the report. */
  readonly title: string;
  /** What it is about, one paragraph; may be empty. */
  readonly summary: string;
  /** Path of the report from the page, `/` between folders. */
  readonly path: string;
  /** Whether every cell ran. */
  readonly status: "complete" | "failed";
}

function entryHtml({ title, summary, path, status }: IndexEntry, locale: Locale): string {
  const href = path.split("/").map(encodeURIComponent).join("/");
  const failed = status === "complete"
    ? ""
    : `<p class="failed">${escapeHtml(message("indexFailed", {}, locale))}</p>`;
  return `<li><h2><a href="./${href}">${escapeHtml(title)}</a></h2>` +
    `<p>${escapeHtml(summary)}</p>${failed}</li>`;
}

/**
 * Writes the page that lists reports, in the order given. The same entries give the same bytes.
 *
 * @param entries The reports.
 * @param locale Language of the page's own words.
 * @returns One HTML document that fetches nothing.
 */
export function renderIndex(entries: readonly IndexEntry[], locale: Locale): string {
  const title = message("indexTitle", {}, locale);
  const items = entries.map((entry) => entryHtml(entry, locale)).join("\n");
  const failed = entries.some(({ status }) => status === "failed");
  return writeDocument({
    title,
    locale,
    status: failed ? "failed" : "complete",
    sheets: [STYLE],
    body: `<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(message("indexCount", { count: entries.length }, locale))}</p>
<ul class="index">
${items}
</ul>
</main>`,
  });
}
