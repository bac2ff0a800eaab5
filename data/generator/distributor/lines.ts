/** What the distributor's customers put in an order. */
import { chance, chooseWeighted } from "../choice.ts";
import { type Day, LAST_DAY, yearOf } from "../day.ts";
import { gamma, poisson } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Account } from "./accounts.ts";
import { BUNDLES } from "./catalogue.ts";
import { SECTORS } from "./sectors.ts";
import type { Product } from "./products.ts";

/** One line of an order; money in cents before tax, credit notes negative. */
export interface Line {
  /** What is ordered. */
  readonly product: Product;
  /** How many. */
  readonly quantity: number;
  /** Price of one, discount taken off. */
  readonly unitPrice: number;
  /** Quantity × unit price. */
  readonly amount: number;
  /** Amount less what the goods cost. */
  readonly margin: number;
}

/** The mean number of lines beyond the first. */
export const EXTRA_LINES = 0.75;

/** Catalogue prices rise by this each year. */
const YEARLY_PRICE_RISE = 1.025;

/** How much less likely a product is when one unit exceeds what the line should come to. */
const TOO_DEAR = 0.03;

/**
 * Draws the lines of one order, worth about a given value.
 *
 * @param random A uniform stream.
 * @param account Who orders.
 * @param day When.
 * @param value What the order should come to, in euros.
 * @param products The catalogue.
 * @returns The lines, a product at most once.
 */
export function drawLines(
  random: Random,
  account: Account,
  day: Day,
  value: number,
  products: readonly Product[],
): Line[] {
  const count = 1 + poisson(random, EXTRA_LINES);
  const chosen = new Set<Product>();
  const weights = products.map((product) => attraction(account, product, day, value / count));
  while (chosen.size < count) {
    const product = chooseWeighted(random, products, weights);
    weights[products.indexOf(product)] = 0;
    chosen.add(product);
    for (const companion of drawCompanions(random, product, products, day)) chosen.add(companion);
  }
  const parts = Array.from(chosen, () => gamma(random, 2, 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return Array.from(
    chosen,
    (product, index) => makeLine(product, account, day, value * parts[index] / whole),
  );
}

function attraction(account: Account, product: Product, day: Day, lineValue: number): number {
  if (product.createdOn > day) return 0;
  const need = SECTORS[account.company.sector].families[product.family] ?? 1;
  return product.popularity * need * (product.price > 100 * lineValue ? TOO_DEAR : 1);
}

function drawCompanions(
  random: Random,
  product: Product,
  products: readonly Product[],
  day: Day,
): Product[] {
  return BUNDLES
    .filter(([first, , probability]) => first === product.name && chance(random, probability))
    .flatMap(([, second]) => products.filter(({ name }) => name === second))
    .filter(({ createdOn }) => createdOn <= day);
}

function makeLine(product: Product, account: Account, day: Day, value: number): Line {
  const past = YEARLY_PRICE_RISE ** (yearOf(LAST_DAY) - yearOf(day));
  const unitPrice = Math.round(product.price / past * (100 - account.discountPercent) / 100);
  const quantity = Math.max(1, Math.round(100 * value / unitPrice));
  const amount = quantity * unitPrice;
  const margin = amount - quantity * Math.round(product.cost / past);
  return { product, quantity, unitPrice, amount, margin };
}
