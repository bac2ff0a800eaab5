/** The files a caller means by paths and globs, and what each of them is. */
import { glob, open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { DataError, message } from "../../base/mod.ts";
import type { FileOptions } from "../options.ts";
import { readStart } from "./bytes.ts";

/** What a file is made of. */
export type FileFormat = "delimited" | "ndjson" | "json" | "parquet" | "xlsx";

/** A file to read. */
export interface InputFile {
  /** Full path. */
  readonly path: string;
  /** Name without its folder. */
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** What it is made of. */
  readonly format: FileFormat;
  /** Whether it is compressed by gzip. */
  readonly gzip: boolean;
}

const MAGIC_BYTES = 8;
const START_BYTES = 512;

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function matches(pattern: string): Promise<string[]> {
  if (await isFile(pattern)) return [resolve(pattern)];
  const found: string[] = [];
  if (/[*?[{]/.test(pattern)) {
    for await (const path of glob(pattern)) if (await isFile(path)) found.push(resolve(path));
  }
  if (found.length === 0) {
    const key = await isFolder(pattern) ? "errorFolder" : "errorNoFile";
    throw new DataError(message(key, { file: pattern }), { file: pattern });
  }
  return found;
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
    return String.fromCharCode(...buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function textFormat(name: string, start: string): FileFormat {
  const json = /\.(json|jsonl|ndjson)(\.gz)?$/i.test(name);
  if (/^\s*\[/.test(start) && (json || /^\s*\[\s*\{/.test(start))) return "json";
  if (/^\s*\{\s*"/.test(start) || json) return isOneObject(start) ? "json" : "ndjson";
  return "delimited";
}

/** An object written over several lines cannot be one object a line. */
function isOneObject(start: string): boolean {
  return /^\s*\{\s*\n/.test(start);
}

async function identify(path: string): Promise<InputFile> {
  const name = basename(path);
  const { size: bytes } = await stat(path);
  const magic = await firstBytes(path);
  const file = { path, name, bytes };
  if (magic.startsWith("PAR1")) return { ...file, format: "parquet", gzip: false };
  if (magic.startsWith("PK\x03\x04")) return { ...file, format: "xlsx", gzip: false };
  if (magic.startsWith("\xd0\xcf\x11\xe0")) {
    throw new DataError(message("errorOldExcel", { file: name }), {
      file: name,
    });
  }
  const gzip = magic.startsWith("\x1f\x8b");
  const start = await readStart({ path, bytes, gzip }, START_BYTES);
  return { ...file, format: textFormat(name, new TextDecoder().decode(start.bytes)), gzip };
}

/** A sheet asked of files that have none would be passed over: it is a slip, to be told. */
function refuseSheet(files: readonly InputFile[], sheet: string | number | undefined): void {
  if (sheet === undefined || files.some(({ format }) => format === "xlsx")) return;
  const file = files.map(({ name }) => name).join(", ");
  throw new DataError(message("errorNoSheets", { sheet: `${sheet}`, file }), {
    file: files[0].name,
  });
}

/**
 * Lists the files that paths and globs name, each once, in the order of their paths, and tells what
 * each is from its first bytes.
 *
 * @param input A path, a glob such as `exports/2024-*.csv`, or several of them.
 * @param options The sheet asked for, if any.
 * @returns The files.
 * @throws {DataError} When nothing has such a name, a file is of a kind that cannot be read, or a
 * sheet is asked of files none of which is a workbook.
 */
export async function findInputs(
  input: string | readonly string[],
  { sheet }: Pick<FileOptions, "sheet"> = {},
): Promise<InputFile[]> {
  const patterns = typeof input === "string" ? [input] : input;
  if (patterns.length === 0) throw new DataError(message("errorNothingNamed"));
  const paths = new Set((await Promise.all(patterns.map(matches))).flat());
  const sorted = [...paths].sort((a, b) => a < b ? -1 : 1);
  const files: InputFile[] = [];
  for (const path of sorted) files.push(await identify(path));
  refuseSheet(files, sheet);
  return files;
}
