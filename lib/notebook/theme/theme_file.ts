/** The files of a theme as they stand in a page: checked, and as data that nothing is fetched for. */
import { createHash } from "node:crypto";
import { Buffer } from "node:buffer";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import {
  DataError,
  formatChoice,
  message,
  type MessageKey,
  type MessageParameters,
} from "../../base/mod.ts";
import { type FileKind, FONTS, kindOf, PICTURES } from "./file_kinds.ts";
import type { HashedFile } from "../program/inputs.ts";
import { isWholeFont } from "./woff2.ts";

/** A file that a theme names, read. */
export interface ThemeFile extends HashedFile {
  /** Its contents. */
  readonly bytes: Uint8Array;
  /** The same as a `data:` URL. */
  readonly url: string;
}

/** A key of a theme that names a file. */
export type FileKey = "logo" | "font" | "boldFont" | "headingFont";

/** What may stand under a key. */
interface Wanted {
  readonly kinds: readonly FileKind[];
  readonly megabytes: number;
}

const LOGO: Wanted = { kinds: PICTURES, megabytes: 1 };
const FONT: Wanted = { kinds: FONTS, megabytes: 2 };
const WANTED: Readonly<Record<FileKey, Wanted>> = {
  logo: LOGO,
  font: FONT,
  boldFont: FONT,
  headingFont: FONT,
};

/** Every key of a theme that names a file. */
export const FILE_KEYS: readonly FileKey[] = Object.keys(WANTED) as FileKey[];

const BYTES_A_MEGABYTE = 1_000_000;
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** What is wrong with a file: the end of a sentence that begins with its name. */
class Fault extends Error {
  constructor(key: MessageKey, parameters: MessageParameters = {}) {
    super(message(key, parameters));
  }
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !below.startsWith("..") && !isAbsolute(below);
}

/** The file behind a path; neither `..` nor a link leads out of the theme's folder. */
async function placeOf(path: string, folder: string): Promise<string> {
  if (!isBelow(resolve(folder, path), folder)) throw new Fault("themeFileOutside");
  try {
    const [real, realFolder] = await Promise.all(
      [resolve(folder, path), folder].map(Deno.realPath),
    );
    if (!isBelow(real, realFolder)) throw new Fault("themeFileOutside");
    if ((await Deno.stat(real)).isFile) return real;
  } catch (error) {
    if (error instanceof Fault) throw error;
  }
  throw new Fault("themeFileMissing");
}

async function readUpTo(path: string, limit: number): Promise<Uint8Array> {
  const size = (await Deno.stat(path)).size / BYTES_A_MEGABYTE;
  if (size > limit) throw new Fault("themeFileLarge", { size, limit });
  return await Deno.readFile(path);
}

function checkKind(bytes: Uint8Array, { kinds }: Wanted): FileKind {
  const kind = kindOf(bytes);
  const wanted = formatChoice(kinds.map(({ name }) => name));
  if (kind === undefined) throw new Fault("themeFileUnknown", { wanted });
  if (!kinds.includes(kind)) throw new Fault("themeFileKind", { found: kind.name, wanted });
  if (kind.name === "WOFF2" && !isWholeFont(bytes)) throw new Fault("themeFontCut");
  if (kind.name === "SVG" && !Buffer.from(bytes).includes(SVG_NAMESPACE)) {
    throw new Fault("themeSvgBare", { namespace: SVG_NAMESPACE });
  }
  return kind;
}

/**
 * Reads a file that a theme names. An SVG picture is for an `<img>`, in which no script runs and from
 * which nothing is fetched.
 *
 * @param theme Path of the theme.
 * @param key Key under which the theme names the file.
 * @param path Path of the file from the theme's folder.
 * @returns The file as data.
 * @throws {DataError} When it is outside the theme's folder, cannot be read, is too large or of a kind
 *   that browsers do not show.
 */
export async function readThemeFile(theme: string, key: FileKey, path: string): Promise<ThemeFile> {
  const wanted = WANTED[key];
  try {
    const real = await placeOf(path, dirname(theme));
    const bytes = await readUpTo(real, wanted.megabytes);
    const { type } = checkKind(bytes, wanted);
    return {
      path: resolve(dirname(theme), path),
      label: path,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes,
      url: `data:${type};base64,${Buffer.from(bytes).toString("base64")}`,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const parts = { theme: basename(theme), key, path, fault: error.message };
    throw new DataError(message("themeFile", parts), { file: path });
  }
}
