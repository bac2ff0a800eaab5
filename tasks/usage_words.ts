/**
 * What is wrong with a command line, in the language asked for.
 *
 * @module
 */
import type { Command, CommanderError } from "commander";
import { message, type MessageKey } from "../lib/base/mod.ts";
import { placeWords } from "./help_words.ts";

/** What commander says, and what is said instead; the groups are the places of the message. */
const COMPLAINTS: readonly (readonly [RegExp, MessageKey])[] = [
  [/^missing required argument '(?<argument>.*)'$/s, "usageMissingArgument"],
  [/^option '(?<option>.*)' argument missing$/s, "usageMissingValue"],
  [/^required option '(?<option>.*)' not specified$/s, "usageMissingOption"],
  [/^unknown option '(?<option>.*)'$/s, "usageUnknownOption"],
  [/^unknown command '(?<command>.*)'$/s, "usageUnknownCommand"],
  [
    /^too many arguments.*?Expected (?<expected>\d+).*? got (?<received>\d+): (?<details>.*)\.$/s,
    "usageTooMany",
  ],
  [
    /^option '(?<option>.*?)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/s,
    "usageInvalidOption",
  ],
  [
    /^command-argument value '(?<value>.*)' is invalid for argument '(?<argument>.*?)'\. (?<why>.*)$/s,
    "usageInvalidArgument",
  ],
];

/** What commander asks when a name is near another. */
const NEAR = /\n\(Did you mean (?:one of )?(.*)\?\)$/s;

/** Why commander itself refuses a value. */
const ALLOWED = /^Allowed choices are (.*)\.$/s;

/**
 * Says what is wrong with a command line.
 *
 * @param error What commander threw.
 * @param command The command.
 * @returns A sentence in the display language, and how to get help.
 */
export function usageProblem(error: CommanderError, command: Command): string {
  const said = error.message.replace(/^error: /, "");
  const [, near] = NEAR.exec(said) ?? [];
  const complaint = said.replace(NEAR, "");
  const text = near === undefined
    ? inWords(complaint, command)
    : `${inWords(complaint, command)}. ${message("usageNear", { near })}`;
  return `${message("errorPrefix", { text })}\n${message("usageSeeHelp")}`;
}

function inWords(complaint: string, command: Command): string {
  for (const [pattern, key] of COMPLAINTS) {
    const { groups } = pattern.exec(complaint) ?? {};
    if (groups === undefined) continue;
    const commands = command.commands.map((sub) => sub.name()).join(", ");
    return message(key, {
      ...groups,
      commands,
      option: placeWords(groups.option ?? ""),
      argument: placeWords(`<${groups.argument ?? ""}>`).slice(1, -1),
      why: (groups.why ?? "").replace(
        ALLOWED,
        (_, choices) => message("usageAllowed", { choices }),
      ),
    });
  }
  return complaint;
}
