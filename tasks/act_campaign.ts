/**
 * `deno task act campaign`: whom to contact, by which channel, and who is a control.
 *
 * @module
 */
import {
  campaignBars,
  campaignTable,
  readCampaignConfig,
  readTable,
  targetCampaign,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import { dayOption, pairOption, shareOption, userPath } from "./command.ts";
import { type DatedRowOptions, readDatedRows } from "./dated_rows.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { readJson } from "./json_file.ts";

interface CampaignCommandOptions {
  readonly config: string;
  readonly day: string;
  readonly contacts?: string;
  readonly contactMap?: DatedRowOptions["map"];
  readonly contactWhere?: DatedRowOptions["where"];
  readonly sheet?: string;
  readonly maxRejectShare?: number;
}

/** Targets and controls of a campaign. */
export const CAMPAIGN: CommandMethod = {
  description: "Choose whom a campaign contacts, within consents and contact pressure.",
  describe: (command) =>
    command
      .argument("<input...>", "customers with their segment and consents: CSV, Excel, Parquet…")
      .requiredOption("--config <file>", "messages, consents, control group and limits, JSON")
      .requiredOption("--day <day>", "the day of sending, YYYY-MM-DD", dayOption)
      .option("--contacts <file>", "contacts already made: customer, channel, date")
      .option("--contact-map <field=column>", "a column of the contacts, repeatable", pairOption)
      .option("--contact-where <column=value>", "contacts that count, repeatable", pairOption)
      .option("--sheet <name>", "the sheet of a workbook, by name or number; the first by default")
      .option("--max-reject-share <share>", "stop above this share of rejected rows", shareOption),
  run: (inputs, options) => run(inputs, options as CampaignCommandOptions),
};

async function run(inputs: readonly string[], options: CampaignCommandOptions): Promise<Outcome> {
  const { day, contacts: path, contactMap, contactWhere, maxRejectShare, sheet } = options;
  const config = readCampaignConfig(await readJson(options.config));
  const { customer = "customer", segment = "segment" } = config.columns ?? {};
  const { table, report, rejects } = await readTable(inputs.map(userPath), {
    key: customer,
    types: { [segment]: "text" },
    ...(maxRejectShare === undefined ? {} : { maxRejectShare }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  const past = path === undefined
    ? undefined
    : await readDatedRows(path, "channel", { map: contactMap, where: contactWhere });
  const campaign = targetCampaign(table, {
    ...config,
    day,
    ...(past ? { contacts: past.rows } : {}),
  });
  const { customers, segments, channels, contacts, notices } = campaign;
  return {
    summary: {
      ...tableSummary(report),
      segments: segments.rows(),
      channels: channels.rows(),
      notices,
    },
    lines: [
      ...tableLines(report),
      ...(past ? tableLines(past.report) : []),
      "",
      campaignTable(campaign).text,
      "",
    ],
    tables: { customers, segments, channels, contacts, rejects },
    figures: { groups: campaignBars(campaign) },
  };
}
