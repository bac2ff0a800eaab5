/**
 * What a running notebook tells the process that started it.
 *
 * Events go to a private file, one JSON text a line. What the notebook prints goes to its ordinary
 * stdout and stderr, so that native code is heard too; marks in these streams say which cell is
 * running and in what order things came. Files and pipes outlive the process that wrote them.
 */

import type { Metric } from "../../base/mod.ts";

/** Where a running module finds what it reports to. */
export const REPORTER: unique symbol = Symbol.for("strate.notebook") as never;

/** Something other than printed text. */
export type ChildEvent =
  | { readonly kind: "result"; readonly data: Readonly<Record<string, unknown>> }
  | {
    readonly kind: "display";
    readonly data: Readonly<Record<string, unknown>>;
    readonly metadata?: Readonly<Record<string, unknown>> | undefined;
    /** Name under which a later event may replace this output. */
    readonly displayId?: string | undefined;
    /** Replaces the outputs of the same displayId instead of adding one. */
    readonly update?: boolean | undefined;
  }
  | {
    readonly kind: "error";
    readonly name: string;
    readonly message: string;
    readonly stack: string;
  }
  | { readonly kind: "metric"; readonly metric: Metric }
  | { readonly kind: "begin" }
  | { readonly kind: "finish" };

/** An event with its place: the running cell (0 before the first) and its rank in the run. */
export type PlacedEvent = ChildEvent & { readonly cell: number; readonly order: number };

/** Printed text with its place. */
export interface PlacedText {
  readonly cell: number;
  readonly order: number;
  readonly text: string;
}

/**
 * Writes the mark that precedes printed text.
 *
 * @param key Text that the notebook cannot know.
 * @param cell Running cell.
 * @param order Rank in the run.
 * @returns The mark; short enough for a pipe to take it whole.
 */
export function writeMark(key: string, cell: number, order: number): string {
  return `\0${key}:${cell}:${order}\0`;
}

/**
 * Takes printed text apart at its marks.
 *
 * @param text All that a stream gave.
 * @param key The same as for {@linkcode writeMark}.
 * @returns Pieces that are not empty; text before any mark belongs to cell 0.
 */
export function splitAtMarks(text: string, key: string): PlacedText[] {
  const parts = text.split(new RegExp(`\\x00${key}:(\\d+):(\\d+)\\x00`));
  const pieces: PlacedText[] = [{ cell: 0, order: 0, text: parts[0] }];
  for (let i = 1; i < parts.length; i += 3) {
    pieces.push({ cell: Number(parts[i]), order: Number(parts[i + 1]), text: parts[i + 2] });
  }
  return pieces.filter((piece) => piece.text !== "");
}

/** What the process of a notebook says of its mistakes, in the language of the report. */
export interface ChildWords {
  /** A figure is declared again; `{name}` stands for its name. */
  readonly metricTwice: string;
  /** More is shown than the events may hold. */
  readonly shown: string;
  /** Bytes to show are no image. */
  readonly noImage: string;
}

/** What the starting process asks of a notebook's process: JSON on its stdin, out of the cells' sight. */
export interface ChildTask {
  /** URL of the notebook's folder, ending in a slash. */
  readonly folder: string;
  /** File that takes the events. */
  readonly events: string;
  /** Text that precedes printed text. */
  readonly key: string;
  /** Most characters the events may have in all. */
  readonly limit: number;
  /** Values that only the cells see, by parameter. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What it says of its mistakes: it has no catalogue of its own. */
  readonly words: ChildWords;
}
