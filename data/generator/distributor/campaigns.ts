/** The mailings of the distributor to its accounts. */
import { type Day, FIRST_DAY, frenchDate, LAST_DAY, parseDay, yearOf } from "../day.ts";
import type { Row } from "../csv.ts";

/** A mailing. */
export interface Campaign {
  /** Its identifier, `M01`. */
  readonly id: string;
  /** Its title. */
  readonly name: string;
  /** How it reaches the account. */
  readonly channel: "e-mail" | "offre en ligne" | "démo en ligne";
  /** The day it leaves. */
  readonly sentOn: Day;
}

const MAILINGS: readonly (readonly [string, string, Campaign["channel"]])[] = [
  ["Lettre d'hiver", "01-16", "e-mail"],
  ["Offre de printemps", "03-14", "offre en ligne"],
  ["Démonstration des nouveautés", "04-18", "démo en ligne"],
  ["Lettre d'été", "06-20", "e-mail"],
  ["Offre de rentrée", "09-12", "offre en ligne"],
  ["Lettre d'automne", "11-14", "e-mail"],
];

/**
 * Lists the mailings, the same six every year.
 *
 * @returns The mailings, by day.
 */
export function makeCampaigns(): Campaign[] {
  const campaigns: Campaign[] = [];
  for (let year = yearOf(FIRST_DAY); year <= yearOf(LAST_DAY); year++) {
    for (const [name, monthAndDay, channel] of MAILINGS) {
      const id = `M${String(campaigns.length + 1).padStart(2, "0")}`;
      campaigns.push({
        id,
        name: `${name} ${year}`,
        channel,
        sentOn: parseDay(`${year}-${monthAndDay}`),
      });
    }
  }
  return campaigns;
}

/**
 * Lays out `campagnes.csv`.
 *
 * @param campaigns The mailings.
 * @returns The rows, header first.
 */
export function campaignRows(campaigns: readonly Campaign[]): Row[] {
  const rows = campaigns.map(({ id, name, channel, sentOn }) => [
    id,
    name,
    channel,
    frenchDate(sentOn),
  ]);
  return [["N° campagne", "Intitulé", "Canal", "Date envoi"], ...rows];
}
