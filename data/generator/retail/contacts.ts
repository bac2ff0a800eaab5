/** Whom the retailer writes to, and what comes of it. */
import { chance, wholeBetween } from "../choice.ts";
import { type Day, LAST_DAY } from "../day.ts";
import type { Random } from "../stream.ts";
import type { Campaign } from "./campaigns.ts";
import type { Interaction } from "./interactions.ts";
import type { Promotion } from "./promotions.ts";
import { drawEvents } from "./responses.ts";
import type { Shopper } from "./shoppers.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/** A purchase brought by a campaign. */
export interface CampaignOrder {
  /** When. */
  readonly day: Day;
  /** What the campaign announced, if anything. */
  readonly promotion: Promotion | undefined;
}

/** What the campaigns did to one shopper. */
export interface Contacts {
  /** The messages and the answers. */
  readonly interactions: readonly Interaction[];
  /** The purchases they brought. */
  readonly orders: readonly CampaignOrder[];
  /** Whether the shopper asked for no more e-mail. */
  readonly unsubscribed: boolean;
}

/** Who is targeted: the retailer prefers recent buyers, and so writes too often to some. */
export const TARGETING = {
  /** Probability that a shopper who agreed to the channel is targeted. */
  base: 0.16,
  /** What an order in the last 180 days adds to it. */
  recentBuyer: 0.28,
  recentDays: 180,
  /** The span over which messages tire. */
  fatigueDays: 30,
} as const;

/**
 * Runs every campaign on one shopper.
 *
 * @param random A uniform stream.
 * @param shopper The shopper.
 * @param purchases The shopper's own days of purchase, in order.
 * @param campaigns The campaigns, in order.
 * @returns The messages, the answers, and the orders they brought.
 */
export function drawContacts(
  random: Random,
  shopper: Shopper,
  purchases: readonly Day[],
  campaigns: readonly Campaign[],
): Contacts {
  const interactions: Interaction[] = [];
  const orders: CampaignOrder[] = [];
  const sentDays: Day[] = [];
  let unsubscribed = false;
  for (const campaign of campaigns) {
    const { channel, sentOn, promotion } = campaign;
    if (channel === "email" && unsubscribed) continue;
    if (!isTargeted(random, shopper, purchases, campaign)) continue;
    const recent = sentDays.filter((day) => day > sentOn - TARGETING.fatigueDays).length;
    const readOn = Math.min(sentOn + wholeBetween(random, 0, 2), LAST_DAY);
    const events = drawEvents(random, shopper, campaign, recent);
    for (const event of events) {
      const day = event === "sent" ? sentOn : readOn;
      interactions.push({ customer: shopper.id, day, channel, event, campaign: campaign.id });
    }
    if (events.includes("clicked")) orders.push(...drawOrder(random, shopper, readOn, promotion));
    unsubscribed ||= events.includes("unsubscribed");
    sentDays.push(sentOn);
  }
  return { interactions, orders, unsubscribed };
}

function isTargeted(
  random: Random,
  shopper: Shopper,
  purchases: readonly Day[],
  { channel, sentOn }: Campaign,
): boolean {
  if (!shopper.consents[channel] || shopper.acquiredOn >= sentOn) return false;
  const isRecent = purchases.some((day) => day < sentOn && day >= sentOn - TARGETING.recentDays);
  return chance(random, TARGETING.base + (isRecent ? TARGETING.recentBuyer : 0));
}

function drawOrder(
  random: Random,
  shopper: Shopper,
  clickedOn: Day,
  promotion: Promotion | undefined,
): CampaignOrder[] {
  const day = clickedOn + wholeBetween(random, 0, 6);
  const buys = chance(random, TEMPERAMENTS[shopper.temperament].orderAfterClick);
  return buys && day <= Math.min(shopper.dropoutDay, LAST_DAY) ? [{ day, promotion }] : [];
}
