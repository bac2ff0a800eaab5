/** The promotions of the retailer: the same six moments each year. */
import { type Day, formatIsoDay, parseDay } from "../day.ts";
import type { Row } from "../csv.ts";

/** Where a promotion applies. */
export type PromotionChannel = "all" | "web" | "store";

/** A promotion. */
export interface Promotion {
  /** Its identifier, `PR01`. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** The first day. */
  readonly startsOn: Day;
  /** The last day, included. */
  readonly endsOn: Day;
  /** The discount in whole percent. */
  readonly percent: number;
  /** Where it applies. */
  readonly channel: PromotionChannel;
}

const YEARS = [2023, 2024, 2025];

const MOMENTS: readonly (readonly [string, string, string, number, PromotionChannel])[] = [
  ["Winter sale", "01-11", "02-07", 30, "all"],
  ["Spring web days", "03-20", "03-27", 15, "web"],
  ["Garden week", "05-09", "05-18", 15, "store"],
  ["Summer sale", "06-26", "07-23", 25, "all"],
  ["Back home", "09-05", "09-14", 10, "all"],
  ["Black week", "11-20", "11-30", 20, "all"],
];

/**
 * Lists the promotions.
 *
 * @returns The promotions by starting day; no two overlap.
 */
export function makePromotions(): Promotion[] {
  return YEARS.flatMap((year, yearIndex) =>
    MOMENTS.map(([name, from, to, percent, channel], index) => ({
      id: `PR${String(yearIndex * MOMENTS.length + index + 1).padStart(2, "0")}`,
      name: `${name} ${year}`,
      startsOn: parseDay(`${year}-${from}`),
      endsOn: parseDay(`${year}-${to}`),
      percent,
      channel,
    }))
  );
}

/**
 * Finds the promotion of a day.
 *
 * @param promotions The promotions.
 * @param day A day.
 * @returns The promotion, or undefined on an ordinary day.
 */
export function promotionOn(promotions: readonly Promotion[], day: Day): Promotion | undefined {
  return promotions.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

/**
 * Lays out `promotions.csv`; the discount is a share, `0.15` for 15 %.
 *
 * @param promotions The promotions.
 * @returns The rows, header first.
 */
export function promotionRows(promotions: readonly Promotion[]): Row[] {
  const rows = promotions.map((promotion) => [
    promotion.id,
    promotion.name,
    formatIsoDay(promotion.startsOn),
    formatIsoDay(promotion.endsOn),
    (promotion.percent / 100).toFixed(2),
    promotion.channel,
  ]);
  return [["promotion_id", "name", "starts_on", "ends_on", "discount", "channel"], ...rows];
}
