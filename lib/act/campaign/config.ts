/** What a campaign is made from, and how it is read from a file. */
import { message as words } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";

/** The message of a segment. */
export interface CampaignMessage {
  /** Segment id. */
  readonly segment: string;
  /** What is sent: a text, or the name of a template. */
  readonly message: string;
  /** Channels by which it may go, the best first. */
  readonly channels: readonly string[];
}

/** At most so many contacts per customer within so many days, over all campaigns and channels. */
export interface ContactPressure {
  /** Contacts at the most, this campaign's included. */
  readonly contacts: number;
  /** Days in a row that are looked at. */
  readonly days: number;
}

/** The customers who get nothing, so that what the message brings can be told. */
export interface ControlGroup {
  /** Share of the contactable customers of each segment, in [0, 1). */
  readonly share: number;
  /** A whole number: the same seed draws the same customers. */
  readonly seed: number;
}

/** Response rates from which the size of the groups is judged before sending. */
export interface ExpectedRates {
  /** Share of customers expected to respond without the message. */
  readonly controlRate: number;
  /** Share expected with it: the smallest that would be worth the campaign. */
  readonly targetRate: number;
}

/** The columns of the table of customers. */
export interface CampaignColumns {
  /** The customer's key: text. */
  readonly customer: string;
  /** The segment: text. */
  readonly segment: string;
  /** The channel that suits the customer best: text; null when there is no such column. */
  readonly channel: string | null;
}

/** What a configuration file says of a campaign. */
export interface CampaignConfig {
  /** Campaign id; it is part of the draw of the control group, so that campaigns draw apart. */
  readonly campaign: string;
  /** One message a segment; other segments are not contacted. */
  readonly messages: readonly CampaignMessage[];
  /** The column of consent by channel: yes/no; a missing value is no. */
  readonly consent: Readonly<Record<string, string>>;
  /** The control group. */
  readonly control: ControlGroup;
  /** The limit of contacts; none when left out. */
  readonly pressure?: ContactPressure | undefined;
  /** Expected response; group sizes are not judged when left out. */
  readonly expected?: ExpectedRates | undefined;
  /** Column names, where they differ from `customer` and `segment`. */
  readonly columns?: Partial<CampaignColumns> | undefined;
}

const text = z.string().min(1);
const share = z.number().min(0).max(1);

const campaignConfig: z.ZodType<CampaignConfig> = z.strictObject({
  campaign: text,
  messages: z.array(
    z.strictObject({ segment: text, message: text, channels: z.array(text).min(1) }),
  ).min(1),
  consent: z.record(text, text),
  control: z.strictObject({ share: z.number().min(0).lt(1), seed: z.int() }),
  pressure: z.strictObject({ contacts: z.int().min(1), days: z.int().min(1).max(3660) }).optional(),
  expected: z.strictObject({ controlRate: share, targetRate: share }).refine(
    ({ controlRate, targetRate }) => controlRate !== targetRate,
    { error: () => words("ruleRatesDiffer") },
  ).optional(),
  columns: z.strictObject({
    customer: text.optional(),
    segment: text.optional(),
    channel: text.nullable().optional(),
  }).optional() as z.ZodType<Partial<CampaignColumns> | undefined>,
}).superRefine(({ messages, consent }, context) => {
  const segments = messages.map(({ segment }) => segment);
  messages.forEach(({ segment, channels }, i) => {
    if (segments.indexOf(segment) < i) {
      const message = words("ruleMessageTwice", { segment });
      context.addIssue({ code: "custom", path: ["messages", i, "segment"], message });
    }
    channels.forEach((channel, c) => {
      if (Object.hasOwn(consent, channel)) return;
      const message = words("ruleNoConsent", { channel });
      context.addIssue({ code: "custom", path: ["messages", i, "channels", c], message });
    });
  });
});

/**
 * Reads what a campaign is made from.
 *
 * @param data Parsed JSON.
 * @returns Messages, consents, control group, limits, columns.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readCampaignConfig(data: unknown): CampaignConfig {
  return checkForm(campaignConfig, data, "formCampaign");
}
