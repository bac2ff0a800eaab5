/**
 * What a method of `deno task segment` reads, and whether the user gave it.
 *
 * @module
 */
import { type ColumnKind, message, type MessageKey } from "../lib/mod.ts";
import { withColumnHint } from "./column_hint.ts";
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
  /** What those columns hold. */
  readonly kinds?: Readonly<Record<string, ColumnKind>>;
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
export function missingOrUnread(
  name: string,
  reads: SegmentReads,
  options: ReadingOptions,
): string | undefined {
  for (const input of ["customers", "events"] as const) {
    if (options[input] === undefined && reads[input] === "must") {
      return message(NEEDS[input], { method: name });
    }
  }
  const unread = unreadOptions(reads).find((key) => options[key] !== undefined);
  if (unread === undefined) return undefined;
  const flag = `--${unread.replace("Map", "-map").replace("Sheet", "-sheet")}`;
  const ofTransactions = (OF_TRANSACTIONS as readonly string[]).includes(unread);
  return message(ofTransactions ? "unreadTransactions" : "unreadFlag", { method: name, flag });
}

/** What is said of a file that must be given. */
const NEEDS: Readonly<Record<"customers" | "events", MessageKey>> = {
  customers: "needsCustomers",
  events: "needsEvents",
};

/** Options that say how to read transactions. */
const OF_TRANSACTIONS = ["returns", "frequency", "currency"] as const;

/**
 * The options of reading that say nothing to a method.
 *
 * @param reads What it reads.
 * @returns Names of options.
 */
export function unreadOptions(reads: SegmentReads): (keyof ReadingOptions)[] {
  return [
    ...reads.customers ? [] : ["customers", "customersMap", "customersSheet"] as const,
    ...reads.events ? [] : ["events", "eventsMap"] as const,
    ...reads.first === "transactions" ? [] : OF_TRANSACTIONS,
  ];
}

/**
 * Runs a method and, when it misses a column of a customer, says which option names it.
 *
 * @param reads What the method reads.
 * @param options What was given.
 * @param run The work.
 * @returns Its result.
 * @throws {DataError} As the method does.
 */
export async function withHint<Result>(
  reads: SegmentReads,
  options: ReadingOptions,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const flag = reads.first === "customers"
      ? "--map"
      : options.customers === undefined
      ? undefined
      : "--customers-map";
    throw flag === undefined
      ? error
      : withColumnHint(error, flag, {}, Object.keys(reads.names ?? {}));
  }
}
