/** Who the shoppers are: age, household, place, lifestyle. */
import { chance, choose, chooseKey, chooseWeighted, wholeBetween } from "../choice.ts";
import type { Random } from "../stream.ts";
import type { Category } from "./catalogue.ts";

/** A way of life, which steers tastes. */
export type Lifestyle = "urban" | "family" | "nature" | "connected" | "homebody";

/** The socio-demographics of a shopper; an empty text or undefined is unknown. */
export interface Person {
  /** An ordinary first name. */
  readonly firstName: string;
  /** A tree or a stone. */
  readonly lastName: string;
  /** The year of birth. */
  readonly birthYear: number | undefined;
  /** The gender. */
  readonly gender: "F" | "M" | "";
  /** The postcode, five digits. */
  readonly postcode: string;
  /** The city. */
  readonly city: string;
  /** Who lives in the home: `single`, `couple`, `family`, `single_parent` or `shared`. */
  readonly household: string;
  /** The way of life. */
  readonly lifestyle: Lifestyle;
  /** Whether the lifestyle is known to the retailer. */
  readonly lifestyleKnown: boolean;
}

/** How much more a lifestyle likes some shelves than the others. */
export const TASTES: Readonly<Record<Lifestyle, Partial<Record<Category, number>>>> = {
  urban: { coffee: 3, stationery: 2 },
  family: { kitchen: 2.5, tableware: 2 },
  nature: { garden: 4, tea: 2 },
  connected: { coffee: 2, candles: 2 },
  homebody: { bath: 2.5, candles: 2.5, tea: 1.5 },
};

// Trees and stones: nobody should take these people for real ones.
const LAST_NAMES = [
  ["Acacia", "Agate", "Alder", "Amber", "Ash", "Aspen", "Basalt", "Beech", "Birch", "Cedar"],
  ["Chestnut", "Coral", "Cypress", "Elm", "Feldspar", "Flint", "Granite", "Hazel", "Hornbeam"],
  ["Jasper", "Juniper", "Larch", "Linden", "Maple", "Marble", "Obsidian", "Onyx", "Opal", "Pine"],
  ["Poplar", "Quartz", "Rowan", "Sandstone", "Slate", "Spruce", "Sycamore", "Topaz", "Walnut"],
].flat();

const FIRST_NAMES = {
  F: ["Alice", "Ambre", "Chloé", "Emma", "Inès", "Jeanne", "Léa", "Manon", "Nora", "Rose", "Zoé"],
  M: ["Adam", "Basile", "Émile", "Gabriel", "Hugo", "Jules", "Léo", "Malo", "Noé", "Paul", "Sacha"],
};

const PLACES: readonly (readonly [string, string, number])[] = [
  ["75011", "Paris", 9],
  ["75015", "Paris", 8],
  ["92100", "Boulogne-Billancourt", 4],
  ["93100", "Montreuil", 4],
  ["78000", "Versailles", 3],
  ["69003", "Lyon", 8],
  ["13006", "Marseille", 6],
  ["31000", "Toulouse", 6],
  ["44000", "Nantes", 6],
  ["33000", "Bordeaux", 5],
  ["59000", "Lille", 5],
  ["67000", "Strasbourg", 4],
  ["35000", "Rennes", 4],
  ["06000", "Nice", 4],
  ["37000", "Tours", 3],
  ["63000", "Clermont-Ferrand", 3],
  ["29200", "Brest", 3],
  ["01000", "Bourg-en-Bresse", 2],
  ["74000", "Annecy", 3],
  ["24000", "Périgueux", 2],
];

/**
 * Draws one person.
 *
 * @param random A uniform stream.
 * @returns The person.
 */
export function drawPerson(random: Random): Person {
  const age = wholeBetween(random, 18, 48) + wholeBetween(random, 0, 32);
  const gender = chance(random, 0.58) ? "F" : "M";
  const [postcode, city] = chooseWeighted(random, PLACES, PLACES.map(([, , weight]) => weight));
  return {
    firstName: choose(random, FIRST_NAMES[gender]),
    lastName: choose(random, LAST_NAMES),
    birthYear: chance(random, 0.92) ? 2025 - age : undefined,
    gender: chance(random, 0.95) ? gender : "",
    postcode,
    city,
    household: chooseKey(random, householdOdds(age)),
    lifestyle: chooseKey(random, lifestyleOdds(age)),
    lifestyleKnown: chance(random, 0.88),
  };
}

function householdOdds(age: number): Record<string, number> {
  if (age < 30) return { single: 5, couple: 3, family: 1, shared: 2 };
  if (age < 55) return { single: 2, couple: 2, family: 5, single_parent: 1 };
  return { single: 3, couple: 6, family: 1 };
}

function lifestyleOdds(age: number): Record<Lifestyle, number> {
  if (age < 30) return { urban: 4, family: 1, nature: 1, connected: 4, homebody: 1 };
  if (age < 55) return { urban: 2, family: 4, nature: 2, connected: 2, homebody: 1 };
  return { urban: 1, family: 1, nature: 4, connected: 0.5, homebody: 4 };
}
