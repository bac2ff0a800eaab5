/**
 * A command of several methods: runs one, prints its summary, writes its tables and figures.
 *
 * @module
 */
import { join } from "node:path";
import { type Command, Option } from "commander";
import {
  currentLocale,
  message,
  type MessageKey,
  type Table,
  TABLE_FORMATS,
  type TableFormat,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import { createMethodsCommand, userPath } from "./command.ts";
import { introduce, jsonHelp } from "./help_words.ts";
import { withColumnHint } from "./column_hint.ts";
import { requireOutFolder } from "./out_folder.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { rejectList } from "./rejects.ts";

interface OutputOptions {
  readonly out?: string;
  readonly format: TableFormat;
  readonly json?: boolean;
}

/**
 * Makes a command with one subcommand a method.
 *
 * @param name As in `deno task <name>`.
 * @param purpose What it is for: one sentence.
 * @param example Command lines that run from a fresh copy of the project.
 * @param methods By the name they have on the command line.
 * @returns The command, ready for `runCommand`.
 */
export function methodsCommand(
  name: string,
  purpose: MessageKey,
  example: readonly string[],
  methods: Readonly<Record<string, CommandMethod>>,
): Command {
  const command = createMethodsCommand(name, purpose, example);
  for (const [method, { purpose, example, json = [], describe, run }] of Object.entries(methods)) {
    const described = describe(introduce(command.command(method), purpose, example));
    for (const file of json) described.addHelpText("after", jsonHelp(file));
    described.option("--out <folder>", message("helpOutOptional"))
      .addOption(
        new Option("--format <format>", message("helpFormat")).choices([...TABLE_FORMATS])
          .default("csv"),
      )
      .option("--json", message("helpJson"))
      .action(async (inputs: string[], options: OutputOptions) => {
        if (options.out !== undefined) await requireOutFolder(options.out);
        const outcome = await runWithHint(run, described, inputs, options);
        const files = await writeFiles(method, outcome, options);
        if (options.json) console.log(JSON.stringify({ ...outcome.summary, files }));
        else console.log([...outcome.lines, ...files.map((file) => `→ ${file}`)].join("\n"));
      });
  }
  return command;
}

/** A missing column can be named by an option, where the method has it. */
async function runWithHint(
  run: CommandMethod["run"],
  described: Command,
  inputs: string[],
  options: OutputOptions,
): Promise<Outcome> {
  try {
    return await run(inputs, options);
  } catch (error) {
    const has = (flag: string) => described.options.some(({ long }) => long === flag);
    const beside = has("--customers-map") && described.opts().customers !== undefined;
    const flag = beside ? "--customers-map" : has("--map") ? "--map" : undefined;
    throw flag === undefined ? error : withColumnHint(error, flag, described.opts().map);
  }
}

/** Spreadsheets of what was not used are for whoever corrects the file; programs get the names. */
function inFile(part: string, table: Table, format: TableFormat): Table {
  const isList = part === "rejects" || part === "unreadable";
  return isList && (format === "csv" || format === "xlsx") ? rejectList(table) : table;
}

async function writeFiles(
  name: string,
  { tables, figures, files: others = {} }: Outcome,
  { out, format }: OutputOptions,
): Promise<string[]> {
  if (out === undefined) return [];
  await Deno.mkdir(userPath(out), { recursive: true });
  const files: string[] = [];
  const path = (end: string) => {
    files.push(join(out, `${name}.${end}`));
    return userPath(files.at(-1)!);
  };
  for (const [part, table] of Object.entries(tables)) {
    const shown = inFile(part, table, format);
    await writeTable(path(`${part}.${format}`), shown, format, { locale: currentLocale() });
  }
  for (const [part, { svg }] of Object.entries(figures)) {
    await writeWhole(path(`${part}.svg`), svg + "\n");
  }
  for (const [end, content] of Object.entries(others)) await writeWhole(path(end), content);
  return files;
}
