/**
 * The options of reading that commands of business files share.
 *
 * @module
 */
import { type Command, Option } from "commander";
import type { TransactionOptions } from "../lib/mod.ts";
import { pairOption, shareOption } from "./command.ts";

/** What is not to be found from the data, as the command line gives it. */
export interface ReadingOptions {
  readonly map?: Readonly<Record<string, string>>;
  readonly returns?: "net" | "exclude" | "separate";
  readonly frequency?: "orders" | "days";
  readonly sheet?: string;
  readonly currency?: string;
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  readonly decimal?: "," | ".";
  readonly maxRejectShare?: number;
  readonly customers?: string;
  readonly customersMap?: Readonly<Record<string, string>>;
  readonly customersSheet?: string;
  readonly events?: string;
  readonly eventsMap?: Readonly<Record<string, string>>;
}

/** Adds the options of reading to a command. */
export function addReadingOptions(command: Command): Command {
  return command
    .option("--map <field=column>", "the column of a field, repeatable", pairOption)
    .option("--sheet <name>", "the sheet of a workbook, by name or number; the first by default")
    .option("--customers <file>", "what is known of customers, one row each, joined by key")
    .option("--customers-map <name=column>", "a column of --customers, repeatable", pairOption)
    .option("--customers-sheet <name>", "the sheet of --customers; the first by default")
    .option("--events <file>", "what customers did: customer, type, date")
    .option("--events-map <name=column>", "a column of --events, repeatable", pairOption)
    .addOption(
      new Option("--returns <policy>", "credit notes").choices(["net", "exclude", "separate"]),
    )
    .addOption(
      new Option("--frequency <unit>", "what frequency counts").choices(["orders", "days"]),
    )
    .option(
      "--currency <code>",
      "the currency to keep when there are several, or when none is said",
    )
    .addOption(new Option("--date-order <order>", "order of dates").choices(["dmy", "mdy", "ymd"]))
    .addOption(new Option("--decimal <mark>", "decimal mark").choices([",", "."]))
    .option("--max-reject-share <share>", "stop above this share of rejected rows", shareOption);
}

/** Makes a file that `addReadingOptions` offers one that must be given. */
export function requireFile(command: Command, flag: "--customers" | "--events"): Command {
  command.options.find(({ long }) => long === flag)!.makeOptionMandatory();
  return command;
}

/** The options of reading, for the library. */
export function transactionOptions(asOf: string, options: ReadingOptions): TransactionOptions {
  const { map, sheet, returns, frequency, currency, dateOrder, decimal, maxRejectShare } = options;
  const given = { sheet, returns, frequency, currency, dateOrder, decimal, maxRejectShare };
  const known = Object.entries({ columns: map, ...given }).filter(([, value]) =>
    value !== undefined
  );
  return { asOf, ...Object.fromEntries(known) };
}
