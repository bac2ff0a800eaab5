/** Where the distributor sells, who sells there, and what changed on known days. */
import { type Day, parseDay } from "../day.ts";

/** A region and its departments. */
export interface Region {
  /** Its name. */
  readonly name: string;
  /** The numbers of its departments, two digits. */
  readonly departments: readonly string[];
  /** The rep in charge at the start of the history. */
  readonly rep: string;
  /** The share of companies. */
  readonly weight: number;
}

/** The regions. */
export const REGIONS: readonly Region[] = [
  region("Île-de-France", "75 77 78 91 92 93 94 95", "Agathe", 20),
  region("Auvergne-Rhône-Alpes", "01 38 42 63 69 74", "Chloé", 15),
  region("Hauts-de-France", "02 59 60 62 80", "Damien", 10),
  region("Grand Est", "51 54 57 67 68", "Bruno", 13),
  region("Bretagne", "22 29 35 56", "Élodie", 9),
  region("Pays de la Loire", "44 49 53 72 85", "Élodie", 8),
  region("Nouvelle-Aquitaine", "17 33 64 86 87", "Farid", 9),
  region("Occitanie", "11 30 31 34 66", "Gaël", 9),
  region("Provence-Alpes-Côte d'Azur", "06 13 83 84", "Hélène", 7),
];

/** A change of rep: the new one takes over the region, and orders fall. */
export const REP_CHANGE = {
  on: parseDay("2025-03-03"),
  from: "Bruno",
  to: "Inès",
  /** Order rates are multiplied by this from that day on. */
  effect: 0.75,
} as const;

/** The opening of the online shop, in some regions only, so that the others can be compared. */
export const ONLINE_SHOP = {
  on: parseDay("2024-09-02"),
  regions: ["Île-de-France", "Auvergne-Rhône-Alpes", "Hauts-de-France"] as readonly string[],
  /** Order rates are multiplied by this from that day on. */
  effect: 1.25,
  /** The share of orders that go through it there. */
  share: 0.35,
} as const;

/**
 * The rep in charge of a region on a day.
 *
 * @param region The region.
 * @param day The day.
 * @returns The rep.
 */
export function repOf(region: Region, day: Day): string {
  return region.rep === REP_CHANGE.from && day >= REP_CHANGE.on ? REP_CHANGE.to : region.rep;
}

/**
 * What the events do to the order rate of a region on a day.
 *
 * @param region The region.
 * @param day The day.
 * @returns A factor; 1 when nothing changed.
 */
export function eventEffect(region: Region, day: Day): number {
  const change = region.rep === REP_CHANGE.from && day >= REP_CHANGE.on ? REP_CHANGE.effect : 1;
  return change * (hasOnlineShop(region, day) ? ONLINE_SHOP.effect : 1);
}

/**
 * Tells whether a region can order online on a day.
 *
 * @param region The region.
 * @param day The day.
 * @returns True from the opening on, in the regions concerned.
 */
export function hasOnlineShop(region: Region, day: Day): boolean {
  return day >= ONLINE_SHOP.on && ONLINE_SHOP.regions.includes(region.name);
}

function region(name: string, departments: string, rep: string, weight: number): Region {
  return { name, departments: departments.split(" "), rep, weight };
}
