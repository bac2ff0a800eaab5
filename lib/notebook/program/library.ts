/** A narrow door to the library, so that a notebook loads only what it uses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { namesImported } from "./imports.ts";
import type { ParsedCell } from "./syntax.ts";

/** The name under which notebooks import the library. */
const LIBRARY = "@strate/strate";

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

let known: ReadonlyMap<string, string> | undefined;

/**
 * The file behind each name that the library exports.
 *
 * @returns URL by name.
 */
export function libraryFiles(): ReadonlyMap<string, string> {
  return known ??= filesBehind(DOOR);
}

/** A module that passes on a few names of the library. */
export interface NarrowDoor {
  /** The module in whose place it stands. */
  readonly specifier: string;
  /** The names it passes on. */
  readonly names: ReadonlySet<string>;
  /** Its source. */
  readonly text: string;
}

/**
 * The door for the cells of a notebook in the library's own project. Loading the whole library
 * takes a quarter of a second; what one notebook uses takes half of that.
 *
 * @param cells Parsed cells.
 * @param root Folder of the notebook's project.
 * @returns The door; undefined where the cells name nothing, or have the library from elsewhere.
 */
export function narrowDoor(cells: readonly ParsedCell[], root: string): NarrowDoor | undefined {
  if (pathToFileURL(join(root, "lib", "mod.ts")).href !== DOOR.href) return undefined;
  const files = libraryFiles();
  const imported = new Set(cells.flatMap((cell) => namesImported(cell, LIBRARY)));
  const names = [...imported].filter((name) => files.has(name)).sort();
  if (names.length === 0) return undefined;
  const lines = names.map((name) =>
    `export { ${name} } from ${JSON.stringify(files.get(name))};\n`
  );
  return { specifier: LIBRARY, names: new Set(names), text: lines.join("") };
}
