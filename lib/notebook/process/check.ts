/** Type-checking a notebook, with every error mapped to its cell. */
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Locale, message } from "../../base/mod.ts";
import { CellError } from "../errors.ts";
import { cellLine, type ModuleText } from "../program/module.ts";
import { dependencyFlags } from "./permissions.ts";
import type { Project } from "../project.ts";

/** A module written to a file, with what is needed to speak of it. */
export interface WrittenModule {
  /** Name of the notebook, for messages. */
  readonly notebook: string;
  /** URL of the file. */
  readonly url: URL;
  /** Its text and line map. */
  readonly module: ModuleText;
  /** Where the notebook belongs. */
  readonly project: Project;
}

/** A place in a file, as Deno writes it below a message. */
const PLACE = /^\s+at (file:\/\/\S+):(\d+):(\d+)\s*$/m;

/** The message alone: the lines above the source line that is underlined, or above the place. */
function messageOf(block: string): string {
  const lines = block.split("\n");
  const underline = lines.findIndex((line) => /^\s*[~^]+\s*$/.test(line));
  const place = lines.findIndex((line) => PLACE.test(line));
  const end = underline > 0 ? underline - 1 : place > 0 ? place : lines.length;
  return lines.slice(0, end).map((line) => line.trim()).filter((line) => line !== "").join(" ");
}

/** Where an error lies: a cell of the notebook, or a file of the project. */
function locate(block: string, { url, module, project }: WrittenModule) {
  const [, file, line] = PLACE.exec(block) ?? [];
  if (file === undefined) return {};
  if (file === url.href) return cellLine(module, Number(line)) ?? {};
  return { file: `${relative(project.root, fileURLToPath(file))}:${line}` };
}

function typeError(block: string, errorName: string, written: WrittenModule): CellError {
  const { notebook, project } = written;
  const { file, ...place } = locate(block, written) as { file?: string; cell?: number };
  const text = messageOf(block).replaceAll(pathToFileURL(project.root).href + "/", "");
  const message = file === undefined ? text : `${text} (in ${file})`;
  return new CellError(message, { notebook, kind: "type", errorName, ...place });
}

/**
 * Reads what `deno check` printed.
 *
 * @param text Its stderr, without colours.
 * @param written The module checked.
 * @param locale Language of hints.
 * @returns One error for each one found, in order.
 */
export function readDiagnostics(
  text: string,
  written: WrittenModule,
  locale: Locale,
): CellError[] {
  const blocks = text.split(/^(TS\d+) \[ERROR\]: /m);
  if (blocks.length > 1) {
    const names = blocks.filter((_, i) => i % 2 === 1);
    return names.map((name, i) => typeError(blocks[2 * i + 2], name, written));
  }
  const block = (text.split(/^error: /m)[1] ?? text).split("\nStack backtrace")[0];
  const error = typeError(block, "Error", written);
  if (!/lock ?file/i.test(block)) return [error];
  const hint = message("notebookLockHint", {}, locale);
  const reason = block.split("\n")[0];
  return [
    new CellError(message("notebookStart", { reason }, locale), {
      notebook: written.notebook,
      kind: "start",
      hint,
    }),
  ];
}

/**
 * Type-checks the module of a notebook in a process of its own. An unchanged notebook costs some
 * 50 ms, since Deno remembers what it has checked; a changed one costs what the compiler takes.
 *
 * @param written The module.
 * @param signal Ends the check early.
 * @param locale Language of hints.
 * @returns Errors, in order; none when the notebook is sound or the check was ended.
 */
export async function checkTypes(
  written: WrittenModule,
  signal: AbortSignal,
  locale: Locale,
): Promise<CellError[]> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", ...dependencyFlags(written.project), written.url.href],
    cwd: written.project.folder,
    env: { NO_COLOR: "1", RUST_BACKTRACE: "0", RUST_LIB_BACKTRACE: "0" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    signal,
  });
  const { success, stderr } = await command.output();
  if (success || signal.aborted) return [];
  return readDiagnostics(new TextDecoder().decode(stderr), written, locale);
}
