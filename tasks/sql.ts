/**
 * `deno task sql`: a saved model as the query that places customers inside a database.
 *
 * @module
 */
import { Option } from "commander";
import { type Dialect, DIALECTS, message, writeWhole } from "../lib/mod.ts";
import { createCommand, dayOption, localeOption, runCommand, userPath } from "./command.ts";
import { readJson } from "./json_file.ts";
import { modelSql } from "./sql_methods.ts";

interface SqlOptions {
  readonly dialect: Dialect;
  readonly table: string;
  readonly events?: string;
  readonly asOf?: string;
  readonly out?: string;
}

const command = createCommand("sql", "helpSql", [
  "deno task segment rfm data/retail/orders.csv --as-of 2025-12-31 --out out",
  "deno task sql out/rfm.model.json --dialect duckdb",
])
  .argument("<model>", message("helpSqlModel"))
  .addOption(
    new Option("--dialect <name>", message("helpDialect")).choices([...DIALECTS])
      .makeOptionMandatory(),
  )
  .option(
    "--table <name>",
    message("helpSqlTable"),
    "customers",
  )
  .option("--events <name>", message("helpEventsTable"))
  .option("--as-of <day>", message("helpSqlAsOf"), dayOption)
  .option("--locale <locale>", message("helpLocaleMessages"), localeOption, "en")
  .option("--out <file>", message("helpSqlOut"))
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
