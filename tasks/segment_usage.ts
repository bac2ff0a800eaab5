/**
 * What a method of `deno task segment` reads, and whether the user gave it.
 *
 * @module
 */
import type { ReadingOptions } from "./reading.ts";

/** What a method reads. */
export interface SegmentReads {
  /** What the files named first hold: transactions, or one row per customer, lead or prospect. */
  readonly first: "transactions" | "customers";
  /** Whether `--customers` may or must go with transactions; refused when left out. */
  readonly customers?: "may" | "must";
  /** Whether `--events` may or must be given; refused when left out. */
  readonly events?: "may" | "must";
  /** Columns of the customers that the method knows by name, and what files call them. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Whether customers come with `revenueLast12Months`. */
  readonly lastYear?: boolean;
}

/**
 * Says what is wrong with the files that the user names, if anything.
 *
 * @param name The method.
 * @param reads What it reads.
 * @param options What was given.
 * @returns A sentence, or undefined.
 */
export function usageProblem(
  name: string,
  reads: SegmentReads,
  options: ReadingOptions,
): string | undefined {
  const of = { customers: "its columns, one row per customer", events: "customer, type and date" };
  for (const input of ["customers", "events"] as const) {
    if (options[input] === undefined && reads[input] === "must") {
      return `${name} needs --${input} <file>: ${of[input]}`;
    }
    if (options[input] !== undefined && reads[input] === undefined) {
      return `${name} does not read --${input}`;
    }
  }
  if (reads.first === "transactions") return undefined;
  const unused = (["returns", "frequency", "currency"] as const).find((key) => options[key]);
  return unused && `${name} reads no transactions: --${unused} means nothing to it`;
}
