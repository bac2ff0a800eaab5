/**
 * What every command of the toolkit shares: exit codes, paths where the user stands, choices.
 *
 * @module
 */
import { isAbsolute, join } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import {
  DataError,
  type Locale,
  message,
  type MessageKey,
  parseDay,
  useLocale,
} from "../lib/base/mod.ts";
import { EngineError } from "../lib/engine/mod.ts";
import { askedLocale, HELP_WORDS, introduce } from "./help_words.ts";
import { fileProblem } from "./system_error.ts";
import { usageProblem } from "./usage_words.ts";

// Help and errors of usage speak the language asked for: it is known before a command is described.
useLocale(askedLocale(Deno.args));

/** Everything went well. */
const OK = 0;
/** The work failed: the message says what and where. */
const FAILURE = 1;
/** The command line cannot be understood. */
const BAD_USAGE = 2;
/** Stopped by Ctrl-C or by the system, as shells count it. */
const INTERRUPTED = 130;

/** Errors whose message is written for the user; others are defects and keep their stack. */
const USER_ERRORS = [
  DataError,
  EngineError,
  RangeError,
  SyntaxError,
  Deno.errors.NotFound,
  Deno.errors.AlreadyExists,
  Deno.errors.PermissionDenied,
];

/**
 * Starts the description of a command.
 *
 * @param name As in `deno task <name>`.
 * @param purpose What it is for: one sentence.
 * @param example Command lines that run from a fresh copy of the project.
 * @param exits What each exit code means.
 * @returns A command that never exits by itself.
 */
export function createCommand(
  name: string,
  purpose: MessageKey,
  example: readonly string[] = [],
  exits: readonly MessageKey[] = ["exitDone", "exitFailure", "exitUsage"],
): Command {
  const codes = exits.map((exit) => message(exit)).join(", ");
  return introduce(new Command(`deno task ${name}`), purpose, example)
    .exitOverride()
    .configureHelp(HELP_WORDS)
    .configureOutput({ outputError: () => {} }) // runCommand says it, in the language asked for
    .helpOption("-h, --help", message("usageHelp"))
    .addHelpText("afterAll", `\n${message("usageExits", { exits: codes })}`);
}

/**
 * Starts the description of a command that has one subcommand a method: they share the language.
 *
 * @param name As in `deno task <name>`.
 * @param purpose What it is for: one sentence.
 * @param example Command lines that run from a fresh copy of the project.
 * @returns A command that never exits by itself.
 */
export function createMethodsCommand(
  name: string,
  purpose: MessageKey,
  example: readonly string[],
): Command {
  return createCommand(name, purpose, example)
    .helpCommand("help [command]", message("usageHelp"))
    .option("--locale <locale>", message("helpLocale"), localeOption, "en");
}

/** Why work ends early. */
class Interruption extends Error {
  override readonly message = message("usageInterrupted");
}

/**
 * Ends the work early at Ctrl-C, or when the system asks.
 *
 * @returns Aborted then; what rejects with its reason ends the command with 130.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    if (Deno.build.os === "windows" && signal === "SIGTERM") continue;
    Deno.addSignalListener(signal, () => controller.abort(new Interruption()));
  }
  return controller.signal;
}

/**
 * Runs a command on the arguments of the process and exits: 0 done, 1 failure, 2 bad usage.
 *
 * @param command The command, its action set.
 */
export async function runCommand(command: Command): Promise<never> {
  try {
    await command.parseAsync(Deno.args, { from: "user" });
  } catch (error) {
    Deno.exit(exitCode(error, command));
  }
  Deno.exit(OK);
}

function exitCode(error: unknown, command: Command): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return OK;
    if (error.code !== "commander.help") console.error(usageProblem(error, command));
    return BAD_USAGE;
  }
  if (error instanceof Interruption) {
    console.error(error.message);
    return INTERRUPTED;
  }
  const known = USER_ERRORS.some((type) => error instanceof type);
  const text = fileProblem(error) ??
    (known ? inFlags((error as Error).message, command) : undefined);
  console.error(text === undefined ? error : message("errorPrefix", { text }));
  return FAILURE;
}

/**
 * A message of the library in the words of the command line. The library writes its options as code,
 * `` `dateOrder: "dmy"` ``; where the command has a flag for one, the flag stands in its place.
 *
 * @param message The message.
 * @param command The command that failed.
 * @returns The message with `--date-order dmy`.
 */
export function inFlags(message: string, command: Command): string {
  const named = message.replace(
    /`columns\.(\w+)\.(\w+)`/g,
    (code, table: string, column: string) => {
      const flag = flagOf(MAPS[table] ?? "", command);
      return flag === undefined ? code : `${flag} ${column}="…"`;
    },
  );
  return named.replace(/`(\w+)(?:: ([^`]+))?`/g, (code, name: string, value = "") => {
    const flag = flagOf(OTHER_NAMES[name] ?? name, command);
    if (flag === undefined) return code;
    const [, field, column] = /^\{ (\w+): (".*") \}$/.exec(value) ?? [];
    const argument = field === undefined ? value.replace(/^"(\w+)"$/, "$1") : `${field}=${column}`;
    return `${flag} ${argument}`.trim();
  });
}

/** Options that name the columns of one of several tables. */
const MAPS: Readonly<Record<string, string>> = {
  orders: "map",
  customers: "customersMap",
  interactions: "eventsMap",
};

/** Options of the library that a command calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  columns: "map",
  key: "customersKey",
  minSupport: "support",
  minConfidence: "confidence",
};

function flagOf(name: string, command: Command): string | undefined {
  const option = command.options.find((option) => option.attributeName() === name);
  if (option?.long) return option.long;
  return command.commands.map((sub) => flagOf(name, sub)).find((flag) => flag !== undefined);
}

/**
 * A path as the user means it: relative to where the user stands, not to the project.
 *
 * @param path As written on the command line.
 * @returns An absolute path.
 */
export function userPath(path: string): string {
  return isAbsolute(path) ? path : join(Deno.env.get("INIT_CWD") ?? Deno.cwd(), path);
}

/** Reads a day option; anything else is bad usage. */
export function dayOption(text: string): string {
  if (isDay(text)) return text;
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text) ?? [];
  const meant = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const refusal = message("usageNotDay", { text });
  throw new InvalidArgumentError(
    isDay(meant) ? `${refusal} ${message("usageDayMeant", { day: meant })}` : refusal,
  );
}

/** Reads a month option, YYYY-MM; anything else is bad usage. */
export function monthOption(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError(message("usageNotMonth", { text }));
}

function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads a locale option; anything else is bad usage. */
export function localeOption(text: string): Locale {
  if (text === "fr" || text === "en") return text;
  throw new InvalidArgumentError(message("usageAllowed", { choices: "fr, en" }));
}

/** Reads a share option, such as 0.05; anything else is bad usage. */
export function shareOption(text: string): number {
  const share = Number(text);
  if (text.trim() !== "" && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError(message("usageNotShare", { text }));
}

/** Gathers `name=value` options; anything else is bad usage. */
export function pairOption(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError(message("usageNotPair", { text }));
  return { ...before, [name.trim()]: value };
}

/** Reads a whole number from 1; anything else is bad usage. */
export function countOption(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError(message("usageNotCount", { text }));
}

/** Reads a number above 0; anything else is bad usage. */
export function positiveOption(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError(message("usageNotPositive", { text }));
}
