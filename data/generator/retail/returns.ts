/** Goods sent back. */
import { chance, wholeBetween } from "../choice.ts";
import { LAST_DAY } from "../day.ts";
import type { Random } from "../stream.ts";
import type { Line, Order } from "./orders.ts";
import { isStoreClosed } from "./purchases.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/** Days between a purchase and its return. */
export const RETURN_DAYS = { soonest: 3, latest: 30 } as const;

/**
 * Draws what comes back of an order: each line with the probability of the shopper's temperament,
 * all in one parcel, as an order of its own with negative quantities and amounts.
 *
 * @param random A uniform stream.
 * @param order An order.
 * @returns The return, or nothing when all is kept or the parcel would arrive after the history.
 */
export function drawReturn(random: Random, order: Order): Order[] {
  const { returnProbability } = TEMPERAMENTS[order.shopper.temperament];
  const lines = order.lines.filter(() => chance(random, returnProbability)).map(reversed);
  let day = order.day + wholeBetween(random, RETURN_DAYS.soonest, RETURN_DAYS.latest);
  while (order.channel === "store" && isStoreClosed(day)) day++;
  return lines.length > 0 && day <= LAST_DAY ? [{ ...order, day, lines }] : [];
}

function reversed(line: Line): Line {
  return {
    ...line,
    quantity: -line.quantity,
    amount: -line.amount,
    margin: -line.margin,
  };
}
