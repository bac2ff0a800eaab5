/** The traces accounts and prospects leave: messages read, forms filled, files downloaded. */
import { chance, wholeBetween } from "../choice.ts";
import type { Row } from "../csv.ts";
import { type Day, frenchDate, LAST_DAY } from "../day.ts";
import { logistic } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Account } from "./accounts.ts";
import type { Campaign } from "./campaigns.ts";
import type { Prospect } from "./prospects.ts";

/** One trace, of a prospect or of an account. */
export interface Interaction {
  /** When. */
  readonly day: Day;
  /** One of the two is empty. */
  readonly prospect: string;
  /** The account, when it is one. */
  readonly account: string;
  /** Where. */
  readonly channel: "site" | Campaign["channel"];
  /** What happened. */
  readonly event:
    | "formulaire"
    | "téléchargement"
    | "e-mail lu"
    | "envoyé"
    | "lu"
    | "cliqué"
    | "participé";
  /** The campaign, or an empty text. */
  readonly campaign: string;
}

/** The law of response of accounts, in log-odds. */
export const RESPONSE = {
  /** Probability that an account which agreed to e-mail receives a mailing. */
  targeted: 0.4,
  read: -0.4,
  click: -1.5,
  clickOffer: -1.4,
  attendDemo: -2.2,
  /** When the channel is the one the account prefers. */
  preferred: 1.4,
  /** When the account has left. */
  left: -2,
} as const;

/** Early signals of prospects fall within this many days of creation. */
export const SIGNAL_DAYS = 30;

/**
 * Draws the traces of a prospect: as many as its lead states.
 *
 * @param random A uniform stream.
 * @param prospect The prospect.
 * @returns The traces; those that would fall after the history are left out.
 */
export function drawSignals(random: Random, prospect: Prospect): Interaction[] {
  const trace = (
    count: number,
    channel: Interaction["channel"],
    event: Interaction["event"],
  ): Interaction[] =>
    Array.from({ length: count }, () => ({
      day: prospect.createdOn + wholeBetween(random, 0, SIGNAL_DAYS - 1),
      prospect: prospect.id,
      account: "",
      channel,
      event,
      campaign: "",
    }));
  return [
    ...trace(prospect.forms, "site", "formulaire"),
    ...trace(prospect.downloads, "site", "téléchargement"),
    ...trace(prospect.emailsRead, "e-mail", "e-mail lu"),
  ].filter(({ day }) => day <= LAST_DAY);
}

/**
 * Draws the answers of an account to the mailings.
 *
 * @param random A uniform stream.
 * @param account The account.
 * @param campaigns The mailings.
 * @returns The traces.
 */
export function drawResponses(
  random: Random,
  account: Account,
  campaigns: readonly Campaign[],
): Interaction[] {
  return campaigns
    .filter(({ sentOn }) => account.company.mayEmail && account.createdOn < sentOn)
    .filter(() => chance(random, RESPONSE.targeted))
    .flatMap((campaign) => {
      const { id, channel, sentOn } = campaign;
      const answeredOn = sentOn + wholeBetween(random, 0, 3);
      return drawEvents(random, account, campaign).map((event) => ({
        day: event === "envoyé" ? sentOn : answeredOn,
        prospect: "",
        account: account.id,
        channel,
        event,
        campaign: id,
      }));
    });
}

/**
 * Lays out `interactions.csv`, by day.
 *
 * @param interactions The traces.
 * @returns The rows, header first.
 */
export function interactionRows(interactions: readonly Interaction[]): Row[] {
  const rows = interactions
    .toSorted((first, second) => first.day - second.day)
    .map(({ day, prospect, account, channel, event, campaign }) => [
      frenchDate(day),
      prospect,
      account,
      channel,
      event,
      campaign,
    ]);
  return [["Date", "N° prospect", "N° client", "Canal", "Évènement", "N° campagne"], ...rows];
}

function drawEvents(random: Random, account: Account, campaign: Campaign): Interaction["event"][] {
  const { channel, sentOn } = campaign;
  const effect = (account.preferredChannel === channel ? RESPONSE.preferred : 0) +
    (account.dropoutDay < sentOn ? RESPONSE.left : 0);
  const answers = (base: number) => chance(random, logistic(base + effect));
  if (channel === "démo en ligne") {
    return answers(RESPONSE.attendDemo) ? ["envoyé", "participé"] : ["envoyé"];
  }
  if (channel === "offre en ligne") {
    return answers(RESPONSE.clickOffer) ? ["envoyé", "cliqué"] : ["envoyé"];
  }
  if (!answers(RESPONSE.read)) return ["envoyé"];
  return answers(RESPONSE.click) ? ["envoyé", "lu", "cliqué"] : ["envoyé", "lu"];
}
