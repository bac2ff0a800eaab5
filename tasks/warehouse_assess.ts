/**
 * `deno task warehouse-assess`: labels that `deno task warehouse` wrote are followed from one table to
 * another, or judged, inside their database; only counts and sums come back.
 *
 * @module
 */
import type { Command } from "commander";
import {
  cutsOfModel,
  type Engine,
  flowTable,
  type Locale,
  message,
  migrateInEngine,
  migrationTable,
  qualityInEngine,
  qualityTable,
  relationSql,
  requireColumns,
  useLocale,
  withSignal,
} from "../lib/mod.ts";
import { createCommand, interruption, localeOption, runCommand } from "./command.ts";
import { introduce } from "./help_words.ts";
import { readJson } from "./json_file.ts";
import { openUserEngine } from "./warehouse_engine.ts";
import { MIGRATE_EXAMPLE, QUALITY_EXAMPLE } from "./warehouse_examples.ts";
import { customersBeside, partsOf } from "./warehouse_tables.ts";
import { WAREHOUSE_METHODS, type WarehouseModel } from "./warehouse_methods.ts";

interface AssessOptions {
  readonly engine: string;
  readonly model: string;
  readonly locale: Locale;
  readonly json?: boolean;
}

interface MigrateOptions extends AssessOptions {
  readonly before: string;
  readonly after: string;
}

interface QualityOptions extends AssessOptions {
  readonly labels: string;
  readonly measures?: string;
}

const command = createCommand("warehouse-assess", "helpWarehouseAssess", QUALITY_EXAMPLE)
  .helpCommand("help [command]", message("usageHelp"));

function addOptions(subcommand: Command): Command {
  return subcommand
    .requiredOption(
      "--engine <url>",
      message("helpEngine"),
    )
    .requiredOption("--model <file>", message("helpPlacingModel"))
    .option("--locale <locale>", message("helpSummaryLocale"), localeOption, "en")
    .option("--json", message("helpJsonObject"));
}

introduce(addOptions(command.command("migrate")), "helpWarehouseMigrate", MIGRATE_EXAMPLE)
  .requiredOption("--before <name>", message("helpBefore"))
  .requiredOption("--after <name>", message("helpAfter"))
  .action(migrateLabels);

introduce(addOptions(command.command("quality")), "helpWarehouseQuality", QUALITY_EXAMPLE)
  .requiredOption("--labels <name>", message("helpLabels"))
  .option("--measures <columns>", message("helpMeasures"))
  .action(judgeLabels);

/** Labels and the customers that `deno task warehouse` made beside them. */
function relationsOf(name: string) {
  const labels = partsOf(name);
  return { labels, customers: customersBeside(labels) };
}

async function readPlaced(path: string): Promise<WarehouseModel> {
  const saved = await readJson(path);
  const { method } = (saved ?? {}) as { readonly method?: string };
  const known = WAREHOUSE_METHODS[method ?? ""];
  if (known) return known.read(saved);
  throw new RangeError(
    message("errorNoModelOf", {
      file: path,
      methods: Object.keys(WAREHOUSE_METHODS).join(", "),
    }),
  );
}

/** The segments of a model, and those that its labels hold besides. */
async function segmentsIn(
  engine: Engine,
  { segments }: WarehouseModel,
  ...labels: readonly (readonly string[])[]
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const relation of labels) {
    await requireColumns(engine, relation, ["segment"]);
    const sql = `SELECT DISTINCT "segment" FROM ${relationSql(relation)}`;
    for (const id of (await engine.query(sql)).text("segment")) found.add(id!);
  }
  return segments([...found]);
}

async function withEngine(
  { engine, locale }: AssessOptions,
  use: (engine: Engine) => Promise<void>,
): Promise<void> {
  useLocale(locale);
  await using opened = await openUserEngine(engine, { readOnly: true });
  await use(withSignal(opened, interruption()));
}

async function migrateLabels(options: MigrateOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const placed = await readPlaced(options.model);
    const before = relationsOf(options.before), after = relationsOf(options.after);
    const segments = await segmentsIn(engine, placed, before.labels, after.labels);
    const { key, value } = placed, cuts = cutsOfModel(placed.model);
    const found = await migrateInEngine(engine, before, after, { key, value, segments, cuts });
    const { totals, flows } = found, { labels } = placed;
    if (options.json) {
      const plain = { totals, segments: found.segments.rows(), flows: flows.rows() };
      return console.log(JSON.stringify(plain));
    }
    console.log(migrationTable({ ...found, labels }).text);
    console.log("\n" + flowTable({ flows, labels }).text);
  });
}

async function judgeLabels(options: QualityOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const placed = await readPlaced(options.model);
    const { labels, customers } = relationsOf(options.labels);
    const measures = options.measures?.split(",") ??
      cutsOfModel(placed.model).map(({ column }) => column);
    if (measures.length === 0) command.error(`error: ${message("errorNameMeasures")}`);
    const segments = await segmentsIn(engine, placed, labels);
    await requireColumns(engine, customers, measures);
    const found = await qualityInEngine(engine, labels, customers, {
      key: placed.key,
      value: placed.value,
      measures,
      segments,
      model: placed.model,
    });
    const { figures, verdicts } = found;
    if (options.json) {
      return console.log(JSON.stringify({ figures: figures.rows(), verdicts: verdicts.rows() }));
    }
    console.log(qualityTable({ ...found, labels: placed.labels }).text);
  });
}

await runCommand(command);
