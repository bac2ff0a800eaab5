/** The orders and credit notes of the distributor. */
import { arrivals } from "../arrivals.ts";
import { chance, chooseKey, wholeBetween } from "../choice.ts";
import { type Day, DAYS_PER_YEAR, FIRST_DAY, LAST_DAY, yearOf } from "../day.ts";
import { gamma } from "../distributions.ts";
import type { Random } from "../stream.ts";
import { type Account, TRENDS } from "./accounts.ts";
import { drawLines, type Line } from "./lines.ts";
import { isClosed } from "./opening.ts";
import type { Product } from "./products.ts";
import { eventEffect, hasOnlineShop, ONLINE_SHOP } from "./territory.ts";

/** An order or, with negative lines, a credit note. */
export interface Order {
  /** Who orders. */
  readonly account: Account;
  /** When. */
  readonly day: Day;
  /** How the order came in. */
  readonly channel: "Téléphone" | "Commercial" | "E-mail" | "E-commerce";
  /** What is ordered; at least one line. */
  readonly lines: readonly Line[];
}

/** What multiplies the rate of one account over time. */
export interface Rhythm {
  /** One weight per day of the history, mean 1. */
  readonly season: Float64Array;
  /** The effect of the visits of a year. */
  readonly visits: (year: number) => number;
}

/** The value of an order around the mean of its account: the shape of a gamma (gamma-gamma). */
export const ORDER_VALUE_SHAPE = 3;

/** Credit notes: the probability that a line comes back, and when. */
export const CREDIT = { probability: 0.025, soonestDays: 5, latestDays: 40 } as const;

const MIDDLE_DAY = (FIRST_DAY + LAST_DAY) / 2;
const CHANNELS = { "Téléphone": 40, "Commercial": 35, "E-mail": 25 } as const;

/**
 * Draws the orders of one account.
 *
 * @param random A uniform stream.
 * @param account The account.
 * @param rhythm What multiplies its rate.
 * @param products The catalogue.
 * @returns The orders, by day.
 */
export function makeOrders(
  random: Random,
  account: Account,
  rhythm: Rhythm,
  products: readonly Product[],
): Order[] {
  const from = Math.max(account.createdOn, FIRST_DAY);
  const to = Math.min(account.dropoutDay, LAST_DAY);
  const intensity = intensityOf(account, rhythm);
  let peak = 0;
  for (let day = from; day <= to; day++) peak = Math.max(peak, intensity(day));
  const days = arrivals(random, { from, to, ratePerYear: account.ratePerYear, intensity, peak });
  return days.map((day) => ({
    account,
    day,
    channel: drawChannel(random, account, day),
    lines: drawLines(
      random,
      account,
      day,
      gamma(random, ORDER_VALUE_SHAPE, account.meanOrder),
      products,
    ),
  }));
}

/**
 * Draws the credit note of an order: each line comes back with the same probability.
 *
 * @param random A uniform stream.
 * @param order The order.
 * @returns The credit note, or nothing.
 */
export function drawCredit(random: Random, order: Order): Order[] {
  const lines = order.lines.filter(() => chance(random, CREDIT.probability)).map(reversed);
  let day = order.day + wholeBetween(random, CREDIT.soonestDays, CREDIT.latestDays);
  while (isClosed(day)) day++;
  return lines.length > 0 && day <= LAST_DAY ? [{ ...order, day, lines }] : [];
}

/** The intensity of a day: season × trend × visits × events. */
function intensityOf(account: Account, { season, visits }: Rhythm): (day: Day) => number {
  const { yearly } = TRENDS[account.trend];
  return (day) =>
    season[day - FIRST_DAY] *
    yearly ** ((day - MIDDLE_DAY) / DAYS_PER_YEAR) *
    visits(yearOf(day)) *
    eventEffect(account.company.region, day);
}

function drawChannel(random: Random, { company }: Account, day: Day): Order["channel"] {
  const isOnline = hasOnlineShop(company.region, day) && chance(random, ONLINE_SHOP.share);
  return isOnline ? "E-commerce" : chooseKey(random, CHANNELS);
}

function reversed(line: Line): Line {
  return {
    ...line,
    quantity: -line.quantity,
    amount: -line.amount,
    margin: -line.margin,
  };
}
