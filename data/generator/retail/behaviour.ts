/** What drives a shopper, hidden from the files an analyst reads and kept in `truth/`. */
import { chooseKey, shares } from "../choice.ts";
import { type Day, DAYS_PER_YEAR, LAST_DAY } from "../day.ts";
import { exponential, gamma, logNormal } from "../distributions.ts";
import type { Random } from "../stream.ts";
import { type Temperament, TEMPERAMENTS } from "./temperament.ts";

/** How a shopper buys over time. */
export type ShopperType = "loyal" | "occasional" | "bargain_hunter" | "big_ticket" | "lapsed";

/** The parameters of a gamma distribution. */
export interface Gamma {
  /** The shape; the coefficient of variation is 1/√shape. */
  readonly shape: number;
  /** The mean. */
  readonly mean: number;
}

/** The parameters of a type. */
export interface TypeParameters {
  /** The share of shoppers of this type. */
  readonly share: number;
  /** Orders a year while active. */
  readonly rate: Gamma;
  /** Risk of leaving for good, per year. */
  readonly hazard: Gamma;
  /** The median price a shopper has in mind, in euros. */
  readonly medianPrice: number;
  /** Attraction of promotions, 0 to 1. */
  readonly promotionSensitivity: number;
}

/** The types and their parameters. */
export const TYPES: Readonly<Record<ShopperType, TypeParameters>> = {
  loyal: {
    share: 0.18,
    rate: { shape: 4, mean: 7 },
    hazard: { shape: 2, mean: 0.08 },
    medianPrice: 26,
    promotionSensitivity: 0.25,
  },
  occasional: {
    share: 0.36,
    rate: { shape: 2, mean: 2.1 },
    hazard: { shape: 2, mean: 0.3 },
    medianPrice: 28,
    promotionSensitivity: 0.35,
  },
  bargain_hunter: {
    share: 0.2,
    rate: { shape: 2, mean: 3 },
    hazard: { shape: 2, mean: 0.35 },
    medianPrice: 15,
    promotionSensitivity: 0.9,
  },
  big_ticket: {
    share: 0.08,
    rate: { shape: 3, mean: 1.6 },
    hazard: { shape: 2, mean: 0.2 },
    medianPrice: 120,
    promotionSensitivity: 0.2,
  },
  lapsed: {
    share: 0.18,
    rate: { shape: 2, mean: 4 },
    hazard: { shape: 2, mean: 2 },
    medianPrice: 26,
    promotionSensitivity: 0.4,
  },
};

/** The spread of the price in mind around the median of the type: σ of its logarithm. */
export const PRICE_SIGMA = 0.35;

/** The hidden drives of one shopper. */
export interface Behaviour {
  /** How the shopper buys over time. */
  readonly type: ShopperType;
  /** How the shopper decides. */
  readonly temperament: Temperament;
  /** Orders a year while active, seasons and promotions aside. */
  readonly ratePerYear: number;
  /** Risk of leaving for good, per year. */
  readonly hazardPerYear: number;
  /** The last day as a customer; it may lie after the history. */
  readonly dropoutDay: Day;
  /** The price in mind, in euros. */
  readonly price: number;
}

/**
 * Draws the drives of one shopper: Pareto/NBD within the type.
 *
 * @param random A uniform stream.
 * @param acquiredOn The day of acquisition, when the risk of leaving begins.
 * @returns The drives.
 */
export function drawBehaviour(random: Random, acquiredOn: Day): Behaviour {
  const type = chooseKey(random, shares(TYPES));
  const temperament = chooseKey(random, shares(TEMPERAMENTS));
  const { rate, hazard, medianPrice } = TYPES[type];
  const hazardPerYear = gamma(random, hazard.shape, hazard.mean);
  const lifetimeDays = exponential(random, hazardPerYear) * DAYS_PER_YEAR;
  return {
    type,
    temperament,
    ratePerYear: gamma(random, rate.shape, rate.mean),
    hazardPerYear,
    // A very long life must still be a date that can be written.
    dropoutDay: acquiredOn + Math.ceil(Math.min(lifetimeDays, LAST_DAY)),
    price: logNormal(random, medianPrice, PRICE_SIGMA),
  };
}
