/** Three years of the retailer, from the seed to every order. */
import type { Day } from "../day.ts";
import { stream } from "../stream.ts";
import { type Campaign, makeCampaigns } from "./campaigns.ts";
import { type Contacts, drawContacts } from "./contacts.ts";
import { drawTraces, type Interaction } from "./interactions.ts";
import { makeOrders, type Order } from "./orders.ts";
import { makeProducts, type Product } from "./products.ts";
import { makePromotions, type Promotion } from "./promotions.ts";
import { purchaseDays, purchaseIntensity } from "./purchases.ts";
import { drawReturn } from "./returns.ts";
import { makeShoppers, type Shopper } from "./shoppers.ts";

/** Everything that happened at the retailer. */
export interface RetailHistory {
  /** The catalogue. */
  readonly products: readonly Product[];
  /** The promotions, by day. */
  readonly promotions: readonly Promotion[];
  /** The campaigns, by day. */
  readonly campaigns: readonly Campaign[];
  /** The customers, by day of acquisition. */
  readonly shoppers: readonly Shopper[];
  /** The days on which each shopper bought unprompted, one list per shopper. */
  readonly purchases: readonly (readonly Day[])[];
  /** The shoppers who asked for no more e-mail. */
  readonly unsubscribed: ReadonlySet<Shopper>;
  /** What customers did outside the till, in no particular order. */
  readonly interactions: readonly Interaction[];
  /** Orders and returns, by day. */
  readonly orders: readonly Order[];
}

/**
 * Plays the three years.
 *
 * @param seed The seed; the same seed gives the same history.
 * @returns What happened.
 */
export function playRetail(seed: number): RetailHistory {
  const open = (name: string) => stream(seed, `retail/${name}`);
  const products = makeProducts(open("products"));
  const promotions = makePromotions();
  const campaigns = makeCampaigns(promotions);
  const shoppers = makeShoppers(open("shoppers"));
  const process = purchaseIntensity(promotions);
  const purchasing = open("purchases"), contacting = open("contacts"), tracing = open("traces");
  const purchases = shoppers.map((shopper) => purchaseDays(purchasing, shopper, process));
  const contacts = shoppers.map((shopper, index) =>
    drawContacts(contacting, shopper, purchases[index], campaigns)
  );
  const traces = shoppers.flatMap((shopper) => drawTraces(tracing, shopper));
  const filling = open("baskets"), returning = open("returns");
  const orders = shoppers.flatMap((shopper, index) =>
    makeOrders(filling, shopper, purchases[index], contacts[index].orders, { products, promotions })
  );
  const returns = orders.flatMap((order) => drawReturn(returning, order));
  return {
    products,
    promotions,
    campaigns,
    shoppers,
    purchases,
    unsubscribed: new Set(shoppers.filter((_, index) => contacts[index].unsubscribed)),
    interactions: [...contacts.flatMap((contact: Contacts) => contact.interactions), ...traces],
    // A stable sort: orders of one day stay in customer order, returns after purchases.
    orders: [...orders, ...returns].sort((first, second) => first.day - second.day),
  };
}
