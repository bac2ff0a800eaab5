/** JSON files: an array of objects, or one object a line. */
import { open } from "node:fs/promises";
import { DataError, message } from "../../base/mod.ts";
import { textLiteral } from "../../engine/mod.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import type { FileOptions } from "../options.ts";
import { readBytes, readStart } from "./bytes.ts";
import type { InputFile } from "./inputs.ts";
import type { Layout } from "./layout.ts";
import { temporaryPath, type Workshop } from "./workshop.ts";

/** Objects whose names and types stand for all. */
const SAMPLE_OBJECTS = 1000;
const SAMPLE_BYTES = 1 << 18;

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(text: string): JsonObject[] {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [value as JsonObject] : [];
  } catch {
    return [];
  }
}

async function firstObjects(
  path: string,
  workshop: Workshop<FileOptions>,
  file: InputFile,
): Promise<JsonObject[]> {
  const source = `read_json_objects(${textLiteral(path)}, format = 'auto')`;
  try {
    const { engine } = workshop;
    const table = await engine.query(
      `SELECT CAST(json AS VARCHAR) AS text FROM ${source} LIMIT ${SAMPLE_OBJECTS}`,
    );
    return table.text("text").flatMap((text) => parseObject(text ?? ""));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * The error for a JSON file that its reader refuses.
 *
 * @param file The file.
 * @param cause What the reader said.
 * @returns An error in the user's words.
 */
function unreadable(file: InputFile, cause: unknown): DataError {
  const [said] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  return new DataError(
    message("errorJsonFile", { file: file.name, said: said.replace(/"[^"]*"/g, file.name) }),
    { file: file.name },
  );
}

async function firstLines(path: string, bytes: number): Promise<JsonObject[]> {
  const { bytes: start } = await readStart({ path, bytes, gzip: false }, SAMPLE_BYTES);
  const lines = new TextDecoder().decode(start).split(/[\r\n]+/);
  return lines.slice(0, SAMPLE_OBJECTS).flatMap(parseObject);
}

async function expanded(file: InputFile, workshop: Workshop<FileOptions>): Promise<string> {
  if (!file.gzip) return file.path;
  const path = temporaryPath(workshop);
  const output = await open(path, "w");
  try {
    for await (const piece of readBytes(file)) await output.writeFile(piece);
  } finally {
    await output.close();
  }
  return path;
}

/** A number in JSON has a decimal point and nothing to guess. */
function numberFields<Name extends string>(
  objects: readonly JsonObject[],
  names: readonly string[],
  columns: Layout<Name>["columns"],
  { typed }: ColumnFinder<Name>,
): Layout<Name>["types"] {
  const isNumber = (field: Name) => {
    const name = names[columns[field]!];
    const values = objects.map((object) => object[name]).filter((v) =>
      v !== null && v !== undefined
    );
    return values.length > 0 && values.every((value) => typeof value === "number");
  };
  const fields = typed.number.filter((field) => columns[field] !== undefined && isNumber(field));
  return Object.fromEntries(fields.map((field) => [field, "number"])) as Layout<Name>["types"];
}

/**
 * Finds the layout of a JSON file.
 *
 * @param file The file.
 * @param workshop Database, plan and temporary folder.
 * @param finder How its columns are recognised.
 * @returns Its layout.
 * @throws {DataError} When it is not JSON or lacks a column.
 */
export async function layOutJson<Name extends string>(
  file: InputFile,
  workshop: Workshop<FileOptions>,
  finder: ColumnFinder<Name>,
): Promise<Layout<Name>> {
  const readPath = await expanded(file, workshop);
  const lines = file.format === "ndjson";
  const objects = lines
    ? await firstLines(readPath, file.bytes)
    : await firstObjects(readPath, workshop, file);
  if (objects.length === 0) throw unreadable(file, new Error("no object was found"));
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const columns = finder.map(names, file.name);
  return {
    file,
    kind: lines ? "jsonLines" : "jsonArray",
    readPath,
    names,
    columns,
    delimiter: ";",
    headerLine: 0,
    types: numberFields(objects, names, columns, finder),
    serialDates: false,
    encodings: ["utf-8"],
  };
}
