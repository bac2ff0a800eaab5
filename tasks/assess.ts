/**
 * `deno task assess`: is a segmentation any good, who moved, does the model still hold.
 *
 * @module
 */
import { join } from "node:path";
import {
  type Locale,
  TABLE_FORMATS,
  type TableFormat,
  useLocale,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import { Option } from "commander";
import { ASSESS_METHODS } from "./assess_methods.ts";
import type { Assessment } from "./assessment.ts";
import { createCommand, localeOption, runCommand, userPath } from "./command.ts";

interface OutputOptions {
  readonly out?: string;
  readonly format: TableFormat;
  readonly locale: Locale;
  readonly json?: boolean;
}

const command = createCommand("assess", "Judge a segmentation, and follow its customers.");
for (const [name, method] of Object.entries(ASSESS_METHODS)) {
  method.describe(command.command(name).description(method.description))
    .option("--out <folder>", "write tables and figures there")
    .addOption(
      new Option("--format <format>", "format of the tables").choices([...TABLE_FORMATS])
        .default("csv"),
    )
    .option("--locale <locale>", "language of the summary: fr or en", localeOption, "en")
    .option("--json", "print the summary as one JSON object")
    .action(async (inputs: string[], options: OutputOptions) => {
      useLocale(options.locale);
      const assessment = await method.run(inputs, options);
      const files = await writeFiles(name, assessment, options);
      if (options.json) console.log(JSON.stringify({ ...assessment.summary, files }));
      else console.log([...assessment.lines, ...files.map((file) => `→ ${file}`)].join("\n"));
    });
}

async function writeFiles(
  name: string,
  { tables, figures }: Assessment,
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
    await writeTable(path(`${part}.${format}`), table, format);
  }
  for (const [part, { svg }] of Object.entries(figures)) {
    await writeWhole(path(`${part}.svg`), svg + "\n");
  }
  return files;
}

await runCommand(command);
