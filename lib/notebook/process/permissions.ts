/** What a notebook's process may touch: as little as it can work with. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Project } from "../project.ts";

/** Paths outside the project that a run needs. */
export interface Access {
  /** Files and folders that the notebook reads. */
  readonly inputs: readonly string[];
  /** Folder in which the notebook may leave files. */
  readonly output: string;
  /** Folder for temporary files and events. */
  readonly scratch: string;
}

/** A comma separates paths in a permission flag; a doubled one stands for itself. */
function pathList(paths: readonly string[]): string {
  return paths.map((path) => path.replaceAll(",", ",,")).join(",");
}

/** The cache of npm packages, which holds DuckDB's native library; undefined when not found. */
function packageCache(): string | undefined {
  const resolved = import.meta.resolve("@duckdb/node-api");
  if (!resolved.startsWith("file:")) return undefined;
  const path = fileURLToPath(resolved);
  const cut = path.search(/[\\/](npm[\\/][^\\/]+\.[^\\/]+|node_modules)[\\/]/);
  return cut < 0 ? undefined : path.slice(0, cut + 1);
}

/** Where native libraries may be loaded from. */
function libraryFolders(project: Project): string[] {
  const cache = packageCache();
  const folders = [join(project.root, "node_modules")];
  return cache === undefined
    ? folders
    : [...folders, join(cache, "npm"), join(cache, "node_modules")];
}

/** Places of a project where secrets are kept: no report has business there. */
const PRIVATE_PLACES = [".env", ".git", ".npmrc"];

/** An empty list would deny everything. */
function denyFlags({ root }: Project): string[] {
  const places = PRIVATE_PLACES.map((name) => join(root, name)).filter((path) => existsSync(path));
  return places.length === 0 ? [] : [`--deny-read=${pathList(places)}`];
}

/**
 * The permission flags of a notebook's process: reads its project and inputs, writes its output
 * and scratch folders, loads native libraries from the package cache; no network, no other
 * programs, no environment (a variable asked for is undefined).
 *
 * @param project The notebook's project.
 * @param access Paths outside it.
 * @returns Flags for `deno run`.
 */
export function permissionFlags(project: Project, access: Access): string[] {
  const read = [project.root, project.folder, ...access.inputs, access.output, access.scratch];
  return [
    "--no-prompt",
    `--allow-read=${pathList(read)}`,
    `--allow-write=${pathList([access.output, access.scratch])}`,
    `--allow-ffi=${pathList(libraryFolders(project))}`,
    ...denyFlags(project),
    // Without a lock any package could be fetched, whatever the permissions: those at hand must do.
    ...(project.lock === undefined ? ["--cached-only"] : []),
    "--ignore-env",
    "--deny-net",
    "--deny-run",
    "--deny-import",
  ];
}

/**
 * The flags that fix configuration and package versions: what is not in the lock is not loaded.
 *
 * @param project The notebook's project.
 * @returns Flags for `deno run` and `deno check`.
 */
export function dependencyFlags(project: Project): string[] {
  const lock = project.lock === undefined ? ["--no-lock"] : [`--lock=${project.lock}`, "--frozen"];
  return [`--config=${project.config}`, ...lock];
}
