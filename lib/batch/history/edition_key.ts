/** What a report depends on: as long as nothing of it changes, the report need not be made again. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { findNamedFiles, findProject, type Project, themeFiles } from "../../notebook/mod.ts";
import { type Edition, findFiles, labelOf } from "../studies/editions.ts";
import type { Fingerprints } from "./fingerprints.ts";

/** Fingerprint or value of each thing that a report depends on, by its name. */
export type KeyParts = Readonly<Record<string, string>>;

/** What the last run of a notebook found that it names: files, patterns, modules. */
export interface Named {
  /** Texts that could name files, as seen from the notebook's folder. */
  readonly texts: readonly string[];
  /** Modules of the project that it imports, below the project's root. */
  readonly modules: readonly string[];
}

/** Fingerprints that every report shares. */
export interface SharedParts {
  readonly fingerprints: Fingerprints;
  /** Of the library. */
  readonly library: string;
  /** Whether reports say when they were made. */
  readonly clock: boolean;
}

/**
 * The files that an edition may read besides those of its project.
 *
 * @param edition An edition.
 * @returns Absolute paths, sorted, of what its patterns find now.
 */
export function inputFiles({ study, folder }: Edition): string[] {
  return [...new Set(study.inputs.flatMap((text) => findFiles(text, folder)))].toSorted();
}

/**
 * The files that hold the values which an edition may not show.
 *
 * @param edition An edition.
 * @returns Absolute paths, sorted; none when all may show.
 */
export function privateFiles({ study, folder }: Edition): string[] {
  const patterns = study.privacy?.files ?? [];
  return [...new Set(patterns.flatMap((text) => findFiles(text, folder)))].toSorted();
}

function dataFiles(edition: Edition, named: Named, project: Project): string[] {
  const found = findNamedFiles(named.texts, project).map(({ path }) => path);
  return [...new Set([...inputFiles(edition), ...found])];
}

/**
 * Collects what an edition depends on.
 *
 * @param edition An edition.
 * @param named What its notebook names.
 * @param shared Fingerprints that every report shares.
 * @returns The parts, in order of their name.
 */
export async function keyParts(
  edition: Edition,
  named: Named,
  { fingerprints, library, clock }: SharedParts,
): Promise<KeyParts> {
  const project = findProject(edition.notebook);
  const label = (path: string) => labelOf(path, project.root);
  const parts = new Map<string, string>([
    ["deno", Deno.version.deno],
    ["library", library],
    ["notebook", await fingerprints.of(edition.notebook)],
    ["configuration", await fingerprints.of(project.config)],
    ["lock", project.lock === undefined ? "none" : await fingerprints.of(project.lock)],
    ["locale", edition.locale ?? "notebook"],
    ["clock", String(clock)],
    ["code", edition.study.code],
  ]);
  for (const [name, value] of Object.entries(edition.parameters)) {
    parts.set(`parameter ${name}`, JSON.stringify(value));
  }
  for (const [name, variable] of Object.entries(edition.secrets)) {
    parts.set(`parameter ${name}`, variable);
  }
  if (edition.study.privacy) parts.set("privacy", JSON.stringify(edition.study.privacy));
  for (const path of edition.theme === undefined ? [] : themeFiles(edition.theme)) {
    parts.set(`theme ${label(path)}`, await fingerprints.of(path));
  }
  for (const path of privateFiles(edition)) {
    parts.set(`data ${label(path)}`, await fingerprints.of(path));
  }
  for (const path of dataFiles(edition, named, project)) {
    parts.set(`data ${label(path)}`, await fingerprints.of(path));
  }
  for (const module of named.modules) {
    parts.set(`module ${module}`, await fingerprints.of(resolve(project.root, module)));
  }
  return Object.fromEntries([...parts].toSorted(([a], [b]) => a < b ? -1 : 1));
}

/**
 * One fingerprint of all parts.
 *
 * @param parts What an edition depends on.
 * @returns SHA-256 in hexadecimal.
 */
export function keyOf(parts: KeyParts): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** One difference: what appeared, what is gone, what has another value. */
export interface KeyChange {
  /** Name of the part, such as "data data/orders.csv". */
  readonly part: string;
  /** How it changed. */
  readonly kind: "added" | "removed" | "changed";
  /** Value before and after, where a reader would know them. */
  readonly values?: readonly [string, string];
}

/** Values that say something to a reader; fingerprints do not. */
const READABLE = /^(parameter |deno$|locale$|clock$|code$)/;

/**
 * Says what differs between two keys.
 *
 * @param before Parts of the last report.
 * @param after Parts now.
 * @returns Each difference, in order of the names.
 */
export function keyChanges(before: KeyParts, after: KeyParts): KeyChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((part): KeyChange[] => {
    const [old, now] = [before[part], after[part]];
    if (old === now) return [];
    if (old === undefined) return [{ part, kind: "added" }];
    if (now === undefined) return [{ part, kind: "removed" }];
    return [{ part, kind: "changed", ...(READABLE.test(part) ? { values: [old, now] } : {}) }];
  });
}
