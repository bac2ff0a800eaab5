/**
 * `deno task segment`: from business files to segments, written and summarized.
 *
 * @module
 */
import { basename, join } from "node:path";
import { type Command, Option } from "commander";
import {
  currentLocale,
  formatMoney,
  formatNotice,
  message,
  namedSegments,
  type Segmentation,
  type Table,
  TABLE_FORMATS,
  type TableFormat,
  tableToText,
  totalMoney,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import { reportSummary } from "./account.ts";
import { createMethodsCommand, dayOption, runCommand, userPath } from "./command.ts";
import { introduce, jsonHelp } from "./help_words.ts";
import { requireOutFolder } from "./out_folder.ts";
import { addReadingOptions, type ReadingOptions } from "./reading.ts";
import { openSources, type Sources } from "./segment_data.ts";
import { readSaved, refuseOtherModel } from "./saved_model.ts";
import { SEGMENT_HELP, segmentExample } from "./segment_help.ts";
import { missingOrUnread, unreadOptions, withHint } from "./segment_usage.ts";
import { SEGMENT_METHODS, type SegmentMethod } from "./segment_methods.ts";

interface SegmentOptions extends ReadingOptions {
  readonly asOf: string;
  readonly config?: string;
  readonly model?: string;
  readonly out: string;
  readonly format: TableFormat;
  readonly json?: boolean;
}

const command = createMethodsCommand("segment", "helpSegment", [
  "deno task segment rfm data/retail/orders.csv --as-of 2025-12-31 --out out",
]);

for (const [name, method] of Object.entries(SEGMENT_METHODS)) describe(name, method);

function describe(name: string, { reads }: SegmentMethod): Command {
  const { purpose, input, config, example } = SEGMENT_HELP[name];
  const described = introduce(command.command(name), purpose, [segmentExample(name)])
    .argument("<input...>", message(input))
    .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
    .option("--config <file>", message("helpConfig"))
    .option("--model <file>", message("helpApplyModel"))
    .option("--out <folder>", message("helpOut"), ".")
    .addOption(
      new Option("--format <format>", message("helpFormat")).choices([...TABLE_FORMATS]).default(
        "csv",
      ),
    )
    .option("--json", message("helpJson"));
  const unread: readonly string[] = unreadOptions(reads);
  addReadingOptions(described).options
    .filter((option) => unread.includes(option.attributeName()))
    .forEach((option) => option.hideHelp());
  return described.addHelpText("after", jsonHelp({ flag: "--config", keys: config, example }))
    .action((inputs: string[], options: SegmentOptions) => segment(name, inputs, options));
}

async function segment(name: string, inputs: string[], options: SegmentOptions): Promise<void> {
  const method = SEGMENT_METHODS[name];
  refuseBadUsage(name, method, options);
  const saved = await readSaved(options);
  refuseOtherModel(name, saved, options, {
    name: "segment",
    methods: Object.keys(SEGMENT_METHODS),
  });
  await requireOutFolder(options.out);
  await using sources = await openSources(inputs, method.reads, saved, options);
  const { data } = sources, { asOf } = options;
  const result = await withHint(
    method.reads,
    options,
    () => options.model ? method.apply(saved, data, asOf) : method.fit(data, saved, asOf),
  );
  const tables = method.tables?.(result, data, asOf) ?? {};
  const out = userPath(options.out);
  await Deno.mkdir(out, { recursive: true });
  const files = await writeResult(join(out, name), result, tables, options);
  files.push(...await sources.writeRejects(out));
  const shown = files.map((file) => join(options.out, file));
  if (options.json) console.log(JSON.stringify(summary(sources, result, shown)));
  else printSummary(sources, result, shown);
}

function refuseBadUsage(name: string, method: SegmentMethod, options: SegmentOptions): void {
  const lacking = method.config && !options.config && !options.model
    ? message("needsConfig", { method: name, what: message(method.config) })
    : undefined;
  const problem = missingOrUnread(name, method.reads, options) ?? lacking;
  if (problem) command.error(`error: ${problem}`);
}

async function writeResult(
  prefix: string,
  { customers, segments, model }: Segmentation<unknown>,
  tables: Readonly<Record<string, Table>>,
  { format }: Pick<SegmentOptions, "format">,
): Promise<string[]> {
  const parts = Object.entries({ customers, segments, ...tables });
  const locale = currentLocale();
  for (const [part, table] of parts) {
    await writeTable(`${prefix}.${part}.${format}`, table, format, { locale });
  }
  await writeWhole(`${prefix}.model.json`, JSON.stringify(model, null, 2) + "\n");
  const ends = [...parts.map(([part]) => `${part}.${format}`), "model.json"];
  return ends.map((end) => `${basename(prefix)}.${end}`);
}

/** Columns of the segments that the summary shows, where the method has them. */
const SHOWN = ["segment", "customers", "customerShare", "orders", "revenue", "revenueShare"];

/** Columns of the segments that a program gets. */
const GIVEN = ["segment", "customers", "orders", "revenue"];

function known(segments: Table, names: readonly string[]): Table {
  return segments.select(names.filter((name) => segments.has(name)));
}

/** The revenue of all segments; undefined for leads, who have none yet. */
function totalOf({ orders }: Sources, { segments }: Segmentation<unknown>): number | undefined {
  const total = totalMoney(segments.number("revenue"));
  return orders === undefined && total === 0 ? undefined : total;
}

function summary(sources: Sources, result: Segmentation<unknown>, files: string[]): object {
  const { segments, customers, model } = result;
  return {
    ...(sources.orders ? reportSummary(sources.orders.report) : {}),
    ...sources.summary,
    customers: customers.rowCount,
    total: totalOf(sources, result),
    segments: known(segments, GIVEN).rows(),
    model,
    files,
  };
}

function printSummary(sources: Sources, result: Segmentation<unknown>, files: string[]): void {
  const segments = namedSegments(result);
  const total = totalOf(sources, result), count = result.customers.rowCount;
  const shown = total === undefined ? SHOWN.slice(0, 3) : SHOWN;
  const lines = [
    ...sources.lines,
    total === undefined ? message("customersCounted", { count }) : message("customersSummary", {
      count,
      total: formatMoney(total, sources.orders?.report.currency),
    }),
    "",
    tableToText(known(segments, shown), { limit: segments.rowCount }),
    "",
    ...result.notices.map((notice) => `! ${formatNotice(notice)}`),
    ...files.map((file) => `→ ${file}`),
  ];
  console.log(lines.join("\n"));
}

await runCommand(command);
