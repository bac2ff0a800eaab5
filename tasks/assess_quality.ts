/**
 * `deno task assess quality`: the five-criteria scorecard.
 *
 * @module
 */
import { qualityGrid, qualityTable, readQualityThresholds, segmentQuality } from "../lib/mod.ts";
import { reportSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption } from "./command.ts";
import { methodOf } from "./place.ts";
import { readJson } from "./json_file.ts";
import { addReadingOptions, type ReadingOptions } from "./reading.ts";
import { openSources } from "./segment_data.ts";

interface QualityCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly asOf: string;
  readonly windowDays?: number;
  readonly rhythm?: number;
  readonly thresholds?: string;
}

/** Is the segmentation any good. */
export const QUALITY: CommandMethod = {
  description: "Judge the segments of a model by five criteria.",
  describe: (command) =>
    addReadingOptions(
      command
        .argument(
          "<input...>",
          "files of transactions: CSV, TSV, Parquet, JSON or Excel, or a glob",
        )
        .requiredOption("--model <file>", "the model, as `deno task segment` saved it")
        .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
        .option("--window-days <days>", "gone after so many days without a purchase (365)", Number)
        .option("--rhythm <times>", "gone after so many times the customer's own interval", Number)
        .option("--thresholds <file>", "where verdicts change, JSON"),
    ),
  run: (inputs, options) => run(inputs, options as QualityCommandOptions),
};

async function run(inputs: readonly string[], options: QualityCommandOptions) {
  const { asOf, windowDays = 365, rhythm } = options;
  const model = await readJson(options.model);
  const { reads, apply } = methodOf(model, options);
  await using sources = await openSources(inputs, reads, model, options);
  const orders = sources.orders!;
  const quality = segmentQuality(await apply(model, sources.data, asOf), {
    monthly: await orders.monthly(),
    attrition: { windowDays, ...(rhythm === undefined ? {} : { rhythm }) },
    thresholds: readQualityThresholds(
      options.thresholds === undefined ? {} : await readJson(options.thresholds),
    ),
  });
  const { figures, verdicts } = quality;
  return {
    summary: {
      asOf,
      ...reportSummary(orders.report),
      verdicts: verdicts.rows(),
      figures: figures.rows(),
    },
    lines: [
      ...sources.lines,
      "",
      qualityTable(quality).text,
      "",
      ...quality.segments.flatMap((segment) => [qualityTable(quality, { segment }).text, ""]),
    ],
    tables: { figures, verdicts },
    figures: { scorecard: qualityGrid(quality) },
  };
}
