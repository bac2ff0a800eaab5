/**
 * `deno task strip`: notebooks without outputs, as they are kept in git.
 *
 * @module
 */
import { parseJson } from "../lib/contract/mod.ts";
import { join, relative } from "node:path";
import { DataError, message, writeWhole } from "../lib/base/mod.ts";
import { createCommand, localeOption, runCommand, userPath } from "./command.ts";

const NOTEBOOKS = join(import.meta.dirname!, "..", "notebooks");

interface StoredCell {
  cell_type: string;
  outputs?: unknown[];
  execution_count?: number | null;
}

function ownNotebooks(): string[] {
  const names = Array.from(Deno.readDirSync(NOTEBOOKS), ({ name }) => name);
  return names.filter((name) => name.endsWith(".ipynb")).sort().map((name) =>
    join(NOTEBOOKS, name)
  );
}

/**
 * A notebook without its outputs.
 *
 * @param text Contents of an .ipynb file.
 * @param name What it is called, for the error message.
 * @returns The same with every output and execution count gone; the very same text when there is none.
 * @throws {SyntaxError | DataError} When it is not JSON, or no notebook.
 */
export function stripOutputs(text: string, name = "notebook"): string {
  const notebook = parseJson(text, name) as { cells: StoredCell[] };
  if (!Array.isArray(Object(notebook).cells)) {
    throw new DataError(message("errorNoNotebook", { name }));
  }
  const executed = notebook.cells.filter(({ outputs = [], execution_count = null }) =>
    outputs.length > 0 || execution_count !== null
  );
  if (executed.length === 0) return text;
  for (const cell of executed) Object.assign(cell, { outputs: [], execution_count: null });
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

async function strip(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const text = await Deno.readTextFile(path);
    const stripped = stripOutputs(text, path);
    if (stripped === text) continue;
    await writeWhole(path, stripped);
    console.log(relative(userPath("."), path));
  }
}

if (import.meta.main) {
  const command = createCommand("strip", "helpStrip", ["deno task strip"])
    .argument("[notebooks...]", message("helpNotebooks"))
    .option("--locale <locale>", message("helpLocaleMessages"), localeOption, "en")
    .action((paths: readonly string[]) =>
      strip(paths.length === 0 ? ownNotebooks() : paths.map(userPath))
    );
  await runCommand(command);
}
