/** The modules made of notebooks, kept where Deno remembers having checked them. */
import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WrittenModule } from "./check.ts";
import type { ModuleText } from "../program/module.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import type { Project } from "../project.ts";
import { writeWhole } from "../../base/mod.ts";

/** Modules kept for one notebook, two a run and one for all: the last runs with other parameters. */
const KEPT_MODULES = 40;

/** Marks a module as used, so that a run beside this one does not take it for an old one. */
function touch(path: string): boolean {
  try {
    const now = new Date();
    utimesSync(path, now, now);
    return true;
  } catch {
    return false; // There is none yet.
  }
}

/** When a module was last used; a run beside this one may have removed it. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Removes the oldest modules of a notebook whose parameters change every night. */
function prune(folder: string, name: string): void {
  const files = readdirSync(folder).filter((file) =>
    file.replace(/-[0-9a-f]{16}\.ts$/, "") === name
  )
    .map((file) => join(folder, file));
  if (files.length <= KEPT_MODULES) return;
  const dated = files.map((path) => ({ path, time: timeOf(path) }));
  dated.sort((a, b) => b.time - a.time);
  for (const { path } of dated.slice(KEPT_MODULES)) rmSync(path, { force: true });
}

/**
 * Writes source below the project's `.cache`, never in the notebook's own folder. The same text
 * always stands in the same place.
 *
 * @param notebook Notebook it was made of.
 * @param project Project of the notebook.
 * @param text TypeScript.
 * @returns URL of the file.
 */
export async function writeSource(
  notebook: Notebook,
  project: Project,
  text: string,
): Promise<URL> {
  const folder = join(project.root, ".cache", "notebook");
  const name = basename(notebook.path, ".ipynb").replace(/[^\w.-]/g, "_");
  const identity = createHash("sha256").update(project.folder).update("\0").update(text);
  const path = join(folder, `${name}-${identity.digest("hex").slice(0, 16)}.ts`);
  if (!touch(path)) {
    await writeWhole(path, text);
    prune(folder, name);
  }
  return pathToFileURL(path);
}

/**
 * Writes the module of a notebook, as {@linkcode writeSource} does.
 *
 * @param notebook Notebook it was made of.
 * @param project Project of the notebook.
 * @param module Text and line map.
 * @returns Where the module stands.
 */
export async function writeModule(
  notebook: Notebook,
  project: Project,
  module: ModuleText,
): Promise<WrittenModule> {
  const url = await writeSource(notebook, project, module.text);
  return { notebook: basename(notebook.path), url, module, project };
}
