/**
 * `deno task warehouse-load`: a file becomes a table of a database, every row accounted for. Of what
 * reaches a database, it alone makes a DuckDB file that is not there.
 *
 * @module
 */
import { join } from "node:path";
import { Option } from "commander";
import {
  type Engine,
  type Locale,
  message,
  readTable,
  type RelationName,
  relationSql,
  type Table,
  type TableOptions,
  useLocale,
  withSignal,
  writeRelation,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import {
  createCommand,
  interruption,
  localeOption,
  runCommand,
  shareOption,
  userPath,
} from "./command.ts";
import { requireOutFolder } from "./out_folder.ts";
import { writeRejects } from "./rejects.ts";
import { makeUserEngine } from "./warehouse_engine.ts";
import { LOAD_EXAMPLE } from "./warehouse_examples.ts";
import { partsOf, refuseTable } from "./warehouse_tables.ts";

interface LoadOptions extends TableOptions {
  readonly engine: string;
  readonly table: string;
  readonly replace?: boolean;
  readonly out: string;
  readonly locale: Locale;
  readonly json?: boolean;
}

const command = createCommand("warehouse-load", "helpWarehouseLoad", LOAD_EXAMPLE, [
  "exitDone",
  "exitFailure",
  "exitUsage",
  "exitInterrupted",
])
  .argument("<input...>", message("helpLoadInput"))
  .requiredOption("--engine <url>", message("helpEngine"))
  .requiredOption("--table <name>", message("helpLoadTable"))
  .option("--replace", message("helpReplace"))
  .option("--sheet <name>", message("helpSheet"))
  .addOption(
    new Option("--date-order <order>", message("helpDateOrder")).choices(["dmy", "mdy", "ymd"]),
  )
  .addOption(new Option("--decimal <mark>", message("helpDecimal")).choices([",", "."]))
  .option("--max-reject-share <share>", message("helpMaxRejectShare"), shareOption)
  .option("--out <folder>", message("helpLoadOut"), ".")
  .option("--locale <locale>", message("helpSummaryLocale"), localeOption, "en")
  .option("--json", message("helpJson"))
  .addHelpText("after", message("helpPassword"))
  .action(loadFiles);

async function loadFiles(inputs: readonly string[], options: LoadOptions): Promise<void> {
  useLocale(options.locale);
  // What is in memory only would be gone at the end.
  if (options.engine === "duckdb:") command.error(`error: ${message("errorLoadNowhere")}`);
  const signal = interruption();
  await requireOutFolder(options.out);
  const read = await readTable(inputs.map(userPath), readingOf(options));
  await using opened = await makeUserEngine(options.engine);
  const engine = withSignal(opened, signal);
  const into = partsOf(options.table);
  if (!options.replace) await refuseTable(engine, into);
  await writeTableInto(engine, into, read.table, signal);
  const out = userPath(options.out);
  await Deno.mkdir(out, { recursive: true });
  const rejects = await writeRejects(out, undefined, { customers: read });
  const files = rejects.map((file) => join(options.out, file));
  const tables = [options.table];
  if (options.json) {
    console.log(JSON.stringify({ ...tableSummary(read.report), tables, files }));
  } else {
    const written = [...tables, ...files].map((name) => `→ ${name}`);
    console.log([...tableLines(read.report), "", ...written].join("\n"));
  }
}

function readingOf(options: LoadOptions): TableOptions {
  const { sheet, dateOrder, decimal, maxRejectShare } = options;
  const given = Object.entries({ sheet, dateOrder, decimal, maxRejectShare })
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** Loads under another name first, so that the table appears whole or not at all. */
async function writeTableInto(
  engine: Engine,
  into: RelationName,
  table: Table,
  signal: AbortSignal,
): Promise<void> {
  const loaded = `strate_loaded_${[into].flat().at(-1)}`;
  try {
    await engine.load(loaded, table);
    const rows = `SELECT * FROM ${relationSql(loaded)}`;
    await writeRelation(engine, into, rows, { rowCount: table.rowCount, signal });
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${relationSql(loaded)}`).catch(() => {});
  }
}

await runCommand(command);
