/**
 * `deno task assess quality`: the five-criteria scorecard.
 *
 * @module
 */
import {
  openTransactions,
  qualityGrid,
  qualityTable,
  readQualityThresholds,
  segmentQuality,
} from "../lib/mod.ts";
import type { AssessMethod } from "./assessment.ts";
import { dayOption, userPath } from "./command.ts";
import {
  addReadingOptions,
  applyModel,
  type ReadingOptions,
  readJson,
  reportLines,
  reportSummary,
  transactionOptions,
} from "./reading.ts";

interface QualityCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly asOf: string;
  readonly windowDays?: number;
  readonly rhythm?: number;
  readonly thresholds?: string;
}

/** Is the segmentation any good. */
export const QUALITY: AssessMethod = {
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
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(asOf, options),
  );
  const quality = segmentQuality(applyModel(model, await orders.customers()), {
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
      ...reportLines(orders.report),
      "",
      qualityTable(quality).text,
      "",
      ...quality.segments.flatMap((segment) => [qualityTable(quality, { segment }).text, ""]),
    ],
    tables: { figures, verdicts },
    figures: { scorecard: qualityGrid(quality) },
  };
}
