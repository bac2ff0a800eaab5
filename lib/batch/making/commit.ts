/** What a finished attempt leaves on the disk: a version, or the reason why there is none. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { currentLocale, writeWhole } from "../../base/mod.ts";
import {
  type Baseline,
  findProject,
  type Notebook,
  readOutline,
  type Report,
} from "../../notebook/mod.ts";
import {
  addVersion,
  failedPages,
  failurePath,
  type FailureRecord,
  FILES,
  NOTEBOOK,
  RECORD,
  REPORT,
  type Version,
  type VersionRecord,
} from "../history/archive.ts";
import { keyOf, keyParts } from "../history/edition_key.ts";
import { type Edition, labelOf } from "../studies/editions.ts";
import type { EditionFault } from "../history/fault.ts";
import { SCRATCH } from "./make_report.ts";
import { localModules } from "./modules.ts";
import type { Workplace } from "./workplace.ts";

/** A report with what it was made of. */
export interface Finished {
  readonly edition: Edition;
  readonly notebook: Notebook;
  readonly report: Report;
  /** What it was compared with; undefined for the first. */
  readonly baseline: Baseline | undefined;
  /** Folder in which it was made. */
  readonly aside: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => labelOf(join(parentPath, name), folder))
    .toSorted();
}

async function recordOf(finished: Finished, { shared, clock }: Workplace): Promise<VersionRecord> {
  const { edition, notebook, report, baseline, aside } = finished;
  const { texts, modules } = report.dependencies;
  const project = findProject(edition.notebook);
  const named = { texts, modules: await localModules(modules, project) };
  const parts = await keyParts(edition, named, shared);
  const { asOf } = report.values; // The day that the data are looked at from, in every method.
  return {
    format: 1,
    key: keyOf(parts),
    parts,
    named,
    ...await readOutline(notebook, report.locale),
    ...(typeof asOf === "string" ? { asOf } : {}),
    ...(clock === undefined ? {} : { clock }),
    metrics: report.metrics,
    ...(baseline === undefined ? {} : { baseline }),
    html: createHash("sha256").update(report.html).digest("hex"),
    files: filesBelow(join(aside, FILES)),
  };
}

/**
 * Adds a report to the versions of its edition, unless the last one has the same bytes.
 *
 * @param finished The report.
 * @param last The version before it.
 * @param place Where.
 * @returns The number of its version.
 */
export async function commitVersion(
  finished: Finished,
  last: Version | undefined,
  place: Workplace,
): Promise<{ readonly version: number; readonly identical: boolean }> {
  const { edition: { id }, report, aside } = finished;
  const record = await recordOf(finished, place);
  const isSame = last?.record.key === record.key && last.record.html === record.html;
  if (!isSame) {
    await Deno.remove(join(aside, SCRATCH), { recursive: true });
    await writeWhole(join(aside, REPORT), report.html);
    await writeWhole(join(aside, NOTEBOOK), report.notebook);
    await writeWhole(join(aside, RECORD), JSON.stringify(record, null, 1));
  }
  const version = isSame ? last.number : await addVersion(place.site, id, aside);
  for (const path of [failurePath(place.site, id), ...Object.values(failedPages(place.site, id))]) {
    await Deno.remove(path).catch(() => {});
  }
  return { version, identical: isSame };
}

/**
 * Keeps the reason why an edition could not be made, and its outputs so far.
 *
 * @param edition What could not be made.
 * @param faults Why.
 * @param notebook Its notebook, if that could be read.
 * @param report The report that says so, if its cells ran.
 * @param place Where.
 */
export async function recordFailure(
  edition: Edition,
  faults: readonly EditionFault[],
  notebook: Notebook | undefined,
  report: Report | undefined,
  { site }: Workplace,
): Promise<void> {
  const pages = failedPages(site, edition.id);
  if (report) {
    await writeWhole(pages.html, report.html);
    await writeWhole(pages.ipynb, report.notebook);
  }
  const locale = report?.locale ?? edition.locale ?? currentLocale();
  const failure: FailureRecord = {
    format: 1,
    page: report !== undefined,
    ...(notebook ? await readOutline(notebook, locale) : { title: edition.id, summary: "" }),
    errors: faults,
  };
  await writeWhole(failurePath(site, edition.id), JSON.stringify(failure, null, 1));
}
