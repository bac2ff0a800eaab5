/** Personas as cards: on a screen side by side, on paper one page each. */
import type { PersonaSet } from "../../assess/persona/mod.ts";
import { escapeHtml, formatNumber, type LocalizedText } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { type CardWords, cardWords, type Line, type SideWords } from "./persona_words.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode personaCards}. */
export interface PersonaCardOptions extends ShowOptions {
  /** Names of attributes for a reader; those of the catalogue, or the column's, when left out. */
  readonly labels?: Readonly<Record<string, LocalizedText>> | undefined;
  /** Most differences shown on one side, the strongest first; 5 when left out. */
  readonly most?: number | undefined;
  /** What the caption says, where a report shows several; the usual title when left out. */
  readonly title?: string | undefined;
}

/** Persona cards. As the last expression of a notebook cell they show themselves. */
export interface PersonaCards {
  /** What is shown, in a few words. */
  readonly title: string;
  /** The cards with their style sheet, everything from the data escaped. */
  readonly html: string;
  /** The cards as a file of its own, that fetches nothing. */
  readonly document: string;
  /** The cards as text. */
  readonly text: string;
}

const DEFAULT_MOST = 5;

/** Colours come from the page, light or dark; on paper each card is a page of its own. */
const STYLE = `
.strate-persona { border: 1px solid; border-radius: 0.5rem; padding: 1rem 1.25rem; margin: 0 0 1.5rem;
  break-inside: avoid; font-size: 0.95rem; line-height: 1.4; }
.strate-personas { margin: 0; }
.strate-personas figcaption { margin: 0 0 0.75rem; }
.strate-persona h3 { margin: 0 0 0.25rem; font-size: 1.25rem; }
.strate-persona h4 { margin: 0.75rem 0 0.25rem; font-size: 1rem; }
.strate-persona ul { margin: 0.25rem 0; padding-left: 1.1rem; }
.strate-persona p { margin: 0.25rem 0; }
.strate-persona dl { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: 0.1rem 0.75rem;
  margin: 0.25rem 0; font-size: 0.9em; }
.strate-persona dt { font-weight: 600; }
.strate-persona dd { margin: 0; }
.strate-persona .sides { display: grid; gap: 0 1.5rem; grid-template-columns: 1fr 1fr; }
.strate-persona .note { border-left: 3px solid; padding-left: 0.75rem; font-style: italic; }
@media (max-width: 40rem) { .strate-persona .sides { grid-template-columns: 1fr; } }
@media print {
  .strate-persona { border: 0; padding: 0; margin: 0; font-size: 9pt;
    break-before: page; break-after: page; }
  .strate-persona .sides { grid-template-columns: 1fr 1fr; }
}`;

/** Of a page that holds nothing but cards. */
const PAGE_STYLE = `
:root { color-scheme: light dark; }
@page { size: A4; margin: 15mm; }
body { font-family: system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
@media print { h1 { display: none; } body { margin: 0; padding: 0; max-width: none; } }`;

/**
 * Draws personas as cards: name and weight of the segment, on each of the four sides what sets it
 * apart, what is usual and the consultant's note, marked as such; then a real customer without a
 * name, and how differences were tested. On paper each card takes one page.
 *
 * @param set What `personas` gave.
 * @param options Locale, names of attributes, most differences a side, title.
 * @returns The cards, one `<article>` per segment.
 * @throws {RangeError} When `most` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { abc, personaCards, personas, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: Array.from({ length: 40 }, (_, i) => `C${i}`),
 *   monetary: Array.from({ length: 40 }, (_, i) => i < 10 ? 80 : 5),
 *   sector: Array.from({ length: 40 }, (_, i) => i < 10 ? "food" : "tools"),
 * });
 * const set = personas(abc(customers), customers, { axes: { identity: ["sector"] } });
 * const cards = personaCards(set, { locale: "en" });
 * assert.match(cards.text, /More often – Sector: food: 100.0% against 25.0% for all/);
 * ```
 */
export function personaCards(set: PersonaSet, options: PersonaCardOptions = {}): PersonaCards {
  const { labels = {}, most = DEFAULT_MOST } = options;
  if (!Number.isInteger(most) || most < 1) {
    throw new RangeError(`Cannot show ${most} differences a side: give a whole number from 1`);
  }
  const words = wordsOf(options);
  const all = set.personas.map((persona) => cardWords(persona, set, words, { labels, most }));
  const method = methodWords(set, words);
  const notices = set.notices.map((notice) => formatNotice(notice, words.locale));
  const title = options.title ?? words.say("personasTitle");
  const style = `<style>${STYLE}</style>`;
  const content = all.map((card) => cardHtml(card, method, words)).join("") +
    notices.map((notice) => `<p>${escapeHtml(notice)}</p>`).join("");
  const caption = `<figcaption><strong>${escapeHtml(title)}</strong></figcaption>`;
  const html = `${style}<figure class="strate-personas">${caption}${content}</figure>`;
  const cards = {
    title,
    html,
    document: documentOf(title, style + content, words),
    text: [title, ...all.map((card) => cardText(card, words)), method, ...notices].join("\n\n"),
  };
  Object.defineProperty(cards, Symbol.for("Jupyter.display"), {
    value: () => ({ "text/html": cards.html, "text/plain": cards.text }),
  });
  return cards;
}

/** Nothing on the page may run or be fetched. */
function documentOf(title: string, html: string, { locale }: Words): string {
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><style>${PAGE_STYLE}</style></head>` +
    `<body><h1>${escapeHtml(title)}</h1>${html}</body></html>`;
}

function methodWords({ comparisons, level, adjustment }: PersonaSet, words: Words): string {
  const name = adjustment === "holm" ? "Holm" : "Benjamini–Hochberg";
  return words.say("personaMethod", {
    count: comparisons,
    level: formatNumber(level, 4, words.locale),
    adjustment: name,
  });
}

function cardHtml(card: CardWords, method: string, words: Words): string {
  const paragraph = (text: string) => text && `<p>${escapeHtml(text)}</p>`;
  const exemplar = card.exemplar.length === 0
    ? ""
    : `<h4>${escapeHtml(card.exemplarTitle)}</h4>${paragraph(runOn(card.exemplar, words))}`;
  const message = card.message &&
    `<h4>${escapeHtml(words.say("personaMessage"))}</h4>${noteHtml(card.message, words)}`;
  return `<article class="strate-persona" aria-label="${escapeHtml(card.title)}">` +
    `<h3>${escapeHtml(card.title)}</h3>${paragraph(card.weight.join(" · "))}` +
    `${paragraph(card.excuse)}<div class="sides">` +
    `${card.sides.map((side) => sideHtml(side, words)).join("")}</div>` +
    `${message}${exemplar}${card.excuse ? "" : `<p><small>${escapeHtml(method)}</small></p>`}` +
    "</article>";
}

function sideHtml({ title, traits, typical, note }: SideWords, words: Words): string {
  const items = traits.map((trait) => `<li>${escapeHtml(trait)}</li>`).join("");
  return `<section><h4>${escapeHtml(title)}</h4>${items && `<ul>${items}</ul>`}` +
    `${typical.length === 0 ? "" : linesHtml(typical)}${note && noteHtml(note, words)}</section>`;
}

function linesHtml(lines: readonly Line[]): string {
  const items = lines.map(([label, value]) =>
    `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`
  );
  return `<dl>${items.join("")}</dl>`;
}

function runOn(lines: readonly Line[], { locale }: Words): string {
  const colon = locale === "fr" ? "\u00a0: " : ": ";
  return lines.map((line) => line.join(colon)).join(" · ");
}

function noteHtml(note: string, words: Words): string {
  const mark = escapeHtml(words.say("personaNotes"));
  return `<p class="note"><small>${mark}</small><br>${escapeHtml(note)}</p>`;
}

function cardText(card: CardWords, words: Words): string {
  const lines = (list: readonly Line[]) => list.map(([label, value]) => `    ${label}  ${value}`);
  const noted = (note: string) => note ? [`  ${words.say("personaNotes")} | ${note}`] : [];
  return [
    card.title,
    [...card.weight, card.excuse].filter((text) => text !== "").join(" · "),
    ...card.sides.flatMap(({ title, traits, typical, note }) => [
      `  ${title}`,
      ...traits.map((trait) => `  - ${trait}`),
      ...lines(typical),
      ...noted(note),
    ]),
    ...(card.message ? [`  ${words.say("personaMessage")}`, ...noted(card.message)] : []),
    ...(card.exemplar.length > 0
      ? [`  ${card.exemplarTitle}`, `    ${runOn(card.exemplar, words)}`]
      : []),
  ].join("\n");
}
