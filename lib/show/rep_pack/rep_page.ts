/** A rep pack as one page of paper. */
import type { RepPack } from "../../act/rep_pack/mod.ts";
import { escapeHtml, formatDay, parseDay } from "../../base/mod.ts";
import { tableToHtml, tableToText } from "../../table/mod.ts";
import { displayOptions } from "../drawing/html_table.ts";
import { type Words, wordsOf } from "../drawing/words.ts";
import { type RepList, repLists, type RepPackShowOptions } from "./rep_words.ts";

/** A page. As the last expression of a notebook cell it shows itself. */
export interface RepPage {
  /** What is shown, in a few words. */
  readonly title: string;
  /** The page as part of another, with its style sheet; everything from the data escaped. */
  readonly html: string;
  /** The page as a file of its own, that fetches nothing. */
  readonly document: string;
  /** The page as text. */
  readonly text: string;
}

/** Rows that fit on one A4 page together, one line each; the workbook has the rest. */
const ROWS = { actions: 8, visits: 7, atRisk: 7, gaps: 8 } as const;

const STYLE = `
@page { size: A4; margin: 12mm; }
.strate-rep { font: 9pt/1.3 system-ui, sans-serif; max-width: 186mm; margin: 0 auto; }
.strate-rep h2 { font-size: 15pt; margin: 0; }
.strate-rep h3 { font-size: 10.5pt; margin: 3mm 0 0.8mm; }
.strate-rep p { margin: 0.5mm 0; }
.strate-rep table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
.strate-rep th, .strate-rep td { border-bottom: 0.3pt solid #999; padding: 0.4mm 1.2mm; text-align: left;
  max-width: 48mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.strate-rep th { font-weight: 600; white-space: normal; vertical-align: bottom; }
.strate-rep .number { text-align: right; }
.strate-rep footer { margin-top: 3mm; font-size: 7.5pt; }
@media print { .strate-rep { break-after: page; } .strate-rep:last-of-type { break-after: auto; } }`;

/**
 * Writes a rep pack as one A4 page: what to do first, visits due, customers at risk, what customers
 * do not buy; who may read it, and what it does not hold.
 *
 * @param pack One of what `repPacks` gave.
 * @param options Locale, currency, names of segments and levers.
 * @returns The page.
 *
 * @example
 * ```ts
 * import { repPacks, repPage, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a"],
 *   rep: ["Ada"],
 *   recencyDays: [90],
 *   frequency: [11],
 *   monetary: [2000],
 *   tenureDays: [390],
 * });
 * const { packs: [ada] } = repPacks({ customers }, { asOf: "2025-12-31" });
 * const { title, text } = repPage(ada, { locale: "en", currency: "EUR" });
 * assert.equal(title, "Action plan – Ada");
 * assert.match(text, /Call: the order is late +€1,871.79/); // 2 000 in 390 days
 * ```
 */
export function repPage(pack: RepPack, options: RepPackShowOptions = {}): RepPage {
  const words = wordsOf(options);
  const lists = repLists(pack, options, words);
  const title = words.say("repPackTitle", { rep: pack.rep });
  const day = formatDay(parseDay(pack.asOf), words.locale);
  const intro = words.say("repPackAsOf", { count: pack.customers, day });
  const notes = [
    words.say(pack.stakeIn === "margin" ? "repPackStakeMargin" : "repPackStakeRevenue"),
    words.say("repPackAtRiskRule"),
    words.say("repPackPrivacy", { rep: pack.rep }),
  ];
  const part = (name: keyof typeof ROWS) => sectionHtml(lists[name], ROWS[name], words);
  const html = `<style>${STYLE}</style><article class="strate-rep">` +
    `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(intro)}</p>${part("actions")}` +
    `${part("visits")}${part("atRisk")}${part("gaps")}` +
    `<footer>${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join("")}</footer></article>`;
  const text = [
    title,
    intro,
    ...(["actions", "visits", "atRisk", "gaps"] as const).map((name) =>
      sectionText(lists[name], ROWS[name], words)
    ),
    notes.join("\n"),
  ].join("\n\n");
  const page = { title, html, document: documentOf(title, html, words), text };
  Object.defineProperty(page, Symbol.for("Jupyter.display"), {
    value: () => ({ "text/html": page.html, "text/plain": page.text }),
  });
  return page;
}

function documentOf(title: string, html: string, { locale }: Words): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<title>${
      escapeHtml(title)
    }</title>\n<style>body { margin: 0; }</style>\n</head>\n<body>\n${html}\n</body>\n</html>\n`;
}

function sectionHtml(list: RepList, most: number, words: Words): string {
  const heading = `<h3>${escapeHtml(list.title)}</h3>`;
  const { table } = list;
  if (table.rowCount === 0) {
    return `<section>${heading}<p>${escapeHtml(words.say("repPackNone"))}</p></section>`;
  }
  const shown = tableToHtml(table.head(most), displayOf(list, words));
  const more = table.rowCount - most;
  const rest = more > 0 ? `<p>${escapeHtml(words.say("repPackMore", { count: more }))}</p>` : "";
  return `<section>${heading}${shown}${rest}</section>`;
}

function sectionText(list: RepList, most: number, words: Words): string {
  if (list.table.rowCount === 0) return `${list.title}\n${words.say("repPackNone")}`;
  return `${list.title}\n${tableToText(list.table, { ...displayOf(list, words), limit: most })}`;
}

function displayOf({ styles }: RepList, words: Words) {
  const { caption: _, ...display } = displayOptions("", words);
  return { ...display, styles };
}
