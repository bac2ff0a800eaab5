/** The customers of the retailer: a person, hidden drives, and how they were acquired. */
import { chance, chooseKey, wholeBetween } from "../choice.ts";
import { type Day, FIRST_DAY, LAST_DAY, parseDay } from "../day.ts";
import { gamma } from "../distributions.ts";
import { cents } from "../money.ts";
import type { Random } from "../stream.ts";
import { type Behaviour, drawBehaviour, type ShopperType } from "./behaviour.ts";
import { CATALOGUE, type Category } from "./catalogue.ts";
import { drawPerson, type Person, TASTES } from "./people.ts";

/** Permission to use each channel, as given at the start. */
export interface Consents {
  /** May be written to by e-mail. */
  readonly email: boolean;
  /** May be sent text messages. */
  readonly sms: boolean;
  /** May be written to by post. */
  readonly post: boolean;
  /** May be called. */
  readonly phone: boolean;
}

/** A customer of the retailer. */
export interface Shopper extends Person, Behaviour {
  /** The identifier, `C00001`; numbered by acquisition. */
  readonly id: string;
  /** The day of the first purchase. */
  readonly acquiredOn: Day;
  /** What brought the shopper. */
  readonly acquisitionChannel: string;
  /** What the acquisition cost, in cents. */
  readonly acquisitionCost: number;
  /** What the shopper agreed to at the start. */
  readonly consents: Consents;
  /** What the shopper said matters most, or an empty text. */
  readonly motivation: string;
  /** Attraction of each shelf. */
  readonly tastes: Readonly<Record<Category, number>>;
}

/** The number of customers. */
export const SHOPPER_COUNT = 2000;

/** The share acquired during the eighteen months before the history. */
const EARLIER_SHARE = 0.45;
const EARLIEST_DAY = parseDay("2021-07-01");

/** The mean cost of acquiring a customer, in euros. */
export const ACQUISITION_COST: Readonly<Record<string, number>> = {
  store: 2,
  search_ads: 14,
  social_ads: 11,
  referral: 6,
  marketplace: 22,
};

const CHANNEL_ODDS = {
  store: 4,
  search_ads: 2.2,
  social_ads: 1.6,
  referral: 1.4,
  marketplace: 0.8,
};
const BARGAIN_CHANNEL_ODDS = { ...CHANNEL_ODDS, store: 2, referral: 0.5, marketplace: 4 };

const MOTIVATION_ODDS: Readonly<Record<ShopperType, Record<string, number>>> = {
  loyal: { quality: 5, convenience: 3, novelty: 1.5, price: 0.5 },
  occasional: { quality: 2.5, convenience: 3, novelty: 2, price: 2.5 },
  bargain_hunter: { quality: 1, convenience: 1, novelty: 1, price: 7 },
  big_ticket: { quality: 7, convenience: 1, novelty: 1.5, price: 0.5 },
  lapsed: { quality: 2, convenience: 2.5, novelty: 2.5, price: 3 },
};

/** The smaller, the more each shopper sticks to a few shelves: shape of the gamma tastes. */
const TASTE_SHAPE = 0.7;

/**
 * Draws the customers.
 *
 * @param random A uniform stream.
 * @returns The customers, by day of acquisition.
 */
export function makeShoppers(random: Random): Shopper[] {
  return drawAcquisitionDays(random).map((acquiredOn, index) => {
    const person = drawPerson(random);
    const behaviour = drawBehaviour(random, acquiredOn);
    const acquisitionChannel = chooseKey(
      random,
      behaviour.type === "bargain_hunter" ? BARGAIN_CHANNEL_ODDS : CHANNEL_ODDS,
    );
    return {
      ...person,
      ...behaviour,
      id: `C${String(index + 1).padStart(5, "0")}`,
      acquiredOn,
      acquisitionChannel,
      acquisitionCost: cents(gamma(random, 8, ACQUISITION_COST[acquisitionChannel])),
      consents: drawConsents(random),
      motivation: drawMotivation(random, behaviour),
      tastes: drawTastes(random, person),
    };
  });
}

function drawAcquisitionDays(random: Random): Day[] {
  const days = Array.from(
    { length: SHOPPER_COUNT },
    () =>
      chance(random, EARLIER_SHARE)
        ? wholeBetween(random, EARLIEST_DAY, FIRST_DAY - 1)
        : wholeBetween(random, FIRST_DAY, LAST_DAY - 7),
  );
  return days.sort((first, second) => first - second);
}

function drawConsents(random: Random): Consents {
  return {
    email: chance(random, 0.68),
    sms: chance(random, 0.35),
    post: chance(random, 0.55),
    phone: chance(random, 0.2),
  };
}

function drawMotivation(random: Random, { type, temperament }: Behaviour): string {
  if (!chance(random, 0.6)) return "";
  const odds = MOTIVATION_ODDS[type];
  return chooseKey(
    random,
    temperament === "decouvreur" ? { ...odds, novelty: odds.novelty * 4 } : odds,
  );
}

function drawTastes(random: Random, { lifestyle }: Person): Record<Category, number> {
  const categories = Object.keys(CATALOGUE) as Category[];
  return Object.fromEntries(
    categories.map((
      category,
    ) => [category, gamma(random, TASTE_SHAPE, TASTES[lifestyle][category] ?? 1)]),
  ) as Record<Category, number>;
}
