/** The part of a site that readers open: the newest version of each report, and the list. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Locale, message, writeWhole } from "../../base/mod.ts";
import { failureNotice, readTheme } from "../../notebook/mod.ts";
import { failedPages, NOTEBOOK, pruneVersions, REPORT } from "../history/archive.ts";
import type { SitePlan } from "../studies/editions.ts";
import { type IndexDress, renderIndex } from "./index_page.ts";
import { withLock } from "../making/lock.ts";
import { readSite, reportPath, type SiteEntry } from "../history/site_entry.ts";
import { sweep } from "../making/sweep.ts";
import { workFolder } from "../making/workplace.ts";

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function localeOf(html: string): Locale {
  return /^<!DOCTYPE html>\n<html lang="fr"/.test(html) ? "fr" : "en";
}

/** A report that tells its reader, at its head, that a newer one failed. */
function markStale(html: string, { versions, failure }: SiteEntry): string {
  const locale = localeOf(html);
  const version = String(versions[0].number);
  const [{ where, message: reason }] = failure!.errors;
  const notice = failureNotice(message("staleTitle", {}, locale), [
    `${where}: ${reason}`,
    message("staleVersion", { version }, locale),
  ]);
  return html.replace('data-status="complete"', 'data-status="stale"')
    .replace("<main>", () => `<main>\n${notice}`);
}

async function replace(path: string, text: string): Promise<void> {
  if (readOr(path) !== text) await writeWhole(path, text);
}

/** Puts the newest version where readers look, and takes away the page of a failure that is over. */
async function publishEntry(site: string, entry: SiteEntry): Promise<void> {
  const { edition: { id }, versions: [newest], failure } = entry;
  if (newest) {
    const html = await Deno.readTextFile(join(newest.folder, REPORT));
    await replace(reportPath(site, id), failure ? markStale(html, entry) : html);
    const notebook = await Deno.readTextFile(join(newest.folder, NOTEBOOK));
    await replace(join(site, `${id}.ipynb`), notebook);
  }
  if (!failure?.page) return;
  for (const [extension, path] of Object.entries(failedPages(site, id))) {
    const page = readOr(path);
    if (page !== undefined) await replace(join(site, `${id}.failed.${extension}`), page);
  }
}

async function removeOldFailure(site: string, { edition: { id }, failure }: SiteEntry) {
  if (failure) return;
  for (const extension of ["html", "ipynb"]) {
    await Deno.remove(join(site, `${id}.failed.${extension}`)).catch(() => {});
  }
}

/** How the list looks; a theme that cannot be used leaves it plain, and it says why. */
async function dressOf({ title, locale, theme }: SitePlan): Promise<IndexDress> {
  if (theme === undefined) return { title, locale };
  try {
    return { title, locale, theme: await readTheme(theme) };
  } catch (error) {
    return { title, locale, fault: (error as Error).message };
  }
}

/**
 * Brings what readers open into line with the versions on the disk. It may be ended at any moment:
 * each file appears whole, nothing that the list links to goes before the list does, and the next
 * run does what is left.
 *
 * @param plan The site.
 * @param only The one report that changed; all are looked at when left out.
 * @returns How every report stands.
 */
export async function publishSite(plan: SitePlan, only?: string): Promise<SiteEntry[]> {
  const { folder } = plan;
  const work = workFolder(folder);
  const dress = await dressOf(plan);
  return await withLock(join(work, "locks", ".site"), async () => {
    const entries = readSite(plan);
    const places = entries.map(({ edition }) => dirname(reportPath(folder, edition.id)));
    for (const place of new Set([folder, ...places])) await sweep(place);
    const changed = entries.filter(({ edition }) => only === undefined || edition.id === only);
    for (const entry of changed) await publishEntry(folder, entry);
    await replace(join(folder, "index.html"), renderIndex(entries, dress));
    const waste = join(work, "waste");
    await Deno.remove(waste, { recursive: true }).catch(() => {});
    for (const entry of changed) {
      await removeOldFailure(folder, entry);
      const { id, study } = entry.edition;
      await pruneVersions(folder, id, study.retention, waste);
    }
    return entries;
  });
}
