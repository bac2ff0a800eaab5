/**
 * What the methods of `deno task assess` and `deno task act` give, and how their command runs them.
 *
 * @module
 */
import type { Command } from "commander";
import type { Figure, MessageKey, Table } from "../lib/mod.ts";
import type { JsonHelp } from "./help_words.ts";

/** The outcome of a method, ready to be printed and written. */
export interface Outcome {
  /** For programs: one JSON object. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** For readers: lines of the summary. */
  readonly lines: readonly string[];
  /** Tables to write, by the part of the file name after the method. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Figures to write, likewise. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Other files by the end of their name, such as "Ada.ics": their text, or what writes them. */
  readonly files?: Readonly<Record<string, string | ((path: string) => Promise<void>)>>;
}

/** How a command uses a method. */
export interface CommandMethod {
  /** What it is for: one sentence. */
  readonly purpose: MessageKey;
  /** Command lines that run from a fresh copy of the project. */
  readonly example: readonly string[];
  /** The JSON files that its options take. */
  readonly json?: readonly JsonHelp[];
  /** Adds the arguments and options of the method; a first argument that takes every input. */
  describe(command: Command): Command;
  /** Does the work. */
  run(inputs: readonly string[], options: unknown): Promise<Outcome>;
}
