/** The orders of the retailer and their lines. */
import { chance, chooseKey } from "../choice.ts";
import { type Day, formatIsoDay } from "../day.ts";
import { decimalPoint } from "../money.ts";
import type { Row } from "../csv.ts";
import type { Random } from "../stream.ts";
import { fillBasket } from "./baskets.ts";
import { TYPES } from "./behaviour.ts";
import type { CampaignOrder } from "./contacts.ts";
import { priceOn, type Product } from "./products.ts";
import { type Promotion, promotionOn } from "./promotions.ts";
import { isStoreClosed } from "./purchases.ts";
import type { Shopper } from "./shoppers.ts";
import { type OrderChannel, TEMPERAMENTS } from "./temperament.ts";

/** One line of an order; money in cents, returns negative. */
export interface Line {
  /** What is bought. */
  readonly product: Product;
  /** How many. */
  readonly quantity: number;
  /** The list price of one on that day. */
  readonly unitPrice: number;
  /** Quantity × unit price, less the promotion. */
  readonly amount: number;
  /** Amount less what the goods cost. */
  readonly margin: number;
}

/** An order, or a return. */
export interface Order {
  /** When. */
  readonly day: Day;
  /** Who buys. */
  readonly shopper: Shopper;
  /** Where. */
  readonly channel: OrderChannel;
  /** The promotion used, if any. */
  readonly promotion: Promotion | undefined;
  /** What is bought; at least one line. */
  readonly lines: readonly Line[];
}

/** The header of `orders.csv`. */
export const ORDER_HEADER: Row = [
  "order_id",
  "order_date",
  "customer_id",
  "product_id",
  "quantity",
  "unit_price",
  "amount",
  "margin",
  "promotion_id",
  "channel",
];

/** The shop: what it sells and when it discounts. */
export interface Shop {
  /** The catalogue. */
  readonly products: readonly Product[];
  /** The promotions, by day. */
  readonly promotions: readonly Promotion[];
}

/**
 * Makes the orders of one shopper.
 *
 * @param random A uniform stream.
 * @param shopper The shopper.
 * @param days The days of purchase of the shopper's own accord.
 * @param campaignOrders The purchases that campaigns brought.
 * @param shop The shop.
 * @returns The orders, by day.
 */
export function makeOrders(
  random: Random,
  shopper: Shopper,
  days: readonly Day[],
  campaignOrders: readonly CampaignOrder[],
  { products, promotions }: Shop,
): Order[] {
  const { promotionSensitivity } = TYPES[shopper.type];
  const bought = new Set<Product>();
  const own = days.map((day) => ({ day, willing: promotionSensitivity }));
  const brought = campaignOrders.map(({ day, promotion }) => ({ day, willing: promotion ? 1 : 0 }));
  return [...own, ...brought]
    .sort((first, second) => first.day - second.day)
    .map(({ day, willing }) => {
      const channel = drawChannel(random, shopper, day);
      const offer = promotionOn(promotions, day);
      const promotion = offer && applies(offer, channel) && chance(random, willing)
        ? offer
        : undefined;
      const lines = fillBasket(random, shopper, day, products, bought)
        .map(({ product, quantity }) => makeLine(product, quantity, day, promotion));
      return { day, shopper, channel, promotion, lines };
    });
}

/**
 * Lays out one order.
 *
 * @param order The order.
 * @param id Its identifier, `R00001`.
 * @returns One row per line.
 */
export function orderRows(order: Order, id: string): Row[] {
  return order.lines.map((line) => [
    id,
    formatIsoDay(order.day),
    order.shopper.id,
    line.product.id,
    String(line.quantity),
    decimalPoint(line.unitPrice),
    decimalPoint(line.amount),
    decimalPoint(line.margin),
    order.promotion?.id ?? "",
    order.channel,
  ]);
}

function drawChannel(random: Random, shopper: Shopper, day: Day): OrderChannel {
  const { channels } = TEMPERAMENTS[shopper.temperament];
  return chooseKey(random, isStoreClosed(day) ? { ...channels, store: 0 } : channels);
}

function applies({ channel }: Promotion, where: OrderChannel): boolean {
  return channel === "all" || (channel === "store") === (where === "store");
}

function makeLine(
  product: Product,
  quantity: number,
  day: Day,
  promotion: Promotion | undefined,
): Line {
  const unitPrice = priceOn(product, day);
  const amount = Math.round(quantity * unitPrice * (100 - (promotion?.percent ?? 0)) / 100);
  return { product, quantity, unitPrice, amount, margin: amount - quantity * product.cost };
}
