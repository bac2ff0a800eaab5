/** The error raised for a cell that cannot be used or run as it is. */
import { message } from "../base/mod.ts";

/** What went wrong with a cell. */
export type CellErrorKind =
  | "syntax"
  | "names"
  | "type"
  | "thrown"
  | "timeout"
  | "exit"
  | "memory"
  | "killed"
  | "stuck"
  | "output"
  | "aborted"
  | "start";

/** Where in a notebook, and what. Every field that is known is given. */
export interface CellErrorPlace {
  /** Notebook file, as the user gave it. */
  readonly notebook: string;
  /** What went wrong. */
  readonly kind: CellErrorKind;
  /** Code cell; the first is 1, the number that stands in brackets after "Run all". */
  readonly cell?: number | undefined;
  /** Line in the cell; the first is 1. */
  readonly line?: number | undefined;
  /** Class of the error that the cell threw, such as "TypeError". */
  readonly errorName?: string | undefined;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** Where the call came from, innermost first: cells and files of the project only. */
  readonly trace?: readonly string[] | undefined;
}

/**
 * A cell that cannot be read, checked or run. The message says what happened in the user's words;
 * {@linkcode CellError.where} says in which cell and line.
 *
 * @example
 * ```ts
 * import { CellError } from "@strate/strate/notebook";
 * import assert from "node:assert/strict";
 *
 * const error = new CellError("'segments' is not defined", {
 *   notebook: "rfm.ipynb",
 *   kind: "thrown",
 *   cell: 3,
 *   line: 2,
 * });
 * assert.equal(error.where, "rfm.ipynb, cell 3, line 2");
 * ```
 */
export class CellError extends Error {
  /** Always "CellError". */
  override readonly name = "CellError";
  /** The place and kind, for programs. */
  readonly place: CellErrorPlace;

  /**
   * Says what is wrong with a cell.
   *
   * @param message What happened.
   * @param place Where, and of which kind.
   * @param options The error behind it, if there is one.
   */
  constructor(message: string, place: CellErrorPlace, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
  }

  /** The place in words of the display language: notebook, cell, line. */
  get where(): string {
    const { notebook, cell, line } = this.place;
    const parts = [notebook];
    if (cell !== undefined) parts.push(message("placeCell", { cell: String(cell) }));
    if (line !== undefined) parts.push(message("placeLine", { line: String(line) }));
    return parts.join(", ");
  }
}
