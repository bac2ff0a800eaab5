/** Making one edition: only if something changed, and whole or not at all. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { message, type MessageKey, type MessageParameters, writeWhole } from "../base/mod.ts";
import {
  CellError,
  findProject,
  namedPaths,
  type Notebook,
  type ParameterValue,
  readNotebook,
  readOutline,
  type Report,
} from "../notebook/mod.ts";
import {
  addVersion,
  failurePath,
  FILES,
  flatName,
  NOTEBOOK,
  readFailure,
  readVersions,
  RECORD,
  REPORT,
  type Version,
  type VersionRecord,
} from "./archive.ts";
import { attempt } from "./attempt.ts";
import { type Edition, labelOf } from "./editions.ts";
import {
  inputFiles,
  keyChanges,
  keyOf,
  type KeyParts,
  keyParts,
  type SharedParts,
} from "./edition_key.ts";
import type { EditionFault, Listener, Reason } from "./events.ts";
import { withLock } from "./lock.ts";
import { localModules } from "./modules.ts";

/** What building needs to know besides the edition. */
export interface Workplace {
  /** Folder of the site. */
  readonly site: string;
  readonly shared: SharedParts;
  /** Make it even if nothing changed. */
  readonly force: boolean;
  /** When the run takes place, as an ISO instant; undefined when reports do not say. */
  readonly clock: string | undefined;
  readonly signal: AbortSignal;
  readonly listen: Listener;
}

/** How an edition came out. */
export type Result = "complete" | "unchanged" | "failed";

/** Folder for what is not part of the site: locks, and what is being made. */
export function workFolder(site: string): string {
  return join(site, ".strate");
}

function asFault({ where, message, place }: CellError): EditionFault {
  return { where, message, hint: place.hint };
}

async function reasonFor(
  edition: Edition,
  last: Version | undefined,
  { site, shared, force }: Workplace,
): Promise<Reason | undefined> {
  if (last === undefined) return { kind: "first" };
  const changes = keyChanges(
    last.record.parts,
    await keyParts(edition, last.record.named, shared),
  );
  if (changes.length > 0) return { kind: "changed", changes };
  if (readFailure(site, edition.id) !== undefined) return { kind: "failed" };
  return force ? { kind: "forced" } : undefined;
}

/** A notebook may read what its study names, not what a parameter happens to spell. */
function checkPaths(edition: Edition, inputs: readonly string[]): void {
  const project = findProject(edition.notebook);
  for (const path of namedPaths(edition.parameters, project)) {
    if (inputs.includes(path) || !labelOf(path, project.root).startsWith("..")) continue;
    throw refusal(edition, "batchOutside", "batchOutsideHint", { path });
  }
}

/** The values of secret parameters, from the environment. */
function readSecrets(edition: Edition): Record<string, string> {
  const pairs = Object.entries(edition.secrets).map(([parameter, variable]) => {
    const value = Deno.env.get(variable);
    if (value) return [parameter, value];
    throw refusal(edition, "batchNoSecret", "batchNoSecretHint", { parameter, variable });
  });
  return Object.fromEntries(pairs);
}

/** Why an edition is not even tried. */
function refusal(
  { notebook }: Edition,
  key: MessageKey,
  hint: MessageKey,
  parameters: MessageParameters,
): CellError {
  return new CellError(message(key, parameters), {
    notebook: basename(notebook),
    kind: "start",
    hint: message(hint, parameters),
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => labelOf(join(parentPath, name), folder))
    .toSorted();
}

async function make(edition: Edition, notebook: Notebook, aside: string, place: Workplace) {
  const { id, study, parameters, locale } = edition;
  const { site, listen, signal, clock } = place;
  const inputs = inputFiles(edition);
  checkPaths(edition, inputs);
  return await attempt(
    notebook,
    {
      parameters,
      locale,
      timeoutSeconds: study.timeoutSeconds,
      memoryMegabytes: study.memoryMegabytes,
      secrets: readSecrets(edition),
      outputFolder: join(aside, FILES),
      shownOutputFolder: join(site, id),
      scratchFolder: join(aside, "scratch"),
      inputs,
      clock,
      signal,
    },
    study,
    (error, delaySeconds) => listen({ event: "retry", id, fault: asFault(error), delaySeconds }),
  );
}

/** The day that the data are looked at from, by the parameter that every method calls so. */
function asOfOf(values: Readonly<Record<string, ParameterValue>>): string | undefined {
  return typeof values.asOf === "string" ? values.asOf : undefined;
}

/** Whether a file that the report shows the fingerprint of is another one by now. */
async function dataMoved({ provenance }: Report, { fingerprints }: SharedParts): Promise<boolean> {
  for (const { path, sha256 } of provenance.data) {
    if (await fingerprints.of(path) !== sha256) return true;
  }
  return false;
}

async function recordOf(
  edition: Edition,
  notebook: Notebook,
  report: Report,
  aside: string,
  { shared, clock }: Workplace,
): Promise<VersionRecord> {
  const project = findProject(edition.notebook);
  const { texts, modules } = report.dependencies;
  const named = {
    texts: texts.filter((text) => text !== ""),
    modules: await localModules(modules, project),
  };
  const parts: KeyParts = await keyParts(edition, named, shared);
  const asOf = asOfOf(report.values);
  return {
    format: 1,
    key: keyOf(parts),
    parts,
    named,
    ...readOutline(notebook),
    ...(asOf === undefined ? {} : { asOf }),
    ...(clock === undefined ? {} : { clock }),
    html: createHash("sha256").update(report.html).digest("hex"),
    files: filesBelow(join(aside, FILES)),
  };
}

async function commit(
  edition: Edition,
  record: VersionRecord,
  report: Report,
  aside: string,
  last: Version | undefined,
  site: string,
) {
  await Deno.remove(failurePath(site, edition.id)).catch(() => {});
  if (last?.record.key === record.key && last.record.html === record.html) {
    return { version: last.number, identical: true };
  }
  await Deno.remove(join(aside, "scratch"), { recursive: true });
  await writeWhole(join(aside, REPORT), report.html);
  await writeWhole(join(aside, NOTEBOOK), report.notebook);
  await writeWhole(join(aside, RECORD), JSON.stringify(record, null, 1));
  return { version: await addVersion(site, edition.id, aside), identical: false };
}

async function recordFailure(
  edition: Edition,
  notebook: Notebook | undefined,
  faults: readonly EditionFault[],
  report: Report | undefined,
  { site }: Workplace,
): Promise<void> {
  const path = join(site, `${edition.id}.failed`);
  if (report) {
    await writeWhole(`${path}.html`, report.html);
    await writeWhole(`${path}.ipynb`, report.notebook);
  }
  const outline = notebook ? readOutline(notebook) : { title: edition.id, summary: "" };
  const errors = faults.map(({ where, message, hint }) => ({
    where,
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
  await writeWhole(
    failurePath(site, edition.id),
    JSON.stringify({ format: 1, ...outline, errors, page: report !== undefined }, null, 1),
  );
}

async function buildAside(
  edition: Edition,
  last: Version | undefined,
  aside: string,
  place: Workplace,
): Promise<Result> {
  const { site, listen } = place;
  const { id } = edition;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const fail = async (faults: EditionFault[], notebook?: Notebook, report?: Report) => {
    if (place.signal.aborted) return "failed" as const;
    await recordFailure(edition, notebook, faults, report, place);
    listen({ event: "failed", id, seconds: seconds(), faults, stale: last !== undefined });
    return "failed" as const;
  };
  let notebook: Notebook | undefined;
  try {
    notebook = await readNotebook(edition.notebook);
    const report = await make(edition, notebook, aside, place);
    if (report.errors.length > 0) return await fail(report.errors.map(asFault), notebook, report);
    if (await dataMoved(report, place.shared)) {
      return await fail([
        { where: id, message: message("batchMoved"), hint: message("batchMovedHint") },
      ], notebook);
    }
    const record = await recordOf(edition, notebook, report, aside, place);
    const committed = await commit(edition, record, report, aside, last, site);
    listen({ event: "complete", id, seconds: seconds(), ...committed });
    return "complete";
  } catch (error) {
    if (!USER_ERRORS.some((type) => error instanceof type)) throw error;
    const fault = error instanceof CellError
      ? asFault(error)
      : { where: edition.notebook, message: (error as Error).message };
    return await fail([fault], notebook);
  }
}

/** Errors whose message is written for the user: they end one edition, not the run. */
const USER_ERRORS = [CellError, RangeError, TypeError, SyntaxError];

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
    await Deno.remove(desk, { recursive: true }).catch(() => {}); // Left by a run that was killed.
    const aside = join(desk, crypto.randomUUID());
    await Deno.mkdir(join(aside, FILES), { recursive: true });
    await Deno.mkdir(join(aside, "scratch"));
    try {
      return await buildAside(edition, last, aside, place);
    } finally {
      await Deno.remove(desk, { recursive: true }).catch(() => {});
    }
  });
}
