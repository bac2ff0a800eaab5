/**
 * `deno task act campaign-effect`: what a campaign brought.
 *
 * @module
 */
import { Option } from "commander";
import {
  campaignResponses,
  measureCampaign,
  message,
  readTable,
  responseTable,
  upliftChart,
  upliftTable,
} from "../lib/mod.ts";
import { CAMPAIGN } from "./act_campaign.ts";
import { tableLines, tableSummary } from "./account.ts";
import { countOption, dayOption, pairOption, userPath } from "./command.ts";
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
  purpose: "helpCampaignEffect",
  example: [
    ...CAMPAIGN.example,
    "deno task act campaign-effect out/campaign.customers.csv --key customer_id " +
    "--segment lifestyle --events data/retail/orders.csv --day 2025-06-01 --days 30 " +
    "--event-map customer=customer_id --event-map type=channel --event-map date=order_date",
  ],
  describe: (command) =>
    command
      .argument("<input...>", message("helpEffectInput"))
      .requiredOption("--events <file>", message("helpEvents"))
      .requiredOption("--day <day>", message("helpSendingDay"), dayOption)
      .requiredOption("--days <count>", message("helpEffectDays"), countOption)
      .option("--event-map <field=column>", message("helpEventMap"), pairOption)
      .option("--event-where <column=value>", message("helpEventWhere"), pairOption)
      .option("--key <column>", message("helpKeyColumn"), "customer")
      .option("--segment <column>", message("helpSegmentOf"), "segment")
      .addOption(
        new Option("--adjustment <method>", message("helpAdjustment"))
          .choices(["holm", "benjamini-hochberg"]).default("holm"),
      ),
  run: (inputs, options) => run(inputs, options as EffectCommandOptions),
};

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
