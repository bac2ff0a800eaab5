/** The products of the retailer. */
import { choose, wholeBetween } from "../choice.ts";
import { type Day, FIRST_DAY, formatIsoDay, LAST_DAY, parseDay, yearOf } from "../day.ts";
import type { Row } from "../csv.ts";
import { cents, decimalPoint } from "../money.ts";
import type { Random } from "../stream.ts";
import { BUNDLES, CATALOGUE, type Category } from "./catalogue.ts";

/** A product. */
export interface Product {
  /** Its identifier, `P001`. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its shelf. */
  readonly category: Category;
  /** The list price of 2025, in cents. */
  readonly price: number;
  /** What it costs the retailer, in cents. */
  readonly cost: number;
  /** The day it was first on sale. */
  readonly launchedOn: Day;
  /** Its share of choice within its shelf before tastes: 1 / √rank (Zipf's law). */
  readonly popularity: number;
}

/** The share of products launched during the history; the others were there before. */
const NOVELTY_SHARE = 0.3;

/** Bundles hold over the whole history, so their products must have been there all along. */
const BUNDLED: ReadonlySet<string> = new Set(
  BUNDLES.flatMap(([first, second]) => [first, second]),
);
const COST_PERCENTAGES = [42, 46, 50, 54, 58];
const YEARLY_PRICE_RISE = 1.03;

/**
 * Makes the catalogue. Best sellers, dear things and products of bundles are old.
 *
 * @param random A uniform stream.
 * @returns The products, by identifier.
 */
export function makeProducts(random: Random): Product[] {
  const shelves = Object.entries(CATALOGUE) as [Category, typeof CATALOGUE[Category]][];
  const entries = shelves.flatMap(([category, shelf]) =>
    shelf.map(([name, euros], rank) => ({ category, name, euros, rank }))
  );
  return entries.map(({ category, name, euros, rank }, index) => ({
    id: `P${String(index + 1).padStart(3, "0")}`,
    name,
    category,
    price: cents(euros),
    cost: Math.round(cents(euros) * choose(random, COST_PERCENTAGES) / 100),
    launchedOn: launchDay(random, rank < 2 || euros > 80 || BUNDLED.has(name)),
    popularity: 1 / Math.sqrt(rank + 1),
  }));
}

/**
 * The list price of a product on a day: 3 % lower for each year before 2025, to ten cents.
 *
 * @param product A product.
 * @param day A day of the history.
 * @returns The price in cents.
 */
export function priceOn(product: Product, day: Day): number {
  const years = yearOf(LAST_DAY) - yearOf(day);
  return Math.round(product.price / YEARLY_PRICE_RISE ** years / 10) * 10;
}

/**
 * Lays out `products.csv`.
 *
 * @param products The products.
 * @returns The rows, header first.
 */
export function productRows(products: readonly Product[]): Row[] {
  const rows = products.map((product) => [
    product.id,
    product.name,
    product.category,
    decimalPoint(product.price),
    decimalPoint(product.cost),
    formatIsoDay(product.launchedOn),
  ]);
  return [["product_id", "name", "category", "price", "cost", "launched_on"], ...rows];
}

function launchDay(random: Random, isOld: boolean): Day {
  const isNew = random() < NOVELTY_SHARE && !isOld;
  return isNew
    ? wholeBetween(random, FIRST_DAY + 30, LAST_DAY - 60)
    : wholeBetween(random, parseDay("2018-03-01"), parseDay("2022-11-30"));
}
