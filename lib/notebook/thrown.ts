/** Errors that cells throw, told in cells and lines. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "../base/mod.ts";
import type { WrittenModule } from "./check.ts";
import { permissionHint } from "./death.ts";
import { CellError } from "./errors.ts";
import { cellLine } from "./module.ts";
import type { Output } from "./notebook.ts";
import type { PlacedEvent } from "./protocol.ts";

/** The calls that led to an error, as far as they lie in cells or in files of the project. */
function readStack(stack: string, { url, module, project }: WrittenModule) {
  const frames = [...stack.matchAll(/^\s+at .*?(file:\/\/[^\s()]+):(\d+):\d+\)?$/gm)];
  return frames.flatMap(([, file, line]) => {
    if (file === url.href) {
      const place = cellLine(module, Number(line));
      return place ? [{ ...place, text: `cell ${place.cell}, line ${place.line}` }] : [];
    }
    const path = relative(project.root, fileURLToPath(file));
    return path.startsWith("..") || path.includes("node_modules")
      ? []
      : [{ text: `${path}:${line}` }];
  });
}

/**
 * The error that a cell threw, with its line and the calls that led to it.
 *
 * @param event What the process reported.
 * @param written The module it ran.
 * @param folder Folder in which it may write, for the hint.
 * @param locale Language of the hint.
 * @returns The error.
 */
export function thrownError(
  event: Extract<PlacedEvent, { kind: "error" }>,
  written: WrittenModule,
  folder: string,
  locale: Locale,
): CellError {
  const frames = readStack(event.stack, written);
  const own = frames.find((frame) => "cell" in frame) as { cell: number; line: number } | undefined;
  const line = own?.cell === event.cell ? own.line : undefined;
  return new CellError(event.message, {
    notebook: written.notebook,
    kind: "thrown",
    cell: event.cell || undefined,
    line,
    errorName: event.name,
    hint: event.name === "NotCapable" ? permissionHint(event.message, folder, locale) : undefined,
    trace: frames.map(({ text }) => text),
  });
}

/**
 * An error as an output of its cell, as Jupyter stores it.
 *
 * @param error What ended the run.
 * @returns The output.
 */
export function errorOutput({ place, message }: CellError): Output {
  const ename = place.errorName ?? place.kind;
  const trace = (place.trace ?? []).map((text) => `    at ${text}`);
  return {
    output_type: "error",
    ename,
    evalue: message,
    traceback: [`${ename}: ${message}`, ...trace],
  };
}
