/**
 * `deno task assess drift`: does a model still hold.
 *
 * @module
 */
import {
  configOfModel,
  DataError,
  drift,
  DRIFT_THRESHOLDS,
  driftBars,
  driftTable,
  message,
  parseDay,
  type Segmentation,
} from "../lib/mod.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption } from "./command.ts";
import { methodOf, placeAt } from "./place.ts";
import { reportSummary } from "./account.ts";
import { readJson } from "./json_file.ts";
import { addReadingOptions, type ReadingOptions } from "./reading.ts";
import { openSources, type SegmentData } from "./segment_data.ts";

interface DriftCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly from?: string;
  readonly to: string;
  readonly config?: string;
  readonly age: boolean;
}

/** Does the model still hold. */
export const DRIFT: CommandMethod = {
  purpose: "helpDrift",
  example: [
    "deno task segment rfm data/retail/orders.csv --as-of 2024-12-31 --out out",
    "deno task assess drift data/retail/orders.csv --model out/rfm.model.json --to 2025-12-31",
  ],
  describe: (command) =>
    addReadingOptions(
      command
        .argument("<input...>", message("helpTransactions"))
        .requiredOption("--model <file>", message("helpModel"))
        .requiredOption("--to <day>", message("helpDriftTo"), dayOption)
        .option("--from <day>", message("helpDriftFrom"), dayOption)
        .option("--config <file>", message("helpDriftConfig"))
        .option("--no-age", message("helpNoAge")),
    ),
  run: (inputs, options) => run(inputs, options as DriftCommandOptions),
};

async function run(inputs: readonly string[], options: DriftCommandOptions) {
  const { to } = options;
  const model = await readJson(options.model);
  const from = options.from ?? fittedOn(model);
  if (parseDay(from) >= parseDay(to)) {
    throw new RangeError(message("errorDriftDays", { fitted: from, day: to }));
  }
  const { ageYears, ...others } = DRIFT_THRESHOLDS;
  const reference = await placeAt(inputs, model, from, options);
  const { reads, apply } = methodOf(model, options);
  await using sources = await openSources(inputs, reads, model, { ...options, asOf: to });
  const { data } = sources;
  const result = drift({
    reference: reference.result,
    current: await apply(model, data, to),
    refitted: await refit(model, data, options),
  }, {
    fittedOn: from,
    asOf: to,
    thresholds: options.age && ageYears ? { ...others, ageYears } : others,
  });
  const { verdict, reasons, measures, segments, figures } = result;
  return {
    summary: {
      from,
      to,
      ...reportSummary(sources.orders!.report),
      ...sources.summary,
      verdict,
      reasons,
      measures: measures.rows(),
      figures: figures.rows(),
      segments: segments.rows(),
    },
    lines: [...sources.lines, "", driftTable(result).text, ""],
    tables: { measures, segments, figures },
    figures: { psi: driftBars(result) },
  };
}

/** The day a model was fitted, where it says so. */
function fittedOn(model: unknown): string {
  const { asOf } = (model ?? {}) as { asOf?: unknown };
  if (typeof asOf === "string") return asOf;
  throw new DataError(message("errorFittedOn"));
}

/** Today's customers by a model fitted on them; undefined where nothing says how to fit. */
async function refit(
  model: unknown,
  data: SegmentData,
  options: DriftCommandOptions,
): Promise<Segmentation<unknown> | undefined> {
  const config = options.config ? await readJson(options.config) : configOfModel(model);
  return config === null ? undefined : await methodOf(model, options).fit(data, config, options.to);
}
