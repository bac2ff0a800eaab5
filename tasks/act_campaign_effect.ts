/**
 * `deno task act campaign-effect`: what a campaign brought.
 *
 * @module
 */
import { InvalidArgumentError, Option } from "commander";
import {
  campaignResponses,
  measureCampaign,
  readTable,
  responseTable,
  upliftChart,
  upliftTable,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import { dayOption, pairOption, userPath } from "./command.ts";
import { type DatedRowOptions, readDatedRows } from "./dated_rows.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";

interface EffectCommandOptions {
  readonly events: string;
  readonly day: string;
  readonly days: number;
  readonly key: string;
  readonly segment: string;
  readonly eventMap?: DatedRowOptions["map"];
  readonly eventWhere?: DatedRowOptions["where"];
  readonly adjustment: "holm" | "benjamini-hochberg";
}

/** Response and uplift of a campaign. */
export const CAMPAIGN_EFFECT: CommandMethod = {
  description: "Measure what a campaign brought, against its control group.",
  describe: (command) =>
    command
      .argument("<input...>", "customers as `act campaign` wrote them")
      .requiredOption("--events <file>", "what customers did: customer, type, date")
      .requiredOption("--day <day>", "the day of sending, YYYY-MM-DD", dayOption)
      .requiredOption("--days <count>", "how many days count, that day included", wholeOption)
      .option("--event-map <field=column>", "a column of the events, repeatable", pairOption)
      .option("--event-where <column=value>", "events that count, repeatable", pairOption)
      .option("--key <column>", "column of the customer's key", "customer")
      .option("--segment <column>", "column of the segment", "segment")
      .addOption(
        new Option("--adjustment <method>", "correction for many segments")
          .choices(["holm", "benjamini-hochberg"]).default("holm"),
      ),
  run: (inputs, options) => run(inputs, options as EffectCommandOptions),
};

function wholeOption(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError(`'${text}' is not a whole number from 1.`);
}

async function run(inputs: readonly string[], options: EffectCommandOptions): Promise<Outcome> {
  const { key, segment, day, days, eventMap, eventWhere, adjustment } = options;
  const { table, report, rejects } = await readTable(inputs.map(userPath), {
    key,
    types: { [segment]: "text", campaignGroup: "text", campaignChannel: "text" },
  });
  const events = await readDatedRows(options.events, "type", { map: eventMap, where: eventWhere });
  const customers = table.add({
    responded: campaignResponses(table, events.rows, { day, days, key }),
  });
  const measure = measureCampaign(customers, { segment, adjustment });
  const { rates, uplifts, effect, notices } = measure;
  return {
    summary: {
      ...tableSummary(report),
      uplifts: uplifts.rows(),
      rates: rates.rows(),
      effect: Number.isNaN(effect.uplift) ? null : effect,
      notices,
    },
    lines: [
      ...tableLines(report),
      ...tableLines(events.report),
      "",
      upliftTable(measure).text,
      "",
      responseTable(measure).text,
      "",
    ],
    tables: { customers, uplifts, rates, rejects },
    figures: { uplift: upliftChart(measure) },
  };
}
