/** The project around a notebook: its configuration, its lock file, its folders. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { message } from "../base/mod.ts";

/** Where a notebook lives and whose imports it uses. */
export interface Project {
  /** Folder of the configuration file. */
  readonly root: string;
  /** Path of `deno.json` or `deno.jsonc`. */
  readonly config: string;
  /** Path of `deno.lock`; undefined when the project has none. */
  readonly lock: string | undefined;
  /** Folder of the notebook: relative paths in cells start here. */
  readonly folder: string;
  /** The same folder as a URL, ending in a slash. */
  readonly folderUrl: URL;
}

const CONFIGS = ["deno.json", "deno.jsonc"];

function findConfig(folder: string): string | undefined {
  const found = CONFIGS.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

/**
 * Finds the project of a notebook: the nearest folder upwards with a Deno configuration, or this
 * library's own when there is none, so that a notebook may lie anywhere.
 *
 * @param notebookPath Path of an .ipynb file.
 * @returns The project.
 * @throws {RangeError} When no configuration is found.
 */
export function findProject(notebookPath: string): Project {
  const folder = dirname(resolve(notebookPath));
  const own = import.meta.url.startsWith("file:")
    ? dirname(fileURLToPath(import.meta.url))
    : folder;
  const config = findConfig(folder) ?? findConfig(own);
  if (config === undefined) {
    throw new RangeError(message("notebookNoConfig", { path: notebookPath }));
  }
  const root = dirname(config);
  const lock = join(root, "deno.lock");
  return {
    root,
    config,
    lock: existsSync(lock) ? lock : undefined,
    folder,
    folderUrl: pathToFileURL(folder + "/"),
  };
}
