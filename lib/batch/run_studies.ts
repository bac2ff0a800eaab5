/** A run of studies: every report that needs it is made, several at a time, and the site brought up. */
import { join } from "node:path";
import { message } from "../base/mod.ts";
import { findProject } from "../notebook/mod.ts";
import { type CrossedAlert, crossedAlerts } from "./history/alerts.ts";
import { buildEdition, type Result } from "./making/build_edition.ts";
import type { Edition, SitePlan } from "./studies/editions.ts";
import type { Listener } from "./making/events.ts";
import { Fingerprints } from "./history/fingerprints.ts";
import { libraryFingerprint } from "./history/library.ts";
import { forEachAtOnce } from "./making/pool.ts";
import { publishSite } from "./site/publish.ts";
import type { SiteEntry } from "./history/site_entry.ts";
import { Veils } from "./making/veil.ts";
import { workFolder, type Workplace } from "./making/workplace.ts";

/** Choices of a run. */
export interface RunOptions {
  /** Names of studies, or paths of reports, to make; all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Make reports even if nothing changed. */
  readonly force?: boolean | undefined;
  /** How many at a time; as many as the machine has cores when left out. */
  readonly jobs?: number | undefined;
  /** Instant that reports say they were made at; nothing of the clock is shown when left out. */
  readonly clock?: string | undefined;
  /** Ends the run early: what is complete stays. */
  readonly signal?: AbortSignal | undefined;
  /** Told what happens. */
  readonly listen?: Listener | undefined;
}

/** What a run came to. */
export interface RunSummary {
  /** Reports made. */
  readonly complete: number;
  /** Reports that nothing changed for. */
  readonly unchanged: number;
  /** Reports that could not be made. */
  readonly failed: number;
  /** Thresholds that the reports cross. */
  readonly alerts: readonly CrossedAlert[];
  /** How every report of the site stands now. */
  readonly entries: readonly SiteEntry[];
}

function choose(editions: readonly Edition[], only: readonly string[] | undefined): Edition[] {
  if (only === undefined || only.length === 0) return [...editions];
  for (const name of only) {
    if (editions.some(({ id, study }) => id === name || study.name === name)) continue;
    const known = [...new Set(editions.map(({ study }) => study.name))].join(", ");
    throw new RangeError(message("studiesUnknown", { name, known }));
  }
  return editions.filter(({ id, study }) => only.includes(id) || only.includes(study.name));
}

/**
 * Makes the reports of a site that something changed for, and brings the site up to date. Reports
 * are taken up in order; each takes its place as soon as it is complete.
 *
 * @param plan The site.
 * @param options Which, how many at a time, whom to tell.
 * @returns Counts, and how every report stands.
 * @throws {RangeError} When `only` names no study.
 */
export async function runStudies(plan: SitePlan, options: RunOptions = {}): Promise<RunSummary> {
  const start = performance.now();
  const editions = choose(plan.editions, options.only);
  const jobs = options.jobs ?? navigator.hardwareConcurrency;
  const listen = options.listen ?? (() => {});
  listen({ event: "start", editions: editions.length, jobs });
  const { root } = findProject(plan.editions[0].notebook);
  const fingerprints = await Fingerprints.open(join(root, ".cache"));
  const place: Workplace = {
    site: plan.folder,
    shared: {
      fingerprints,
      library: await libraryFingerprint(fingerprints),
      clock: options.clock !== undefined,
    },
    force: options.force ?? false,
    clock: options.clock,
    veils: new Veils(),
    signal: options.signal ?? new AbortController().signal,
    listen,
  };
  await Deno.mkdir(workFolder(plan.folder), { recursive: true });
  await publishSite(plan);
  const counts: Record<Result, number> = { complete: 0, unchanged: 0, failed: 0 };
  await forEachAtOnce(editions, jobs, async (edition) => {
    if (place.signal.aborted) return;
    const result = await buildEdition(edition, place);
    counts[result]++;
    if (result !== "unchanged") await publishSite(plan, edition.id);
  });
  const entries = await publishSite(plan);
  await fingerprints.save();
  const chosen = new Set(editions.map(({ id }) => id));
  const alerts = entries.filter(({ edition }) => chosen.has(edition.id))
    .flatMap((entry) => crossedAlerts(entry, plan.locale));
  for (const alert of alerts) listen({ event: "threshold", ...alert });
  listen({ event: "end", ...counts, seconds: (performance.now() - start) / 1000 });
  return { ...counts, alerts, entries };
}
