/** The versions of a report on the disk: each whole, each with the record of what made it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Metric } from "../../base/mod.ts";
import type { Baseline } from "../../notebook/mod.ts";
import type { Named } from "./edition_key.ts";
import type { EditionFault } from "./fault.ts";

/** What a version says of itself. */
export interface VersionRecord {
  /** Form of the record. */
  readonly format: 1;
  /** Fingerprint of all parts. */
  readonly key: string;
  /** What it depends on, by name. */
  readonly parts: Readonly<Record<string, string>>;
  /** Files, patterns and modules that the notebook names. */
  readonly named: Named;
  /** Title of the report. */
  readonly title: string;
  /** Its first paragraph; may be empty. */
  readonly summary: string;
  /** Day that the data are looked at from; undefined when the notebook has no such parameter. */
  readonly asOf?: string | undefined;
  /** When it was made, as an ISO instant; undefined unless that was asked for. */
  readonly clock?: string | undefined;
  /** Figures that the report declares. */
  readonly metrics: readonly Metric[];
  /** The report that it was compared with; undefined for the first. */
  readonly baseline?: Baseline | undefined;
  /** SHA-256 of the report, in hexadecimal. */
  readonly html: string;
  /** Files that the notebook left, below its folder. */
  readonly files: readonly string[];
}

/** Why the last attempt gave no report. */
export interface FailureRecord {
  /** Form of the record. */
  readonly format: 1;
  /** Whether there is a page with the outputs so far. */
  readonly page: boolean;
  /** Title of the report. */
  readonly title: string;
  /** Its first paragraph; may be empty. */
  readonly summary: string;
  /** What went wrong; at least one. */
  readonly errors: readonly EditionFault[];
}

const MetricsSchema = z.array(z.strictObject({
  name: z.string(),
  value: z.number(),
  label: z.string(),
  unit: z.enum(["count", "money", "share", "days"]),
  currency: z.string().optional(),
}));

const RecordSchema: z.ZodType<VersionRecord> = z.strictObject({
  format: z.literal(1),
  key: z.string(),
  parts: z.record(z.string(), z.string()),
  named: z.strictObject({ texts: z.array(z.string()), modules: z.array(z.string()) }),
  title: z.string(),
  summary: z.string(),
  asOf: z.string().optional(),
  clock: z.string().optional(),
  metrics: MetricsSchema,
  baseline: z.strictObject({
    version: z.int(),
    asOf: z.string().optional(),
    metrics: MetricsSchema,
  }).optional(),
  html: z.string(),
  files: z.array(z.string()),
});

const FailureSchema: z.ZodType<FailureRecord> = z.strictObject({
  format: z.literal(1),
  page: z.boolean(),
  title: z.string(),
  summary: z.string(),
  errors: z.array(z.strictObject({
    where: z.string(),
    message: z.string(),
    hint: z.string().optional(),
  })).min(1),
});

/** A version on the disk. */
export interface Version {
  /** Its number; the first is 1. */
  readonly number: number;
  /** Its folder. */
  readonly folder: string;
  /** What it says of itself. */
  readonly record: VersionRecord;
}

/** Names of the files of a version. */
export const REPORT = "report.html";
/** The executed notebook. */
export const NOTEBOOK = "report.ipynb";
/** The report as PDF, if it was printed. */
export const PDF = "report.pdf";
/** The record. */
export const RECORD = "record.json";
/** Folder of the files that the notebook left. */
export const FILES = "files";

/** The name of an edition as one folder. */
export function flatName(id: string): string {
  return id.replaceAll("/", "+");
}

/** Folder of the versions of an edition. */
export function historyFolder(site: string, id: string): string {
  return join(site, "history", flatName(id));
}

/** File that says why the last attempt failed. */
export function failurePath(site: string, id: string): string {
  return join(historyFolder(site, id), "failure.json");
}

function parseOr<T>(schema: z.ZodType<T>, path: string): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined; // Missing, or of another release of this program: as if it were not there.
  }
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).filter((name) => /^[1-9]\d*$/.test(name)).map(Number)
      .sort((a, b) => b - a);
  } catch {
    return [];
  }
}

/**
 * Reads the versions of an edition. A version never changes once it stands there.
 *
 * @param site Folder of the site.
 * @param id The edition.
 * @param most How many at most.
 * @returns Versions, the newest first; those that cannot be read left out.
 */
export function readVersions(site: string, id: string, most: number = Infinity): Version[] {
  const folder = historyFolder(site, id);
  const versions: Version[] = [];
  for (const number of numbersIn(folder)) {
    if (versions.length >= most) break;
    const record = parseOr(RecordSchema, join(folder, String(number), RECORD));
    if (record) versions.push({ number, folder: join(folder, String(number)), record });
  }
  return versions;
}

/** The page of the last attempt, when it failed: HTML and executed notebook. */
export function failedPages(site: string, id: string): Readonly<Record<"html" | "ipynb", string>> {
  const folder = historyFolder(site, id);
  return { html: join(folder, "failed.html"), ipynb: join(folder, "failed.ipynb") };
}

/**
 * Reads why the last attempt failed.
 *
 * @param site Folder of the site.
 * @param id The edition.
 * @returns The reason; undefined when the last attempt succeeded.
 */
export function readFailure(site: string, id: string): FailureRecord | undefined {
  return parseOr(FailureSchema, failurePath(site, id));
}

/**
 * Adds a version: its folder, complete and on the disk, is moved to its place in one step.
 *
 * @param site Folder of the site.
 * @param id The edition.
 * @param aside Folder with every file of the version, on the same disk.
 * @returns The number it was given.
 */
export async function addVersion(site: string, id: string, aside: string): Promise<number> {
  const folder = historyFolder(site, id);
  await Deno.mkdir(folder, { recursive: true });
  const number = (numbersIn(folder)[0] ?? 0) + 1;
  await Deno.rename(aside, join(folder, String(number)));
  return number;
}

/**
 * Removes versions that retention no longer keeps, the oldest first. Each leaves the history in one
 * step, before its files go.
 *
 * @param site Folder of the site.
 * @param id The edition.
 * @param retention How many stay.
 * @param waste Folder on the same disk, for what is on its way out.
 */
export async function pruneVersions(
  site: string,
  id: string,
  retention: number,
  waste: string,
): Promise<void> {
  const folder = historyFolder(site, id);
  for (const number of numbersIn(folder).slice(retention).reverse()) {
    const out = join(waste, `${flatName(id)}-${number}`);
    await Deno.mkdir(waste, { recursive: true });
    await Deno.rename(join(folder, String(number)), out);
    await Deno.remove(out, { recursive: true });
  }
}
