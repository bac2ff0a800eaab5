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
  const described = addPurchaseOptions(command)
    .option("--events <file>", message("helpEvents"))
    .option("--events-map <name=column>", message("helpEventsMap"), pairOption);
  return refuseStray(described, "--events", ["--events-map"]);
}

/** Adds the options of reading purchases and their customers to a command. */
export function addPurchaseOptions(command: Command): Command {
  const described = command
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
  return refuseStray(described, "--customers", ["--customers-map", "--customers-sheet"]);
}

/**
 * Makes it bad usage to say how to read a file that is not given.
 *
 * @param command The command.
 * @param owner The option that gives the file.
 * @param flags Options that say how to read it.
 * @returns The command.
 */
export function refuseStray(command: Command, owner: string, flags: readonly string[]): Command {
  return command.hook("preAction", () => {
    const given = command.options.filter((option) =>
      // A hidden option says nothing to the command, which has its own words for that.
      !option.hidden && command.getOptionValue(option.attributeName()) !== undefined
    ).map(({ long }) => long!);
    const flag = given.includes(owner) ? undefined : flags.find((flag) => given.includes(flag));
    if (flag) command.error(`error: ${message("needsFile", { flag, owner })}`);
  });
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
