/** Each kind of file made readable by SQL. */
import { open } from "node:fs/promises";
import { DataError, message } from "../../base/mod.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import { HEADER_WITHIN_LINES, withoutEmptyEnd } from "../names/header_line.ts";
import type { Encoding, FileOptions } from "../options.ts";
import { readBytes, readStart } from "./bytes.ts";
import { isUtf8, utf16Of } from "./encoding.ts";
import { findHeader } from "./header.ts";
import type { InputFile } from "./inputs.ts";
import { layOutJson } from "./lay_out_json.ts";
import { layOutParquet } from "./lay_out_parquet.ts";
import { type Layout, otherSheets, type SheetChoice } from "./layout.ts";
import { FIELD_SEPARATOR, Normaliser } from "./normaliser.ts";
import { temporaryPath, type Workshop } from "./workshop.ts";

/** Bytes from which delimiter, header and encoding are found. */
const SAMPLE_BYTES = 1 << 18;

const QUOTE = 0x22;

/**
 * Finds the layout of a file, rewriting it in the temporary folder when SQL could not read it as
 * it is.
 *
 * @param file The file.
 * @param workshop Database, plan and temporary folder.
 * @param finder How its columns are recognised.
 * @returns Its layout.
 * @throws {DataError} When its columns cannot be found or it is damaged.
 */
export async function layOut<Name extends string>(
  file: InputFile,
  workshop: Workshop<FileOptions>,
  finder: ColumnFinder<Name>,
): Promise<Layout<Name>> {
  switch (file.format) {
    case "xlsx":
      return await layOutSheet(file, workshop, finder);
    case "parquet":
      return await layOutParquet(file, workshop, finder);
    case "json":
    case "ndjson":
      return await layOutJson(file, workshop, finder);
    case "delimited":
      return await layOutText(file, workshop, finder);
  }
}

function forcedByteEncoding(encoding: Encoding | undefined): "utf-8" | "windows-1252" | undefined {
  return encoding === "utf-8" || encoding === "windows-1252" ? encoding : undefined;
}

function utf16For(plan: FileOptions, start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const { encoding } = plan;
  if (encoding === "utf-16le" || encoding === "utf-16be") return encoding;
  return encoding === undefined ? utf16Of(start) : undefined;
}

async function layOutText<Name extends string>(
  file: InputFile,
  workshop: Workshop<FileOptions>,
  finder: ColumnFinder<Name>,
): Promise<Layout<Name>> {
  const { plan } = workshop;
  const asIs = await readStart(file, SAMPLE_BYTES);
  const utf16 = utf16For(plan, asIs.bytes);
  const { bytes: start, whole } = utf16 ? await readStart({ ...file, utf16 }, SAMPLE_BYTES) : asIs;
  const { delimiter } = plan;
  const encoding = forcedByteEncoding(plan.encoding);
  const header = findHeader({ start, whole, delimiter, encoding, finder, file: file.name });
  const layout: Layout<Name> = {
    file,
    kind: "lines",
    readPath: file.path,
    names: header.names,
    columns: finder.map(header.names, file.name),
    delimiter: header.delimiter,
    headerLine: header.line,
    types: {} as Layout<Name>["types"],
    serialDates: false,
    encodings: [utf16 ?? "utf-8"],
  };
  // The sample may end inside a character: its last bytes say nothing.
  const plain = isUtf8(start.subarray(0, whole ? start.length : start.lastIndexOf(0x0a) + 1)) &&
    !start.includes(QUOTE);
  const readable = plain && !file.gzip && !utf16 && encoding !== "windows-1252";
  return readable ? layout : await normalise(layout, workshop);
}

/**
 * Rewrites a delimited text, or a file of one JSON object a line, as a temporary file that line
 * mode always reads.
 *
 * @param layout Its layout so far.
 * @param workshop Plan and temporary folder.
 * @returns The layout of the temporary file.
 */
export async function normalise<Name extends string>(
  layout: Layout<Name>,
  workshop: Workshop<FileOptions>,
): Promise<Layout<Name>> {
  const { file } = layout, { plan } = workshop;
  const json = layout.kind === "jsonLines";
  const [first] = layout.encodings;
  const utf16 = first === "utf-16le" || first === "utf-16be" ? first : undefined;
  const normaliser = new Normaliser({
    // No record holds NUL once normalised: each JSON object stays one field.
    delimiter: json ? "\0" : layout.delimiter,
    encoding: forcedByteEncoding(plan.encoding),
    headerLine: layout.headerLine,
  });
  const readPath = await writeTemporary(workshop, async (write) => {
    for await (const piece of readBytes({ ...file, utf16 })) {
      plan.signal?.throwIfAborted();
      await write(normaliser.push(piece));
    }
    await write(normaliser.finish());
  });
  return {
    ...layout,
    kind: json ? "jsonNormalised" : "normalised",
    readPath,
    records: normaliser.records,
    encodings: utf16 ? [utf16] : encodingsOf(normaliser),
  };
}

function encodingsOf({ utf8Records, windows1252Records }: Normaliser): Encoding[] {
  if (windows1252Records === 0) return ["utf-8"];
  return utf8Records === 0 ? ["windows-1252"] : ["utf-8", "windows-1252"];
}

async function writeTemporary(
  workshop: Workshop<FileOptions>,
  produce: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<string> {
  const path = temporaryPath(workshop);
  const output = await open(path, "w");
  try {
    await produce(async (bytes) => {
      await output.writeFile(bytes);
    });
  } finally {
    await output.close();
  }
  return path;
}

/** The columns of a sheet; when one is wanting, it may be another sheet that was meant. */
function sheetColumns<Name extends string>(
  names: readonly string[],
  file: string,
  sheet: SheetChoice,
  finder: ColumnFinder<Name>,
): Layout<Name>["columns"] {
  try {
    return finder.map(names, file);
  } catch (error) {
    if (!(error instanceof DataError) || sheet.of.length === 1) throw error;
    const parts = { text: error.message, name: sheet.name, others: otherSheets(sheet) };
    throw new DataError(message("errorSheetRead", parts), error.place);
  }
}

async function layOutSheet<Name extends string>(
  file: InputFile,
  workshop: Workshop<FileOptions>,
  finder: ColumnFinder<Name>,
): Promise<Layout<Name>> {
  // The Excel reader takes time and permissions to load: only when it is used.
  const { readRows } = await import("./xlsx.ts");
  const { rows, sheet } = await readRows(file, workshop.plan.sheet);
  const found = finder.header(rows.slice(0, HEADER_WITHIN_LINES));
  if (!found) {
    throw new DataError(
      message("errorSheetEmpty", {
        file: file.name,
        name: sheet.name,
        others: otherSheets(sheet),
      }),
      { file: file.name },
    );
  }
  const { line: headerLine, fields } = found.header;
  const names = withoutEmptyEnd(fields);
  const records = rows.filter(({ line }) => line > headerLine);
  const readPath = await writeTemporary(workshop, async (write) => {
    const encoder = new TextEncoder();
    for (const { line, fields } of records) {
      const plain = fields.map((field) => field.replace(/\p{Cc}/gu, " "));
      await write(encoder.encode([line, "", ...plain].join(FIELD_SEPARATOR) + "\n"));
    }
  });
  return {
    file,
    kind: "normalised",
    readPath,
    names,
    columns: sheetColumns(names, file.name, sheet, finder),
    delimiter: ";",
    headerLine,
    sheet,
    types: {} as Layout<Name>["types"],
    serialDates: true,
    encodings: [],
    records: records.length,
  };
}
