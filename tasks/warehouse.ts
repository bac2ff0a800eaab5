/**
 * `deno task warehouse`: transactions that live in a database become labels in that database; only
 * the model and the summary come back.
 *
 * @module
 */
import { join } from "node:path";
import { Argument, Option } from "commander";
import {
  type Engine,
  formatMoney,
  formatNumber,
  type Locale,
  makeCustomers,
  type MakeCustomersOptions,
  message,
  openEngine,
  summarizeInEngine,
  type Table,
  tableToText,
  useLocale,
  type WarehouseAccount,
  writeRelation,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import {
  createCommand,
  dayOption,
  localeOption,
  pairOption,
  runCommand,
  userPath,
} from "./command.ts";
import { readJson } from "./json_file.ts";
import { WAREHOUSE_METHODS, type WarehouseModel } from "./warehouse_methods.ts";

interface WarehouseOptions {
  readonly engine: string;
  readonly table: string;
  readonly into?: string;
  readonly asOf: string;
  readonly config?: string;
  readonly model?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly returns?: "net" | "exclude";
  readonly frequency?: "orders" | "days";
  readonly out: string;
  readonly locale: Locale;
  readonly json?: boolean;
}

const command = createCommand("warehouse", "Place customers in segments inside their database.")
  .addArgument(new Argument("<method>", "how to segment").choices(Object.keys(WAREHOUSE_METHODS)))
  .requiredOption("--engine <url>", "the database: trino://user@host:port/catalog/schema")
  .requiredOption("--table <name>", "the transactions: name, schema.name or catalog.schema.name")
  .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
  .option("--into <name>", "the table of labels; its customers go to <name>_customers")
  .option("--config <file>", "options of the method, JSON")
  .option("--model <file>", "apply this saved model instead of fitting one")
  .option("--map <field=column>", "the column of a field, repeatable", pairOption)
  .addOption(new Option("--returns <policy>", "credit notes").choices(["net", "exclude"]))
  .addOption(new Option("--frequency <unit>", "what frequency counts").choices(["orders", "days"]))
  .option("--out <folder>", "where the model and the segments go", ".")
  .option("--locale <locale>", "language of the summary: fr or en", localeOption, "en")
  .option("--json", "print the summary as one JSON object")
  .addHelpText("after", "The password, if any, is read from STRATE_TRINO_PASSWORD.")
  .action(warehouse);

async function warehouse(name: string, options: WarehouseOptions): Promise<void> {
  useLocale(options.locale);
  await using engine = await openEngine(options.engine);
  const into = (options.into ?? `strate_${name}`).split(".");
  const customers = [...into.slice(0, -1), `${into.at(-1)}_customers`];
  const account = await makeCustomers(engine, sourceOptions(options, customers));
  const placed = await choose(name, engine, customers, options);
  const query = placed.sql(customers, engine.dialect);
  await writeRelation(engine, into, query, { rowCount: account.customers });
  const segments = await summarize(engine, into, customers, placed);
  const files = await writeFiles(name, placed, segments, options);
  const tables = [into, customers].map((parts) => parts.join("."));
  if (options.json) console.log(JSON.stringify(summary(account, placed, segments, tables, files)));
  else print(account, segments, [...tables, ...files]);
}

function sourceOptions(
  { table, asOf, map, returns, frequency }: WarehouseOptions,
  into: readonly string[],
): MakeCustomersOptions {
  return {
    table: table.split("."),
    into,
    asOf,
    ...(map === undefined ? {} : { columns: map }),
    ...(returns === undefined ? {} : { returns }),
    ...(frequency === undefined ? {} : { frequency }),
  };
}

async function choose(
  name: string,
  engine: Engine,
  customers: readonly string[],
  { model, config, asOf }: WarehouseOptions,
): Promise<WarehouseModel> {
  const { fit, read } = WAREHOUSE_METHODS[name];
  if (model !== undefined) return read(await readJson(model));
  return read(await fit(engine, customers, config ? await readJson(config) : {}, asOf));
}

async function summarize(
  engine: Engine,
  labels: readonly string[],
  customers: readonly string[],
  { segments, unplaced }: WarehouseModel,
): Promise<Table> {
  const all = [...segments, ...unplaced];
  const table = await summarizeInEngine(engine, {
    labels,
    customers,
    key: "customer",
    segments: all,
  });
  const counts = table.number("customers"), ids = table.text("segment");
  return table.filter((row) => counts[row] > 0 || !unplaced.includes(ids[row]!));
}

async function writeFiles(
  name: string,
  { model }: WarehouseModel,
  segments: Table,
  { out, locale }: WarehouseOptions,
): Promise<string[]> {
  await Deno.mkdir(userPath(out), { recursive: true });
  const files = [`${name}.segments.csv`, `${name}.model.json`].map((file) => join(out, file));
  await writeTable(userPath(files[0]), segments, "csv", { locale });
  await writeWhole(userPath(files[1]), JSON.stringify(model, null, 2) + "\n");
  return files;
}

function summary(
  account: WarehouseAccount,
  { model }: WarehouseModel,
  segments: Table,
  tables: readonly string[],
  files: readonly string[],
): object {
  const rows = segments.select(["segment", "customers", "orders", "revenue"]).rows();
  return { ...account, segments: rows, model, tables, files };
}

function print(account: WarehouseAccount, segments: Table, written: readonly string[]): void {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, customers, total } = account;
  const lines = [
    message("rowsSummary", { rowsRead, rowsAccepted, rowsRejected }),
    ...[...rejects, ...exclusions].map(({ reason, count }) =>
      `  ${formatNumber(count)} × ${message(reason)}`
    ),
    message("customersSummary", { count: customers, total: formatMoney(total, undefined) }),
    "",
    tableToText(segments, { limit: segments.rowCount }),
    "",
    ...written.map((name) => `→ ${name}`),
  ];
  console.log(lines.join("\n"));
}

await runCommand(command);
