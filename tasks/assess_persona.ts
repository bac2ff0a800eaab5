/**
 * `deno task assess persona`: cards of the people behind the segments.
 *
 * @module
 */
import {
  personaCards,
  personaEvidence,
  personas,
  readPersonaConfig,
  readPersonaNotes,
} from "../lib/mod.ts";
import { reportSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption } from "./command.ts";
import { methodOf } from "./place.ts";
import { readJson } from "./json_file.ts";
import { addReadingOptions, type ReadingOptions, requireFile } from "./reading.ts";
import { openSources } from "./segment_data.ts";

interface PersonaCommandOptions extends ReadingOptions {
  readonly model: string;
  readonly asOf: string;
  readonly config: string;
  readonly notes?: string;
}

/** Who the customers of each segment are. */
export const PERSONA: CommandMethod = {
  description: "Draw a card of the customers of each segment, from evidence.",
  describe: (command) =>
    requireFile(
      addReadingOptions(
        command
          .argument(
            "<input...>",
            "files of transactions: CSV, TSV, Parquet, JSON or Excel, or a glob",
          )
          .requiredOption("--model <file>", "the model, as `deno task segment` saved it")
          .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
          .requiredOption("--config <file>", "the columns of each side of a card, JSON")
          .option("--notes <file>", "what the consultant adds to each card, JSON"),
      ),
      "--customers",
    ),
  run: (inputs, options) => run(inputs, options as PersonaCommandOptions),
};

async function run(inputs: readonly string[], options: PersonaCommandOptions) {
  const { asOf } = options;
  const model = await readJson(options.model);
  const config = readPersonaConfig(await readJson(options.config));
  const notes = options.notes === undefined ? {} : await readJson(options.notes);
  const { reads, apply } = methodOf(model, options, { customers: "must" });
  await using sources = await openSources(inputs, reads, model, options);
  const result = await apply(model, sources.data, asOf);
  const set = personas(result, result.customers, { ...config, notes: readPersonaNotes(notes) });
  const cards = personaCards(set);
  return {
    summary: {
      asOf,
      ...reportSummary(sources.orders!.report),
      comparisons: set.comparisons,
      personas: set.personas,
    },
    lines: [...sources.lines, "", cards.text, ""],
    tables: { evidence: personaEvidence(set) },
    figures: {},
    files: { "cards.html": cards.document },
  };
}
