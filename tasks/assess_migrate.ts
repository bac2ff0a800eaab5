/**
 * `deno task assess migrate`: the same model at two dates.
 *
 * @module
 */
import {
  flowTable,
  formatDay,
  message,
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
  purpose: "helpMigrate",
  example: [
    "deno task segment rfm data/retail/orders.csv --as-of 2024-12-31 --out out",
    "deno task assess migrate data/retail/orders.csv --model out/rfm.model.json " +
    "--from 2024-12-31 --to 2025-12-31",
  ],
  describe: (command) =>
    addReadingOptions(
      command
        .argument("<input...>", message("helpTransactions"))
        .requiredOption("--model <file>", message("helpModel"))
        .requiredOption("--from <day>", message("helpFirstDay"), dayOption)
        .requiredOption("--to <day>", message("helpSecondDay"), dayOption),
    ),
  run: (inputs, options) => run(inputs, options as MigrateCommandOptions),
};

async function run(inputs: readonly string[], options: MigrateCommandOptions) {
  const { from, to } = options;
  if (parseDay(from) >= parseDay(to)) {
    throw new RangeError(message("errorFromAfterTo", { from, to }));
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
