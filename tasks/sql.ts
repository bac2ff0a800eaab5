/**
 * `deno task sql`: a saved model as the query that places customers inside a database.
 *
 * @module
 */
import { Option } from "commander";
import { type Dialect, DIALECTS, writeWhole } from "../lib/mod.ts";
import { createCommand, dayOption, runCommand, userPath } from "./command.ts";
import { readJson } from "./json_file.ts";
import { modelSql } from "./sql_methods.ts";

interface SqlOptions {
  readonly dialect: Dialect;
  readonly table: string;
  readonly events?: string;
  readonly asOf?: string;
  readonly out?: string;
}

const command = createCommand("sql", "Write a saved model as a query for a database.")
  .argument("<model>", "a model saved by `deno task segment`, JSON")
  .addOption(
    new Option("--dialect <name>", "the SQL to write").choices([...DIALECTS]).makeOptionMandatory(),
  )
  .option(
    "--table <name>",
    "the table of customers: name, schema.name or catalog.schema.name",
    "customers",
  )
  .option("--events <name>", "the table of events, for scores and stages that read them")
  .option("--as-of <day>", "the day of the analysis, for scores and stages", dayOption)
  .option("--out <file>", "write the query there instead of printing it")
  .action(async (model: string, options: SqlOptions) => {
    const data = await readJson(model);
    const sql = modelSql(data, {
      dialect: options.dialect,
      relation: options.table.split("."),
      ...(options.events === undefined ? {} : { events: options.events.split(".") }),
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    });
    if (options.out === undefined) console.log(`${sql};`);
    else await writeWhole(userPath(options.out), `${sql};\n`);
  });

await runCommand(command);
