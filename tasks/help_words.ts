/**
 * The help of every command in the language asked for: the words of commander itself, and what a
 * command is for, with an example that runs as it stands.
 *
 * @module
 */
import { type Command, Help, type HelpConfiguration } from "commander";
import { type Locale, message, type MessageKey, MESSAGES } from "../lib/base/mod.ts";

/**
 * The language that a command line asks for, before anything else of it is understood.
 *
 * @param args The command line.
 * @returns What follows the last `--locale`; English where there is none, or it is no language.
 */
export function askedLocale(args: readonly string[]): Locale {
  const asked = args.flatMap((arg, i) =>
    arg === "--locale" ? [args[i + 1]] : arg.startsWith("--locale=") ? [arg.slice(9)] : []
  );
  return asked.at(-1) === "fr" ? "fr" : "en";
}

/** What commander calls the parts of its help. */
const TITLES: Readonly<Record<string, MessageKey>> = {
  "Usage:": "usageTitle",
  "Arguments:": "usageArguments",
  "Options:": "usageOptions",
  "Global Options:": "usageGlobalOptions",
  "Commands:": "usageCommands",
};

/** What a flag or argument takes: `<day>` is `<jour>` in French. */
export function placeWords(text: string): string {
  return text.replace(
    /([<[])([^\s.>\]]+)/g,
    (_, open: string, word: string) => open + placeWord(word),
  );
}

function placeWord(word: string): string {
  const key = `<${word}>`;
  return Object.hasOwn(MESSAGES, key) ? message(key as MessageKey) : word;
}

/** What commander knows of an option or an argument beside its name. */
interface Described {
  readonly description: string;
  readonly argChoices?: string[] | undefined;
  readonly defaultValue?: unknown;
  readonly mandatory?: boolean;
}

function describe({ description, argChoices, defaultValue, mandatory }: Described): string {
  const notes = [
    description,
    ...(mandatory ? [message("usageRequired")] : []),
    ...(argChoices ? [message("usageChoices", { choices: argChoices.join(" | ") })] : []),
    ...(defaultValue === undefined || typeof defaultValue === "boolean"
      ? []
      : [message("usageDefault", { value: String(defaultValue) })]),
  ];
  return notes.join(" ");
}

const PLAIN = new Help();

/** Commander breaks lines at the spaces of French typography too, which are there to hold. */
function wrap(text: string, width: number): string {
  const held = text.replaceAll("\u202f", "\ue000").replaceAll("\u00a0", "\ue001");
  const wrapped = PLAIN.boxWrap(held, width);
  return wrapped.replaceAll("\ue000", "\u202f").replaceAll("\ue001", "\u00a0");
}

/** How commander writes the help of every command. */
export const HELP_WORDS: HelpConfiguration = {
  showGlobalOptions: true,
  boxWrap: wrap,
  styleTitle: (title) => Object.hasOwn(TITLES, title) ? message(TITLES[title]) : title,
  commandUsage: (command) => placeWords(PLAIN.commandUsage(command)),
  subcommandTerm: (command) => placeWords(PLAIN.subcommandTerm(command)),
  optionTerm: ({ flags }) => placeWords(flags),
  argumentTerm: (argument) => placeWord(argument.name()),
  optionDescription: describe,
  argumentDescription: describe,
};

/**
 * Says first what a command is for, with an example.
 *
 * @param command The command.
 * @param purpose One sentence.
 * @param example Command lines that run from a fresh copy of the project.
 * @returns The command.
 */
export function introduce(
  command: Command,
  purpose: MessageKey,
  example: readonly string[] = [],
): Command {
  const lines = example.map((line) => `  ${line}\n`);
  const shown = example.length === 0 ? [] : [`\n${message("usageExample")}\n`, ...lines];
  return command.summary(message(purpose))
    .addHelpText("before", [`${message(purpose)}\n`, ...shown].join(""));
}

/** A JSON file that an option takes. */
export interface JsonHelp {
  /** The option: `--config`. */
  readonly flag: string;
  /** What the file may say: key and meaning. */
  readonly keys: Readonly<Record<string, MessageKey>>;
  /** A small file that works as it stands. */
  readonly example: unknown;
}

/**
 * Writes what the JSON file of an option may hold.
 *
 * @param help The option.
 * @returns Lines to stand below the options.
 */
export function jsonHelp({ flag, keys, example }: JsonHelp): string {
  const width = Math.max(...Object.keys(keys).map((key) => key.length));
  return [
    "",
    message("helpConfigKeys", { flag }),
    ...Object.entries(keys).map(([key, text]) => `  ${key.padEnd(width)}  ${message(text)}`),
    message("helpConfigExample", { json: JSON.stringify(example) }),
  ].join("\n");
}
