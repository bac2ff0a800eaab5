/**
 * `deno task act campaign`: whom to contact, by which channel, and who is a control.
 *
 * @module
 */
import {
  campaignBars,
  campaignTable,
  message,
  readCampaignConfig,
  readTable,
  targetCampaign,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import { dayOption, pairOption, shareOption, userPath } from "./command.ts";
import { type DatedRowOptions, readDatedRows } from "./dated_rows.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { readJson } from "./json_file.ts";
import { refuseStray } from "./reading.ts";

interface CampaignCommandOptions {
  readonly config: string;
  readonly day: string;
  readonly contacts?: string;
  readonly contactMap?: DatedRowOptions["map"];
  readonly contactWhere?: DatedRowOptions["where"];
  readonly sheet?: string;
  readonly maxRejectShare?: number;
}

/** A campaign on the sample data. */
export const CAMPAIGN_EXAMPLE = {
  campaign: "summer",
  messages: [{ segment: "urban", message: "new-arrivals", channels: ["email"] }],
  consent: { email: "email_consent" },
  control: { share: 0.2, seed: 2025 },
  columns: { customer: "customer_id", segment: "lifestyle" },
};

/** Targets and controls of a campaign. */
export const CAMPAIGN: CommandMethod = {
  purpose: "helpCampaign",
  example: [
    "deno task act campaign data/retail/customers.csv --day 2025-06-01 --out out " +
    `--config '${JSON.stringify(CAMPAIGN_EXAMPLE)}'`,
  ],
  json: [{
    flag: "--config",
    keys: {
      campaign: "configCampaign",
      messages: "configMessages",
      consent: "configConsent",
      control: "configControl",
      pressure: "configPressure",
      expected: "configExpected",
      columns: "configCampaignColumns",
    },
    example: CAMPAIGN_EXAMPLE,
  }],
  describe: (command) =>
    refuseStray(
      command
        .argument("<input...>", message("helpCampaignInput"))
        .requiredOption("--config <file>", message("helpConfig"))
        .requiredOption("--day <day>", message("helpSendingDay"), dayOption)
        .option("--contacts <file>", message("helpContacts"))
        .option("--contact-map <field=column>", message("helpContactMap"), pairOption)
        .option("--contact-where <column=value>", message("helpContactWhere"), pairOption)
        .option("--sheet <name>", message("helpSheet"))
        .option("--max-reject-share <share>", message("helpMaxRejectShare"), shareOption),
      "--contacts",
      ["--contact-map", "--contact-where"],
    ),
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
