/** The files a notebook reads, as far as its text names them. */
import { createHash } from "node:crypto";
import { globSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import type { Program } from "./program.ts";
import type { ParameterValue } from "./parameters.ts";
import type { Project } from "../project.ts";
import { type SyntaxNode, walk } from "./syntax.ts";

/** A file that a notebook names. */
export interface InputFile {
  /** Absolute path. */
  readonly path: string;
  /** The path below the project, or the one the notebook gives when it lies elsewhere. */
  readonly label: string;
}

/** A file with the fingerprint of its contents. */
export interface HashedFile extends InputFile {
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

function kindOfPath(path: string): "file" | "folder" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? "file" : stats?.isDirectory() ? "folder" : undefined;
}

/** Texts that could name a file: anything else is not looked up on the disk. */
function looksLikePath(text: string): boolean {
  // deno-lint-ignore no-control-regex
  return text.length < 1000 && /[./\\]/.test(text) && !/[\x00-\x1f<>"|]|^[a-z]+:\/\//i.test(text);
}

function stringsIn(value: ParameterValue): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : [];
}

/** Every string literal of the code that is not the specifier of an import. */
function literalsOf(program: Program): string[] {
  const found: string[] = [];
  for (const statement of program.cells.flatMap(({ statements }) => statements)) {
    walk(statement as SyntaxNode, (node) => {
      if (/^Import/.test(node.type)) return false;
      if (node.type === "StringLiteral") found.push((node as unknown as { value: string }).value);
    });
  }
  return found;
}

function expand(text: string, folder: string): string[] {
  const path = resolve(folder, text);
  if (!/[*?]/.test(text)) return [path];
  return globSync(path).toSorted();
}

/**
 * The texts of a notebook that could name a file, in its parameters and in its cells.
 *
 * @param program A program.
 * @returns Each text once, patterns such as `orders_*.csv` included.
 */
export function namedTexts(program: Program): string[] {
  const texts = [...Object.values(program.values).flatMap(stringsIn), ...literalsOf(program)];
  return [...new Set(texts.filter(looksLikePath))];
}

/**
 * Finds the files that texts name.
 *
 * @param texts Paths and patterns, as seen from the notebook's folder.
 * @param project The notebook's project.
 * @returns Files that exist, each once, in order of their label.
 */
export function findNamedFiles(texts: readonly string[], project: Project): InputFile[] {
  const files = new Map<string, InputFile>();
  for (const text of texts) {
    for (const path of expand(text, project.folder)) {
      if (kindOfPath(path) !== "file") continue;
      const below = relative(project.root, path).replaceAll("\\", "/");
      const label = below.startsWith("..") || isAbsolute(below) ? text : below;
      if (!files.has(path)) files.set(path, { path, label });
    }
  }
  return [...files.values()].sort((a, b) => a.label < b.label ? -1 : 1);
}

/**
 * Finds the files that a notebook names in its parameters and in the text of its cells.
 *
 * @param program A program.
 * @param project Its project.
 * @returns Files that exist, each once, in order of their label.
 */
export function findInputs(program: Program, project: Project): InputFile[] {
  return findNamedFiles(namedTexts(program), project);
}

/**
 * The files and folders that values name: a run may read those that its caller gave, wherever they
 * lie. What the notebook itself names must lie in its project.
 *
 * @param values Values that the caller gave.
 * @param project The notebook's project.
 * @returns Absolute paths that exist.
 */
export function namedPaths(
  values: Readonly<Record<string, ParameterValue>>,
  project: Project,
): string[] {
  const texts = Object.values(values).flatMap(stringsIn).filter(looksLikePath);
  return texts.flatMap((text) => expand(text, project.folder)).filter((path) => kindOfPath(path));
}

/**
 * Turns paths that a user gave from where he stands into paths from the notebook's folder. A path
 * that exists from the notebook's folder is left as it is, and so is a text that names no file.
 *
 * @param values Parameter values by name.
 * @param project The notebook's project.
 * @param from Folder in which the user stands.
 * @returns The values with such paths replaced.
 */
export function placePaths(
  values: Readonly<Record<string, ParameterValue>>,
  project: Project,
  from: string,
): Readonly<Record<string, ParameterValue>> {
  const place = (value: ParameterValue): ParameterValue => {
    if (Array.isArray(value)) return value.map(place);
    if (typeof value !== "string" || !looksLikePath(value)) return value;
    if (isAbsolute(value) || expand(value, project.folder).some(kindOfPath)) return value;
    if (!expand(value, from).some(kindOfPath)) return value;
    const path = resolve(from, value);
    const inside = !relative(project.root, path).startsWith("..");
    return inside ? relative(project.folder, path).replaceAll("\\", "/") : path;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, place(value)]));
}

/**
 * Fingerprints a file without holding it in memory.
 *
 * @param file A file.
 * @returns The file with its SHA-256.
 */
export async function hashFile(file: InputFile): Promise<HashedFile> {
  const hash = createHash("sha256");
  using handle = await Deno.open(file.path);
  for await (const chunk of handle.readable) hash.update(chunk);
  return { ...file, sha256: hash.digest("hex") };
}
