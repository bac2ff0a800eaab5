/** What goes into a basket. */
import { chance, chooseWeighted } from "../choice.ts";
import type { Day } from "../day.ts";
import { poisson } from "../distributions.ts";
import type { Random } from "../stream.ts";
import { BUNDLES, type Category } from "./catalogue.ts";
import type { Product } from "./products.ts";
import type { Shopper } from "./shoppers.ts";
import { TEMPERAMENTS } from "./temperament.ts";

/** A product and how many of it. */
export interface BasketLine {
  /** The product. */
  readonly product: Product;
  /** How many of it. */
  readonly quantity: number;
}

/** How far from the price in mind a shopper looks: σ of the logarithm of the price. */
export const PRICE_TOLERANCE = 0.8;

/** How long a product is new. */
export const NOVELTY_DAYS = 120;

/** Products used up, of which several are bought at once. */
const CONSUMED: ReadonlySet<Category> = new Set(["coffee", "tea", "candles"]);
const CONSUMED_MAX_PRICE = 2500;
const MEAN_EXTRA_UNITS = 0.5;

/**
 * Fills one basket.
 *
 * @param random A uniform stream.
 * @param shopper The shopper.
 * @param day The day of purchase.
 * @param products The catalogue.
 * @param bought Products bought before; the new ones are added to it.
 * @returns The lines, a product at most once.
 */
export function fillBasket(
  random: Random,
  shopper: Shopper,
  day: Day,
  products: readonly Product[],
  bought: Set<Product>,
): BasketLine[] {
  const chosen = new Set<Product>();
  const size = 1 + poisson(random, TEMPERAMENTS[shopper.temperament].extraLines);
  const weights = products.map((product) => attraction(shopper, product, day, bought));
  while (chosen.size < size) {
    const product = chooseWeighted(random, products, weights);
    weights[products.indexOf(product)] = 0;
    chosen.add(product);
    for (const companion of drawCompanions(random, product, products, day)) chosen.add(companion);
  }
  for (const product of chosen) bought.add(product);
  return Array.from(chosen, (product) => ({ product, quantity: drawQuantity(random, product) }));
}

function attraction(shopper: Shopper, product: Product, day: Day, bought: Set<Product>): number {
  if (product.launchedOn > day) return 0;
  const { noveltyFactor, repeatFactor } = TEMPERAMENTS[shopper.temperament];
  const distance = Math.log(product.price / 100 / shopper.price) / PRICE_TOLERANCE;
  const novelty = day - product.launchedOn <= NOVELTY_DAYS ? noveltyFactor : 1;
  const habit = bought.has(product) ? repeatFactor : 1;
  return product.popularity * shopper.tastes[product.category] * novelty * habit *
    Math.exp(-distance * distance / 2);
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
    .filter(({ launchedOn }) => launchedOn <= day);
}

function drawQuantity(random: Random, { category, price }: Product): number {
  const isConsumed = CONSUMED.has(category) && price < CONSUMED_MAX_PRICE;
  return isConsumed ? 1 + poisson(random, MEAN_EXTRA_UNITS) : 1;
}
