/**
 * What every method of `deno task assess` gives, and how the command runs it.
 *
 * @module
 */
import type { Command } from "commander";
import type { Figure, Table } from "../lib/mod.ts";

/** The outcome of a method, ready to be printed and written. */
export interface Assessment {
  /** For programs: one JSON object. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** For readers: lines of the summary. */
  readonly lines: readonly string[];
  /** Tables to write, by the part of the file name after the method. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Figures to write, likewise. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** How the command uses a method. */
export interface AssessMethod {
  /** One sentence, for --help. */
  readonly description: string;
  /** Adds the arguments and options of the method; a first argument that takes every input. */
  describe(command: Command): Command;
  /** Does the work. */
  run(inputs: readonly string[], options: unknown): Promise<Assessment>;
}
