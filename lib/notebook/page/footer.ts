/** The foot of a report: where it comes from. */
import { escapeHtml, type Locale, message, type MessageKey } from "../../base/mod.ts";
import type { HashedFile } from "../program/inputs.ts";
import type { Provenance } from "./provenance.ts";

function fileHtml({ label, sha256 }: HashedFile): string {
  return `${escapeHtml(label)}<br><code>sha256 ${sha256}</code>`;
}

function filesHtml(files: readonly HashedFile[]): string | undefined {
  return files.length === 0 ? undefined : files.map(fileHtml).join("<br>");
}

/**
 * Renders where a report comes from.
 *
 * @param provenance Fingerprints, versions, seed.
 * @param clock When it was made, if that was asked for.
 * @param locale Language of the report.
 * @returns HTML.
 */
export function footerHtml(
  provenance: Provenance,
  clock: string | undefined,
  locale: Locale,
): string {
  const { notebook, data, theme, lock, versions, seed } = provenance;
  const named = versions.map(({ name, version }) => escapeHtml(`${name} ${version}`)).join(" · ");
  const rows: readonly (readonly [MessageKey, string | undefined])[] = [
    ["notebookFile", fileHtml(notebook)],
    ["notebookData", filesHtml(data)],
    ["notebookTheme", filesHtml(theme)],
    ["notebookLock", lock && fileHtml(lock)],
    ["notebookVersions", named],
    ["notebookSeed", String(seed)],
    ["notebookClock", clock && escapeHtml(clock)],
  ];
  const items = rows.filter(([, html]) => html !== undefined).map(([key, html]) =>
    `<dt>${escapeHtml(message(key, {}, locale))}</dt><dd>${html}</dd>`
  );
  const title = escapeHtml(message("notebookProvenance", {}, locale));
  return `<footer><h2>${title}</h2><dl>${items.join("")}</dl></footer>`;
}
