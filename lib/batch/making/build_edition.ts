/** Making one edition: only if something changed, and whole or not at all. */
import { basename, join } from "node:path";
import { DataError, message } from "../../base/mod.ts";
import {
  type Baseline,
  CellError,
  type Notebook,
  readNotebook,
  type Report,
} from "../../notebook/mod.ts";
import {
  FILES,
  flatName,
  historyFolder,
  readFailure,
  readVersions,
  type Version,
} from "../history/archive.ts";
import { commitVersion, recordFailure } from "./commit.ts";
import { keyChanges, keyParts } from "../history/edition_key.ts";
import type { Edition } from "../studies/editions.ts";
import type { Reason } from "./events.ts";
import type { EditionFault } from "../history/fault.ts";
import { withLock } from "./lock.ts";
import { asFault, makeReport, SCRATCH } from "./make_report.ts";
import { sweep } from "./sweep.ts";
import { workFolder, type Workplace } from "./workplace.ts";

/** How an edition came out. */
export type Result = "complete" | "unchanged" | "failed";

async function reasonFor(
  edition: Edition,
  last: Version | undefined,
  { site, shared, force }: Workplace,
): Promise<Reason | undefined> {
  if (last === undefined) return { kind: "first" };
  const { parts, named } = last.record;
  const changes = keyChanges(parts, await keyParts(edition, named, shared));
  if (changes.length > 0) return { kind: "changed", changes };
  if (readFailure(site, edition.id) !== undefined) return { kind: "failed" };
  return force ? { kind: "forced" } : undefined;
}

/** The last report; where it is made again unchanged, what that one was compared with. */
function baselineOf(last: Version | undefined, reason: Reason): Baseline | undefined {
  if (last === undefined) return undefined;
  const { number: version, record: { asOf, metrics, baseline } } = last;
  if (reason.kind !== "changed") return baseline;
  return { version, ...(asOf === undefined ? {} : { asOf }), metrics };
}

/** Whether a file that the report shows the fingerprint of is another one by now. */
async function dataMoved({ provenance }: Report, { shared }: Workplace): Promise<boolean> {
  for (const { path, sha256 } of [...provenance.data, ...provenance.theme]) {
    if (await shared.fingerprints.of(path) !== sha256) return true;
  }
  return false;
}

/** Errors whose message is written for the user: they end one edition, not the run. */
const USER_ERRORS = [CellError, DataError, RangeError, TypeError, SyntaxError];

function userFault(error: unknown, { notebook }: Edition): EditionFault {
  if (error instanceof CellError) return asFault(error);
  if (!USER_ERRORS.some((type) => error instanceof type)) throw error;
  return { where: basename(notebook), message: (error as Error).message };
}

/** What came of an attempt: a report, whole or failed, or the reason why there is none. */
interface Attempted {
  readonly notebook?: Notebook;
  readonly report?: Report;
  /** Why there is no new version; empty when there is one. */
  readonly faults: readonly EditionFault[];
}

async function tryEdition(
  edition: Edition,
  baseline: Baseline | undefined,
  aside: string,
  place: Workplace,
): Promise<Attempted> {
  let notebook: Notebook | undefined;
  try {
    notebook = await readNotebook(edition.notebook);
    const report = await makeReport(edition, notebook, baseline, aside, place);
    if (report.errors.length > 0) return { notebook, report, faults: report.errors.map(asFault) };
    if (!await dataMoved(report, place)) return { notebook, report, faults: [] };
    const moved = { message: message("batchMoved"), hint: message("batchMovedHint") };
    return { notebook, faults: [{ where: edition.id, ...moved }] };
  } catch (error) {
    return { ...(notebook ? { notebook } : {}), faults: [userFault(error, edition)] };
  }
}

async function buildAside(
  edition: Edition,
  last: Version | undefined,
  reason: Reason,
  aside: string,
  place: Workplace,
): Promise<Result> {
  const { id } = edition;
  const start = performance.now();
  const baseline = baselineOf(last, reason);
  const { notebook, report, faults } = await tryEdition(edition, baseline, aside, place);
  if (place.signal.aborted) return "failed";
  const seconds = () => (performance.now() - start) / 1000;
  if (notebook && report && faults.length === 0) {
    const finished = { edition, notebook, report, baseline, aside };
    const committed = await commitVersion(finished, last, place);
    place.listen({ event: "complete", id, seconds: seconds(), ...committed });
    return "complete";
  }
  await recordFailure(edition, faults, notebook, report, place);
  const stale = last !== undefined;
  place.listen({ event: "failed", id, seconds: seconds(), faults, stale });
  return "failed";
}

/** A folder of its own for one attempt; what a run that was killed left there goes first. */
async function clearDesk(desk: string): Promise<string> {
  await Deno.remove(desk, { recursive: true }).catch(() => {});
  const aside = join(desk, crypto.randomUUID());
  await Deno.mkdir(join(aside, FILES), { recursive: true });
  await Deno.mkdir(join(aside, SCRATCH));
  return aside;
}

/**
 * Makes an edition if something that it depends on changed, or if its last attempt failed. A report
 * takes its place whole; one that fails leaves the last good one where it is.
 *
 * @param edition What to make.
 * @param place Where, and what every edition shares.
 * @returns How it came out.
 */
export async function buildEdition(edition: Edition, place: Workplace): Promise<Result> {
  const work = workFolder(place.site);
  const name = flatName(edition.id);
  return await withLock(join(work, "locks", name), async () => {
    const [last] = readVersions(place.site, edition.id, 1);
    const reason = await reasonFor(edition, last, place);
    if (reason === undefined) {
      place.listen({ event: "unchanged", id: edition.id });
      return "unchanged";
    }
    place.listen({ event: "begin", id: edition.id, reason });
    const desk = join(work, "making", name);
    await sweep(historyFolder(place.site, edition.id));
    const aside = await clearDesk(desk);
    try {
      return await buildAside(edition, last, reason, aside, place);
    } finally {
      await Deno.remove(desk, { recursive: true }).catch(() => {});
    }
  });
}
