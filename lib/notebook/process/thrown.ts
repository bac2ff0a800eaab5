/** Errors that cells throw, told in cells and lines. */
import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "../../base/mod.ts";
import type { WrittenModule } from "./check.ts";
import { permissionHint } from "./death.ts";
import { CellError } from "../errors.ts";
import { cellLine } from "../program/module.ts";
import type { Output } from "../ipynb/notebook.ts";
import type { PlacedEvent } from "./protocol.ts";

/** A call that led to an error: in a cell, or in a file of the project. */
interface Call {
  readonly text: string;
  readonly cell?: number;
  readonly line?: number;
}

function readCall(file: string, line: number, { url, module, project }: WrittenModule): Call[] {
  if (file === url.href) {
    const place = cellLine(module, line);
    return place ? [{ ...place, text: `cell ${place.cell}, line ${place.line}` }] : [];
  }
  const path = relative(project.root, fileURLToPath(file));
  const isForeign = path.startsWith("..") || isAbsolute(path) || path.includes("node_modules");
  return isForeign ? [] : [{ text: `${path}:${line}` }];
}

/** The calls of a stack, innermost first; those of packages and of Deno itself are left out. */
function readStack(stack: string, written: WrittenModule): Call[] {
  const frames = stack.matchAll(/^\s+at .*?(file:\/\/[^\s()]+):(\d+):\d+\)?$/gm);
  return [...frames].flatMap(([, file, line]) => readCall(file, Number(line), written));
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
  const calls = readStack(event.stack, written);
  return new CellError(event.message, {
    notebook: written.notebook,
    kind: "thrown",
    cell: event.cell || undefined,
    line: calls.find(({ cell }) => cell === event.cell)?.line,
    errorName: event.name,
    hint: permissionHint(event.message, folder, locale),
    trace: calls.map(({ text }) => text),
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
