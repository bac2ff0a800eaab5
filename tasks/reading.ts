/**
 * The options of reading that commands of business files share.
 *
 * @module
 */
import { type Command, Option } from "commander";
import { message, type TransactionOptions } from "../lib/mod.ts";
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

/** Adds the options of reading to a command that takes events as well. */
export function addReadingOptions(command: Command): Command {
  return addPurchaseOptions(command)
    .option("--events <file>", message("helpEvents"))
    .option("--events-map <name=column>", message("helpEventsMap"), pairOption);
}

/** Adds the options of reading purchases and their customers to a command. */
export function addPurchaseOptions(command: Command): Command {
  return command
    .option("--map <field=column>", message("helpMap"), pairOption)
    .option("--sheet <name>", message("helpSheet"))
    .option("--customers <file>", message("helpCustomers"))
    .option("--customers-map <name=column>", message("helpCustomersMap"), pairOption)
    .option("--customers-sheet <name>", message("helpCustomersSheet"))
    .addOption(
      new Option("--returns <policy>", message("helpReturns")).choices([
        "net",
        "exclude",
        "separate",
      ]),
    )
    .addOption(
      new Option("--frequency <unit>", message("helpFrequency")).choices(["orders", "days"]),
    )
    .option("--currency <code>", message("helpCurrency"))
    .addOption(
      new Option("--date-order <order>", message("helpDateOrder")).choices(["dmy", "mdy", "ymd"]),
    )
    .addOption(new Option("--decimal <mark>", message("helpDecimal")).choices([",", "."]))
    .option("--max-reject-share <share>", message("helpMaxRejectShare"), shareOption);
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
