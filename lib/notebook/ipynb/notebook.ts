/** Jupyter notebooks (nbformat 4) as plain data, read from a file and checked. */
import { jsonFault, message } from "../../base/mod.ts";
import { createHash } from "node:crypto";
import { z } from "zod";
import { complaint, faultText } from "../settings.ts";

/** Output data by MIME type: text, or JSON for `application/json`. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** One output of a code cell, as nbformat 4 writes it, with its text joined. */
export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
    readonly output_type: "display_data";
    readonly data: MimeBundle;
    readonly metadata: MimeBundle;
  }
  | {
    readonly output_type: "execute_result";
    readonly execution_count: number;
    readonly data: MimeBundle;
    readonly metadata: MimeBundle;
  }
  | {
    readonly output_type: "error";
    readonly ename: string;
    readonly evalue: string;
    readonly traceback: readonly string[];
  };

/** One cell; the source is one text. */
export interface Cell {
  /** Identity inside the notebook: the file's own, or its place when the file has none. */
  readonly id: string;
  /** What the cell is. */
  readonly kind: "code" | "markdown" | "raw";
  /** Source text, lines separated by "\n". */
  readonly source: string;
  /** Tags, such as "parameters". */
  readonly tags: readonly string[];
  /** Number of a code cell that is not blank, from 1; undefined for every other cell. */
  readonly number: number | undefined;
  /** The cell's metadata, kept as it is. */
  readonly metadata: MimeBundle;
  /** Images pasted into a markdown cell, by name. */
  readonly attachments: Readonly<Record<string, MimeBundle>>;
}

/** A notebook file that was read and checked. */
export interface Notebook {
  /** Path of the file, as the caller gave it. */
  readonly path: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Cells, in order. */
  readonly cells: readonly Cell[];
  /** The notebook's metadata, kept as it is. */
  readonly metadata: MimeBundle;
}

const Text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);
const Metadata = z.looseObject({ tags: z.array(z.string()).optional() });
const CellSchema = z.looseObject({
  id: z.string().optional(),
  cell_type: z.enum(["code", "markdown", "raw"]),
  source: Text,
  metadata: Metadata.default({}),
  attachments: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const NotebookSchema = z.looseObject({
  nbformat: z.number(),
  metadata: z.looseObject({}).default({}),
  cells: z.array(CellSchema),
});

const LANGUAGES: ReadonlySet<string> = new Set(["typescript", "javascript", "deno"]);

/** The language the file says it is written in, or undefined when it does not say. */
function languageOf(metadata: MimeBundle): string | undefined {
  const info = metadata.language_info as { name?: unknown } | undefined;
  const kernel = metadata.kernelspec as { language?: unknown } | undefined;
  const name = info?.name ?? kernel?.language;
  return typeof name === "string" ? name.toLowerCase() : undefined;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = jsonFault(text, (cause as Error).message);
    throw new SyntaxError(message("notebookNotJson", { path, reason }), {
      cause,
    });
  }
}

function checkFormat(json: unknown, path: string): z.infer<typeof NotebookSchema> {
  const version = (json as { nbformat?: unknown } | null)?.nbformat;
  if (typeof version === "number" && version < 4) {
    throw new SyntaxError(message("notebookOldFormat", { path, version }));
  }
  const checked = NotebookSchema.safeParse(json, {
    error: (issue) => complaint(issue, []),
    reportInput: true,
  });
  if (checked.success) return checked.data;
  const why = faultText(checked.error.issues[0]);
  throw new SyntaxError(message("notebookForm", { path, why }));
}

function toCells(cells: z.infer<typeof NotebookSchema>["cells"]): Cell[] {
  let number = 0;
  return cells.map((cell, index) => ({
    id: cell.id ?? `cell-${index + 1}`,
    kind: cell.cell_type,
    source: cell.source.replace(/\r\n?/g, "\n"),
    tags: cell.metadata.tags ?? [],
    number: cell.cell_type === "code" && cell.source.trim() !== "" ? ++number : undefined,
    metadata: cell.metadata,
    attachments: cell.attachments ?? {},
  }));
}

/**
 * Reads the text of a notebook.
 *
 * @param text Contents of an .ipynb file.
 * @param path Name of the file, for messages and for what is relative to it.
 * @returns The notebook; outputs stored in the file are left out.
 * @throws {SyntaxError} When it is not JSON, not a notebook of format 4, or not a Deno notebook.
 */
export function parseNotebook(text: string, path: string): Notebook {
  const { cells, metadata } = checkFormat(parseJson(text, path), path);
  const language = languageOf(metadata);
  if (language !== undefined && !LANGUAGES.has(language)) {
    throw new SyntaxError(
      message("notebookLanguage", { path, language: `${language}` }),
    );
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { path, sha256, cells: toCells(cells), metadata };
}

/**
 * Reads a notebook file.
 *
 * @param path Path of an .ipynb file.
 * @returns The notebook; outputs stored in the file are left out.
 * @throws {RangeError} When there is no such file.
 * @throws {SyntaxError} When the file is not a Deno notebook of format 4.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) {
      throw new RangeError(message("notebookNotFound", { path }), { cause });
    }
    throw new RangeError(message("notebookUnreadable", { path, why: (cause as Error).message }), {
      cause,
    });
  }
  return parseNotebook(text, path);
}
