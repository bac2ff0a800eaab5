/**
 * `deno task warehouse`: customers and transactions that live in a database become labels in that
 * database; only the model and the summary come back. Of all commands, those of a
 * warehouse alone may use the network.
 *
 * @module
 */
import { join } from "node:path";
import { Argument, Option } from "commander";
import {
  type Engine,
  EngineError,
  type Locale,
  message,
  namedSegments,
  type RelationName,
  summarizeInEngine,
  Table,
  tableToText,
  useLocale,
  withSignal,
  writeRelation,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import {
  createCommand,
  dayOption,
  interruption,
  localeOption,
  pairOption,
  positiveOption,
  runCommand,
  userPath,
} from "./command.ts";
import { requireOutFolder } from "./out_folder.ts";
import { readSaved, refuseOtherModel } from "./saved_model.ts";
import {
  makeWarehouseCustomers,
  openWarehouseCustomers,
  type WarehouseCustomers,
  type WarehouseInput,
} from "./warehouse_data.ts";
import { openUserEngine } from "./warehouse_engine.ts";
import { PLACE_EXAMPLE } from "./warehouse_examples.ts";
import { customersBeside, partsOf, refuseOthersTable } from "./warehouse_tables.ts";
import {
  WAREHOUSE_METHODS,
  type WarehouseMethod,
  type WarehouseModel,
} from "./warehouse_methods.ts";

interface WarehouseOptions extends WarehouseInput {
  readonly engine: string;
  readonly events?: string;
  readonly into?: string;
  readonly config?: string;
  readonly model?: string;
  readonly timeLimit?: number;
  readonly out: string;
  readonly locale: Locale;
  readonly json?: boolean;
}

const command = createCommand("warehouse", "helpWarehouse", PLACE_EXAMPLE, [
  "exitDone",
  "exitFailure",
  "exitUsage",
  "exitInterrupted",
])
  .addArgument(
    new Argument("<method>", message("helpWarehouseMethod")).choices(
      Object.keys(WAREHOUSE_METHODS),
    ),
  )
  .requiredOption(
    "--engine <url>",
    message("helpEngine"),
  )
  .requiredOption(
    "--table <name>",
    message("helpTable"),
  )
  .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
  .option("--customers <name>", message("helpCustomersTable"))
  .option("--customers-key <column>", message("helpCustomersKey"), "customer")
  .option("--events <name>", message("helpEventsTable"))
  .option("--into <name>", message("helpInto"))
  .option("--config <file>", message("helpWarehouseConfig"))
  .option("--model <file>", message("helpApplyModel"))
  .option("--map <field=column>", message("helpMap"), pairOption)
  .addOption(new Option("--returns <policy>", message("helpReturns")).choices(["net", "exclude"]))
  .addOption(new Option("--frequency <unit>", message("helpFrequency")).choices(["orders", "days"]))
  .option("--time-limit <minutes>", message("helpTimeLimit"), positiveOption)
  .option("--out <folder>", message("helpWarehouseOut"), ".")
  .option("--locale <locale>", message("helpSummaryLocale"), localeOption, "en")
  .option("--json", message("helpJson"))
  .addHelpText("after", message("helpPassword"))
  .action(warehouse);

async function warehouse(name: string, options: WarehouseOptions): Promise<void> {
  useLocale(options.locale);
  const method = WAREHOUSE_METHODS[name];
  refuseBadUsage(name, method, options);
  const signal = AbortSignal.any([interruption(), timeLimit(options.timeLimit)]);
  const saved = await readSaved(options);
  refuseOtherModel(name, saved, options, {
    name: "warehouse",
    methods: Object.keys(WAREHOUSE_METHODS),
  });
  await requireOutFolder(options.out);
  await using opened = await openUserEngine(options.engine);
  const engine = withSignal(opened, signal);
  const into = partsOf(options.into ?? `strate_${name}`);
  const read = [options.table, options.customers, options.events];
  await refuseOthersTable(engine, into, "labels", read);
  await using customers = await openCustomers(engine, into, method, saved, options, signal);
  const placed = await readOrFit(engine, customers, method, saved, options);
  const query = placed.sql(customers.relation, engine.dialect, sourcesOf(options));
  let segments = Table.of({});
  await writeRelation(engine, into, query, {
    rowCount: customers.count,
    signal,
    // Each customer has one label, and no revenue is lost, or the labels of last time stay.
    check: async (labels) => {
      segments = await summarize(engine, labels, customers.relation, placed);
    },
  });
  await customers.publish();
  const files = await writeFiles(name, placed, segments, options);
  const tables = [into, ...customers.written].map((parts) => [parts].flat().join("."));
  if (options.json) {
    console.log(JSON.stringify(summary(customers, placed, segments, tables, files)));
  } else {print(customers, namedSegments({ segments, labels: placed.labels }), [
      ...tables,
      ...files,
    ]);}
}

/** The model to apply, or one fitted to the customers. */
async function readOrFit(
  engine: Engine,
  customers: WarehouseCustomers,
  method: WarehouseMethod,
  saved: unknown,
  { model, asOf }: WarehouseOptions,
): Promise<WarehouseModel> {
  if (model !== undefined) return method.read(saved);
  try {
    return method.read(await method.fit(engine, customers.relation, saved, asOf));
  } catch (error) {
    throw await customers.withHint(error);
  }
}

const MS_PER_MINUTE = 60_000;

/** Aborted when the minutes are over; never without a limit. */
function timeLimit(minutes: number | undefined): AbortSignal {
  const controller = new AbortController();
  if (minutes === undefined) return controller.signal;
  const late = new EngineError("timeout", message("databaseTimeLimit", { count: minutes }));
  setTimeout(() => controller.abort(late), minutes * MS_PER_MINUTE);
  return controller.signal;
}

function refuseBadUsage(name: string, method: WarehouseMethod, options: WarehouseOptions): void {
  const problem = method.reads === "customers" && options.customers !== undefined
    ? message("errorCustomersInTable", { method: name })
    : method.reads === "transactions" && options.events !== undefined
    ? message("unreadFlag", { method: name, flag: "--events" })
    : undefined;
  if (problem) command.error(`error: ${problem}`);
}

async function openCustomers(
  engine: Engine,
  into: readonly string[],
  method: WarehouseMethod,
  saved: unknown,
  options: WarehouseOptions,
  signal: AbortSignal,
): Promise<WarehouseCustomers> {
  if (method.reads === "customers") {
    const { columns } = saved as { readonly columns?: { readonly customer?: string } };
    return await openWarehouseCustomers(engine, options, columns?.customer ?? "customer");
  }
  const made = customersBeside(into);
  await refuseOthersTable(engine, made, "customers", [options.table, options.customers]);
  return await makeWarehouseCustomers(engine, made, options, signal);
}

function sourcesOf({ asOf, events }: WarehouseOptions) {
  return { asOf, ...(events === undefined ? {} : { events: partsOf(events) }) };
}

async function summarize(
  engine: Engine,
  labels: RelationName,
  customers: RelationName,
  { segments, key, value }: WarehouseModel,
): Promise<Table> {
  return await summarizeInEngine(engine, { labels, customers, key, value, segments });
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
  customers: WarehouseCustomers,
  { model }: WarehouseModel,
  segments: Table,
  tables: readonly string[],
  files: readonly string[],
): object {
  const given = ["segment", "customers", "orders", "revenue"];
  const rows = segments.select(given.filter((name) => segments.has(name))).rows();
  return { ...customers.summary, segments: rows, model, tables, files };
}

/** Leads have bought nothing yet: what they are worth is not told as nothing. */
function known(segments: Table): Table {
  const isWorth = segments.has("orders") || segments.number("revenue").some((value) => value !== 0);
  return isWorth ? segments : segments.select(["segment", "customers", "customerShare"]);
}

function print({ lines }: WarehouseCustomers, segments: Table, written: readonly string[]): void {
  const shown = tableToText(known(segments), { limit: segments.rowCount });
  console.log([...lines, "", shown, "", ...written.map((name) => `→ ${name}`)].join("\n"));
}

await runCommand(command);
