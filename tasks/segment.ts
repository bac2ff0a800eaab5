/**
 * `deno task segment`: from a file of transactions to segments, written and summarized.
 *
 * @module
 */
import { join } from "node:path";
import { Argument, Option } from "commander";
import {
  formatMoney,
  formatNotice,
  type Locale,
  message,
  namedSegments,
  openTransactions,
  type Segmentation,
  type SourceReport,
  TABLE_FORMATS,
  type TableFormat,
  tableToText,
  totalMoney,
  useLocale,
  writeTable,
  writeWhole,
} from "../lib/mod.ts";
import { createCommand, dayOption, localeOption, runCommand, userPath } from "./command.ts";
import {
  addReadingOptions,
  type ReadingOptions,
  readJson,
  reportLines,
  reportSummary,
  transactionOptions,
} from "./reading.ts";
import { SEGMENT_METHODS, type SegmentMethod } from "./segment_methods.ts";

interface SegmentOptions extends ReadingOptions {
  readonly asOf: string;
  readonly config?: string;
  readonly model?: string;
  readonly out: string;
  readonly format: TableFormat;
  readonly locale: Locale;
  readonly json?: boolean;
}

const command = addReadingOptions(
  createCommand("segment", "Place the customers of a transactions file in segments.")
    .addArgument(new Argument("<method>", "how to segment").choices(Object.keys(SEGMENT_METHODS)))
    .argument("<input...>", "CSV, TSV, Parquet, JSON or Excel files, or a glob")
    .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
    .option("--config <file>", "options of the method, JSON")
    .option("--model <file>", "apply this saved model instead of fitting one")
    .option("--out <folder>", "where the files go", ".")
    .addOption(
      new Option("--format <format>", "format of the tables").choices([...TABLE_FORMATS]).default(
        "csv",
      ),
    )
    .option(
      "--locale <locale>",
      "language of the summary, and of Excel for CSV: fr or en",
      localeOption,
      "en",
    )
    .option("--json", "print the summary as one JSON object"),
).action(segment);

async function segment(name: string, inputs: string[], options: SegmentOptions): Promise<void> {
  useLocale(options.locale);
  const method = SEGMENT_METHODS[name];
  const out = userPath(options.out);
  await Deno.mkdir(out, { recursive: true });
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(options.asOf, options),
  );
  const result = await place(method, await orders.customers(), options);
  const files = await writeResult(join(out, name), result, options);
  await orders.writeRejects(join(out, "rejects.csv"));
  const shown = [...files, "rejects.csv"].map((file) => join(options.out, file));
  if (options.json) console.log(JSON.stringify(summary(orders.report, result, shown)));
  else printSummary(orders.report, result, shown);
}

async function place(
  method: SegmentMethod,
  customers: Parameters<SegmentMethod["fit"]>[0],
  options: SegmentOptions,
): Promise<Segmentation<unknown>> {
  if (options.model) return method.apply(await readJson(options.model), customers);
  return method.fit(customers, options.config ? await readJson(options.config) : {}, options.asOf);
}

async function writeResult(
  prefix: string,
  { customers, segments, model }: Segmentation<unknown>,
  { format, locale }: Pick<SegmentOptions, "format" | "locale">,
): Promise<string[]> {
  await writeTable(`${prefix}.customers.${format}`, customers, format, { locale });
  await writeTable(`${prefix}.segments.${format}`, segments, format, { locale });
  const json = JSON.stringify(model, null, 2) + "\n";
  await writeWhole(`${prefix}.model.json`, json);
  return ["customers." + format, "segments." + format, "model.json"].map((end) =>
    `${prefix.split("/").at(-1)}.${end}`
  );
}

function summary(report: SourceReport, result: Segmentation<unknown>, files: string[]): object {
  const { segments, customers, model } = result;
  return {
    ...reportSummary(report),
    customers: customers.rowCount,
    total: totalMoney(segments.number("revenue")),
    segments: segments.select(["segment", "customers", "orders", "revenue"]).rows(),
    model,
    files,
  };
}

function printSummary(report: SourceReport, result: Segmentation<unknown>, files: string[]): void {
  const segments = namedSegments(result);
  const total = formatMoney(totalMoney(segments.number("revenue")), report.currency);
  const columns = ["segment", "customers", "customerShare", "orders", "revenue", "revenueShare"];
  const lines = [
    ...reportLines(report),
    message("customersSummary", { count: result.customers.rowCount, total }),
    "",
    tableToText(segments.select(columns), { limit: segments.rowCount }),
    "",
    ...result.notices.map((notice) => `! ${formatNotice(notice)}`),
    ...files.map((file) => `→ ${file}`),
  ];
  console.log(lines.join("\n"));
}

await runCommand(command);
