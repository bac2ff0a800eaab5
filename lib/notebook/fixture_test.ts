/** Notebooks for the tests of this folder; no tests of its own. */
import { join } from "node:path";
import { execute } from "./report/execute.ts";
import { type Notebook, type Output, parseNotebook } from "./ipynb/notebook.ts";
import type { Outcome } from "./process/outcome.ts";
import { makePlan, type ReportOptions } from "./report/plan.ts";
import { parseCell, type ParsedCell } from "./program/syntax.ts";

/** A cell as a test writes it: code, or markdown when it begins with `md:`. */
export type CellText = string | { readonly code: string; readonly tags: readonly string[] };

/** The cell tagged `parameters`. */
export function parameters(code: string): CellText {
  return { code, tags: ["parameters"] };
}

/** Text of an .ipynb file. */
export function notebookText(cells: readonly CellText[], metadata: object = {}): string {
  const stored = cells.map((cell) => {
    const { code, tags } = typeof cell === "string" ? { code: cell, tags: [] } : cell;
    return code.startsWith("md:")
      ? { cell_type: "markdown", metadata: { tags }, source: code.slice(3) }
      : { cell_type: "code", metadata: { tags }, source: code, outputs: [], execution_count: null };
  });
  return JSON.stringify({ cells: stored, metadata, nbformat: 4, nbformat_minor: 5 });
}

/** A notebook that no file holds. */
export function notebookOf(cells: readonly CellText[], path = "/somewhere/study.ipynb"): Notebook {
  return parseNotebook(notebookText(cells), path);
}

/** One cell, parsed. */
export function cellOf(source: string): ParsedCell {
  const [cell] = notebookOf([source]).cells;
  return parseCell({ ...cell, number: 1 }, "study.ipynb");
}

/** Runs a test in a project of its own: a folder with `deno.json` and a notebook. */
export async function withProject(
  cells: readonly CellText[],
  test: (notebook: Notebook, folder: string) => Promise<void> | void,
  config: object = {},
): Promise<void> {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "strate-test-" }));
  try {
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(config));
    const path = join(folder, "study.ipynb");
    await Deno.writeTextFile(path, notebookText(cells));
    await test(parseNotebook(notebookText(cells), path), folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Runs cells in a process, without the type check. */
export async function runCells(
  cells: readonly CellText[],
  options: ReportOptions & { readonly signal?: AbortSignal } = {},
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await withProject(cells, async (notebook) => {
    outcome = await execute(
      makePlan(notebook, options),
      options.signal ?? new AbortController().signal,
    );
  });
  return outcome!;
}

/** The text of an output, whatever it is. */
export function textOf(output: Output): string {
  switch (output.output_type) {
    case "stream":
      return `${output.name}: ${output.text}`;
    case "error":
      return `error: ${output.ename}: ${output.evalue}`;
    default:
      return JSON.stringify(output.data);
  }
}

/** The outputs of each cell as text. */
export function texts(outcome: Outcome): string[][] {
  return [...outcome.outputs.values()].map((outputs) => outputs.map(textOf));
}
