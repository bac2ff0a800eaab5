/**
 * A command of several methods: runs one, prints its summary, writes its tables and figures.
 *
 * @module
 */
import { join } from "node:path";
import { type Command, Option } from "commander";
import {
  type Locale,
  message,
  type MessageKey,
  type Table,
  TABLE_FORMATS,
  type TableFormat,
  useLocale,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import { createCommand, localeOption, userPath } from "./command.ts";
import { withColumnHint } from "./column_hint.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";

interface OutputOptions {
  readonly out?: string;
  readonly format: TableFormat;
  readonly locale: Locale;
  readonly json?: boolean;
}

/**
 * Makes a command with one subcommand a method.
 *
 * @param name As in `deno task <name>`.
 * @param description One sentence.
 * @param methods By the name they have on the command line.
 * @returns The command, ready for `runCommand`.
 */
export function methodsCommand(
  name: string,
  description: string,
  methods: Readonly<Record<string, CommandMethod>>,
): Command {
  const command = createCommand(name, description);
  for (const [method, { description, describe, run }] of Object.entries(methods)) {
    const described = describe(command.command(method).description(description));
    described.option("--out <folder>", "write tables and figures there")
      .addOption(
        new Option("--format <format>", "format of the tables").choices([...TABLE_FORMATS])
          .default("csv"),
      )
      .option(
        "--locale <locale>",
        "language of the summary, and of Excel for CSV: fr or en",
        localeOption,
        "en",
      )
      .option("--json", "print the summary as one JSON object")
      .action(async (inputs: string[], options: OutputOptions) => {
        useLocale(options.locale);
        const outcome = await runWithHint(run, described, inputs, options);
        const files = await writeFiles(method, outcome, options);
        if (options.json) console.log(JSON.stringify({ ...outcome.summary, files }));
        else console.log([...outcome.lines, ...files.map((file) => `→ ${file}`)].join("\n"));
      });
  }
  return command;
}

/** A missing column can be named by `--map`, where the method has it. */
async function runWithHint(
  run: CommandMethod["run"],
  described: Command,
  inputs: string[],
  options: OutputOptions,
): Promise<Outcome> {
  try {
    return await run(inputs, options);
  } catch (error) {
    throw described.options.some(({ long }) => long === "--map")
      ? withColumnHint(error, "--map")
      : error;
  }
}

/** Reasons in words, as a reader of the file needs them. */
function withReasons(rejects: Table): Table {
  return rejects.with({
    reason: {
      kind: "text",
      values: rejects.text("reason").map((reason) => message(reason as MessageKey)),
    },
  });
}

async function writeFiles(
  name: string,
  { tables, figures, files: others = {} }: Outcome,
  { out, format, locale }: OutputOptions,
): Promise<string[]> {
  if (out === undefined) return [];
  await Deno.mkdir(userPath(out), { recursive: true });
  const files: string[] = [];
  const path = (end: string) => {
    files.push(join(out, `${name}.${end}`));
    return userPath(files.at(-1)!);
  };
  for (const [part, table] of Object.entries(tables)) {
    const shown = /^(rejects|unreadable)$/.test(part) ? withReasons(table) : table;
    await writeTable(path(`${part}.${format}`), shown, format, { locale });
  }
  for (const [part, { svg }] of Object.entries(figures)) {
    await writeWhole(path(`${part}.svg`), svg + "\n");
  }
  for (const [end, content] of Object.entries(others)) await writeWhole(path(end), content);
  return files;
}
