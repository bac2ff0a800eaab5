/**
 * `deno task assess persona`: cards of the people behind the segments.
 *
 * @module
 */
import {
  message,
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

/** Columns of the sample data, for the help. */
const CARDS = { axes: { identity: ["gender", "household"], motivations: ["lifestyle"] } };

/** Who the customers of each segment are. */
export const PERSONA: CommandMethod = {
  purpose: "helpPersona",
  example: [
    "deno task segment rfm data/retail/orders.csv --as-of 2025-12-31 --out out",
    "deno task assess persona data/retail/orders.csv --model out/rfm.model.json --as-of 2025-12-31 " +
    `--customers data/retail/customers.csv --config '${JSON.stringify(CARDS)}'`,
  ],
  json: [
    {
      flag: "--config",
      keys: {
        axes: "configAxes",
        level: "configLevel",
        adjustment: "configAdjustment",
        k: "configSmallest",
      },
      example: CARDS,
    },
    {
      flag: "--notes",
      keys: { "…": "configNotes" },
      example: { champions: { name: "Camille", message: "Merci" } },
    },
  ],
  describe: (command) =>
    requireFile(
      addReadingOptions(
        command
          .argument("<input...>", message("helpTransactions"))
          .requiredOption("--model <file>", message("helpModel"))
          .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
          .requiredOption("--config <file>", message("helpPersonaConfig"))
          .option("--notes <file>", message("helpNotes")),
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
  const { currency } = sources.orders!.report;
  const cards = personaCards(set, { currency });
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
