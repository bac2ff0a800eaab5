/** Writing an executed notebook as a file of format 4.5. */
import type { Cell, Notebook, Output } from "./notebook.ts";

/** A notebook with the parameters that it ran with. */
export interface ExecutedNotebook {
  readonly notebook: Notebook;
  /** Number of the cell tagged `parameters`; undefined when there is none. */
  readonly parameters: { readonly cell: number | undefined };
  /** Source of that cell with the caller's values. */
  readonly parameterSource: string;
}

/** Jupyter stores text as lines, so that a change of one line is one line of a diff. */
function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The format knows text and, for JSON types, anything; another value becomes its text. */
function storedValue(type: string, value: unknown): unknown {
  if (/\bjson$/.test(type)) return value;
  const text = typeof value === "string"
    ? value
    : Array.isArray(value)
    ? value.join("")
    : `${value}`;
  return /^text\/|\+xml$/.test(type) ? toLines(text) : text;
}

function storedData(data: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(data).map(([type, value]) => [type, storedValue(type, value)]);
  return Object.fromEntries(entries);
}

function storedOutput(output: Output) {
  if (output.output_type === "stream") return { ...output, text: toLines(output.text) };
  return "data" in output ? { ...output, data: storedData(output.data) } : output;
}

function storedCell(cell: Cell, source: string, outputs: readonly Output[] | undefined) {
  const common = {
    cell_type: cell.kind,
    id: /^[\w-]{1,64}$/.test(cell.id) ? cell.id : `cell-${cell.number ?? 0}`,
    metadata: cell.metadata,
    source: toLines(source),
  };
  if (cell.kind === "code") {
    return {
      ...common,
      execution_count: outputs === undefined ? null : cell.number ?? null,
      outputs: (outputs ?? []).map(storedOutput),
    };
  }
  return cell.kind === "markdown" && Object.keys(cell.attachments).length > 0
    ? { ...common, attachments: cell.attachments }
    : common;
}

/** Keys in the order of their code units at every depth, as Jupyter writes them. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

/**
 * Writes an executed notebook.
 *
 * @param executed The notebook that ran, and its parameters.
 * @param outputs Outputs by cell number; cells without an entry did not run.
 * @returns Text of an .ipynb file.
 */
export function writeNotebook(
  { notebook, parameters, parameterSource }: ExecutedNotebook,
  outputs: ReadonlyMap<number, readonly Output[]>,
): string {
  const cells = notebook.cells.map((cell) => {
    const isParameters = cell.number !== undefined && cell.number === parameters.cell;
    const source = isParameters ? parameterSource : cell.source;
    return storedCell(
      cell,
      source,
      cell.number === undefined ? undefined : outputs.get(cell.number),
    );
  });
  const stored = { cells, metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 };
  return JSON.stringify(sortKeys(stored), null, 1) + "\n";
}
