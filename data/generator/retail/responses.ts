/** How a shopper answers one message: opened, clicked, unsubscribed. */
import { chance } from "../choice.ts";
import { logistic } from "../distributions.ts";
import type { Random } from "../stream.ts";
import { TYPES } from "./behaviour.ts";
import type { Campaign } from "./campaigns.ts";
import type { Shopper } from "./shoppers.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/** What can happen to a message. */
export type MessageEvent = "sent" | "opened" | "clicked" | "unsubscribed";

/** The law of response: effects on the log-odds, added to those of the temperament. */
export const RESPONSE = {
  /** Base log-odds of opening an e-mail. */
  open: -0.7,
  /** Base log-odds of clicking in an opened e-mail or in a text message. */
  click: -1.6,
  /** Per message received in the 30 days before. */
  fatigue: -0.35,
  /** For a promotion, times the promotion sensitivity of the type. */
  promotion: 1.2,
  /** For a shopper who has left. */
  left: -1.6,
  /** Probability of unsubscribing once opened, times one plus the messages of those 30 days. */
  unsubscribe: 0.012,
} as const;

/**
 * Draws what happens to one message.
 *
 * @param random A uniform stream.
 * @param shopper Who receives it.
 * @param campaign What is sent.
 * @param recentMessages The messages received in the 30 days before.
 * @returns The events in order, `sent` first.
 */
export function drawEvents(
  random: Random,
  shopper: Shopper,
  campaign: Campaign,
  recentMessages: number,
): MessageEvent[] {
  const { openEffect, clickEffect } = TEMPERAMENTS[shopper.temperament];
  const common = commonEffects(shopper, campaign, recentMessages);
  const events: MessageEvent[] = ["sent"];
  if (campaign.channel === "email") {
    if (!chance(random, logistic(RESPONSE.open + openEffect + common))) return events;
    events.push("opened");
    const isFedUp = chance(random, RESPONSE.unsubscribe * (1 + recentMessages));
    if (isFedUp) return [...events, "unsubscribed"];
  }
  const clicks = chance(random, logistic(RESPONSE.click + clickEffect + common));
  return clicks ? [...events, "clicked"] : events;
}

function commonEffects(shopper: Shopper, campaign: Campaign, recentMessages: number): number {
  const sensitivity = TYPES[shopper.type].promotionSensitivity;
  return RESPONSE.fatigue * recentMessages +
    (campaign.theme === "promotion" ? RESPONSE.promotion * sensitivity : 0) +
    (shopper.dropoutDay < campaign.sentOn ? RESPONSE.left : 0);
}
