/** The files behind the library's names: a notebook that names them loads only what it uses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** By name, the URL of the file that exports it. */
export type LibraryFiles = ReadonlyMap<string, string>;

/** The name under which notebooks import the library. */
export const LIBRARY = "@strate/strate";

const DOOR = new URL("../../mod.ts", import.meta.url);

/** How a door (`mod.ts`) passes names on: all of another door, or those listed. */
const PASSED_ON = /^export (?:\*|\{([^}]*)\}) from "([^"]+)";/gm;

/** The names of values in a list; types are nothing to load. */
function valuesIn(list: string): string[] {
  return list.split(",").map((name) => name.trim()).filter((name) => /^\w+$/.test(name));
}

function filesBehind(door: URL): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, list, path] of readFileSync(door, "utf8").matchAll(PASSED_ON)) {
    const file = new URL(path, door);
    const behind = path.endsWith("/mod.ts") ? filesBehind(file) : new Map<string, string>();
    const names = list === undefined ? behind.keys() : valuesIn(list);
    for (const name of names) files.set(name, behind.get(name) ?? file.href);
  }
  return files;
}

let known: LibraryFiles | undefined;

/**
 * The files behind the library's names, for a notebook of the library's own project. Loading the
 * whole library takes a quarter of a second; what one notebook uses takes half of that.
 *
 * @param root Folder of the notebook's project.
 * @returns File by name; undefined where the project has the library from elsewhere.
 */
export function libraryFiles(root: string): LibraryFiles | undefined {
  if (pathToFileURL(join(root, "lib", "mod.ts")).href !== DOOR.href) return undefined;
  return known ??= filesBehind(DOOR);
}
