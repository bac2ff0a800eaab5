/**
 * `deno task assess quality`: the five-criteria scorecard.
 *
 * @module
 */
import {
  message,
  qualityGrid,
  qualityTable,
  readQualityThresholds,
  segmentQuality,
} from "../lib/mod.ts";
import { reportSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { countOption, dayOption, positiveOption } from "./command.ts";
import { methodOf } from "./place.ts";
import { readJson } from "./json_file.ts";
import { addReadingOptions, type ReadingOptions } from "./reading.ts";
import { openSources } from "./segment_data.ts";

interface QualityCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly asOf: string;
  readonly windowDays: number;
  readonly rhythm?: number;
  readonly thresholds?: string;
}

/** Is the segmentation any good. */
export const QUALITY: CommandMethod = {
  purpose: "helpQuality",
  example: [
    "deno task segment rfm data/retail/orders.csv --as-of 2025-12-31 --out out",
    "deno task assess quality data/retail/orders.csv --model out/rfm.model.json --as-of 2025-12-31",
  ],
  json: [{
    flag: "--thresholds",
    keys: { customers: "configThreshold" },
    example: { customers: { pass: 50, watch: 20 } },
  }],
  describe: (command) =>
    addReadingOptions(
      command
        .argument("<input...>", message("helpTransactions"))
        .requiredOption("--model <file>", message("helpModel"))
        .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
        .option("--window-days <days>", message("helpWindowDays"), countOption, 365)
        .option("--rhythm <times>", message("helpRhythm"), positiveOption)
        .option("--thresholds <file>", message("helpThresholds")),
    ),
  run: (inputs, options) => run(inputs, options as QualityCommandOptions),
};

async function run(inputs: readonly string[], options: QualityCommandOptions) {
  const { asOf, windowDays, rhythm } = options;
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
