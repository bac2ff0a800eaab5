/** The customer accounts of the distributor and what drives them. */
import { chance, chooseKey, shares, wholeBetween } from "../choice.ts";
import { type Day, DAYS_PER_YEAR, FIRST_DAY, LAST_DAY, parseDay } from "../day.ts";
import { beta, exponential, gamma } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Company } from "./companies.ts";
import { estimate } from "./potential.ts";

/** How much of its needs an account buys here. */
export type Wallet = "fidele" | "partage" | "opportuniste";

/** Where an account is going. */
export type Trend = "hausse" | "stable" | "baisse";

/** The way to an account that works best. */
export type PreferredChannel = "visite" | "e-mail" | "offre en ligne" | "démo en ligne";

/** A company that has just become a customer, or always was. */
export interface Newcomer {
  /** Who it is. */
  readonly company: Company;
  /** The true potential, in euros a year. */
  readonly potential: number;
  /** The day it became a customer. */
  readonly createdOn: Day;
}

/** A customer account. */
export interface Account extends Newcomer {
  /** Its identifier, `C00001`; numbered by creation. */
  readonly id: string;
  /** What the rep believes the potential to be, in euros a year, if anything. */
  readonly estimatedPotential: number | undefined;
  /** The class of the share below. */
  readonly wallet: Wallet;
  /** The share of the potential bought here, before visits. */
  readonly walletShare: number;
  /** Where its order rate is going. */
  readonly trend: Trend;
  /** Orders a year while active, before seasons, visits, events and trend. */
  readonly ratePerYear: number;
  /** The mean value of an order, in euros. */
  readonly meanOrder: number;
  /** Risk of leaving for good, per year. */
  readonly hazardPerYear: number;
  /** The last day as a customer; it may lie after the history. */
  readonly dropoutDay: Day;
  /** Visits a year, as the rep is used to. */
  readonly visitsPerYear: number;
  /** The way to it that works best. */
  readonly preferredChannel: PreferredChannel;
  /** Why it buys here. */
  readonly motive: string;
  /** The discount on catalogue prices, in whole percent. */
  readonly discountPercent: number;
  /** The year-end rebate, in tenths of a percent. */
  readonly rebatePerMille: number;
}

/** The shares bought here: beta laws. */
export const WALLETS: Readonly<Record<Wallet, { share: number; alpha: number; beta: number }>> = {
  fidele: { share: 0.35, alpha: 20, beta: 22 },
  partage: { share: 0.4, alpha: 8, beta: 24 },
  opportuniste: { share: 0.25, alpha: 4, beta: 56 },
};

/** What a year multiplies the order rate by, and how many accounts are concerned. */
export const TRENDS: Readonly<Record<Trend, { share: number; yearly: number }>> = {
  hausse: { share: 0.2, yearly: 1.2 },
  stable: { share: 0.6, yearly: 1 },
  baisse: { share: 0.2, yearly: 0.75 },
};

/** Orders a year: gamma, whose mean grows with the expected revenue to the power `elasticity`. */
export const ORDER_RATE = { shape: 4, atTenThousand: 6.8, elasticity: 0.45, highest: 90 } as const;

/** Risk of leaving, per year: gamma, counted from the start of the history or from creation. */
export const HAZARD = { shape: 1.5, mean: 0.07 } as const;

/** Visits a year: gamma; the mean hardly depends on potential, which leaves room for a plan. */
export const VISITS = { shape: 2, base: 1.6, perLog10: 1 } as const;

const ESTIMATED_SHARE = 0.7;
const OLDEST_DAY = parseDay("2004-01-05");
const MOTIVES = { "Offre": 26, "Visite": 16, "Proximité": 20, "Prix": 22, "Délai": 10, "": 12 };
const CHANNELS: Readonly<Record<PreferredChannel, number>> = {
  "visite": 40,
  "e-mail": 25,
  "offre en ligne": 20,
  "démo en ligne": 15,
};

/**
 * Draws the day an old customer was created; a few came during the history without being prospects.
 *
 * @param random A uniform stream.
 * @returns The day.
 */
export function drawOldCreation(random: Random): Day {
  return chance(random, 0.95)
    ? wholeBetween(random, OLDEST_DAY, FIRST_DAY - 1)
    : wholeBetween(random, FIRST_DAY, LAST_DAY - 30);
}

/**
 * Draws the drives of the accounts.
 *
 * @param random A uniform stream.
 * @param newcomers The companies, in any order.
 * @returns The accounts, by day of creation.
 */
export function makeAccounts(random: Random, newcomers: readonly Newcomer[]): Account[] {
  return newcomers
    .toSorted((first, second) => first.createdOn - second.createdOn)
    .map((newcomer, index) => drawAccount(random, newcomer, index));
}

function drawAccount(random: Random, newcomer: Newcomer, index: number): Account {
  const { potential, createdOn } = newcomer;
  const wallet = chooseKey(random, shares(WALLETS));
  const walletShare = beta(random, WALLETS[wallet].alpha, WALLETS[wallet].beta);
  const revenue = potential * walletShare;
  const ratePerYear = drawOrderRate(random, revenue);
  const hazardPerYear = gamma(random, HAZARD.shape, HAZARD.mean);
  const lifetimeDays = exponential(random, hazardPerYear) * DAYS_PER_YEAR;
  const motive = chooseKey(random, MOTIVES);
  const size = Math.log10(potential / 1000);
  return {
    ...newcomer,
    id: `C${String(index + 1).padStart(5, "0")}`,
    estimatedPotential: chance(random, ESTIMATED_SHARE) ? estimate(random, potential) : undefined,
    wallet,
    walletShare,
    trend: chooseKey(random, shares(TRENDS)),
    ratePerYear,
    meanOrder: revenue / ratePerYear,
    hazardPerYear,
    // A very long life must still be a date that can be written.
    dropoutDay: Math.max(createdOn, FIRST_DAY) + Math.ceil(Math.min(lifetimeDays, LAST_DAY)),
    visitsPerYear: gamma(random, VISITS.shape, VISITS.base + VISITS.perLog10 * Math.max(size, 0)),
    preferredChannel: chooseKey(random, CHANNELS),
    motive,
    discountPercent: Math.max(
      0,
      Math.round(3 + 4 * size + (motive === "Prix" ? 8 : 0) + wholeBetween(random, -3, 3)),
    ),
    rebatePerMille: potential > 50_000 ? 5 * wholeBetween(random, 1, 8) : 0,
  };
}

function drawOrderRate(random: Random, revenue: number): number {
  const mean = ORDER_RATE.atTenThousand * (revenue / 10_000) ** ORDER_RATE.elasticity;
  return Math.min(gamma(random, ORDER_RATE.shape, mean), ORDER_RATE.highest);
}
