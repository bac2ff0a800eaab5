/** Random choices among a few things. */
import type { Random } from "./stream.ts";

/**
 * Tosses a coin.
 *
 * @param random A uniform stream.
 * @param probability The probability of true.
 * @returns True or false.
 */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/**
 * Draws a whole number.
 *
 * @param random A uniform stream.
 * @param low The smallest.
 * @param high The largest, included.
 * @returns A whole number between the two.
 */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/**
 * Chooses one item, all equally likely.
 *
 * @param random A uniform stream.
 * @param items At least one item.
 * @returns One of them.
 */
export function choose<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)];
}

/**
 * Chooses one item in proportion to weights.
 *
 * @param random A uniform stream.
 * @param items At least one item.
 * @param weights One weight per item, at least one of them positive.
 * @returns One item of positive weight.
 */
export function chooseWeighted<Item>(
  random: Random,
  items: readonly Item[],
  weights: ArrayLike<number>,
): Item {
  let total = 0;
  for (let index = 0; index < items.length; index++) total += weights[index];
  let left = random() * total;
  let chosen = 0;
  for (let index = 0; index < items.length; index++) {
    if (weights[index] <= 0) continue;
    chosen = index;
    left -= weights[index];
    if (left < 0) break;
  }
  return items[chosen];
}

/**
 * Chooses one key of a record in proportion to its values.
 *
 * @param random A uniform stream.
 * @param weights A weight for each key.
 * @returns One key of positive weight.
 */
export function chooseKey<Key extends string>(
  random: Random,
  weights: Readonly<Record<Key, number>>,
): Key {
  const keys = Object.keys(weights) as Key[];
  return chooseWeighted(random, keys, keys.map((key) => weights[key]));
}

/**
 * The weights of {@link chooseKey} from parameters that have a share.
 *
 * @param parameters Parameters by key.
 * @returns The share of each key.
 */
export function shares<Key extends string>(
  parameters: Readonly<Record<Key, { readonly share: number }>>,
): Record<Key, number> {
  const entries = Object.entries<{ readonly share: number }>(parameters);
  return Object.fromEntries(entries.map(([key, { share }]) => [key, share])) as Record<Key, number>;
}
