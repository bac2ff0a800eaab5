/** The page that lists every report: how it stands, its versions, its failure. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  escapeHtml,
  formatDay,
  type Locale,
  message,
  type MessageKey,
  parseDay,
} from "../../base/mod.ts";
import {
  failureNotice,
  hasFonts,
  mastheadHtml,
  STYLE,
  type Theme,
  themeSheet,
  writeDocument,
} from "../../notebook/mod.ts";
import { crossedAlerts } from "../history/alerts.ts";
import { FILES, flatName, PDF, REPORT, type Version } from "../history/archive.ts";
import { INDEX_SCRIPT, INDEX_STYLE } from "./index_assets.ts";
import type { EditionState, SiteEntry } from "../history/site_entry.ts";

const STATES: Readonly<Record<EditionState, MessageKey>> = {
  fresh: "siteFresh",
  stale: "siteStale",
  failed: "siteFailed",
  pending: "sitePending",
};

type Say = (key: MessageKey, parameters?: Readonly<Record<string, string | number>>) => string;

function href(path: string): string {
  return `./${path.split("/").map(encodeURIComponent).join("/")}`;
}

function link(path: string, text: string): string {
  return `<a href="${href(path)}">${escapeHtml(text)}</a>`;
}

function versionPath({ edition }: SiteEntry, number: number): string {
  return `history/${flatName(edition.id)}/${number}`;
}

/** The day of the data, or the text that stands there when it is none. */
function dayText(asOf: string, locale: Locale): string {
  try {
    return formatDay(parseDay(asOf), locale);
  } catch {
    return asOf;
  }
}

/** The instant in UTC; the script adds how long ago that is for whoever reads. */
function clockHtml(clock: string): string {
  const text = clock.slice(0, 16).replace("T", " ");
  return `<time datetime="${escapeHtml(clock)}">${escapeHtml(text)} UTC</time>`;
}

function versionText({ number, record }: Version, locale: Locale, say: Say): string {
  const parts = [say("siteVersion", { version: String(number) })];
  if (record.asOf !== undefined) parts.push(dayText(record.asOf, locale));
  if (record.clock !== undefined) parts.push(record.clock.slice(0, 10));
  return parts.join(", ");
}

function historyHtml(entry: SiteEntry, locale: Locale, say: Say): string {
  const earlier = entry.versions.slice(1);
  if (earlier.length === 0) return "";
  const items = earlier.map((version) =>
    `<li>${
      link(`${versionPath(entry, version.number)}/${REPORT}`, versionText(version, locale, say))
    }</li>`
  );
  return `<details><summary>${escapeHtml(say("siteHistory"))} (${earlier.length})</summary>` +
    `<ul>${items.join("")}</ul></details>`;
}

function filesHtml(entry: SiteEntry, say: Say): string {
  const [newest] = entry.versions;
  if (newest === undefined) return "";
  const folder = `${versionPath(entry, newest.number)}/${FILES}`;
  const pdf = existsSync(join(newest.folder, PDF));
  const items = [
    ...(pdf ? [`<li>${link(`${versionPath(entry, newest.number)}/${PDF}`, "PDF")}</li>`] : []),
    `<li>${link(`${entry.edition.id}.ipynb`, say("siteNotebook"))}</li>`,
    ...newest.record.files.map((file) => `<li>${link(`${folder}/${file}`, file)}</li>`),
  ];
  return `<details><summary>${escapeHtml(say("siteFiles"))}</summary>` +
    `<ul>${items.join("")}</ul></details>`;
}

function failureHtml({ failure, edition }: SiteEntry, say: Say): string {
  if (failure === undefined) return "";
  const [{ where, message: reason, hint }] = failure.errors;
  const page = failure.page ? ` ${link(`${edition.id}.failed.html`, say("siteFailurePage"))}` : "";
  const fix = hint === undefined ? "" : `<br>→ ${escapeHtml(hint)}`;
  return `<p class="reason">${
    escapeHtml(`${where.replace(/^.*[\\/]/, "")}: ${reason}`)
  }${fix}</p>` +
    (page === "" ? "" : `<p>${page}</p>`);
}

function alertsHtml(entry: SiteEntry, locale: Locale, say: Say): string {
  return crossedAlerts(entry, locale).map(({ level, text }) =>
    `<p class="alert ${level}"><strong>${
      escapeHtml(say(level === "alert" ? "siteAlert" : "siteWarning"))
    }</strong> ${escapeHtml(text)}</p>`
  ).join("");
}

function titleHtml({ edition, versions: [newest], failure }: SiteEntry): string {
  const { title, summary } = newest?.record ?? failure ?? { title: edition.id, summary: "" };
  const varied = Object.values(edition.parameters).filter((value) => typeof value === "string");
  const grid = Object.keys(edition.study.grid).map((name) => String(edition.parameters[name]));
  const text = [title, ...grid].join(" – ");
  const name = newest ? link(`${edition.id}.html`, text) : escapeHtml(text);
  const words = [edition.id, edition.study.name, ...varied].join(" ");
  return `<th scope="row" data-words="${escapeHtml(words)}">${name}` +
    `${edition.locale ? ` <span class="tag">${edition.locale}</span>` : ""}` +
    (summary === "" ? "" : `<p>${escapeHtml(summary)}</p>`) + "</th>";
}

function rowHtml(entry: SiteEntry, clocked: boolean, locale: Locale, say: Say): string {
  const { state, versions: [newest] } = entry;
  const asOf = newest?.record.asOf;
  const clock = newest?.record.clock;
  return `<tr data-state="${state}">${titleHtml(entry)}` +
    `<td><strong class="state ${state}">${escapeHtml(say(STATES[state]))}</strong>` +
    `${failureHtml(entry, say)}${alertsHtml(entry, locale, say)}</td>` +
    `<td>${asOf === undefined ? "–" : escapeHtml(dayText(asOf, locale))}</td>` +
    (clocked ? `<td>${clock === undefined ? "–" : clockHtml(clock)}</td>` : "") +
    `<td>${historyHtml(entry, locale, say)}${filesHtml(entry, say)}</td></tr>`;
}

function controlsHtml(entries: readonly SiteEntry[], say: Say): string {
  const states = (Object.keys(STATES) as EditionState[]).filter((state) =>
    entries.some((entry) => entry.state === state)
  );
  const options = states.map((state) =>
    `<option value="${state}">${escapeHtml(say(STATES[state]))}</option>`
  );
  return `<div class="controls" hidden>` +
    `<label>${escapeHtml(say("siteSearch"))} <input type="search" autocomplete="off"></label>` +
    `<label>${escapeHtml(say("siteFilter"))} <select><option value="">${
      escapeHtml(say("siteAll"))
    }</option>${options.join("")}</select></label></div>`;
}

/** How the list looks. */
export interface IndexDress {
  /** Title; the usual one when undefined. */
  readonly title: string | undefined;
  /** Language of the page's own words. */
  readonly locale: Locale;
  /** Its theme; the house's own look when left out. */
  readonly theme?: Theme;
  /** Why its theme cannot be used. */
  readonly fault?: string;
}

/**
 * Writes the list of reports. The same reports give the same bytes.
 *
 * @param entries How every report stands, in order.
 * @param dress How it looks.
 * @returns One HTML document that fetches nothing.
 */
export function renderIndex(entries: readonly SiteEntry[], dress: IndexDress): string {
  const { title, locale, theme, fault } = dress;
  const say: Say = (key, parameters = {}) => message(key, parameters, locale);
  const heading = title ?? say("siteTitle");
  const clocked = entries.some(({ versions: [newest] }) => newest?.record.clock !== undefined);
  const heads = ["siteReport", "siteState", "siteAsOf", ...clocked ? ["siteMade"] : []] as const;
  const columns = heads.map((key) => `<th scope="col">${escapeHtml(say(key as MessageKey))}</th>`);
  const rows = entries.map((entry) => rowHtml(entry, clocked, locale, say)).join("\n");
  const isWhole = fault === undefined && entries.every(({ state }) => state === "fresh");
  const notice = fault === undefined ? "" : `\n${failureNotice(say("siteThemeFault"), [fault])}`;
  const shown = say("siteShown", { count: 2, total: "{total}" });
  const count = say("siteCount", { count: entries.length });
  return writeDocument({
    title: heading,
    locale,
    status: isWhole ? "complete" : "failed",
    sheets: [STYLE, ...theme ? [themeSheet(theme)] : [], INDEX_STYLE],
    fonts: theme && hasFonts(theme),
    script: INDEX_SCRIPT,
    body: `${theme ? `${mastheadHtml(theme, false)}\n` : ""}<main class="site">${notice}
<h1>${escapeHtml(heading)}</h1>
<p><span role="status" data-one="${
      escapeHtml(say("siteShown", { count: 1, total: "{total}" }))
    }" ` +
      `data-other="${escapeHtml(shown)}">${escapeHtml(count)}</span> ` +
      `${link("log.jsonl", say("siteLog"))}</p>
${controlsHtml(entries, say)}
<table>
<thead><tr>${columns.join("")}<th scope="col">${
        escapeHtml(`${say("siteHistory")}, ${say("siteFiles").toLowerCase()}`)
      }</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</main>`,
  });
}
