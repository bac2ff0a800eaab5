/** The messages the retailer sends: what, when, by which channel. */
import { type Day, FIRST_DAY, formatIsoDay, LAST_DAY, parseDay, yearOf } from "../day.ts";
import type { Row } from "../csv.ts";
import type { Promotion } from "./promotions.ts";

/** A campaign. */
export interface Campaign {
  /** Its identifier, `K01`. */
  readonly id: string;
  /** Its name; that of the promotion it announces, if any. */
  readonly name: string;
  /** What it is about. */
  readonly theme: "promotion" | "novelty" | "newsletter";
  /** How it is sent. */
  readonly channel: "email" | "sms";
  /** The day it leaves. */
  readonly sentOn: Day;
  /** What it announces, if anything. */
  readonly promotion: Promotion | undefined;
}

type Draft = Omit<Campaign, "id">;

const NEWSLETTERS: readonly (readonly [string, string, Campaign["theme"]])[] = [
  ["Spring novelties", "04-15", "novelty"],
  ["Summer letter", "06-05", "newsletter"],
  ["Autumn novelties", "10-10", "novelty"],
  ["Christmas letter", "12-08", "newsletter"],
];

/**
 * Lists the campaigns: an e-mail before each promotion, a text message at the start of the sales
 * and of Black week, four letters a year.
 *
 * @param promotions The promotions.
 * @returns The campaigns by day of sending.
 */
export function makeCampaigns(promotions: readonly Promotion[]): Campaign[] {
  const announcements = promotions.flatMap((promotion): Draft[] => {
    const common = { name: promotion.name, theme: "promotion", promotion } as const;
    const email: Draft = { ...common, channel: "email", sentOn: promotion.startsOn - 1 };
    const sms: Draft = { ...common, channel: "sms", sentOn: promotion.startsOn };
    return promotion.percent >= 20 ? [email, sms] : [email];
  });
  const drafts = [...announcements, ...letters()];
  return drafts
    .sort((first, second) => first.sentOn - second.sentOn)
    .map((draft, index) => ({ id: `K${String(index + 1).padStart(2, "0")}`, ...draft }));
}

/**
 * Lays out `campaigns.csv`.
 *
 * @param campaigns The campaigns.
 * @returns The rows, header first.
 */
export function campaignRows(campaigns: readonly Campaign[]): Row[] {
  const rows = campaigns.map(({ id, name, theme, channel, sentOn, promotion }) => [
    id,
    name,
    theme,
    channel,
    formatIsoDay(sentOn),
    promotion?.id ?? "",
  ]);
  return [["campaign_id", "name", "theme", "channel", "sent_on", "promotion_id"], ...rows];
}

function letters(): Draft[] {
  const drafts: Draft[] = [];
  for (let year = yearOf(FIRST_DAY); year <= yearOf(LAST_DAY); year++) {
    for (const [name, monthAndDay, theme] of NEWSLETTERS) {
      const sentOn = parseDay(`${year}-${monthAndDay}`);
      drafts.push({
        name: `${name} ${year}`,
        theme,
        channel: "email",
        sentOn,
        promotion: undefined,
      });
    }
  }
  return drafts;
}
