/** The head of a page with a theme, and its cover. */
import { escapeHtml, formatDay, type Locale, message, parseDay } from "../../base/mod.ts";
import type { PageContent } from "./content.ts";
import type { Theme } from "../theme/theme.ts";

/**
 * Renders the head of every page with a theme: its logo, or its name.
 *
 * @param theme The theme.
 * @param cover Whether a cover follows, which names it.
 * @returns HTML.
 */
export function mastheadHtml({ name, files: { logo } }: Theme, cover: boolean): string {
  const text = escapeHtml(name);
  const shown = logo ? `<img class="logo" src="${logo.url}" alt="${text}">` : cover ? "" : text;
  return `<header class="masthead">${shown}</header>`;
}

/** The day that the data are looked at from, where the notebook has one. */
function dayText({ program: { values } }: PageContent, locale: Locale): string | undefined {
  if (typeof values.asOf !== "string") return undefined;
  try {
    return formatDay(parseDay(values.asOf), locale);
  } catch {
    return undefined;
  }
}

/** Authors as Jupyter keeps them: `"authors": [{ "name": "…" }]` in the notebook's metadata. */
function authorsOf({ program: { notebook }, theme }: PageContent): readonly string[] {
  const { authors } = notebook.metadata;
  const named = Array.isArray(authors) ? authors : [];
  const names = named.map((author) => (author as { name?: unknown } | null)?.name)
    .filter((name) => typeof name === "string");
  return names.length > 0 ? names : theme?.authors ?? [];
}

/**
 * Renders the cover: title, whom it is for, day of the data, authors, language. Nothing on it comes
 * from the clock.
 *
 * @param title The title as HTML: `<h1>…</h1>`.
 * @param content What the page shows.
 * @returns HTML.
 */
export function coverHtml(title: string, content: PageContent): string {
  const { locale, theme } = content;
  const authors = authorsOf(content);
  const day = dayText(content, locale);
  const rows = [
    [message("coverAsOf", {}, locale), day],
    [message("coverAuthors", { count: authors.length }, locale), authors.join(", ")],
    [message("coverLanguage", {}, locale), message("coverLanguageName", {}, locale)],
  ].filter(([, text]) => text);
  const items = rows.map(([name, text]) =>
    `<div><dt>${escapeHtml(name!)}</dt><dd>${escapeHtml(text!)}</dd></div>`
  );
  const client = theme ? `<p class="client">${escapeHtml(theme.name)}</p>` : "";
  return `<div class="cover">${title}${client}<dl>${items.join("")}</dl></div>`;
}
