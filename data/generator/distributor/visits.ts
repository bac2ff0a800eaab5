/** The visits of the reps, and what they bring. */
import { arrivals } from "../arrivals.ts";
import { chooseKey, wholeBetween } from "../choice.ts";
import type { Row } from "../csv.ts";
import { type Day, FIRST_DAY, frenchDate, LAST_DAY, yearOf } from "../day.ts";
import { decimalComma } from "../money.ts";
import { dailyWeights } from "../season.ts";
import type { Random } from "../stream.ts";
import type { Account } from "./accounts.ts";
import { VISIT_SEASON } from "./opening.ts";
import { repOf } from "./territory.ts";

/** A visit. */
export interface Visit {
  /** Who is visited. */
  readonly account: Account;
  /** When. */
  readonly day: Day;
  /** What for. */
  readonly kind: "Visite" | "Démonstration";
  /** What came of it. */
  readonly result: "Commande" | "Devis" | "Sans suite" | "Absent";
  /** How long it took. */
  readonly minutes: number;
  /** In cents. */
  readonly cost: number;
}

/** Diminishing response: v visits a year multiply orders by 1 + highest × (1 − e^(−v / scale)). */
export const VISIT_RESPONSE = { highest: 0.6, scale: 3 } as const;

/** What a visit costs: the road, then the time, in cents. */
export const VISIT_COST = { road: 4500, perMinute: 90 } as const;

/** How long reps keep calling on an account that has stopped buying. */
const DAYS_AFTER_DROPOUT = 150;

const RESULTS = { "Commande": 28, "Devis": 22, "Sans suite": 38, "Absent": 12 };
const RESULTS_IF_PREFERRED = { ...RESULTS, "Commande": 60 };

/**
 * Draws the visits to every account.
 *
 * @param random A uniform stream.
 * @param accounts The accounts.
 * @returns One list per account, by day.
 */
export function makeVisits(random: Random, accounts: readonly Account[]): Visit[][] {
  const season = dailyWeights(VISIT_SEASON, FIRST_DAY, LAST_DAY);
  const peak = season.reduce((high, weight) => Math.max(high, weight));
  return accounts.map((account) =>
    arrivals(random, {
      from: Math.max(account.createdOn, FIRST_DAY),
      to: Math.min(account.dropoutDay + DAYS_AFTER_DROPOUT, LAST_DAY),
      ratePerYear: account.visitsPerYear,
      intensity: (day) => season[day - FIRST_DAY],
      peak,
    }).map((day) => drawVisit(random, account, day))
  );
}

/**
 * What the visits of a year do to the order rate of that year.
 *
 * @param visits The visits to one account.
 * @returns A function from year to factor, at least 1.
 */
export function visitEffect(visits: readonly Visit[]): (year: number) => number {
  const counts = new Map<number, number>();
  for (const { day } of visits) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  const { highest, scale } = VISIT_RESPONSE;
  return (year) => 1 + highest * (1 - Math.exp(-(counts.get(year) ?? 0) / scale));
}

/**
 * Lays out `visites.csv`, by day.
 *
 * @param visits The visits.
 * @returns The rows, header first.
 */
export function visitRows(visits: readonly Visit[]): Row[] {
  const rows = visits
    .toSorted((first, second) => first.day - second.day)
    .map(({ account, day, kind, result, minutes, cost }) => [
      account.id,
      frenchDate(day),
      repOf(account.company.region, day),
      kind,
      result,
      String(minutes),
      decimalComma(cost),
    ]);
  return [
    ["N° client", "Date visite", "Commercial", "Type", "Résultat", "Durée (min)", "Coût"],
    ...rows,
  ];
}

function drawVisit(random: Random, account: Account, day: Day): Visit {
  const isPreferred = account.preferredChannel === "visite";
  const isOver = day > account.dropoutDay;
  const odds = isPreferred ? RESULTS_IF_PREFERRED : RESULTS;
  const minutes = 5 * wholeBetween(random, 4, 18);
  return {
    account,
    day,
    kind: chooseKey(random, { "Visite": 5, "Démonstration": 1 }),
    result: chooseKey(random, isOver ? { ...odds, "Commande": 0 } : odds),
    minutes,
    cost: VISIT_COST.road + VISIT_COST.perMinute * minutes,
  };
}
