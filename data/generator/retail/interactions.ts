/** The traces shoppers leave outside the till: messages, visits to the site, social networks. */
import { arrivals } from "../arrivals.ts";
import { type Day, FIRST_DAY, formatIsoDay, LAST_DAY } from "../day.ts";
import type { Row } from "../csv.ts";
import type { Random } from "../stream.ts";
import type { MessageEvent } from "./responses.ts";
import type { Shopper } from "./shoppers.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/** One trace. */
export interface Interaction {
  /** The identifier of the customer. */
  readonly customer: string;
  /** When. */
  readonly day: Day;
  /** Where. */
  readonly channel: "email" | "sms" | "web" | "social";
  /** What happened. */
  readonly event: MessageEvent | "visit" | "like" | "share";
  /** The campaign, or an empty text. */
  readonly campaign: string;
}

/** Visits to the site that leave a trace, per order of the shopper on the web or in the app. */
export const VISITS_PER_ORDER = 0.9;

/** Likes and shares a year, by temperament. */
export const SOCIAL_PER_YEAR = {
  prudent: { like: 0.1, share: 0.02 },
  decouvreur: { like: 0.9, share: 0.35 },
  fonceur: { like: 0.6, share: 0.15 },
  zen: { like: 0.05, share: 0.01 },
} as const;

/**
 * Draws the traces a shopper leaves unprompted, from acquisition until leaving.
 *
 * @param random A uniform stream.
 * @param shopper The shopper.
 * @returns The traces, in no particular order.
 */
export function drawTraces(random: Random, shopper: Shopper): Interaction[] {
  const { store } = TEMPERAMENTS[shopper.temperament].channels;
  const { like, share } = SOCIAL_PER_YEAR[shopper.temperament];
  const visits = VISITS_PER_ORDER * (1 - store) * shopper.ratePerYear;
  const trace = (channel: Interaction["channel"], event: Interaction["event"], rate: number) =>
    drawDays(random, shopper, rate)
      .map((day) => ({ customer: shopper.id, day, channel, event, campaign: "" }));
  return [
    ...trace("web", "visit", visits),
    ...trace("social", "like", like),
    ...trace("social", "share", share),
  ];
}

/**
 * Lays out `interactions.csv`, by day then customer.
 *
 * @param interactions The traces; those of one customer and one day in the order they happened.
 * @returns The rows, header first.
 */
export function interactionRows(interactions: readonly Interaction[]): Row[] {
  const rows = interactions
    .toSorted((first, second) =>
      first.day - second.day ||
      (first.customer < second.customer ? -1 : +(first.customer > second.customer))
    )
    .map(({ customer, day, channel, event, campaign }) => [
      customer,
      formatIsoDay(day),
      channel,
      event,
      campaign,
    ]);
  return [["customer_id", "date", "channel", "event", "campaign_id"], ...rows];
}

function drawDays(random: Random, shopper: Shopper, ratePerYear: number): Day[] {
  return arrivals(random, {
    from: Math.max(shopper.acquiredOn, FIRST_DAY),
    to: Math.min(shopper.dropoutDay, LAST_DAY),
    ratePerYear,
    intensity: () => 1,
    peak: 1,
  });
}
