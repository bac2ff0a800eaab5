/**
 * `deno task assess migrate`: the same model at two dates.
 *
 * @module
 */
import {
  flowTable,
  formatDay,
  migrate,
  migrationAlluvial,
  migrationTable,
  parseDay,
} from "../lib/mod.ts";
import { reportLines, reportSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption } from "./command.ts";
import { placeAt } from "./place.ts";
import { readJson } from "./json_file.ts";
import { addReadingOptions, type ReadingOptions } from "./reading.ts";

interface MigrateCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly from: string;
  readonly to: string;
}

/** Who moved between two days, placed by the same model. */
export const MIGRATE: CommandMethod = {
  description: "Follow customers from one day to another, placed by the same model.",
  describe: (command) =>
    addReadingOptions(
      command
        .argument(
          "<input...>",
          "files of transactions: CSV, TSV, Parquet, JSON or Excel, or a glob",
        )
        .requiredOption("--model <file>", "the model, as `deno task segment` saved it")
        .requiredOption("--from <day>", "the first day, YYYY-MM-DD", dayOption)
        .requiredOption("--to <day>", "the second day, YYYY-MM-DD", dayOption),
    ),
  run: (inputs, options) => run(inputs, options as MigrateCommandOptions),
};

async function run(inputs: readonly string[], options: MigrateCommandOptions) {
  const { from, to } = options;
  if (parseDay(from) >= parseDay(to)) {
    throw new RangeError(`Cannot follow customers from ${from} to ${to}: --from must be earlier`);
  }
  const model = await readJson(options.model);
  const before = await placeAt(inputs, model, from, options);
  const after = await placeAt(inputs, model, to, options);
  const migration = migrate(before.result, after.result);
  const { customers, flows, segments, totals } = migration;
  const { currency } = after.report;
  const dates = [from, to].map((day) => formatDay(parseDay(day))) as [string, string];
  return {
    summary: {
      from,
      to,
      ...reportSummary(after.report),
      totals,
      segments: segments.rows(),
      flows: flows.rows(),
    },
    lines: [
      ...[before, after].flatMap(({ report }, i) => [`${dates[i]}`, ...reportLines(report), ""]),
      migrationTable(migration, { currency }).text,
      "",
      flowTable(migration, { currency }).text,
      "",
    ],
    tables: { customers, flows, segments },
    figures: { alluvial: migrationAlluvial(migration, { dates }) },
  };
}
